package dev.lazyscope.graph.load.nativemodel.system;

import dev.lazyscope.graph.link.ModuleSpace.PathKind;
import dev.lazyscope.graph.load.nativemodel.NativeModel;
import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.nativemodel.foreign.LinkerCache;
import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.Joining;
import dev.lazyscope.graph.load.value.ListValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.NativeFunction;
import dev.lazyscope.graph.load.value.SetValue;
import dev.lazyscope.graph.load.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// `posix`, the C part of `os`: the environment and the disk.
public final class PosixModel implements NativeModel {
  private static final String PATH = "_path";

  /// When every file was changed: as long as nobody changes it, each has the time that it had. It
  /// lies between the years in which a program may run, so that no file has a known age.
  private static final Value CHANGED = new Value.Float(1.8e9);

  private static final String LIBC = "libc.so.6";
  private static final Pattern GLIBC =
      Pattern.compile("GNU C Library [^\\n]*release version (\\d+\\.\\d+)");

  /// Any that is above 0.
  private static final Value NUMBER_OF_CHILD = Value.of(4321);

  @Override
  public String module() {
    return "posix";
  }

  @Override
  public void install(Machine machine, DictValue names) {
    DictValue environment = machine.dict();
    machine
        .query()
        .target()
        .environment()
        .forEach((key, value) -> environment.put(new Value.Bytes(key), new Value.Bytes(value)));
    names.put("environ", environment);
    names.put("__name__", Value.of("os"));
    for (String name : List.of("stat_result", "terminal_size", "statvfs_result")) {
      structure(machine, names, name);
    }
    surroundings(machine, names);
    names.remove("__name__");
    Natives.function(
        names, "getcwd", (m, a) -> m.disk().folder().map(Value::of).orElse(Value.UNKNOWN));
    Natives.function(
        names, "getcwdb", (m, a) -> m.disk().folder().map(Paths::asBytes).orElse(Value.UNKNOWN));
    Natives.function(names, "chdir", PosixModel::go);
    Natives.function(names, "fspath", PosixModel::fspath);
    Natives.function(names, "listdir", PosixModel::list);
    FolderScan.install(machine, names);
    Natives.function(names, "stat", PosixModel::status);
    Natives.function(names, "lstat", PosixModel::status);
    Natives.function(names, "_path_normpath", (m, a) -> renamed(m, a.at(0), Paths::normal));
    Natives.function(
        names,
        "_path_splitroot_ex",
        (m, a) -> path(m, a.at(0)).map(PosixModel::splitRoot).orElse(Value.UNKNOWN));
    Natives.function(
        names,
        "readlink",
        (m, a) -> {
          throw m.error("OSError", "not a link");
        });
    Natives.function(
        names,
        "_exit",
        (m, a) -> {
          throw m.error("SystemExit", "");
        });
    Natives.function(
        names,
        "access",
        (m, a) ->
            absolute(m, a.at(0))
                .map(path -> Value.of(m.kind(path) != PathKind.ABSENT))
                .orElse(Value.UNKNOWN));
    Chance.install(names);
    changes(names);
    Descriptors.install(names);
    names.put("_have_functions", machine.list(List.of()));
  }

  /// Of the system, the terminal, the user and the process.
  private static void surroundings(Machine machine, DictValue names) {
    ClassValue system = Natives.type(machine, names, "uname_result", machine.builtin("tuple"));
    Natives.function(names, "uname", (m, a) -> uname(m, system));
    Natives.function(names, "confstr", PosixModel::configured);
    Natives.function(names, "isatty", (m, a) -> Value.of(false));
    Natives.function(names, "fork", (m, a) -> parted(m));
    Natives.function(names, "get_terminal_size", PosixModel::noTerminal);
    Natives.function(names, "getuid", (m, a) -> Value.UNKNOWN);
    InstanceValue process = machine.instance(machine.builtin("int"));
    process.payload(Value.UNKNOWN);
    Natives.function(names, "getpid", (m, a) -> process);
  }

  /// What changes the disk.
  private static void changes(DictValue names) {
    Natives.function(names, "mkdir", PosixModel::makeFolder);
    for (String name : List.of("unlink", "remove", "rmdir")) {
      Natives.function(names, name, PosixModel::remove);
    }
    Natives.function(names, "rename", PosixModel::move);
    Natives.function(names, "replace", PosixModel::move);
  }

  /// Of glibc, which tells its release in its file (`gnu_get_libc_version`).
  private static Value configured(Machine machine, Arguments arguments) {
    return arguments.at(0, "name").equals(Value.of("CS_GNU_LIBC_VERSION"))
        ? LinkerCache.in(machine.space())
            .flatMap(cache -> cache.pathOf(LIBC))
            .flatMap(machine.space()::content)
            .map(bytes -> GLIBC.matcher(new String(bytes, StandardCharsets.ISO_8859_1)))
            .filter(Matcher::find)
            .map(found -> Value.of("glibc " + found.group(1)))
            .orElse(Value.UNKNOWN)
        : Value.UNKNOWN;
  }

  /// As `isatty` says, nothing is a terminal, and only terminals have sizes.
  private static Value noTerminal(Machine machine, Arguments arguments) {
    throw machine.error("OSError", "Inappropriate ioctl for device");
  }

  /// {@return drive, root and rest, as `os.path.splitroot` gives them}
  private static Value splitRoot(String path) {
    int slashes = 0;
    while (slashes < path.length() && path.charAt(slashes) == '/') {
      slashes++;
    }
    int root = slashes == 2 ? 2 : Math.min(slashes, 1);
    return Value.tuple(
        Value.of(""), Value.of(path.substring(0, root)), Value.of(path.substring(root)));
  }

  /// Which system it is, is known; its name in the network and its build are not.
  private static Value uname(Machine machine, ClassValue type) {
    Map<String, Value> fields = new LinkedHashMap<>();
    fields.put("sysname", Value.of("Linux"));
    fields.put("nodename", Value.UNKNOWN);
    fields.put("release", Value.UNKNOWN);
    fields.put("version", Value.UNKNOWN);
    fields.put("machine", Value.of("x86_64"));
    InstanceValue made = machine.instance(type);
    made.payload(new Value.Tuple(List.copyOf(fields.values())));
    fields.forEach(made.attributes()::put);
    return made;
  }

  /// {@return the path that a value is or names; raises TypeError for what can be none}
  static Optional<String> path(Machine machine, Value value) {
    Value plain = Payloads.plain(value);
    if (plain instanceof Value.Str(var text)) {
      return Optional.of(text);
    }
    if (value instanceof InstanceValue instance
        && instance.type().lookup("__fspath__") != Value.ABSENT) {
      return machine.call(machine.attribute(value, "__fspath__"), Arguments.NONE)
              instanceof Value.Str(var text)
          ? Optional.of(text)
          : Optional.empty();
    }
    if (isNoPath(value)) {
      String type = machine.typeOf(value).name();
      throw machine.error("TypeError", "expected str, bytes or os.PathLike object, not " + type);
    }
    return Optional.empty();
  }

  /// {@return whether it is neither text, nor a number of an open file, nor an object that may name
  /// a path}
  private static boolean isNoPath(Value value) {
    return switch (value) {
      case DictValue _, ListValue _, SetValue _, Value.Tuple _, Value.Float _ -> true;
      case InstanceValue object ->
          object.payload() == Value.ABSENT && !object.type().mayHaveOthers();
      case Value _ -> false;
    };
  }

  /// {@return where a file is that text, bytes or an object name}
  public static Optional<String> absolute(Machine machine, Value value) {
    return value instanceof Value.Bytes bytes
        ? absolute(machine, bytes.utf8())
        : path(machine, value).flatMap(text -> absolute(machine, text));
  }

  private static Optional<String> absolute(Machine machine, String path) {
    return path.startsWith("/")
        ? Optional.of(Paths.normal(path))
        : machine.disk().folder().map(folder -> Paths.normal(folder + "/" + path));
  }

  /// {@return the absolute path, text or bytes as it is asked with}
  static Value completed(Machine machine, Value path) {
    Function<String, Value> like = path instanceof Value.Bytes ? Paths::asBytes : Value::of;
    return absolute(machine, path).map(like).orElse(Value.UNKNOWN);
  }

  /// The run is that of the process that the user has started; what the other one does, nobody
  /// sees.
  private static Value parted(Machine machine) {
    machine.disk().shareAll();
    return NUMBER_OF_CHILD;
  }

  /// `os.chdir`.
  private static Value go(Machine machine, Arguments arguments) {
    Optional<String> path = absolute(machine, arguments.at(0, "path"));
    PathKind kind = path.map(machine::kind).orElse(PathKind.DIRECTORY);
    if (kind == PathKind.FILE) {
      throw machine.error("NotADirectoryError", path.get());
    }
    if (kind == PathKind.ABSENT && !machine.disk().isUnknown(path.get(), kind)) {
      throw machine.error("FileNotFoundError", path.get());
    }
    machine.disk().go(path, machine.isCertain(0));
    return Value.NONE;
  }

  /// Another path that is text where this one is, and bytes where it is bytes.
  static Value renamed(Machine machine, Value path, UnaryOperator<String> change) {
    return path instanceof Value.Bytes bytes
        ? Paths.asBytes(change.apply(bytes.utf8()))
        : path(machine, path).map(change).map(Value::of).orElse(Value.UNKNOWN);
  }

  private static Value fspath(Machine machine, Arguments arguments) {
    return ofEach(
        arguments.at(0), one -> Optional.of(renamed(machine, one, UnaryOperator.identity())));
  }

  /// What holds of a path that is one of several.
  static Value ofEach(Value path, Function<Value, Optional<Value>> answer) {
    return path instanceof Value.AnyOf(var options)
        ? options.stream().map(one -> ofEach(one, answer)).reduce(Value.ABSENT, Joining::join)
        : answer.apply(path).orElse(Value.UNKNOWN);
  }

  private static Value list(Machine machine, Arguments arguments) {
    Value asked =
        arguments.count() == 0 || arguments.at(0) == Value.NONE ? Value.of(".") : arguments.at(0);
    Optional<String> path = absolute(machine, asked);
    if (path.isEmpty()) {
      return Value.UNKNOWN;
    }
    Function<String, Value> name = asked instanceof Value.Bytes ? Paths::asBytes : Value::of;
    ListValue names = machine.list(entries(machine, path.get()).stream().map(name).toList());
    if (machine.disk().isOpen(path.get())) {
      names.open();
    }
    return names;
  }

  /// {@return the names in a folder; of one that the program has made, those that are known}
  static List<String> entries(Machine machine, String path) {
    PathKind kind = machine.kind(path);
    if (kind != PathKind.DIRECTORY) {
      throw machine.error(kind == PathKind.FILE ? "NotADirectoryError" : "FileNotFoundError", path);
    }
    List<String> made = machine.disk().names(path);
    Optional<List<String>> found = machine.space().list(path);
    return Stream.concat(found.orElse(List.of()).stream(), made.stream())
        .filter(name -> machine.kind(path + "/" + name) != PathKind.ABSENT)
        .distinct()
        .sorted()
        .toList();
  }

  /// A tuple whose fields have names; which is which is not told.
  private static void structure(Machine machine, DictValue names, String name) {
    ClassValue type = Natives.type(machine, names, name, machine.builtin("tuple"));
    switch (name) {
      case "terminal_size" -> {
        field(machine, type, "columns", (m, a) -> m.item(Payloads.plain(a.at(0)), Value.of(0)));
        field(machine, type, "lines", (m, a) -> m.item(Payloads.plain(a.at(0)), Value.of(1)));
      }
      case "stat_result" -> field(machine, type, "st_size", (m, a) -> size(m, a.at(0)));
      default -> {}
    }
  }

  private static void field(
      Machine machine, ClassValue type, String name, NativeFunction.Body getter) {
    Value property = machine.builtin("property");
    Value function = NativeFunction.function(name, getter);
    type.namespace().put(name, machine.call(property, Arguments.of(function)));
  }

  /// The bytes of a file are counted when somebody asks.
  private static Value size(Machine machine, Value status) {
    return status instanceof InstanceValue known
            && known.attributes().get(PATH) instanceof Value.Str(var path)
        ? content(machine, path).map(bytes -> Value.of(bytes.length())).orElse(Value.UNKNOWN)
        : Value.UNKNOWN;
  }

  /// {@return what a file holds, written by the run or not, each byte a letter; empty where that is
  /// not known}
  public static Optional<String> content(Machine machine, String path) {
    Optional<String> written = machine.disk().written(path);
    return written.isPresent() || machine.disk().isUnknown(path, machine.kind(path))
        ? written
        : machine.space().content(path).map(bytes -> Value.Bytes.of(bytes).latin1());
  }

  private static Value makeFolder(Machine machine, Arguments arguments) {
    Optional<String> path = absolute(machine, arguments.at(0, "path"));
    if (path.isEmpty()) {
      machine.disk().shareAll();
      return Value.NONE;
    }
    if (machine.kind(path.get()) != PathKind.ABSENT) {
      throw machine.error("FileExistsError", path.get());
    }
    String parent = Paths.normal(path.get() + "/..");
    if (machine.kind(parent) == PathKind.ABSENT) {
      throw machine.error("FileNotFoundError", path.get());
    }
    machine.disk().put(path.get(), PathKind.DIRECTORY);
    return Value.NONE;
  }

  private static Value remove(Machine machine, Arguments arguments) {
    absolute(machine, arguments.at(0, "path"))
        .ifPresent(path -> machine.disk().put(path, PathKind.ABSENT));
    return Value.NONE;
  }

  private static Value move(Machine machine, Arguments arguments) {
    Optional<String> from = absolute(machine, arguments.at(0, "src"));
    Optional<String> to = absolute(machine, arguments.at(1, "dst"));
    PathKind kind = from.map(machine::kind).orElse(PathKind.FILE);
    if (from.isPresent() && to.isPresent() && kind != PathKind.ABSENT) {
      machine.disk().move(from.get(), to.get(), kind);
      return Value.NONE;
    }
    from.ifPresent(path -> machine.disk().put(path, PathKind.ABSENT));
    if (to.isEmpty()) {
      machine.disk().shareAll();
    }
    to.filter(path -> kind != PathKind.ABSENT).ifPresent(path -> machine.disk().put(path, kind));
    return Value.NONE;
  }

  private static Value status(Machine machine, Arguments arguments) {
    Optional<String> path = absolute(machine, arguments.at(0));
    if (path.isEmpty()) {
      return Value.UNKNOWN;
    }
    return switch (machine.kind(path.get())) {
      case ABSENT -> throw machine.error("FileNotFoundError", path.get());
      case FILE -> status(machine, path.get(), 0100644);
      case DIRECTORY -> status(machine, path.get(), 0040755);
    };
  }

  private static Value status(Machine machine, String path, int mode) {
    Value type = machine.find(machine.modules().get("posix"), "stat_result");
    InstanceValue status =
        machine.instance(type instanceof ClassValue known ? known : machine.builtin("tuple"));
    status.payload(Value.UNKNOWN);
    status.attributes().put("st_mode", Value.of(mode));
    status.attributes().put("st_mtime", CHANGED);
    status.attributes().put(PATH, Value.of(path));
    status.attributes().open();
    return status;
  }
}

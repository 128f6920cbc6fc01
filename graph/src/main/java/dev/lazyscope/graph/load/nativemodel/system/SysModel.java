package dev.lazyscope.graph.load.nativemodel.system;

import dev.lazyscope.graph.link.stdlib.StandardLibrary;
import dev.lazyscope.graph.load.nativemodel.NativeModel;
import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.operation.Tracebacks;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.Frame;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.NativeFunction;
import dev.lazyscope.graph.load.value.PythonError;
import dev.lazyscope.graph.load.value.SetValue;
import dev.lazyscope.graph.load.value.Value;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// `sys` (library reference, "System-specific parameters and functions").
public final class SysModel implements NativeModel {
  /// So many frames further out are told of one.
  private static final int DEEPEST = 16;

  @Override
  public String module() {
    return "sys";
  }

  @Override
  public void install(Machine machine, DictValue names) {
    names.put("modules", machine.modules());
    names.put("path", texts(machine, path(machine)));
    finders(machine, names);
    names.put("path_importer_cache", machine.dict());
    names.put("warnoptions", machine.list(List.of()));
    names.put("_xoptions", options(machine));
    names.put("argv", machine.list(List.of(Value.of(""))));
    version(machine, names);
    places(machine, names);
    flags(machine, names);
    moduleNames(machine, names);
    functions(names);
    lazyImports(names);
    streams(machine, names);
  }

  /// `meta_path` and `path_hooks`, as `importlib._bootstrap._install` and its external half fill
  /// them; no folder is an archive.
  private static void finders(Machine machine, DictValue names) {
    Value internal = machine.modules().get("_frozen_importlib");
    Value external = machine.modules().get("_frozen_importlib_external");
    names.put(
        "meta_path",
        machine.list(
            List.of(
                machine.find(internal, "BuiltinImporter"),
                machine.find(internal, "FrozenImporter"),
                machine.find(external, "PathFinder"))));
    Value noArchive =
        NativeFunction.function(
            "zipimporter",
            (m, a) -> {
              throw m.error("ImportError", "not a Zip file");
            });
    Value hook = machine.find(machine.find(external, "FileFinder"), "path_hook");
    names.put("path_hooks", machine.list(List.of(noArchive, machine.call(hook, Arguments.NONE))));
  }

  /// The run is one of an interpreter that was told the mode by `-X lazy_imports`.
  private static Value options(Machine machine) {
    DictValue options = machine.dict();
    if (machine.query().target().minorVersion() >= 15) {
      options.put("lazy_imports", Value.of(machine.defersAll() ? "all" : "normal"));
    }
    return options;
  }

  private static Value texts(Machine machine, List<String> all) {
    return machine.list(all.stream().map(Value::of).toList());
  }

  private static void version(Machine machine, DictValue names) {
    int minor = machine.query().target().minorVersion();
    List<String> fields = List.of("major", "minor", "micro", "releaselevel", "serial");
    List<Value> values =
        List.of(Value.of(3), Value.of(minor), Value.of(2), Value.of("final"), Value.of(0));
    Value info = Natives.structure(machine, structure(machine, "version_info"), fields, values);
    names.put("version_info", info);
    names.put("version", Value.of("3." + minor + ".2 (main) [GCC]"));
    names.put("hexversion", Value.of((3L << 24) + ((long) minor << 16) + (2L << 8) + 0xf0));
    names.put("api_version", Value.of(1013));
    names.put("platform", Value.of(machine.query().target().platform()));
    names.put("byteorder", Value.of("little"));
    names.put("maxsize", Value.of(Long.MAX_VALUE));
    names.put("maxunicode", Value.of(0x10ffff));
    names.put("copyright", Value.of(""));
    names.put("float_repr_style", Value.of("short"));
    names.put(
        "implementation",
        Natives.object(
            machine,
            Map.of(
                "name", Value.of("cpython"),
                "cache_tag", Value.of("cpython-3" + minor),
                "version", info,
                "hexversion", names.get("hexversion"),
                "_multiarch", Value.of("x86_64-linux-gnu"))));
  }

  private static ClassValue structure(Machine machine, String name) {
    return (ClassValue)
        machine.makeClass(
            name, List.of(machine.builtin("tuple")), Map.of("__module__", Value.of("sys")));
  }

  /// Where the interpreter lives, told from where its library lies. The folders, and before the
  /// standard library's the archive that seldom exists (library reference, "The initialization of
  /// the sys.path module search path").
  private static List<String> path(Machine machine) {
    int minor = machine.query().target().minorVersion();
    List<String> path = new ArrayList<>(machine.space().searchPath());
    for (int i = 0; i < path.size(); i++) {
      if (path.get(i).endsWith("/python3." + minor)) {
        path.add(i, path.get(i).replaceFirst("/python3\\.\\d+$", "/python3" + minor + ".zip"));
        break;
      }
    }
    return path;
  }

  private static void places(Machine machine, DictValue names) {
    String tail = "python3." + machine.query().target().minorVersion();
    String prefix =
        machine.space().searchPath().stream()
            .filter(path -> path.endsWith("/" + tail))
            .map(path -> Path.of(path).getParent())
            .filter(path -> path.getParent() != null)
            .map(path -> path.getParent().toString())
            .findFirst()
            .orElse("/usr");
    for (String name : List.of("prefix", "exec_prefix", "base_prefix", "base_exec_prefix")) {
      names.put(name, Value.of(prefix));
    }
    names.put("executable", Value.of(prefix + "/bin/" + tail));
    names.put("_base_executable", Value.of(prefix + "/bin/" + tail));
    names.put("_stdlib_dir", Value.of(prefix + "/lib/" + tail));
    names.put("platlibdir", Value.of("lib"));
    names.put("pycache_prefix", Value.NONE);
    names.put("dont_write_bytecode", Value.of(true));
    names.put("_git", Value.tuple(Value.of("CPython"), Value.of(""), Value.of("")));
    names.put("_framework", Value.of(""));
    names.put("abiflags", Value.of(""));
  }

  private static void moduleNames(Machine machine, DictValue names) {
    StandardLibrary library = StandardLibrary.of(machine.query().target().minorVersion());
    List<Value> builtins = new ArrayList<>();
    SetValue all = new SetValue(names.serial(), SetValue.Kind.FROZENSET);
    for (String name : library.names()) {
      if (library.isBuiltin(name)) {
        builtins.add(Value.of(name));
      }
      if (!name.contains(".")) {
        all.add(Value.of(name));
      }
    }
    names.put("builtin_module_names", new Value.Tuple(List.copyOf(builtins)));
    names.put("stdlib_module_names", all);
  }

  private static void flags(Machine machine, DictValue names) {
    InstanceValue flags = machine.instance(structure(machine, "flags"));
    List<Value> values = new ArrayList<>();
    for (String name :
        List.of(
            "debug",
            "inspect",
            "interactive",
            "optimize",
            "dont_write_bytecode",
            "no_user_site",
            "no_site",
            "ignore_environment",
            "verbose",
            "bytes_warning",
            "quiet",
            "hash_randomization",
            "isolated",
            "dev_mode",
            "utf8_mode",
            "warn_default_encoding",
            "safe_path")) {
      Value value = Value.of(name.equals("utf8_mode") && isUtf8(machine) ? 1 : 0);
      flags.attributes().put(name, value);
      values.add(value);
    }
    flags.payload(new Value.Tuple(values));
    flags.attributes().put("context_aware_warnings", Value.of(0));
    flags.attributes().put("thread_inherit_context", Value.of(0));
    names.put("flags", flags);
  }

  /// The UTF-8 mode is the default since 3.15 (PEP 686).
  private static boolean isUtf8(Machine machine) {
    return machine.query().target().minorVersion() >= 15;
  }

  private static void functions(DictValue names) {
    Natives.function(names, "exit", SysModel::exit);
    Natives.function(names, "intern", (m, a) -> a.at(0));
    Natives.function(names, "getdefaultencoding", (m, a) -> Value.of("utf-8"));
    Natives.function(names, "getfilesystemencoding", (m, a) -> Value.of("utf-8"));
    Natives.function(names, "getfilesystemencodeerrors", (m, a) -> Value.of("surrogateescape"));
    Natives.function(names, "getrecursionlimit", (m, a) -> Value.of(1000));
    Natives.function(names, "is_finalizing", (m, a) -> Value.of(false));
    Natives.function(names, "gettrace", (m, a) -> Value.NONE);
    Natives.function(names, "getprofile", (m, a) -> Value.NONE);
    Natives.function(names, "_is_gil_enabled", (m, a) -> Value.of(true));
    Natives.function(names, "exception", (m, a) -> m.handled());
    Natives.function(names, "exc_info", (m, a) -> handled(m));
    Natives.function(names, "_getframe", SysModel::frame);
    Natives.function(
        names,
        "_getframemodulename",
        (m, a) -> {
          Value module = m.frame(depth(a)).globals().get("__name__");
          return module == Value.ABSENT ? Value.NONE : module;
        });
    for (String name :
        List.of("audit", "settrace", "setprofile", "setrecursionlimit", "addaudithook")) {
      Natives.function(names, name, (m, a) -> Value.NONE);
    }
  }

  /// The mode and the filter of lazy imports (PEP 810, "Lazy imports filter").
  private static void lazyImports(DictValue names) {
    Natives.function(
        names, "get_lazy_imports", (m, a) -> Value.of(m.defersAll() ? "all" : "normal"));
    Natives.function(
        names,
        "set_lazy_imports",
        (m, a) -> {
          switch (a.at(0, "mode")) {
            case Value.Str(var mode) when mode.equals("all") || mode.equals("normal") ->
                m.deferAll(mode.equals("all"));
            case Value.Str _ -> throw m.error("ValueError", "mode must be 'normal' or 'all'");
            case Value _ -> {}
          }
          return Value.NONE;
        });
    Natives.function(
        names,
        "set_lazy_imports_filter",
        (m, a) -> {
          Value filter = a.at(0, "filter");
          m.filterImports(filter == Value.NONE ? Value.ABSENT : filter);
          return Value.NONE;
        });
    Natives.function(names, "get_lazy_imports_filter", (m, a) -> Value.UNKNOWN);
  }

  private static Value handled(Machine machine) {
    Value exception = machine.handled();
    return switch (exception) {
      case InstanceValue raised ->
          Value.tuple(raised.type(), raised, machine.attribute(raised, "__traceback__"));
      case Value _ -> Value.tuple(exception, exception, exception);
    };
  }

  private static Value exit(Machine machine, Arguments arguments) {
    PythonError exit = machine.error("SystemExit", "");
    if (exit.exception() instanceof InstanceValue exception) {
      exception.attributes().put("code", arguments.count() == 0 ? Value.NONE : arguments.at(0));
    }
    throw exit;
  }

  private static int depth(Arguments arguments) {
    return arguments.at(0) instanceof Value.Int(long number) ? (int) number : 0;
  }

  private static Value frame(Machine machine, Arguments arguments) {
    return frame(machine, depth(arguments));
  }

  private static Value frame(Machine machine, int depth) {
    Frame running = machine.frame(depth);
    InstanceValue frame = machine.instance(machine.builtin("frame"));
    frame.attributes().put("f_globals", running.globals());
    frame.attributes().put("f_builtins", Value.UNKNOWN);
    frame.attributes().put("f_lasti", Value.of(0));
    Tracebacks.stands(frame, running.at());
    InstanceValue code = code(machine, running);
    frame.attributes().put("f_code", code);
    Tracebacks.tell(frame, code, running);
    boolean isOutermost = machine.frame(depth + 1) == running;
    frame.attributes().put("f_back", isOutermost ? Value.NONE : outer(machine, depth + 1));
    return frame;
  }

  private static Value outer(Machine machine, int depth) {
    return depth > DEEPEST ? Value.UNKNOWN : frame(machine, depth);
  }

  /// {@return the code that a frame runs, as far as is asked of frames; the text of `-c` has a name
  /// instead of a file}
  private static InstanceValue code(Machine machine, Frame running) {
    Value file = running.globals().get("__file__");
    boolean isText =
        file == Value.ABSENT && running.globals().get("__name__").equals(Value.of("__main__"));
    Value named = file == Value.ABSENT ? Value.UNKNOWN : file;
    InstanceValue code = machine.instance(machine.builtin("code"));
    code.attributes().put("co_name", Value.of(running.code().name()));
    code.attributes().put("co_qualname", Value.of(running.code().qualifiedName()));
    code.attributes().put("co_filename", isText ? Value.of("<string>") : named);
    code.attributes().put("co_flags", Value.UNKNOWN);
    code.attributes().put("co_positions", Tracebacks.positions(running.globals(), running.at()));
    return code;
  }

  private static void streams(Machine machine, DictValue names) {
    List<String> streams = List.of("stdin", "stdout", "stderr");
    for (String name : streams) {
      int number = streams.indexOf(name);
      InstanceValue stream =
          machine.find(machine.modules().get("_io"), "TextIOWrapper") instanceof ClassValue type
              ? machine.instance(type)
              : machine.instance(machine.builtin("SimpleNamespace"));
      DictValue attributes = stream.attributes();
      attributes.put("encoding", Value.of("utf-8"));
      attributes.put("errors", Value.of("strict"));
      attributes.put("name", Value.of("<" + name + ">"));
      attributes.put("mode", Value.of(name.equals("stdin") ? "r" : "w"));
      attributes.put("closed", Value.of(false));
      attributes.put("newlines", Value.NONE);
      InstanceValue buffer = machine.instance(machine.builtin("SimpleNamespace"));
      buffer.attributes().open();
      attributes.put("buffer", buffer);
      Natives.function(attributes, "isatty", (m, a) -> Value.of(false));
      Natives.function(attributes, "write", (m, a) -> Value.UNKNOWN);
      Natives.function(attributes, "flush", (m, a) -> Value.NONE);
      Natives.function(attributes, "fileno", (m, a) -> Value.of(number));
      Natives.function(attributes, "read", (m, a) -> Value.of(""));
      Natives.function(attributes, "readline", (m, a) -> Value.of(""));
      Natives.function(attributes, "readlines", (m, a) -> m.list(List.of()));
      Natives.function(attributes, "readable", (m, a) -> Value.of(number == 0));
      Natives.function(attributes, "writable", (m, a) -> Value.of(number > 0));
      for (String other : List.of("reconfigure", "close", "writelines")) {
        Natives.function(attributes, other, (m, a) -> Value.NONE);
      }
      for (String other : List.of("line_buffering", "write_through", "detach", "seekable")) {
        attributes.put(other, Value.UNKNOWN);
      }
      names.put(name, stream);
      names.put("__" + name + "__", stream);
    }
  }
}

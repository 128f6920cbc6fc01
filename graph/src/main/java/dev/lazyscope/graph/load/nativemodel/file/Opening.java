package dev.lazyscope.graph.load.nativemodel.file;

import dev.lazyscope.graph.link.ModuleSpace.PathKind;
import dev.lazyscope.graph.load.Heuristic;
import dev.lazyscope.graph.load.nativemodel.Encodings;
import dev.lazyscope.graph.load.nativemodel.system.PosixModel;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;
import java.util.Optional;

/// `open`: files that are there can be read where their text is known, and what is written to a
/// file is what it holds as long as all of it is known.
public final class Opening {
  private Opening() {}

  /// `open(file, mode, buffering, encoding, errors, newline, closefd, opener)`.
  public static Value open(Machine machine, Arguments arguments) {
    OpenMode mode = OpenMode.of(arguments.at(1, "mode"));
    InstanceValue file = machine.instance(type(machine, mode.type()));
    Value encoding = arguments.at(3, "encoding");
    if (!mode.isBinary()) {
      file.attributes().put("encoding", Value.of("utf-8"));
    }
    Value name = arguments.at(0, "file");
    describe(file, name, arguments.at(1, "mode"));
    Value opener = arguments.named("opener");
    boolean isOpened = opener != Value.ABSENT && opener != Value.NONE;
    Value given = isOpened ? machine.call(opener, Arguments.of(name, Value.UNKNOWN)) : name;
    begin(machine, file, given, mode);
    if (!mode.isBinary()) {
      Encodings.open(machine, encoding);
    }
    if (mode.isWriting()) {
      boolean isKept =
          mode.isBinary()
              || TextWrapping.isPlain(arguments.at(5, "newline"))
                  && TextWrapping.isUnicode(encoding);
      path(machine, given)
          .ifPresentOrElse(
              path -> {
                if (isKept) {
                  keep(machine, path, file);
                } else {
                  machine.disk().put(path, PathKind.FILE);
                }
              },
              machine.disk()::shareAll);
    }
    return file;
  }

  private static ClassValue type(Machine machine, String name) {
    return machine.find(machine.modules().get("_io"), name) instanceof ClassValue type
        ? type
        : machine.builtin("object");
  }

  /// Makes an object of `FileIO` a stream of a file.
  static void open(Machine machine, InstanceValue file, Value name, Value given) {
    OpenMode mode = OpenMode.of(given).asBinary();
    describe(file, name, given);
    begin(machine, file, name, mode);
    if (mode.isWriting()) {
      path(machine, name)
          .ifPresentOrElse(path -> keep(machine, path, file), machine.disk()::shareAll);
    }
  }

  private static void describe(InstanceValue file, Value name, Value mode) {
    file.attributes().put("name", name);
    file.attributes().put("mode", mode == Value.ABSENT ? Value.of("r") : mode);
    file.attributes().put("closed", Value.of(false));
  }

  private static void begin(Machine machine, InstanceValue file, Value name, OpenMode mode) {
    Optional<String> path = path(machine, name);
    if (mode.isReading() && path.isEmpty() && !(name instanceof Value.Int)) {
      doubt(machine);
    }
    if (mode.isMaking() && path.map(machine::kind).filter(PathKind.FILE::equals).isPresent()) {
      throw machine.error("FileExistsError", "File exists");
    }
    Value nothing = mode.isBinary() ? new Value.Bytes("") : Value.of("");
    Value whole =
        mode.isBeginning()
            ? nothing
            : path.map(one -> contents(machine, one, mode, nothing)).orElse(Value.UNKNOWN);
    Stream.begin(file, whole);
    if (mode.isAppending()) {
      Stream.of(file).ifPresent(stream -> stream.moveTo(stream.text().length()));
    }
  }

  private static Value contents(Machine machine, String path, OpenMode mode, Value nothing) {
    PathKind kind = machine.kind(path);
    if (mode.letters().isEmpty() || machine.disk().isUnknown(path, kind)) {
      return Value.UNKNOWN;
    }
    if (kind == PathKind.ABSENT && mode.isReading()) {
      throw machine.error("FileNotFoundError", path);
    }
    return kind == PathKind.ABSENT ? nothing : FileContents.of(machine, path, mode.isBinary());
  }

  /// From now on the file at a path holds what the stream does.
  private static void keep(Machine machine, String path, InstanceValue file) {
    machine.disk().write(path, () -> Stream.of(file).map(stream -> bytes(stream.whole())));
  }

  private static String bytes(Value whole) {
    Value.Bytes bytes =
        whole instanceof Value.Str(var text) ? Value.Bytes.encoded(text) : (Value.Bytes) whole;
    return bytes.latin1();
  }

  /// Names that are not known hang on the user and the clock: caches and settings that a program
  /// can do without.
  private static void doubt(Machine machine) {
    if (machine.isExpected("FileNotFoundError")) {
      machine.assume(Heuristic.UNKNOWN_FILES);
      throw machine.error("FileNotFoundError", "a file whose name is not known");
    }
  }

  /// {@return the absolute path that a value names, which may be the number of an open file}
  static Optional<String> path(Machine machine, Value value) {
    return value instanceof Value.Int(long number)
        ? machine.disk().pathOf(number)
        : PosixModel.absolute(machine, value);
  }
}

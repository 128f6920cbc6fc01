package dev.lazyscope.graph.load.nativemodel.file;

import dev.lazyscope.graph.link.ModuleSpace.PathKind;
import dev.lazyscope.graph.load.Heuristic;
import dev.lazyscope.graph.load.nativemodel.Encodings;
import dev.lazyscope.graph.load.nativemodel.system.PosixModel;
import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;
import java.util.Optional;

/// `open`: files that are there can be read where their text is known; what is written is lost.
public final class Opening {
  private static final String TEXT = "TextIOWrapper";

  private Opening() {}

  /// `open(file, mode, buffering, encoding)`.
  public static Value open(Machine machine, Arguments arguments) {
    Value mode = arguments.at(1, "mode");
    boolean isBinary = mode instanceof Value.Str(var text) && text.contains("b");
    InstanceValue file = machine.instance(type(machine, isBinary ? buffered(mode) : TEXT));
    if (!isBinary) {
      file.attributes().put("encoding", Value.of("utf-8"));
      Encodings.open(machine, arguments.at(3, "encoding"));
    }
    Value opener = arguments.named("opener");
    if (opener == Value.ABSENT || opener == Value.NONE) {
      open(machine, file, arguments.at(0, "file"), mode);
    } else {
      machine.call(opener, Arguments.of(arguments.at(0, "file"), Value.UNKNOWN));
      describe(file, arguments.at(0, "file"), mode);
      Stream.begin(file, Value.UNKNOWN);
    }
    return file;
  }

  private static String buffered(Value mode) {
    if (mode instanceof Value.Str(var text) && text.contains("+")) {
      return "BufferedRandom";
    }
    return isReading(mode) ? "BufferedReader" : "BufferedWriter";
  }

  private static boolean isReading(Value mode) {
    return mode == Value.ABSENT || mode instanceof Value.Str(var text) && text.startsWith("r");
  }

  private static ClassValue type(Machine machine, String name) {
    return machine.find(machine.modules().get("_io"), name) instanceof ClassValue type
        ? type
        : machine.builtin("object");
  }

  private static boolean isText(InstanceValue file) {
    return file.type().name().equals(TEXT);
  }

  /// Makes a stream of a file.
  static void open(Machine machine, InstanceValue file, Value name, Value mode) {
    describe(file, name, mode);
    boolean reads = isReading(mode);
    if (reads && Payloads.plain(name).isUnknown()) {
      doubt(machine);
    }
    Optional<String> path = path(machine, name);
    if (!reads) {
      path.ifPresent(one -> machine.disk().put(one, PathKind.FILE));
    }
    Stream.begin(
        file,
        path.filter(one -> reads)
            .map(one -> contents(machine, one, !isText(file)))
            .orElse(Value.UNKNOWN));
  }

  private static void describe(InstanceValue file, Value name, Value mode) {
    file.attributes().put("name", name);
    file.attributes().put("mode", mode == Value.ABSENT ? Value.of("r") : mode);
    file.attributes().put("closed", Value.of(false));
  }

  private static Value contents(Machine machine, String path, boolean isBinary) {
    PathKind kind = machine.kind(path);
    if (machine.disk().isUnknown(path, kind)) {
      return Value.UNKNOWN;
    }
    if (kind == PathKind.ABSENT) {
      throw machine.error("FileNotFoundError", path);
    }
    return FileContents.of(machine, path, isBinary);
  }

  /// Names that are not known hang on the user and the clock: caches and settings that a program
  /// can do without.
  private static void doubt(Machine machine) {
    if (machine.isExpected("FileNotFoundError")) {
      machine.assume(Heuristic.UNKNOWN_FILES);
      throw machine.error("FileNotFoundError", "a file whose name is not known");
    }
  }

  /// {@return the absolute path that a value names}
  static Optional<String> path(Machine machine, Value value) {
    return PosixModel.absolute(machine, value);
  }
}

package dev.lazyscope.graph.load.nativemodel.system;

import dev.lazyscope.graph.link.ModuleSpace.PathKind;
import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;
import java.util.Optional;

/// Files that are opened by number (library reference, `os`, "File Descriptor Operations"). What is
/// read from them by it is not known.
final class Descriptors {
  /// `O_CREAT` of Linux.
  private static final int CREATE = 0100;

  private Descriptors() {}

  static void install(DictValue names) {
    Natives.function(names, "open", Descriptors::open);
    Natives.function(names, "dup", (m, a) -> number(m));
    Natives.function(names, "pipe", (m, a) -> Value.tuple(number(m), number(m)));
    Natives.function(
        names,
        "copy_file_range",
        (m, a) -> copy(m, a.at(0, "src"), a.at(1, "dst"), a.at(4, "offset_dst")));
    Natives.function(
        names,
        "sendfile",
        (m, a) -> copy(m, a.at(1, "in_fd"), a.at(0, "out_fd"), a.at(2, "offset")));
  }

  private static Value number(Machine machine) {
    return Value.of(machine.disk().open(Optional.empty()));
  }

  private static Value open(Machine machine, Arguments arguments) {
    Optional<String> path = PosixModel.absolute(machine, arguments.at(0, "path"));
    boolean makes =
        arguments.at(1, "flags") instanceof Value.Int(long flags) && (flags & CREATE) != 0;
    if (makes) {
      path.ifPresentOrElse(one -> machine.disk().put(one, PathKind.FILE), machine.disk()::shareAll);
    }
    return Value.of(machine.disk().open(path));
  }

  /// All of a file is copied at once, and behind its end nothing is left. {@return how many bytes
  /// are copied}
  private static Value copy(Machine machine, Value from, Value to, Value offset) {
    Optional<String> bytes = path(machine, from).flatMap(path -> PosixModel.content(machine, path));
    Optional<String> other = path(machine, to);
    if (bytes.isEmpty() || other.isEmpty() || !(offset instanceof Value.Int(long begin))) {
      return Value.UNKNOWN;
    }
    if (begin == 0) {
      machine.disk().write(other.get(), () -> bytes);
    }
    return Value.of(Math.max(0, bytes.get().length() - begin));
  }

  private static Optional<String> path(Machine machine, Value number) {
    return number instanceof Value.Int(long given)
        ? machine.disk().pathOf(given)
        : Optional.empty();
  }
}

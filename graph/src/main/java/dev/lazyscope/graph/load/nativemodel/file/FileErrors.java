package dev.lazyscope.graph.load.nativemodel.file;

import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.FunctionValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;
import java.util.List;
import java.util.Map;

/// What `OSError(number, text, file)` makes: an object of the subclass for that number (library
/// reference, "OS exceptions"), with attributes for the parts.
public final class FileErrors {
  /// The numbers that all systems share.
  private static final Map<Long, String> COMMON =
      Map.of(
          1L, "PermissionError",
          2L, "FileNotFoundError",
          3L, "ProcessLookupError",
          4L, "InterruptedError",
          10L, "ChildProcessError",
          13L, "PermissionError",
          17L, "FileExistsError",
          20L, "NotADirectoryError",
          21L, "IsADirectoryError",
          32L, "BrokenPipeError");

  private static final Map<Long, String> OF_LINUX =
      Map.of(
          11L, "BlockingIOError",
          103L, "ConnectionAbortedError",
          104L, "ConnectionResetError",
          108L, "BrokenPipeError",
          110L, "TimeoutError",
          111L, "ConnectionRefusedError",
          114L, "BlockingIOError",
          115L, "BlockingIOError");

  private FileErrors() {}

  public static void install(Machine machine) {
    DictValue names = machine.builtin("OSError").namespace();
    DictValue base = machine.builtin("BaseException").namespace();
    Natives.staticMethod(
        names,
        "__new__",
        (m, a) -> {
          // An `__init__` of the program hands over what it wants to be known.
          boolean isLater =
              a.at(0) instanceof ClassValue own && own.lookup("__init__") instanceof FunctionValue;
          Arguments given = isLater ? Arguments.NONE : a.dropped(1);
          return filled(m.call(base.get("__new__"), given.prepended(type(m, a))), given);
        });
    Natives.method(
        names,
        "__init__",
        (m, a) -> {
          m.call(base.get("__init__"), a);
          filled(a.at(0), a.dropped(1));
          return Value.NONE;
        });
  }

  private static Value type(Machine machine, Arguments arguments) {
    ClassValue plain = machine.builtin("OSError");
    boolean hasNumber = arguments.count() > 2 && arguments.count() < 7;
    if (arguments.at(0) != plain || !hasNumber || !(arguments.at(1) instanceof Value.Int number)) {
      return arguments.at(0);
    }
    boolean isLinux = machine.query().target().platform().equals("linux");
    String name = isLinux ? OF_LINUX.getOrDefault(number.number(), "OSError") : "OSError";
    return machine.builtin(COMMON.getOrDefault(number.number(), name));
  }

  private static Value filled(Value made, Arguments arguments) {
    if (!(made instanceof InstanceValue error) || arguments.isOpen()) {
      return made;
    }
    boolean hasParts = arguments.count() > 1 && arguments.count() < 6;
    DictValue attributes = error.attributes();
    attributes.put("errno", hasParts ? arguments.at(0) : Value.NONE);
    attributes.put("strerror", hasParts ? arguments.at(1) : Value.NONE);
    attributes.put("filename", hasParts ? given(arguments.at(2)) : Value.NONE);
    attributes.put("filename2", hasParts ? given(arguments.at(4)) : Value.NONE);
    if (attributes.get("filename") != Value.NONE) {
      attributes.put("args", new Value.Tuple(List.of(arguments.at(0), arguments.at(1))));
    }
    return made;
  }

  private static Value given(Value argument) {
    return argument == Value.ABSENT ? Value.NONE : argument;
  }
}

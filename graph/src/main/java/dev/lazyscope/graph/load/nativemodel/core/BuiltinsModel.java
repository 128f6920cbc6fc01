package dev.lazyscope.graph.load.nativemodel.core;

import dev.lazyscope.graph.load.nativemodel.Arity;
import dev.lazyscope.graph.load.nativemodel.NativeModel;
import dev.lazyscope.graph.load.nativemodel.file.FileErrors;
import dev.lazyscope.graph.load.nativemodel.file.Opening;
import dev.lazyscope.graph.load.nativemodel.string.TextMethods;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.NativeFunction;
import dev.lazyscope.graph.load.value.Value;
import java.util.List;

/// `builtins`: its functions and types, each group in a class of its own.
public final class BuiltinsModel implements NativeModel {

  private static final List<String> TYPES =
      List.of("str", "bytes", "list", "tuple", "dict", "set", "frozenset", "int", "float");

  @Override
  public String module() {
    return "builtins";
  }

  @Override
  public void install(Machine machine, DictValue namespace) {
    Constructors.install(machine);
    TextMethods.install(machine);
    NumberMethods.install(machine);
    InherentMethods.install(machine);
    ListMethods.install(machine);
    RangeMethods.install(machine);
    DictMethods.install(machine);
    SetMethods.install(machine);
    TYPES.forEach(type -> Arity.check(machine, type));
    ObjectFunctions.install(namespace);
    SequenceFunctions.install(machine, namespace);
    FileErrors.install(machine);
    GeneratorMethods.install(machine);
    CodeFunctions.install(namespace);
    namespace.put("open", NativeFunction.function("open", Opening::open));
    namespace.put("NotImplemented", Value.Marker.NOT_IMPLEMENTED);
    namespace.put("Ellipsis", Value.Marker.ELLIPSIS);
    namespace.put("__debug__", Value.Marker.TRUE);
    namespace.put("IOError", machine.builtin("OSError"));
    namespace.put("EnvironmentError", machine.builtin("OSError"));
  }
}

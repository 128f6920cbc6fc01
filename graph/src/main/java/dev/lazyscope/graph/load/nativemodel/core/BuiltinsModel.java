package dev.lazyscope.graph.load.nativemodel.core;

import dev.lazyscope.graph.load.nativemodel.Arity;
import dev.lazyscope.graph.load.nativemodel.NativeModel;
import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.nativemodel.file.FileErrors;
import dev.lazyscope.graph.load.nativemodel.file.Opening;
import dev.lazyscope.graph.load.nativemodel.string.TextMethods;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.NativeFunction;
import dev.lazyscope.graph.load.value.Value;
import java.util.List;

/// `builtins`: its functions and types, each group in a class of its own.
public final class BuiltinsModel implements NativeModel {

  /// The first minor version of Python 3 that has `sentinel`.
  private static final int WITH_SENTINELS = 15;

  /// Where a sentinel keeps how it is shown.
  private static final String SHOWN = "_repr";

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
    if (machine.query().target().minorVersion() >= WITH_SENTINELS) {
      sentinels(machine, namespace);
    }
    CodeFunctions.install(namespace);
    namespace.put("open", NativeFunction.function("open", Opening::open));
    namespace.put("NotImplemented", Value.Marker.NOT_IMPLEMENTED);
    namespace.put("Ellipsis", Value.Marker.ELLIPSIS);
    namespace.put("__debug__", Value.Marker.TRUE);
    namespace.put("IOError", machine.builtin("OSError"));
    namespace.put("EnvironmentError", machine.builtin("OSError"));
  }

  /// `sentinel` (library reference, from 3.15 on): an object with a name, equal to itself only.
  private static void sentinels(Machine machine, DictValue namespace) {
    DictValue names = Natives.type(machine, namespace, "sentinel").namespace();
    Natives.staticMethod(
        names,
        "__new__",
        (m, a) ->
            a.at(0) instanceof ClassValue type ? sentinel(m, type, a.dropped(1)) : Value.UNKNOWN);
    Natives.method(
        names,
        "__repr__",
        (m, a) -> a.at(0) instanceof InstanceValue one ? one.slots().get(SHOWN) : Value.UNKNOWN);
    Natives.method(names, "__copy__", (m, a) -> a.at(0));
    Natives.method(names, "__deepcopy__", (m, a) -> a.at(0));
    Natives.method(names, "__reduce__", (m, a) -> m.find(a.at(0), "__name__"));
    for (String union : List.of("__or__", "__ror__")) {
      Natives.method(names, union, (m, a) -> Value.UNKNOWN);
    }
  }

  private static Value sentinel(Machine machine, ClassValue type, Arguments arguments) {
    InstanceValue made = machine.instance(type);
    Value name = arguments.at(0);
    Value shown = arguments.named("repr");
    made.attributes().put("__name__", name);
    made.attributes().put("__module__", machine.frame(0).globals().get("__name__"));
    made.slots().put(SHOWN, shown == Value.ABSENT || shown == Value.NONE ? name : shown);
    return made;
  }
}

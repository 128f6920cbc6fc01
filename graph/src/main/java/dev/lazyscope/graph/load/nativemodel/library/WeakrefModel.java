package dev.lazyscope.graph.load.nativemodel.library;

import dev.lazyscope.graph.load.nativemodel.NativeModel;
import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;
import java.util.IdentityHashMap;
import java.util.Map;

/// `_weakref`: nothing is ever collected.
public final class WeakrefModel implements NativeModel {

  @Override
  public String module() {
    return "_weakref";
  }

  @Override
  public void install(Machine machine, DictValue names) {
    names.put("__name__", Value.of("weakref"));
    ClassValue type = Natives.type(machine, names, "ReferenceType");
    names.remove("__name__");
    names.put("ref", type);
    // References to one object are equal, so one may stand for all.
    Map<Value, InstanceValue> references = new IdentityHashMap<>();
    Natives.staticMethod(
        type.namespace(),
        "__new__",
        (m, a) -> {
          if (a.at(0) != type) {
            return reference(m, a);
          }
          InstanceValue known = references.get(a.at(1));
          if (known != null) {
            return known;
          }
          InstanceValue made = reference(m, a);
          references.put(a.at(1), made);
          return made;
        });
    Natives.method(
        type.namespace(),
        "__call__",
        (m, a) ->
            a.at(0) instanceof InstanceValue reference
                ? reference.attributes().get("__referent")
                : Value.UNKNOWN);
    Natives.function(names, "proxy", (m, a) -> a.at(0));
    Natives.function(names, "getweakrefcount", (m, a) -> Value.UNKNOWN);
  }

  private static InstanceValue reference(Machine machine, Arguments arguments) {
    InstanceValue reference = machine.instance((ClassValue) arguments.at(0));
    reference.attributes().put("__referent", arguments.at(1));
    reference.attributes().put("__callback__", Value.NONE);
    return reference;
  }
}

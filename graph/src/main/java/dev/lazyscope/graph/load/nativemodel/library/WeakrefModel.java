package dev.lazyscope.graph.load.nativemodel.library;

import dev.lazyscope.graph.load.nativemodel.NativeModel;
import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;

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
    Natives.staticMethod(
        type.namespace(),
        "__new__",
        (m, a) -> {
          InstanceValue reference = m.instance((ClassValue) a.at(0));
          reference.attributes().put("__referent", a.at(1));
          reference.attributes().put("__callback__", Value.NONE);
          return reference;
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
}

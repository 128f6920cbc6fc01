package dev.lazyscope.graph.load.nativemodel;

import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.NativeFunction;
import dev.lazyscope.graph.load.value.Value;
import java.util.List;
import java.util.Map;

/// Short ways to define functions, methods and classes.
public final class Natives {
  private Natives() {}

  public static void function(DictValue names, String name, NativeFunction.Body body) {
    names.put(name, NativeFunction.function(name, body));
  }

  public static void method(DictValue names, String name, NativeFunction.Body body) {
    names.put(name, NativeFunction.method(name, body));
  }

  public static void staticMethod(DictValue names, String name, NativeFunction.Body body) {
    names.put(name, new Value.StaticMethod(NativeFunction.function(name, body)));
  }

  public static void classMethod(DictValue names, String name, NativeFunction.Body body) {
    names.put(name, new Value.ClassMethod(NativeFunction.function(name, body)));
  }

  /// {@return a new class of a module, also put under its name}
  public static ClassValue type(Machine machine, DictValue names, String name, Value... bases) {
    String module = names.get("__name__") instanceof Value.Str(var text) ? text : "builtins";
    ClassValue made =
        (ClassValue)
            machine.makeClass(name, List.of(bases), Map.of("__module__", Value.of(module)));
    names.put(name, made);
    return made;
  }

  /// {@return an object with these attributes}
  public static InstanceValue object(Machine machine, Map<String, Value> attributes) {
    InstanceValue made = machine.instance(machine.builtin("SimpleNamespace"));
    attributes.forEach(made.attributes()::put);
    return made;
  }
}

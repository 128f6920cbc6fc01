package dev.lazyscope.graph.load.operation;

import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.FunctionValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.NativeFunction;
import dev.lazyscope.graph.load.value.Value;

/// The methods that the interpreter itself looks up, in the class of an object and not in the
/// object (data model, "Special method lookup").
public final class SpecialMethods {
  private SpecialMethods() {}

  /// {@return what a class has under a name, to be called with the object first; absent where there
  /// is nothing}. A method that is an object itself, such as what `lru_cache` makes, is bound as
  /// any descriptor.
  public static Value of(ClassValue type, String name) {
    Value method = type.lookup(name);
    return method instanceof InstanceValue object
            && (has(object, "__call__") || has(object, "__get__"))
        ? NativeFunction.function(
            name,
            (machine, arguments) ->
                machine.call(bound(machine, object, arguments.at(0)), arguments.dropped(1)))
        : method;
  }

  /// {@return whether a program or a model defines a method: it is not what a built-in type has}
  public static boolean isOwn(Value method) {
    return method instanceof FunctionValue
        || method instanceof NativeFunction known && known.isOwn();
  }

  private static boolean has(InstanceValue object, String name) {
    return object.type().lookup(name) != Value.ABSENT;
  }

  private static Value bound(Machine machine, InstanceValue method, Value object) {
    Value getter = method.type().lookup("__get__");
    return getter == Value.ABSENT
        ? method
        : machine.call(getter, Arguments.of(method, object, machine.typeOf(object)));
  }
}

package dev.lazyscope.graph.load.machine;

import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.FunctionValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.ProxyValue;
import dev.lazyscope.graph.load.value.Truth;
import dev.lazyscope.graph.load.value.Value;
import java.util.List;
import java.util.function.Function;

/// `isinstance` and `issubclass` (library reference, built-in functions), with the hooks of
/// metaclasses, unions and tuples of types.
final class TypeTests {
  private final Interpreter interpreter;

  TypeTests(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  Truth isInstance(Value value, Value type) {
    if (value instanceof ProxyValue proxy) {
      interpreter.setting.observer().tested(proxy.request(), type);
    }
    if (!value.isKnown() && !(value instanceof Value.Reading)) {
      return value instanceof Value.AnyOf(var options)
          ? Truth.agreed(options, option -> isInstance(option, type))
          : Truth.UNDECIDED;
    }
    Asked asked = new Asked(interpreter.types.of(value), value, "__instancecheck__");
    return is(asked, type, one -> isInstance(value, one));
  }

  /// An object that stands for another one may say that its `__class__` is that of the other.
  private Truth isPretended(Value value, ClassValue expected) {
    if (!(value instanceof InstanceValue instance) || !instance.type().tellsClass()) {
      return Truth.NO;
    }
    return switch (interpreter.find(instance, "__class__")) {
      case ClassValue said -> Truth.of(said.isSubclassOf(expected));
      case Value _ -> Truth.UNDECIDED;
    };
  }

  Truth isSubclass(Value value, Value type) {
    if (!(value instanceof ClassValue actual)) {
      return Truth.UNDECIDED;
    }
    return is(new Asked(actual, value, "__subclasscheck__"), type, one -> isSubclass(value, one));
  }

  /// Whose class is asked about, and the hook by which a metaclass may answer.
  private record Asked(ClassValue actual, Value value, String hook) {}

  /// {@return whether it is of a type, of one of several by `test`, or of what an object says}
  private Truth is(Asked asked, Value type, Function<Value, Truth> test) {
    return switch (type) {
      case Value.Tuple(var types) -> anyOf(types, test);
      case ClassValue expected -> {
        if (asked.actual.isSubclassOf(expected)) {
          yield Truth.YES;
        }
        Value hook = expected.metaclass().lookup(asked.hook);
        if (hook instanceof FunctionValue) {
          yield interpreter.truth(interpreter.call(hook, Arguments.of(expected, asked.value)));
        }
        yield asked.actual.isOfOpen()
                && !asked.actual.isApartFrom(expected)
                && !interpreter.types.isFinal(expected)
            ? Truth.UNDECIDED
            : isPretended(asked.value, expected);
      }
      case InstanceValue alias when alias.type().lookup(asked.hook) instanceof FunctionValue hook ->
          interpreter.truth(interpreter.call(hook, Arguments.of(alias, asked.value)));
      case InstanceValue alias when alias.type() == interpreter.builtin("GenericAlias") ->
          interpreter.truth(
              interpreter.errors.inferred(
                  "TypeError", "argument 2 cannot be a parameterized generic"));
      case Value other ->
          interpreter
              .operators
              .alternatives(other)
              .map(types -> anyOf(types, test))
              .orElse(Truth.UNDECIDED);
    };
  }

  private static Truth anyOf(List<Value> types, Function<Value, Truth> test) {
    Truth any = Truth.NO;
    for (Value type : types) {
      Truth one = test.apply(type);
      if (one == Truth.YES) {
        return one;
      }
      any = one == Truth.UNDECIDED ? one : any;
    }
    return any;
  }
}

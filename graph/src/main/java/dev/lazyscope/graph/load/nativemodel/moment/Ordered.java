package dev.lazyscope.graph.load.nativemodel.moment;

import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.IntPredicate;

/// Equality, order and hash of objects that have one number to be compared by.
final class Ordered {
  private static final Map<String, IntPredicate> ORDER =
      Map.of(
          "__lt__", sign -> sign < 0,
          "__le__", sign -> sign <= 0,
          "__gt__", sign -> sign > 0,
          "__ge__", sign -> sign >= 0);

  /// How two objects compare: less than, equal or more than zero, unknown, NotImplemented, or None
  /// where they are never equal and have no order.
  interface Comparing extends BiFunction<Value, Value, Value> {}

  private Ordered() {}

  static void install(DictValue names, Comparing comparing) {
    Natives.method(names, "__eq__", (m, a) -> equal(comparing.apply(a.at(0), a.at(1))));
    ORDER.forEach(
        (name, test) ->
            Natives.method(
                names, name, (m, a) -> ordered(m, comparing.apply(a.at(0), a.at(1)), test)));
  }

  private static Value equal(Value sign) {
    return switch (sign) {
      case Value.Int(long number) -> Value.of(number == 0);
      case Value none when none == Value.NONE -> Value.of(false);
      case Value other -> other;
    };
  }

  private static Value ordered(Machine machine, Value sign, IntPredicate test) {
    return switch (sign) {
      case Value.Int(long number) -> Value.of(test.test((int) number));
      case Value none when none == Value.NONE ->
          throw machine.error("TypeError", "can't compare offset-naive and offset-aware datetimes");
      case Value other -> other;
    };
  }
}

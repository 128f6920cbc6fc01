package dev.lazyscope.graph.load.nativemodel.moment;

import dev.lazyscope.graph.load.Heuristic;
import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.operation.Readings;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Truth;
import dev.lazyscope.graph.load.value.Value;
import dev.lazyscope.graph.load.value.Value.Reading;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/// Equality and order of objects that have one number to be compared by.
final class Ordered {
  private static final Map<String, IntPredicate> ORDER =
      Map.of(
          "__lt__", sign -> sign < 0,
          "__le__", sign -> sign <= 0,
          "__gt__", sign -> sign > 0,
          "__ge__", sign -> sign >= 0);

  /// How two objects compare: less than, equal to or more than zero, unknown, or None where they
  /// are never equal and have no order.
  interface Comparing {
    Value compared(Machine machine, Value one, Value other);
  }

  private Ordered() {}

  /// `isAlike` says of another object whether it is compared at all.
  static void install(DictValue names, Predicate<Value> isAlike, Comparing comparing) {
    Natives.method(
        names,
        "__eq__",
        (m, a) ->
            isAlike.test(a.at(1))
                ? equal(comparing.compared(m, a.at(0), a.at(1)))
                : notImplemented(a.at(1)));
    ORDER.forEach(
        (name, test) ->
            Natives.method(
                names,
                name,
                (m, a) ->
                    isAlike.test(a.at(1))
                        ? ordered(m, comparing.compared(m, a.at(0), a.at(1)), test)
                        : notImplemented(a.at(1))));
  }

  /// {@return what a method answers to an operand that it is not made for, if that is known}
  static Value notImplemented(Value operand) {
    return operand.isKnown() ? Value.Marker.NOT_IMPLEMENTED : Value.UNKNOWN;
  }

  /// {@return how two numbers compare}
  static Value sign(Optional<Long> one, Optional<Long> other) {
    return one.isPresent() && other.isPresent()
        ? Value.of(Long.compare(one.get(), other.get()))
        : Value.UNKNOWN;
  }

  /// {@return how two numbers compare of which the clock tells one, if they are far enough apart}
  static Value sign(Machine machine, Optional<Reading> one, Optional<Reading> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return Value.UNKNOWN;
    }
    boolean isLess = Readings.order("<", one.get(), other.get()) == Truth.YES;
    boolean isMore = Readings.order(">", one.get(), other.get()) == Truth.YES;
    if (!isLess && !isMore) {
      return Value.UNKNOWN;
    }
    machine.assume(Heuristic.NO_TIME_PASSES);
    return Value.of(isLess ? -1 : 1);
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

package dev.lazyscope.graph.load.nativemodel.library;

import dev.lazyscope.graph.load.nativemodel.NativeModel;
import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;

/// `math`: constants, rounding, powers and logarithms.
public final class MathModel implements NativeModel {

  @Override
  public String module() {
    return "math";
  }

  @Override
  public void install(Machine machine, DictValue names) {
    names.put("pi", new Value.Float(Math.PI));
    names.put("e", new Value.Float(Math.E));
    names.put("tau", new Value.Float(2 * Math.PI));
    names.put("inf", new Value.Float(Double.POSITIVE_INFINITY));
    names.put("nan", new Value.Float(Double.NaN));
    whole(names, "floor", Math::floor);
    whole(names, "ceil", Math::ceil);
    whole(names, "trunc", number -> number < 0 ? Math.ceil(number) : Math.floor(number));
    real(names, "sqrt", Math::sqrt);
    real(names, "exp", Math::exp);
    real(names, "log2", number -> Math.log(number) / Math.log(2));
    real(names, "log10", Math::log10);
    real(names, "fabs", Math::abs);
    real(names, "radians", Math::toRadians);
    real(names, "degrees", Math::toDegrees);
    test(names, "isnan", Double::isNaN);
    test(names, "isinf", Double::isInfinite);
    test(names, "isfinite", Double::isFinite);
    Natives.function(names, "log", MathModel::logarithm);
    Natives.function(names, "gcd", (m, a) -> fold(a, 0, MathModel::commonDivisor));
  }

  private static OptionalDouble number(Machine machine, Value value) {
    return switch (Payloads.plain(value)) {
      case Value.Int(long number) -> OptionalDouble.of(number);
      case Value.Float(double number) -> OptionalDouble.of(number);
      case Value.Marker.TRUE -> OptionalDouble.of(1);
      case Value.Marker.FALSE -> OptionalDouble.of(0);
      case Value _ -> OptionalDouble.empty();
    };
  }

  private static void real(DictValue names, String name, DoubleUnaryOperator operation) {
    function(names, name, number -> finite(operation.applyAsDouble(number)));
  }

  private static void whole(DictValue names, String name, DoubleUnaryOperator operation) {
    function(
        names,
        name,
        number ->
            Math.abs(number) < Long.MAX_VALUE
                ? Value.of((long) operation.applyAsDouble(number))
                : Value.UNKNOWN);
  }

  private static void test(
      DictValue names, String name, java.util.function.DoublePredicate predicate) {
    function(names, name, number -> Value.of(predicate.test(number)));
  }

  private static void function(DictValue names, String name, DoubleFunction<Value> operation) {
    Natives.function(
        names,
        name,
        (m, a) -> {
          OptionalDouble number = number(m, a.at(0));
          return number.isPresent() ? operation.apply(number.getAsDouble()) : Value.UNKNOWN;
        });
  }

  /// What Python raises an error for is not computed.
  private static Value finite(double number) {
    return Double.isFinite(number) ? new Value.Float(number) : Value.UNKNOWN;
  }

  private static Value logarithm(Machine machine, Arguments arguments) {
    OptionalDouble number = number(machine, arguments.at(0));
    OptionalDouble base =
        arguments.count() > 1 ? number(machine, arguments.at(1)) : OptionalDouble.of(Math.E);
    if (number.isEmpty() || base.isEmpty()) {
      return Value.UNKNOWN;
    }
    double logarithm = Math.log(number.getAsDouble());
    return finite(arguments.count() > 1 ? logarithm / Math.log(base.getAsDouble()) : logarithm);
  }

  private static Value fold(
      Arguments arguments, long first, java.util.function.LongBinaryOperator operation) {
    long result = first;
    for (Value value : List.copyOf(arguments.positional())) {
      if (!(value instanceof Value.Int(long number))) {
        return Value.UNKNOWN;
      }
      result = operation.applyAsLong(result, number);
    }
    return Value.of(result);
  }

  private static long commonDivisor(long one, long other) {
    return other == 0 ? Math.abs(one) : commonDivisor(other, one % other);
  }
}

package dev.lazyscope.graph.load.nativemodel.number;

import dev.lazyscope.graph.load.nativemodel.NativeModel;
import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.operation.Numbers;
import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.function.LongUnaryOperator;
import java.util.stream.Stream;

/// `math`: constants, rounding, powers and logarithms, angles, and what takes signs and parts of
/// numbers.
public final class MathModel implements NativeModel {
  private static final long MOST_CHOICES = 1000;

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
    ofOne(names);
    angles(names);
    ofTwo(names);
    integers(names);
    Natives.function(names, "log", MathModel::logarithm);
    Natives.function(names, "isclose", MathModel::isClose);
    Natives.function(names, "modf", MathModel::parts);
    Natives.function(names, "prod", MathModel::product);
    Natives.function(names, "fsum", (m, a) -> sum(m, m.elements(a.at(0))));
    Natives.function(names, "dist", MathModel::distance);
  }

  private static void ofOne(DictValue names) {
    whole(names, "floor", Math::floor);
    whole(names, "ceil", Math::ceil);
    whole(names, "trunc", MathModel::truncated);
    real(names, "sqrt", Math::sqrt);
    real(names, "cbrt", Math::cbrt);
    real(names, "exp", Math::exp);
    real(names, "exp2", number -> Math.pow(2, number));
    real(names, "expm1", Math::expm1);
    real(names, "log1p", Math::log1p);
    real(names, "log2", number -> Math.log(number) / Math.log(2));
    real(names, "log10", Math::log10);
    real(names, "fabs", Math::abs);
    real(names, "ulp", Math::ulp);
    test(names, "isnan", Double::isNaN);
    test(names, "isinf", Double::isInfinite);
    test(names, "isfinite", Double::isFinite);
    test(names, "signbit", number -> Math.copySign(1, number) < 0);
  }

  private static void angles(DictValue names) {
    real(names, "radians", Math::toRadians);
    real(names, "degrees", Math::toDegrees);
    real(names, "sin", Math::sin);
    real(names, "cos", Math::cos);
    real(names, "tan", Math::tan);
    real(names, "asin", Math::asin);
    real(names, "acos", Math::acos);
    real(names, "atan", Math::atan);
    real(names, "sinh", Math::sinh);
    real(names, "cosh", Math::cosh);
    real(names, "tanh", Math::tanh);
    two(names, "atan2", (y, x) -> new Value.Float(Math.atan2(y, x)));
  }

  private static void ofTwo(DictValue names) {
    two(names, "copysign", (number, sign) -> new Value.Float(Math.copySign(number, sign)));
    two(names, "fmod", (number, by) -> finite(number % by));
    two(names, "remainder", (number, by) -> finite(Math.IEEEremainder(number, by)));
    two(names, "pow", (number, power) -> finite(Math.pow(number, power)));
    two(names, "hypot", (x, y) -> finite(Math.hypot(x, y)));
    two(names, "nextafter", (from, to) -> new Value.Float(Math.nextAfter(from, to)));
    two(names, "ldexp", (number, by) -> finite(number * Math.pow(2, by)));
  }

  private static void integers(DictValue names) {
    Natives.function(names, "gcd", (m, a) -> fold(a, 0, MathModel::commonDivisor));
    Natives.function(names, "lcm", (m, a) -> fold(a, 1, MathModel::commonMultiple));
    Natives.function(names, "comb", (_, a) -> chosen(a, true));
    Natives.function(names, "perm", (_, a) -> chosen(a, false));
    Natives.function(names, "isqrt", (_, a) -> root(Payloads.plain(a.at(0))));
    integer(names, "factorial", 20, MathModel::factorial);
  }

  private static Value root(Value number) {
    return Numbers.isInteger(number) && Numbers.whole(number).signum() >= 0
        ? Value.of(Numbers.whole(number).sqrt())
        : Value.UNKNOWN;
  }

  /// A function of numbers from zero to the largest of which the result is computed here.
  private static void integer(
      DictValue names, String name, long largest, LongUnaryOperator operation) {
    Natives.function(
        names,
        name,
        (m, a) ->
            Payloads.plain(a.at(0)) instanceof Value.Int(long number)
                    && number >= 0
                    && number <= largest
                ? Value.of(operation.applyAsLong(number))
                : Value.UNKNOWN);
  }

  private static OptionalDouble number(Machine machine, Value value) {
    return switch (Payloads.plain(value)) {
      case Value.Int(long number) -> OptionalDouble.of(number);
      case Value.BigInt number when Double.isFinite(Numbers.asDouble(number)) ->
          OptionalDouble.of(Numbers.asDouble(number));
      case Value.Float(double number) -> OptionalDouble.of(number);
      case Value.Marker.TRUE -> OptionalDouble.of(1);
      case Value.Marker.FALSE -> OptionalDouble.of(0);
      case Value _ -> OptionalDouble.empty();
    };
  }

  private static void real(DictValue names, String name, DoubleUnaryOperator operation) {
    function(names, name, number -> finite(operation.applyAsDouble(number)));
  }

  /// A function of two numbers.
  private interface OfTwo {
    Value apply(double first, double second);
  }

  private static void two(DictValue names, String name, OfTwo operation) {
    Natives.function(
        names,
        name,
        (m, a) -> {
          OptionalDouble first = number(m, a.at(0));
          OptionalDouble second = number(m, a.at(1));
          return a.count() == 2 && first.isPresent() && second.isPresent()
              ? operation.apply(first.getAsDouble(), second.getAsDouble())
              : Value.UNKNOWN;
        });
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

  private static long commonMultiple(long one, long other) {
    return one == 0 || other == 0 ? 0 : Math.abs(one / commonDivisor(one, other) * other);
  }

  private static long factorial(long number) {
    return number < 2 ? 1 : number * factorial(number - 1);
  }

  private static double truncated(double number) {
    return number < 0 ? Math.ceil(number) : Math.floor(number);
  }

  private static Value isClose(Machine machine, Arguments arguments) {
    OptionalDouble first = number(machine, arguments.at(0, "a"));
    OptionalDouble second = number(machine, arguments.at(1, "b"));
    OptionalDouble relative = tolerance(machine, arguments.named("rel_tol"), 1e-9);
    OptionalDouble absolute = tolerance(machine, arguments.named("abs_tol"), 0);
    if (Stream.of(first, second, relative, absolute).anyMatch(OptionalDouble::isEmpty)) {
      return Value.UNKNOWN;
    }
    double one = first.getAsDouble();
    double other = second.getAsDouble();
    double larger = relative.getAsDouble() * Math.max(Math.abs(one), Math.abs(other));
    boolean isNear =
        !Double.isInfinite(one)
            && !Double.isInfinite(other)
            && Math.abs(one - other) <= Math.max(larger, absolute.getAsDouble());
    return Value.of(one == other || isNear);
  }

  private static OptionalDouble tolerance(Machine machine, Value given, double usual) {
    return given == Value.ABSENT ? OptionalDouble.of(usual) : number(machine, given);
  }

  private static Value parts(Machine machine, Arguments arguments) {
    OptionalDouble number = number(machine, arguments.at(0));
    if (number.isEmpty() || !Double.isFinite(number.getAsDouble())) {
      return Value.UNKNOWN;
    }
    double whole = Math.copySign(truncated(number.getAsDouble()), number.getAsDouble());
    double rest = Math.copySign(number.getAsDouble() - whole, number.getAsDouble());
    return Value.tuple(new Value.Float(rest), new Value.Float(whole));
  }

  /// Exact, and rounded once.
  private static Value sum(Machine machine, Optional<List<Value>> items) {
    if (items.isEmpty()) {
      return Value.UNKNOWN;
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (Value item : items.get()) {
      OptionalDouble number = number(machine, item);
      if (number.isEmpty() || !Double.isFinite(number.getAsDouble())) {
        return Value.UNKNOWN;
      }
      sum = sum.add(new BigDecimal(number.getAsDouble()));
    }
    return finite(sum.doubleValue());
  }

  private static Value distance(Machine machine, Arguments arguments) {
    Optional<List<Value>> from = machine.elements(arguments.at(0));
    Optional<List<Value>> to = machine.elements(arguments.at(1));
    if (from.isEmpty() || to.isEmpty() || from.get().size() != to.get().size()) {
      return Value.UNKNOWN;
    }
    BigDecimal squares = BigDecimal.ZERO;
    for (int i = 0; i < from.get().size(); i++) {
      OptionalDouble one = number(machine, from.get().get(i));
      OptionalDouble other = number(machine, to.get().get(i));
      double apart = one.orElse(Double.NaN) - other.orElse(Double.NaN);
      if (!Double.isFinite(apart)) {
        return Value.UNKNOWN;
      }
      squares = squares.add(new BigDecimal(apart).pow(2));
    }
    return finite(squares.sqrt(MathContext.DECIMAL64).doubleValue());
  }

  /// `comb(n, k)` and `perm(n, k=None)`.
  private static Value chosen(Arguments arguments, boolean inAnyOrder) {
    Value count = Payloads.plain(arguments.at(1));
    if (!(Payloads.plain(arguments.at(0)) instanceof Value.Int(long all))
        || !(count instanceof Value.Int || count == Value.ABSENT || count == Value.NONE)) {
      return Value.UNKNOWN;
    }
    long some = count instanceof Value.Int(long number) ? number : all;
    if (all < 0 || some < 0 || all > MOST_CHOICES) {
      return Value.UNKNOWN;
    }
    if (some > all) {
      return Value.of(0);
    }
    BigInteger ways = BigInteger.ONE;
    for (long i = 0; i < some; i++) {
      ways = ways.multiply(BigInteger.valueOf(all - i));
      ways = inAnyOrder ? ways.divide(BigInteger.valueOf(i + 1)) : ways;
    }
    return Value.of(ways);
  }

  private static Value product(Machine machine, Arguments arguments) {
    Optional<List<Value>> factors = machine.elements(arguments.at(0));
    if (factors.isEmpty()) {
      return Value.UNKNOWN;
    }
    Value start = arguments.named("start");
    Value product = start == Value.ABSENT ? Value.of(1) : start;
    for (Value factor : factors.get()) {
      product = machine.binary("*", product, factor);
    }
    return product;
  }
}

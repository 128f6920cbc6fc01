package dev.lazyscope.graph.load.nativemodel.moment;

import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.operation.Numbers;
import dev.lazyscope.graph.load.operation.Readings;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.NativeFunction;
import dev.lazyscope.graph.load.value.Value;
import dev.lazyscope.graph.load.value.Value.Reading;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongBinaryOperator;
import java.util.function.LongFunction;

/// `timedelta`: spans of known length, up to two thousand years, in microseconds.
final class Spans {
  private static final long LONGEST = 730_000 * Unit.DAYS.microseconds;

  /// The arguments of a span in their order, and how many microseconds each stands for.
  private enum Unit {
    DAYS(86_400_000_000L),
    SECONDS(1_000_000),
    MICROSECONDS(1),
    MILLISECONDS(1_000),
    MINUTES(60_000_000),
    HOURS(3_600_000_000L),
    WEEKS(604_800_000_000L);

    /// What a span is kept in.
    private static final List<Unit> STORED = List.of(DAYS, SECONDS, MICROSECONDS);

    private final long microseconds;

    Unit(long microseconds) {
      this.microseconds = microseconds;
    }

    private String attribute() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final List<Fields.Field> STORED =
      Unit.STORED.stream().map(unit -> new Fields.Field(unit.attribute(), Value.UNKNOWN)).toList();

  private final Types types;

  Spans(Types types) {
    this.types = types;
  }

  void install(Machine machine) {
    DictValue names = types.timedelta().namespace();
    Natives.staticMethod(
        names,
        "__new__",
        (m, a) ->
            a.at(0) instanceof ClassValue type
                ? filled(m.instance(type), a.isOpen() ? Optional.empty() : given(a))
                : Value.UNKNOWN);
    Natives.method(names, "total_seconds", (m, a) -> seconds(a.at(0)));
    names.put("resolution", made(machine, Optional.of(1L)));
    // Beyond what is counted here.
    names.put("min", made(machine, Optional.empty()));
    names.put("max", made(machine, Optional.empty()));
    of(names, "__bool__", all -> Value.of(all != 0));
    of(names, "__hash__", Value::of);
    of(names, "__str__", all -> Value.of(text(all)));
    of(names, "__repr__", all -> Value.of(repr(all)));
    Natives.method(names, "__reduce__", Fields.reducing(STORED));
    Ordered.install(names, this::isSpan, Spans::compared);
    installArithmetic(names);
  }

  private static Value seconds(Value span) {
    Optional<Value> known = microseconds(span).map(all -> new Value.Float(all / 1e6));
    return known.orElseGet(() -> Readings.value(Fields.told(span).flatMap(Readings::inSeconds)));
  }

  private static Value compared(Machine machine, Value span, Value other) {
    Value sign = Ordered.sign(microseconds(span), microseconds(other));
    return sign.isKnown() ? sign : Ordered.sign(machine, reading(span), reading(other));
  }

  private void installArithmetic(DictValue names) {
    summed(names, "__add__", Math::addExact);
    summed(names, "__sub__", Math::subtractExact);
    summed(names, "__rsub__", (one, other) -> other - one);
    Natives.method(names, "__neg__", (m, a) -> made(m, microseconds(a.at(0)).map(all -> -all)));
    Natives.method(names, "__pos__", (m, a) -> a.at(0));
    Natives.method(names, "__abs__", (m, a) -> made(m, microseconds(a.at(0)).map(Math::abs)));
    for (String name : List.of("__mul__", "__rmul__")) {
      Natives.method(names, name, (m, a) -> multiplied(m, a.at(0), a.at(1)));
    }
    dividing(names, "__truediv__", (m, a) -> divided(m, a.at(0), a.at(1)));
    dividing(names, "__floordiv__", (m, a) -> dividedDown(m, a.at(0), a.at(1)));
    dividing(names, "__mod__", (m, a) -> summed(m, a, Math::floorMod));
  }

  private static void of(DictValue names, String name, LongFunction<Value> action) {
    Natives.method(
        names, name, (m, a) -> microseconds(a.at(0)).map(action::apply).orElse(Value.UNKNOWN));
  }

  private void summed(DictValue names, String name, LongBinaryOperator operator) {
    Natives.method(names, name, (m, a) -> summed(m, a, operator));
  }

  private Value summed(Machine machine, Arguments arguments, LongBinaryOperator operator) {
    return isSpan(arguments.at(1))
        ? made(machine, both(arguments.at(0), arguments.at(1), operator))
        : Ordered.notImplemented(arguments.at(1));
  }

  /// Raises ZeroDivisionError.
  private static void dividing(DictValue names, String name, NativeFunction.Body body) {
    Natives.method(
        names,
        name,
        (m, a) -> {
          Optional<BigDecimal> divisor =
              microseconds(a.at(1)).map(BigDecimal::valueOf).or(() -> number(a.at(1)));
          if (divisor.filter(by -> by.signum() == 0).isPresent()) {
            throw m.error("ZeroDivisionError", "division by zero");
          }
          return body.call(m, a);
        });
  }

  private Optional<Long> both(Value span, Value other, LongBinaryOperator operator) {
    return microseconds(span)
        .flatMap(one -> microseconds(other).map(two -> operator.applyAsLong(one, two)));
  }

  private Value multiplied(Machine machine, Value span, Value factor) {
    return number(factor)
        .map(
            times ->
                made(
                    machine,
                    microseconds(span)
                        .map(all -> rounded(times.multiply(BigDecimal.valueOf(all))))))
        .orElseGet(() -> Ordered.notImplemented(factor));
  }

  private Value divided(Machine machine, Value span, Value divisor) {
    if (isSpan(divisor)) {
      return microseconds(span)
          .flatMap(
              all -> microseconds(divisor).map(by -> (Value) new Value.Float((double) all / by)))
          .orElse(Value.UNKNOWN);
    }
    return number(divisor)
        .map(by -> made(machine, microseconds(span).map(all -> quotient(all, by))))
        .orElseGet(() -> Ordered.notImplemented(divisor));
  }

  /// Rounded to whole microseconds, of two that are as near the even one.
  private static long quotient(long microseconds, BigDecimal divisor) {
    return rounded(BigDecimal.valueOf(microseconds).divide(divisor, 0, RoundingMode.HALF_EVEN));
  }

  private Value dividedDown(Machine machine, Value span, Value divisor) {
    if (isSpan(divisor)) {
      return both(span, divisor, Math::floorDiv).map(Value::of).orElse(Value.UNKNOWN);
    }
    return Numbers.isInteger(divisor)
        ? made(machine, microseconds(span).map(all -> Math.floorDiv(all, Numbers.asLong(divisor))))
        : Ordered.notImplemented(divisor);
  }

  boolean isSpan(Value value) {
    return Types.isOf(types.timedelta(), value);
  }

  /// What a span moves: a day, or a moment.
  interface Moved {
    boolean isAlike(Value other);

    /// {@return how far apart two of them are, where that is known}
    Optional<Long> between(Value one, Value other);

    /// {@return microseconds since 1970, as well as they are known; of a day they are not}
    default Optional<Reading> reading(Value object) {
      return Optional.empty();
    }

    /// {@return the one that is later by so many microseconds, where `sign` is 1, or earlier, where
    /// it is -1; one of which little is known, if they are not}
    Value moved(Machine machine, Value object, Optional<Long> microseconds, int sign);
  }

  /// Installs `object + span`, `span + object`, `object - span` and `object - object`.
  void installMoves(DictValue names, Moved moved) {
    for (String name : List.of("__add__", "__radd__")) {
      Natives.method(names, name, (m, a) -> moved(m, a, moved, 1));
    }
    Natives.method(
        names,
        "__sub__",
        (m, a) -> moved.isAlike(a.at(1)) ? between(m, a, moved) : moved(m, a, moved, -1));
  }

  private Value between(Machine machine, Arguments arguments, Moved moved) {
    Value one = arguments.at(0);
    Value other = arguments.at(1);
    Optional<Long> known = moved.between(one, other);
    return known.isPresent()
        ? made(machine, known)
        : sum(moved.reading(one), moved.reading(other), -1)
            .map(all -> told(machine, all))
            .orElseGet(() -> made(machine, known));
  }

  private static Optional<Reading> sum(Optional<Reading> one, Optional<Reading> other, int sign) {
    return one.flatMap(to -> other.flatMap(by -> Readings.binary(sign < 0 ? "-" : "+", to, by)));
  }

  private Value moved(Machine machine, Arguments arguments, Moved moved, int sign) {
    Value object = arguments.at(0);
    Value span = arguments.at(1);
    if (!isSpan(span)) {
      return Ordered.notImplemented(span);
    }
    Value later = moved.moved(machine, object, microseconds(span), sign);
    boolean isTold = Fields.told(object).isPresent() || Fields.told(span).isPresent();
    if (isTold && later instanceof InstanceValue made) {
      sum(moved.reading(object), reading(span), sign).ifPresent(all -> Fields.tell(made, all));
    }
    return later;
  }

  private static Optional<Reading> reading(Value span) {
    return microseconds(span).map(all -> Readings.exactly(all, true)).or(() -> Fields.told(span));
  }

  /// {@return a span of which the clock tells how long it is; of a short one the days are known}
  private Value told(Machine machine, Reading microseconds) {
    InstanceValue span = machine.instance(types.timedelta());
    filled(span, Optional.empty());
    Fields.tell(span, microseconds);
    long day = Unit.DAYS.microseconds;
    double first = Math.floor(microseconds.low() / day);
    if (microseconds.look().isEmpty() && first == Math.floor(microseconds.high() / day)) {
      put(span, Unit.DAYS, Optional.of((long) first));
    }
    return span;
  }

  /// {@return a span of so many microseconds, or one of which nothing is known}
  Value made(Machine machine, Optional<Long> microseconds) {
    return filled(machine.instance(types.timedelta()), microseconds);
  }

  private static Value filled(InstanceValue self, Optional<Long> microseconds) {
    Optional<Long> all = microseconds.filter(one -> Math.abs(one) <= LONGEST);
    long day = Unit.DAYS.microseconds;
    long second = Unit.SECONDS.microseconds;
    put(self, Unit.DAYS, all.map(one -> Math.floorDiv(one, day)));
    put(self, Unit.SECONDS, all.map(one -> Math.floorMod(one, day) / second));
    put(self, Unit.MICROSECONDS, all.map(one -> Math.floorMod(one, second)));
    return self;
  }

  private static void put(InstanceValue self, Unit unit, Optional<Long> number) {
    self.attributes().put(unit.attribute(), number.map(Value::of).orElse(Value.UNKNOWN));
  }

  /// {@return how long a span of known numbers is; empty of anything else}
  private static Optional<Long> given(Arguments arguments) {
    BigDecimal all = BigDecimal.ZERO;
    for (Unit unit : Unit.values()) {
      Value given = arguments.at(1 + unit.ordinal(), unit.attribute());
      Optional<BigDecimal> number =
          given == Value.ABSENT ? Optional.of(BigDecimal.ZERO) : number(given);
      if (number.isEmpty()) {
        return Optional.empty();
      }
      all = all.add(number.get().multiply(BigDecimal.valueOf(unit.microseconds)));
    }
    return all.abs().compareTo(BigDecimal.valueOf(LONGEST)) > 0
        ? Optional.empty()
        : Optional.of(rounded(all));
  }

  private static long rounded(BigDecimal microseconds) {
    BigDecimal whole = microseconds.setScale(0, RoundingMode.HALF_EVEN);
    return whole.abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0
        ? Long.MAX_VALUE
        : whole.longValueExact();
  }

  private static Optional<BigDecimal> number(Value value) {
    if (Numbers.isInteger(value)) {
      return Optional.of(BigDecimal.valueOf(Numbers.asLong(value)));
    }
    return value instanceof Value.Float(double number) && Double.isFinite(number)
        ? Optional.of(new BigDecimal(number))
        : Optional.empty();
  }

  /// {@return how many microseconds a span lasts, where that is known}
  static Optional<Long> microseconds(Value span) {
    if (!(span instanceof InstanceValue self)) {
      return Optional.empty();
    }
    long all = 0;
    for (Unit unit : Unit.STORED) {
      if (!(self.attributes().get(unit.attribute()) instanceof Value.Int(long number))) {
        return Optional.empty();
      }
      all += number * unit.microseconds;
    }
    return Optional.of(all);
  }

  private static String text(long all) {
    long days = Math.floorDiv(all, Unit.DAYS.microseconds);
    long rest = Math.floorMod(all, Unit.DAYS.microseconds);
    String before = days == 0 ? "" : days + (Math.abs(days) == 1 ? " day, " : " days, ");
    return before
        + rest / Unit.HOURS.microseconds
        + String.format(
            Locale.ROOT,
            ":%02d:%02d",
            rest / Unit.MINUTES.microseconds % 60,
            rest / Unit.SECONDS.microseconds % 60)
        + IsoText.fraction(rest % Unit.SECONDS.microseconds);
  }

  static String repr(long all) {
    StringBuilder parts = new StringBuilder();
    long rest = Math.floorMod(all, Unit.DAYS.microseconds);
    part(parts, Unit.DAYS, Math.floorDiv(all, Unit.DAYS.microseconds));
    part(parts, Unit.SECONDS, rest / Unit.SECONDS.microseconds);
    part(parts, Unit.MICROSECONDS, rest % Unit.SECONDS.microseconds);
    return "datetime.timedelta(" + (parts.isEmpty() ? "0" : parts) + ")";
  }

  private static void part(StringBuilder parts, Unit unit, long number) {
    if (number != 0) {
      parts.append(parts.isEmpty() ? "" : ", ").append(unit.attribute()).append('=').append(number);
    }
  }
}

package dev.lazyscope.graph.load.operation;

import dev.lazyscope.graph.load.value.Truth;
import dev.lazyscope.graph.load.value.Value;
import dev.lazyscope.graph.load.value.Value.Epoch;
import dev.lazyscope.graph.load.value.Value.Look;
import dev.lazyscope.graph.load.value.Value.Reading;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/// Arithmetic with what clocks tell. Little time passes between two looks at a clock, so that their
/// distance is known well enough to be compared with seconds or days.
public final class Readings {
  /// How many seconds more than the waiting takes may have passed between two looks.
  private static final double MOST_PASSED = 1;

  /// The calendar shows a time between the beginnings of these years, in seconds since 1970.
  private static final double YEAR_2025 = 1_735_689_600.0;

  private static final double YEAR_2100 = 4_102_444_800.0;

  /// In 2027.
  private static final double MADE_UP_START = 1_800_000_000.0;

  private Readings() {}

  /// {@return what a clock shows so many seconds after the program began, in a unit of which so
  /// many make a second; whole where that is not the second itself}
  public static Reading of(Epoch epoch, double seconds, double unit) {
    return new Reading(Optional.of(new Look(epoch, seconds, unit)), 0, 0, unit != 1);
  }

  /// {@return a known number, or what was computed from clocks}
  public static Optional<Reading> of(Value value) {
    return switch (value) {
      case Reading reading -> Optional.of(reading);
      case Value number when Numbers.isNumber(number) ->
          Optional.of(exactly(Numbers.asDouble(number), Numbers.isInteger(number)))
              .filter(one -> Double.isFinite(one.low()));
      case Value _ -> Optional.empty();
    };
  }

  /// {@return a reading as a value, unknown where there is none}
  public static Value value(Optional<Reading> reading) {
    return reading.isPresent() ? reading.get() : Value.UNKNOWN;
  }

  /// {@return a number as a reading}
  public static Reading exactly(double number, boolean isWhole) {
    return new Reading(Optional.empty(), number, number, isWhole);
  }

  /// {@return a number that may be so much less or more}
  public static Reading around(double number, double most) {
    return new Reading(Optional.empty(), number - most, number + most, true);
  }

  /// {@return what an operator gives for two numbers of which one is a reading; empty if nothing is
  /// known of that}
  public static Optional<Reading> binary(String operator, Reading left, Reading right) {
    boolean isWhole = left.isWhole() && right.isWhole();
    return switch (operator) {
      case "+" -> sum(left, right, isWhole);
      case "-" -> difference(left, right, isWhole);
      case "*" ->
          isExact(left)
              ? scaled(right, left.low(), isWhole)
              : isExact(right) ? scaled(left, right.low(), isWhole) : Optional.empty();
      case "/" -> isExact(right) ? scaled(left, 1 / right.low(), false) : Optional.empty();
      case "//" ->
          isExact(right)
              ? scaled(left, 1 / right.low(), isWhole).map(Readings::floored)
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  /// {@return the number with the other sign, where that is known}
  public static Optional<Reading> negative(Reading reading) {
    return scaled(reading, -1, reading.isWhole());
  }

  /// {@return the number without its sign, where it is known}
  public static Optional<Reading> size(Reading reading) {
    return absolute(reading).low() >= 0
        ? Optional.of(reading)
        : negative(reading)
            .map(
                other ->
                    new Reading(
                        Optional.empty(),
                        Math.max(0, Math.max(reading.low(), other.low())),
                        Math.max(reading.high(), other.high()),
                        reading.isWhole()));
  }

  private static boolean isExact(Reading reading) {
    return reading.look().isEmpty() && reading.low() == reading.high();
  }

  private static Optional<Reading> sum(Reading left, Reading right, boolean isWhole) {
    return left.look().isPresent() && right.look().isPresent()
        ? Optional.empty()
        : Optional.of(
            new Reading(
                left.look().or(right::look),
                left.low() + right.low(),
                left.high() + right.high(),
                isWhole));
  }

  private static Optional<Reading> difference(Reading left, Reading right, boolean isWhole) {
    double low = left.low() - right.high();
    double high = left.high() - right.low();
    if (right.look().isEmpty()) {
      return Optional.of(new Reading(left.look(), low, high, isWhole));
    }
    Look from = right.look().get();
    return left.look()
        .filter(to -> to.epoch() == from.epoch() && to.unit() == from.unit())
        .map(
            to -> {
              double passed = to.seconds() - from.seconds();
              double least = passed < 0 ? passed - MOST_PASSED : passed;
              double most = passed > 0 ? passed + MOST_PASSED : passed;
              return new Reading(
                  Optional.empty(), to.unit() * least + low, to.unit() * most + high, isWhole);
            });
  }

  private static Optional<Reading> scaled(Reading reading, double factor, boolean isWhole) {
    boolean isUsable = Double.isFinite(factor) && (factor > 0 || reading.look().isEmpty());
    if (!isUsable || factor == 0) {
      return Optional.empty();
    }
    double one = reading.low() * factor;
    double other = reading.high() * factor;
    return Optional.of(
        new Reading(
            reading
                .look()
                .map(look -> new Look(look.epoch(), look.seconds(), look.unit() * factor)),
            Math.min(one, other),
            Math.max(one, other),
            isWhole));
  }

  /// {@return seconds of microseconds}
  public static Optional<Reading> inSeconds(Reading microseconds) {
    return scaled(microseconds, 1e-6, false);
  }

  /// {@return the same as a whole or a real number}
  public static Reading as(boolean isWhole, Reading reading) {
    return new Reading(reading.look(), reading.low(), reading.high(), isWhole);
  }

  private static Reading floored(Reading reading) {
    return reading.look().isPresent()
        ? new Reading(reading.look(), reading.low() - 1, reading.high(), reading.isWhole())
        : new Reading(
            Optional.empty(),
            Math.floor(reading.low()),
            Math.floor(reading.high()),
            reading.isWhole());
  }

  /// {@return the number as `int` gives it: the whole number towards zero}
  public static Reading truncated(Reading reading) {
    if (reading.isWhole()) {
      return reading;
    }
    return reading.look().isPresent() || reading.low() >= 0
        ? as(true, floored(reading))
        : new Reading(Optional.empty(), truncated(reading.low()), truncated(reading.high()), true);
  }

  private static double truncated(double number) {
    return number < 0 ? Math.ceil(number) : Math.floor(number);
  }

  /// {@return whether one is less than the other, or the like, of which one is a reading}
  public static Truth order(String operator, Reading left, Reading right) {
    Optional<Reading> apart = difference(left, right, false).map(Readings::absolute);
    if (apart.isEmpty()) {
      return Truth.UNDECIDED;
    }
    double low = apart.get().low();
    double high = apart.get().high();
    return switch (operator) {
      case "<" -> below(high < 0, low >= 0);
      case "<=" -> below(high <= 0, low > 0);
      case ">" -> below(high <= 0, low > 0).not();
      default -> below(high < 0, low >= 0).not();
    };
  }

  private static Truth below(boolean isCertain, boolean isExcluded) {
    return isCertain ? Truth.YES : isExcluded ? Truth.NO : Truth.UNDECIDED;
  }

  /// {@return a whole number, or one that the clock may show, the same for the same look, for who
  /// takes it apart into bytes: tokens tell when they were made}
  public static Optional<BigInteger> whole(Value number) {
    return switch (number) {
      case Reading reading when reading.isWhole() && isBounded(reading) ->
          Optional.of(madeUp(reading));
      case Value other -> Optional.of(other).filter(Numbers::isInteger).map(Numbers::whole);
    };
  }

  /// {@return the text of a number that the clock may show, the same for the same look}
  public static Optional<String> text(Reading reading) {
    return Optional.of(reading)
        .filter(Readings::isBounded)
        .map(Readings::madeUp)
        .map(number -> number + (reading.isWhole() ? "" : ".25"));
  }

  private static boolean isBounded(Reading reading) {
    return Double.isFinite(reading.low()) && Double.isFinite(reading.high());
  }

  private static BigInteger madeUp(Reading reading) {
    double middle = (reading.low() + reading.high()) / 2;
    double look =
        reading
            .look()
            .map(
                at -> {
                  double since = at.epoch() == Epoch.UNIX ? MADE_UP_START : 0;
                  return (since + at.seconds()) * at.unit();
                })
            .orElse(0.0);
    return BigDecimal.valueOf(Math.floor(middle + look)).toBigInteger();
  }

  /// {@return the bounds of the number itself}
  private static Reading absolute(Reading reading) {
    if (reading.look().isEmpty()) {
      return reading;
    }
    Look look = reading.look().get();
    boolean isDate = look.epoch() == Epoch.UNIX;
    return new Reading(
        Optional.empty(),
        reading.low() + look.unit() * (isDate ? YEAR_2025 : 0),
        reading.high() + look.unit() * (isDate ? YEAR_2100 : Double.POSITIVE_INFINITY),
        reading.isWhole());
  }

  /// {@return whether it is not zero}
  public static Truth truth(Reading reading) {
    Reading bounds = absolute(reading);
    return bounds.low() > 0 || bounds.high() < 0 ? Truth.YES : Truth.UNDECIDED;
  }
}

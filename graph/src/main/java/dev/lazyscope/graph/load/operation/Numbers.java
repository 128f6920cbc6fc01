package dev.lazyscope.graph.load.operation;

import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.ListValue;
import dev.lazyscope.graph.load.value.SetValue;
import dev.lazyscope.graph.load.value.Truth;
import dev.lazyscope.graph.load.value.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

/// Numbers and the order of values.
public final class Numbers {
  private Numbers() {}

  public static boolean isNumber(Value value) {
    return isInteger(value) || value instanceof Value.Float;
  }

  public static boolean isInteger(Value value) {
    return value instanceof Value.Int
        || value instanceof Value.BigInt
        || value == Value.Marker.TRUE
        || value == Value.Marker.FALSE;
  }

  /// {@return whether it is a number, text, bytes, a tuple or None}
  public static boolean isPlain(Value value) {
    return isNumber(value)
        || value == Value.NONE
        || value instanceof Value.Str
        || value instanceof Value.Bytes
        || value instanceof Value.Tuple;
  }

  /// {@return whether it is plain, or a container of a built-in type and no view of one}
  public static boolean isBuiltIn(Value value) {
    return isPlain(value)
        || value instanceof ListValue list && list.view().isEmpty()
        || value instanceof DictValue
        || value instanceof SetValue;
  }

  /// {@return whether two plain values have an order}
  public static boolean areOrdered(Value left, Value right) {
    return isNumber(left) && isNumber(right)
        || left instanceof Value.Str && right instanceof Value.Str
        || left instanceof Value.Bytes && right instanceof Value.Bytes
        || left instanceof Value.Tuple && right instanceof Value.Tuple
        || left instanceof ListValue && right instanceof ListValue
        || left instanceof SetValue && right instanceof SetValue;
  }

  public static double asDouble(Value value) {
    return switch (value) {
      case Value.Float(double number) -> number;
      case Value.BigInt(BigInteger number) -> number.doubleValue();
      case Value _ -> asLong(value);
    };
  }

  /// {@return an integer of any size}
  public static BigInteger whole(Value value) {
    return value instanceof Value.BigInt(BigInteger number)
        ? number
        : BigInteger.valueOf(asLong(value));
  }

  /// {@return the number, or what 64 bits can hold that is closest to it and not the least}
  public static long asLong(Value value) {
    return switch (value) {
      case Value.Int(long number) -> number;
      case Value.BigInt(BigInteger number) -> number.signum() * Long.MAX_VALUE;
      case Value.Float(double number) -> (long) number;
      case Value.Marker.TRUE -> 1;
      case Value _ -> 0;
    };
  }

  public static Value unary(String operator, Value operand) {
    if (operand instanceof Value.Reading reading && operator.equals("-")) {
      return Readings.value(Readings.negative(reading));
    }
    if (!isNumber(operand)) {
      return Value.UNKNOWN;
    }
    if (operand instanceof Value.Float(double number)) {
      return switch (operator) {
        case "-" -> new Value.Float(-number);
        case "+" -> operand;
        default -> Value.UNKNOWN;
      };
    }
    BigInteger number = whole(operand);
    return Value.of(
        switch (operator) {
          case "-" -> number.negate();
          case "~" -> number.not();
          default -> number;
        });
  }

  public static Truth order(String operator, Value left, Value right) {
    if (left instanceof SetValue one && right instanceof SetValue other) {
      return subset(operator, one, other);
    }
    if (isNoNumber(left) || isNoNumber(right)) {
      return isNumber(left) && isNumber(right) ? Truth.NO : Truth.UNDECIDED;
    }
    Comparison comparison = compare(left, right);
    if (!comparison.known()) {
      return Truth.UNDECIDED;
    }
    int sign = comparison.sign();
    return Truth.of(
        switch (operator) {
          case "<" -> sign < 0;
          case "<=" -> sign <= 0;
          case ">" -> sign > 0;
          default -> sign >= 0;
        });
  }

  private static boolean isNoNumber(Value value) {
    return value instanceof Value.Float(double number) && Double.isNaN(number);
  }

  private static Truth subset(String operator, SetValue one, SetValue other) {
    if (one.isOpen() || other.isOpen()) {
      return Truth.UNDECIDED;
    }
    boolean upward = operator.startsWith("<");
    List<Value> small = upward ? one.items() : other.items();
    SetValue large = upward ? other : one;
    boolean contained = small.stream().allMatch(large::has);
    boolean proper = operator.length() == 1;
    return Truth.of(contained && (!proper || small.size() < large.size()));
  }

  /// The sign of a comparison, where it is known.
  public record Comparison(boolean known, int sign) {
    static final Comparison UNKNOWN = new Comparison(false, 0);
  }

  public static Comparison compare(Value left, Value right) {
    if (isNumber(left) && isNumber(right)) {
      return new Comparison(true, compareNumbers(left, right));
    }
    if (left instanceof Value.Str(var one) && right instanceof Value.Str(var other)) {
      return new Comparison(true, compare(one, other));
    }
    if (left instanceof Value.Bytes(var one) && right instanceof Value.Bytes(var other)) {
      return new Comparison(true, one.compareTo(other));
    }
    if (left instanceof Value.Tuple(var one) && right instanceof Value.Tuple(var other)) {
      return compareItems(one, other);
    }
    if (left instanceof ListValue one && right instanceof ListValue other) {
      return compareItems(one.items(), other.items());
    }
    return Comparison.UNKNOWN;
  }

  /// Whole numbers and others are compared by their exact values.
  private static int compareNumbers(Value left, Value right) {
    if (left instanceof Value.Int(long one) && right instanceof Value.Int(long other)) {
      return Long.compare(one, other);
    }
    if (left instanceof Value.Float(double one) && right instanceof Value.Float(double other)) {
      return one < other ? -1 : one > other ? 1 : 0;
    }
    boolean isExact = isFinite(left) && isFinite(right);
    return isExact ? exact(left).compareTo(exact(right)) : Double.compare(size(left), size(right));
  }

  private static boolean isFinite(Value number) {
    return !(number instanceof Value.Float(double real)) || Double.isFinite(real);
  }

  /// {@return what stands for the number beside an infinite one}
  private static double size(Value number) {
    return isFinite(number) ? 0 : asDouble(number);
  }

  private static BigDecimal exact(Value number) {
    return number instanceof Value.Float(double real)
        ? new BigDecimal(real)
        : new BigDecimal(whole(number));
  }

  /// Texts are compared by code points; halves of pairs come behind all other characters.
  private static int compare(String left, String right) {
    int length = Math.min(left.length(), right.length());
    for (int i = 0; i < length; i++) {
      char one = left.charAt(i);
      char other = right.charAt(i);
      if (one != other) {
        boolean isOneHalf = Character.isSurrogate(one);
        return isOneHalf == Character.isSurrogate(other)
            ? Character.compare(one, other)
            : Boolean.compare(isOneHalf, Character.isSurrogate(other));
      }
    }
    return Integer.compare(left.length(), right.length());
  }

  private static Comparison compareItems(List<Value> one, List<Value> other) {
    for (int i = 0; i < one.size() && i < other.size(); i++) {
      Comparison item =
          one.get(i).equals(other.get(i)) && one.get(i).isKnown()
              ? new Comparison(true, 0)
              : compare(Payloads.plain(one.get(i)), Payloads.plain(other.get(i)));
      if (!item.known() || item.sign() != 0) {
        return item;
      }
    }
    return new Comparison(true, Integer.compare(one.size(), other.size()));
  }

  /// A fraction in lowest terms.
  public record Ratio(BigInteger above, BigInteger below) {}

  /// {@return what a finite number is exactly}
  public static Ratio ratio(double number) {
    BigDecimal exact = new BigDecimal(number);
    BigInteger above = exact.scaleByPowerOfTen(Math.max(0, exact.scale())).toBigInteger();
    BigInteger below = BigInteger.TEN.pow(Math.max(0, exact.scale()));
    BigInteger common = above.gcd(below);
    return new Ratio(above.divide(common), below.divide(common));
  }
}

package dev.lazyscope.graph.load.operation;

import dev.lazyscope.graph.load.value.Value;
import java.math.BigInteger;

/// Operators on integers, which in Python are of any size (language reference 3.2, "Numbers").
public final class Integers {
  private Integers() {}

  /// {@return what an operator gives; unknown for one that integers do not have, and where the
  /// result is too large to be kept}
  ///
  /// Divisors are not zero, and shifts are not negative.
  public static Value binary(String operator, Value left, Value right) {
    if (left instanceof Value.BigInt || right instanceof Value.BigInt) {
      return large(operator, Numbers.whole(left), Numbers.whole(right));
    }
    long one = Numbers.asLong(left);
    long other = Numbers.asLong(right);
    try {
      return switch (operator) {
        case "+" -> Value.of(Math.addExact(one, other));
        case "-" -> Value.of(Math.subtractExact(one, other));
        case "*" -> Value.of(Math.multiplyExact(one, other));
        case "//" -> Value.of(Math.floorDivExact(one, other));
        case "%" -> Value.of(Math.floorMod(one, other));
        case "|" -> Value.of(one | other);
        case "&" -> Value.of(one & other);
        case "^" -> Value.of(one ^ other);
        case ">>" -> Value.of(one >> Math.min(other, Long.SIZE - 1));
        default -> large(operator, BigInteger.valueOf(one), BigInteger.valueOf(other));
      };
    } catch (ArithmeticException tooLarge) {
      return large(operator, BigInteger.valueOf(one), BigInteger.valueOf(other));
    }
  }

  private static Value large(String operator, BigInteger one, BigInteger other) {
    return switch (operator) {
      case "+" -> Value.of(one.add(other));
      case "-" -> Value.of(one.subtract(other));
      case "*" -> Value.of(one.multiply(other));
      case "//" -> Value.of(floorQuotient(one, other));
      case "%" -> Value.of(one.subtract(other.multiply(floorQuotient(one, other))));
      case "|" -> Value.of(one.or(other));
      case "&" -> Value.of(one.and(other));
      case "^" -> Value.of(one.xor(other));
      case "<<" -> shifted(one, other);
      case ">>" -> Value.of(one.shiftRight(small(other)));
      case "**" -> power(one, other);
      default -> Value.UNKNOWN;
    };
  }

  /// Python rounds down, Java towards zero.
  private static BigInteger floorQuotient(BigInteger one, BigInteger other) {
    BigInteger[] parts = one.divideAndRemainder(other);
    boolean isBetween = parts[1].signum() != 0 && parts[1].signum() != other.signum();
    return isBetween ? parts[0].subtract(BigInteger.ONE) : parts[0];
  }

  private static Value shifted(BigInteger one, BigInteger places) {
    boolean isTooLarge = one.bitLength() + (long) small(places) > Value.BigInt.MOST_BITS;
    if (one.signum() == 0) {
      return Value.of(0);
    }
    return isTooLarge ? Value.UNKNOWN : Value.of(one.shiftLeft(small(places)));
  }

  /// A negative exponent makes a real number.
  private static Value power(BigInteger base, BigInteger exponent) {
    if (exponent.signum() < 0) {
      return new Value.Float(Math.pow(base.doubleValue(), exponent.doubleValue()));
    }
    if (exponent.signum() == 0) {
      return Value.of(1);
    }
    if (base.abs().compareTo(BigInteger.ONE) <= 0) {
      return Value.of(exponent.testBit(0) ? base : base.abs());
    }
    boolean isTooLarge = (base.abs().bitLength() - 1L) * small(exponent) > Value.BigInt.MOST_BITS;
    return isTooLarge ? Value.UNKNOWN : Value.of(base.pow(small(exponent)));
  }

  /// {@return the number, or the largest `int` where it is larger}
  private static int small(BigInteger number) {
    return number.bitLength() < Integer.SIZE ? number.intValue() : Integer.MAX_VALUE;
  }
}

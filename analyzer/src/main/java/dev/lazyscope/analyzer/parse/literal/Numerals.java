package dev.lazyscope.analyzer.parse.literal;

import dev.lazyscope.analyzer.tree.Literal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/// The values of numeric literals.
public final class Numerals {
  private static final int SAFE_DIGITS = 18;
  private static final int SAFE_DIGITS_OF_ANY_RADIX = 15;

  private Numerals() {}

  /// {@return the value of the literal from `start` to `end`; 0 if it is broken, which the lexer
  /// reported}
  public static Literal value(byte[] bytes, int start, int end) {
    long value = 0;
    for (int i = start; i < end; i++) {
      int digit = bytes[i] - '0';
      if (digit < 0 || digit > 9 || end - start > SAFE_DIGITS) {
        return general(bytes, start, end);
      }
      value = value * 10 + digit;
    }
    return new Literal.Int(value);
  }

  private static Literal general(byte[] bytes, int start, int end) {
    String text =
        new String(bytes, start, end - start, StandardCharsets.ISO_8859_1).replace("_", "");
    try {
      return switch (text.length() > 1 ? text.charAt(1) | 0x20 : 0) {
        case 'x' -> integer(text.substring(2), 16);
        case 'o' -> integer(text.substring(2), 8);
        case 'b' -> integer(text.substring(2), 2);
        default -> decimal(text);
      };
    } catch (NumberFormatException broken) {
      return new Literal.Int(0);
    }
  }

  private static Literal decimal(String text) {
    char last = text.charAt(text.length() - 1);
    if (last == 'j' || last == 'J') {
      return new Literal.Imaginary(text.substring(0, text.length() - 1));
    }
    boolean isFloat = text.indexOf('.') >= 0 || text.indexOf('e') >= 0 || text.indexOf('E') >= 0;
    return isFloat ? new Literal.Float(text) : integer(text, 10);
  }

  private static Literal integer(String digits, int radix) {
    if (digits.length() <= SAFE_DIGITS_OF_ANY_RADIX) {
      return new Literal.Int(Long.parseLong(digits, radix));
    }
    BigInteger value = new BigInteger(digits, radix);
    return value.bitLength() < 64
        ? new Literal.Int(value.longValueExact())
        : new Literal.BigInt(value);
  }
}

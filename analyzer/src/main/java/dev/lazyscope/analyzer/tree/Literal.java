package dev.lazyscope.analyzer.tree;

import java.math.BigInteger;

/// The value of an [Expr.Constant]. Adjacent string literals are one value, as in CPython.
public sealed interface Literal {

  /// `unicodePrefix` tells `u"…"`, which CPython keeps as `kind`.
  record Str(String value, boolean unicodePrefix) implements Literal {}

  /// One `char` of `value` per byte, 0 to 255.
  record Bytes(String value) implements Literal {}

  record Int(long value) implements Literal {}

  /// An integer that does not fit a `long`.
  record BigInt(BigInteger value) implements Literal {}

  /// A floating-point number as it is written, without underscores. Its value is computed when it
  /// is asked for, which is seldom.
  record Float(String digits) implements Literal {
    /// {@return the number; 0 if it is broken, which the lexer reported}
    public double value() {
      return number(digits);
    }
  }

  /// An imaginary number as it is written, without underscores and the final `j`.
  record Imaginary(String digits) implements Literal {
    /// {@return the factor of the imaginary unit; 0 if it is broken, which the lexer reported}
    public double value() {
      return number(digits);
    }
  }

  private static double number(String digits) {
    try {
      return Double.parseDouble(digits);
    } catch (NumberFormatException broken) {
      return 0;
    }
  }

  enum Singleton implements Literal {
    NONE,
    TRUE,
    FALSE,
    ELLIPSIS
  }
}

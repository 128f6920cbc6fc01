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

  record Float(double value) implements Literal {}

  record Imaginary(double value) implements Literal {}

  enum Singleton implements Literal {
    NONE,
    TRUE,
    FALSE,
    ELLIPSIS
  }
}

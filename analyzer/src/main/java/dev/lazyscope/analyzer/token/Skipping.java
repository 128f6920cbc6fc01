package dev.lazyscope.analyzer.token;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Skips text that means nothing to the lexer, eight bytes at a time. Comments and documentation
/// are a third of real code.
final class Skipping {
  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH_BITS = 0x8080808080808080L;
  private static final long NEWLINES = ONES * '\n';
  private static final long RETURNS = ONES * '\r';
  private static final long BACKSLASHES = ONES * '\\';
  private static final long SPACES = ONES * ' ';

  private Skipping() {}

  /// {@return offset of the next line end, or of the end}
  static int toLineEnd(byte[] bytes, int from) {
    int i = from;
    while (i + 8 <= bytes.length) {
      long word = (long) WORDS.get(bytes, i);
      long found = zeros(word ^ NEWLINES) | zeros(word ^ RETURNS);
      if (found != 0) {
        return i + first(found);
      }
      i += 8;
    }
    while (i < bytes.length && bytes[i] != '\n' && bytes[i] != '\r') {
      i++;
    }
    return i;
  }

  /// {@return offset of the next quote, backslash or carriage return, or less than eight bytes
  /// before the end}
  static int toSpecial(byte[] bytes, int from, byte quote) {
    long quotes = ONES * quote;
    int i = from;
    while (i + 8 <= bytes.length) {
      long word = (long) WORDS.get(bytes, i);
      long found = zeros(word ^ quotes) | zeros(word ^ BACKSLASHES) | zeros(word ^ RETURNS);
      if (found != 0) {
        return i + first(found);
      }
      i += 8;
    }
    return i;
  }

  /// {@return whether eight spaces stand at an offset}
  static boolean areSpaces(byte[] bytes, int at) {
    return at + 8 <= bytes.length && (long) WORDS.get(bytes, at) == SPACES;
  }

  /// {@return whether there is a byte beyond ASCII between two offsets}
  static boolean hasNonAscii(byte[] bytes, int from, int to) {
    int i = from;
    for (; i + 8 <= to; i += 8) {
      if (((long) WORDS.get(bytes, i) & HIGH_BITS) != 0) {
        return true;
      }
    }
    for (; i < to; i++) {
      if (bytes[i] < 0) {
        return true;
      }
    }
    return false;
  }

  /// A bit in each byte that is zero; bits above the lowest one may be wrong.
  private static long zeros(long word) {
    return word - ONES & ~word & HIGH_BITS;
  }

  private static int first(long bits) {
    return Long.numberOfTrailingZeros(bits) >>> 3;
  }
}

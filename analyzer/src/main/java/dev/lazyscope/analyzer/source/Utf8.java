package dev.lazyscope.analyzer.source;

import dev.lazyscope.analyzer.source.Source.Flaw;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Optional;

/// Checks of UTF-8 bytes.
final class Utf8 {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long HIGH_BITS = 0x8080808080808080L;
  private static final long ONES = 0x0101010101010101L;

  private Utf8() {}

  static boolean hasBom(byte[] b) {
    return b.length >= 3 && b[0] == (byte) 0xEF && b[1] == (byte) 0xBB && b[2] == (byte) 0xBF;
  }

  /// {@return whether there may be a NUL or a byte beyond ASCII}
  static boolean needsLook(byte[] bytes) {
    int wholes = bytes.length & ~7;
    for (int i = 0; i < wholes; i += 8) {
      long word = (long) LONGS.get(bytes, i);
      if ((word & HIGH_BITS) != 0 || (word - ONES & ~word & HIGH_BITS) != 0) {
        return true;
      }
    }
    for (int i = wholes; i < bytes.length; i++) {
      if (bytes[i] <= 0) {
        return true;
      }
    }
    return false;
  }

  /// {@return the first NUL or malformed sequence}
  static Optional<Flaw> firstFlaw(byte[] bytes) {
    int i = 0;
    while (i < bytes.length) {
      byte b = bytes[i];
      if (b > 0) {
        i++;
      } else if (b == 0) {
        return Optional.of(
            new Flaw(Flaw.Kind.NUL_BYTE, i, "source code cannot contain null bytes"));
      } else {
        int length = sequence(bytes, i);
        if (length == 0) {
          String message = "byte 0x%02x at offset %d is not UTF-8".formatted(b & 0xff, i);
          return Optional.of(new Flaw(Flaw.Kind.ENCODING, i, message));
        }
        i += length;
      }
    }
    return Optional.empty();
  }

  /// {@return length of the well-formed sequence at `i`, or 0}
  private static int sequence(byte[] bytes, int i) {
    int first = bytes[i] & 0xff;
    int length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || i + length > bytes.length) {
      return 0;
    }
    for (int k = 1; k < length; k++) {
      if ((bytes[i + k] & 0xC0) != 0x80) {
        return 0;
      }
    }
    int second = bytes[i + 1] & 0xff;
    boolean isOutside =
        first == 0xE0 && second < 0xA0
            || first == 0xED && second > 0x9F
            || first == 0xF0 && second < 0x90
            || first == 0xF4 && second > 0x8F;
    return isOutside ? 0 : length;
  }
}

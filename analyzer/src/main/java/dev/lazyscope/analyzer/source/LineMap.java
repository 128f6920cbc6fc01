package dev.lazyscope.analyzer.source;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// From byte offsets to lines and columns. Lines end with `\n`, `\r\n` or `\r`, as for CPython; a
/// byte order mark belongs to no line.
///
/// Kept is not where each line starts, but how many lines end before each block of the text,
/// counted eight bytes at a time and only as far as was asked for: places are wanted of few lines,
/// in files of hundreds of megabytes together. Hence one map serves one thread.
public final class LineMap {
  private static final int SHIFT = 8;
  private static final int BLOCK = 1 << SHIFT;

  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long EACH = 0x0101010101010101L;
  private static final long LOW = EACH * 0x7F;

  private final byte[] utf8;
  private final int start;

  /// How many lines end before block `i`; known for `i < known`.
  private final int[] ended;

  private int known = 1;

  /// The offset asked for last, and how many lines end before it.
  private int lastOffset;

  private int lastEnded;

  private LineMap(byte[] utf8, int start) {
    this.utf8 = utf8;
    this.start = start;
    this.ended = new int[(utf8.length >> SHIFT) + 1];
  }

  /// {@return the lines of a text, see [Source#utf8()]}
  public static LineMap of(byte[] utf8) {
    return new LineMap(utf8, Utf8.hasBom(utf8) ? 3 : 0);
  }

  /// {@return line and column of an offset, as people count}
  public Place place(int offset) {
    int column = 1;
    int limit = Math.min(offset, utf8.length);
    for (int i = limit - 1; i >= start && !isEnd(i); i--) {
      column += (utf8[i] & 0xC0) == 0x80 ? 0 : 1;
    }
    return new Place(line(offset), column);
  }

  /// {@return the line of an offset, from 1: CPython's `lineno`}
  public int line(int offset) {
    int limit = Math.min(offset, utf8.length);
    int block = limit >> SHIFT;
    // Places are mostly asked for in the order of the text.
    boolean isOnwards = lastOffset <= limit && lastOffset >> SHIFT == block;
    int from = isOnwards ? lastOffset : block << SHIFT;
    int before = isOnwards ? lastEnded : endedBefore(block);
    lastEnded = before + count(from, limit);
    lastOffset = limit;
    return lastEnded + 1;
  }

  /// {@return the column of an offset in bytes, from 0: CPython's `col_offset`}
  public int byteColumn(int offset) {
    int i = Math.min(offset, utf8.length);
    while (i > start && !isEnd(i - 1)) {
      i--;
    }
    return Math.max(0, offset - i);
  }

  /// {@return how many bytes there are from an offset to the end of its line}
  public int untilEnd(int offset) {
    int i = offset;
    while (i < utf8.length && utf8[i] != '\n' && utf8[i] != '\r') {
      i++;
    }
    return i - offset;
  }

  /// {@return how many lines there are; a newline at the end begins no further one}
  public int lines() {
    if (utf8.length == start) {
      return 0;
    }
    int last = line(utf8.length);
    return isEnd(utf8.length - 1) ? last - 1 : last;
  }

  private int endedBefore(int block) {
    while (known <= block) {
      int from = known - 1 << SHIFT;
      ended[known] = ended[known - 1] + countBlock(from);
      known++;
    }
    return ended[block];
  }

  /// How many lines end in a whole block: the newlines are summed in eight lanes of one word, which
  /// cannot overflow in 32 steps; the rare block with a `\r` is looked at byte by byte.
  private int countBlock(int from) {
    long lanes = 0;
    long returns = 0;
    for (int i = from; i < from + BLOCK; i += Long.BYTES) {
      long word = (long) WORDS.get(utf8, i);
      lanes += zeros(word ^ EACH * '\n') >>> 7;
      returns |= zeros(word ^ EACH * '\r');
    }
    return returns == 0 ? (int) (lanes * EACH >>> 56) : countEach(from, from + BLOCK);
  }

  /// How many lines end in a range: at each `\n`, and at each `\r` that no `\n` follows.
  private int count(int from, int to) {
    int count = 0;
    int i = from;
    for (; i + Long.BYTES <= to; i += Long.BYTES) {
      long word = (long) WORDS.get(utf8, i);
      if (zeros(word ^ EACH * '\r') == 0) {
        count += (int) ((zeros(word ^ EACH * '\n') >>> 7) * EACH >>> 56);
      } else {
        count += countEach(i, i + Long.BYTES);
      }
    }
    return count + countEach(i, to);
  }

  private int countEach(int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      count += isEnd(i) ? 1 : 0;
    }
    return count;
  }

  /// Whether the byte is the last of a line.
  private boolean isEnd(int i) {
    byte b = utf8[i];
    return b == '\n' || b == '\r' && (i + 1 == utf8.length || utf8[i + 1] != '\n');
  }

  /// The high bit of each byte that is zero (H. S. Warren, Hacker's Delight, 6-1).
  private static long zeros(long word) {
    return ~((word & LOW) + LOW | word | LOW);
  }
}

package dev.lazyscope.analyzer.source;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// From byte offsets to lines and columns. Lines end with `\n`, `\r\n` or `\r`, as for CPython; a
/// byte order mark belongs to no line.
///
/// Lines are counted only as far as they were asked for, since most questions concern the imports
/// at the top of a file. Hence one map serves one thread.
public final class LineMap {
  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long EACH = 0x0101010101010101L;

  private final byte[] utf8;
  private int[] starts = new int[64];
  private int known = 1;
  private int scanned;

  private LineMap(byte[] utf8, int start) {
    this.utf8 = utf8;
    this.scanned = start;
    this.starts[0] = start;
  }

  /// {@return the lines of a text, see [Source#utf8()]}
  public static LineMap of(byte[] utf8) {
    return new LineMap(utf8, Utf8.hasBom(utf8) ? 3 : 0);
  }

  /// {@return line and column of an offset, as people count}
  public Place place(int offset) {
    int line = index(offset);
    int column = 1;
    for (int i = starts[line]; i < offset && i < utf8.length; i++) {
      column += (utf8[i] & 0xC0) == 0x80 ? 0 : 1;
    }
    return new Place(line + 1, column);
  }

  /// {@return the line of an offset, from 1: CPython's `lineno`}
  public int line(int offset) {
    return index(offset) + 1;
  }

  /// {@return the column of an offset in bytes, from 0: CPython's `col_offset`}
  public int byteColumn(int offset) {
    return offset - starts[index(offset)];
  }

  /// {@return offset of the first byte of a line counted from 1, the end of the text beyond the
  /// last}
  public int lineStart(int line) {
    while (known < line && scanned < utf8.length) {
      scan();
    }
    return line <= known ? starts[line - 1] : utf8.length;
  }

  /// {@return how many lines there are; a newline at the end begins no further one}
  public int lines() {
    while (scanned < utf8.length) {
      scan();
    }
    return starts[known - 1] == utf8.length ? known - 1 : known;
  }

  private int index(int offset) {
    while (scanned <= offset && scanned < utf8.length) {
      scan();
    }
    if (offset >= starts[known - 1]) {
      return known - 1;
    }
    int found = Arrays.binarySearch(starts, 0, known, offset);
    return found >= 0 ? found : Math.max(0, -found - 2);
  }

  /// Goes on to the start of the next line.
  private void scan() {
    byte[] b = utf8;
    int i = scanned;
    while (i + Long.BYTES <= b.length && !hasLineEnd((long) WORDS.get(b, i))) {
      i += Long.BYTES;
    }
    while (i < b.length && b[i] != '\n' && b[i] != '\r') {
      i++;
    }
    if (i < b.length) {
      i += b[i] == '\r' && i + 1 < b.length && b[i + 1] == '\n' ? 2 : 1;
      if (known == starts.length) {
        starts = Arrays.copyOf(starts, known * 2);
      }
      starts[known++] = i;
    }
    scanned = i;
  }

  /// Whether one of eight bytes is a newline or carriage return; a byte that is zero after xor is
  /// found by its borrow (H. S. Warren, Hacker's Delight, 6-1).
  private static boolean hasLineEnd(long word) {
    long newline = word ^ EACH * '\n';
    long carriageReturn = word ^ EACH * '\r';
    long zeros = newline - EACH & ~newline | carriageReturn - EACH & ~carriageReturn;
    return (zeros & EACH << 7) != 0;
  }
}

package dev.lazyscope.graph.load.binary;

import java.util.Arrays;

/// Cython's variant of LZSS: a byte of flags, then eight letters or references back
/// (`DecompressString_LZSS` in Cython's `StringTools.c`).
final class Lzss {
  private final byte[] source;
  private int at;
  private byte[] made;
  private int length;

  private Lzss(byte[] source, int at) {
    this.source = source;
    this.at = at;
    this.made = new byte[128];
  }

  /// {@return what is packed from a place on, until enough is there, the source ends, or something
  /// is referred to that was not there; the end is not marked, so that more may come out than was
  /// packed}
  static byte[] unpacked(byte[] source, int at, int enough) {
    Lzss reader = new Lzss(source, at);
    while (reader.length < enough && reader.group()) {
      // Each group adds to what is made.
    }
    return Arrays.copyOf(reader.made, reader.length);
  }

  private boolean group() {
    if (at + 25 >= source.length) {
      return false;
    }
    int flags = next();
    for (int i = 0; i < 8; i++, flags >>= 1) {
      if ((flags & 1) != 0) {
        add((byte) next());
      } else if (!copy()) {
        return false;
      }
    }
    return true;
  }

  private boolean copy() {
    int low = next();
    int high = next();
    int offset;
    int count;
    if ((low & 0x80) == 0) {
      offset = low;
      count = high;
    } else if ((high & 0x80) == 0) {
      offset = 0x80 + ((high << 2 & 0x180) | (low & 0x7f));
      count = high & 0x1f;
    } else {
      offset = 0x80 + ((high & 0x7f) << 7 | (low & 0x7f));
      count = next();
    }
    count += 3;
    int from = length - offset - count;
    for (int i = 0; from >= 0 && i < count; i++) {
      add(made[from + i]);
    }
    return from >= 0;
  }

  private int next() {
    return source[at++] & 0xff;
  }

  private void add(byte letter) {
    if (length == made.length) {
      made = Arrays.copyOf(made, length * 2);
    }
    made[length++] = letter;
  }
}

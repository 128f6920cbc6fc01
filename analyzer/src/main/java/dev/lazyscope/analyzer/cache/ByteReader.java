package dev.lazyscope.analyzer.cache;

/// Reads what a [ByteSink] wrote.
final class ByteReader {
  private final byte[] bytes;
  private int at;

  ByteReader(byte[] bytes, int at) {
    this.bytes = bytes;
    this.at = at;
  }

  int flag() {
    return bytes[at++] & 0xFF;
  }

  int number() {
    int b = bytes[at++];
    if (b >= 0) {
      return b;
    }
    int value = b & 0x7F;
    int shift = 7;
    do {
      b = bytes[at++];
      value |= (b & 0x7F) << shift;
      shift += 7;
    } while (b < 0);
    return value;
  }

  int difference() {
    int value = number();
    return value >>> 1 ^ -(value & 1);
  }

  int fixedInt() {
    int value = 0;
    for (int shift = 0; shift < 32; shift += 8) {
      value |= (bytes[at++] & 0xFF) << shift;
    }
    return value;
  }

  long fixedLong() {
    return fixedInt() & 0xFFFFFFFFL | (long) fixedInt() << 32;
  }
}

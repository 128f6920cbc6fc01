package dev.lazyscope.analyzer.cache;

import java.util.Arrays;

/// Bytes that are written one value after the other; numbers take one byte for each seven bits.
final class ByteSink {
  private byte[] bytes = new byte[1 << 12];
  private int size;

  int size() {
    return size;
  }

  byte[] bytes() {
    return Arrays.copyOf(bytes, size);
  }

  void raw(byte[] source, int from, int length) {
    reserve(length);
    System.arraycopy(source, from, bytes, size, length);
    size += length;
  }

  void raw(byte[] source) {
    raw(source, 0, source.length);
  }

  void flag(int value) {
    reserve(1);
    bytes[size++] = (byte) value;
  }

  void number(int value) {
    reserve(5);
    int rest = value;
    while ((rest & ~0x7F) != 0) {
      bytes[size++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    bytes[size++] = (byte) rest;
  }

  /// A number near zero on either side.
  void difference(int value) {
    number(value << 1 ^ value >> 31);
  }

  void fixedInt(int value) {
    reserve(4);
    for (int shift = 0; shift < 32; shift += 8) {
      bytes[size++] = (byte) (value >>> shift);
    }
  }

  void fixedLong(long value) {
    fixedInt((int) value);
    fixedInt((int) (value >>> 32));
  }

  private void reserve(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
    }
  }
}

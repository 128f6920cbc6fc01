package dev.lazyscope.graph.load.nativemodel.data;

/// Checksums that go on from an earlier one, as `java.util.zip` has them not.
final class Checksums {
  /// The polynomial of CRC-32, reversed (RFC 1952, section 8).
  private static final int POLYNOMIAL = 0xEDB88320;

  /// The largest prime below 65,536 (RFC 1950, section 9).
  private static final long BASE = 65_521;

  private Checksums() {}

  static long crc32(byte[] data, long before) {
    int sum = ~(int) before;
    for (byte one : data) {
      sum ^= one & 0xff;
      for (int bit = 0; bit < 8; bit++) {
        sum = sum >>> 1 ^ (sum & 1) * POLYNOMIAL;
      }
    }
    return ~sum & 0xffffffffL;
  }

  static long adler32(byte[] data, long before) {
    long low = before & 0xffff;
    long high = before >>> 16 & 0xffff;
    for (byte one : data) {
      low = (low + (one & 0xff)) % BASE;
      high = (high + low) % BASE;
    }
    return high << 16 | low;
  }
}

package dev.lazyscope.analyzer.cache;

import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/// A digest of a file's bytes: its length and two checksums with different polynomials, 96 bits
/// together. It guards against change, not against malice: who can write the files can also write
/// the cache. Both checksums are single instructions of the machine.
public record ContentHash(int length, long checksums) {

  public static ContentHash of(byte[] bytes) {
    CRC32 first = new CRC32();
    first.update(bytes);
    CRC32C second = new CRC32C();
    second.update(bytes);
    return new ContentHash(bytes.length, first.getValue() << 32 | second.getValue());
  }
}

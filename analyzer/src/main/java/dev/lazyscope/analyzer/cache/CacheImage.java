package dev.lazyscope.analyzer.cache;

import dev.lazyscope.analyzer.summary.ModuleSummary;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;

/// The bytes of a cache file, found sound. Layout, numbers little-endian:
///
/// ```
/// magic 8 · version 8 · counts of entries, strings, stale entries 3×4 · length of payload 4
/// entries: path 4, size 8, modified 8, identity 4, length 4, checksums 8, payload offset 4, day 4
/// payload · ends of strings · text of strings · checksum of all before 4
/// ```
final class CacheImage {
  static final long MAGIC = 0x31_45_50_4F_43_53_5A_4CL; // "LZSCOPE1"
  static final int HEADER = 32;
  static final int ENTRY = 44;

  private final byte[] bytes;
  private final int entries;
  private final int stale;
  private final int payload;
  private final int payloadLength;
  private final StringPool strings;
  private final Map<String, Integer> byPath;
  private final Map<ContentHash, Integer> byContent;

  private CacheImage(byte[] bytes) {
    this.bytes = bytes;
    ByteReader header = new ByteReader(bytes, 16);
    this.entries = header.fixedInt();
    int stringCount = header.fixedInt();
    this.stale = header.fixedInt();
    this.payloadLength = header.fixedInt();
    this.payload = HEADER + ENTRY * entries;
    this.strings = new StringPool(bytes, payload + payloadLength, stringCount);
    this.byPath = HashMap.newHashMap(entries);
    this.byContent = HashMap.newHashMap(entries);
    for (int i = 0; i < entries; i++) {
      byPath.put(path(i), i);
      byContent.put(content(i), i);
    }
  }

  /// {@return the file, unless it is damaged or of another version}
  static Optional<CacheImage> of(byte[] bytes, long version) {
    if (bytes.length < HEADER + 4) {
      return Optional.empty();
    }
    ByteReader header = new ByteReader(bytes, 0);
    boolean isOurs = header.fixedLong() == MAGIC && header.fixedLong() == version;
    int checksum = new ByteReader(bytes, bytes.length - 4).fixedInt();
    return isOurs && checksum == checksum(bytes, bytes.length - 4)
        ? Optional.of(new CacheImage(bytes))
        : Optional.empty();
  }

  static int checksum(byte[] bytes, int length) {
    CRC32C checksum = new CRC32C();
    checksum.update(bytes, 0, length);
    return (int) checksum.getValue();
  }

  int entries() {
    return entries;
  }

  /// {@return how many entries were replaced since the strings were last written afresh}
  int stale() {
    return stale;
  }

  StringPool strings() {
    return strings;
  }

  Optional<Integer> find(String path) {
    return Optional.ofNullable(byPath.get(path));
  }

  Optional<Integer> find(ContentHash content) {
    return Optional.ofNullable(byContent.get(content));
  }

  String path(int entry) {
    return strings.get(at(entry, 0).fixedInt());
  }

  FileStamp stamp(int entry) {
    ByteReader in = at(entry, 4);
    return new FileStamp(in.fixedLong(), in.fixedLong(), in.fixedInt());
  }

  ContentHash content(int entry) {
    ByteReader in = at(entry, 24);
    return new ContentHash(in.fixedInt(), in.fixedLong());
  }

  /// {@return the day since 1970 on which the entry was last of use}
  int day(int entry) {
    return at(entry, 40).fixedInt();
  }

  ModuleSummary summary(int entry) {
    int offset = at(entry, 36).fixedInt();
    return new SummaryDecoder(new ByteReader(bytes, payload + offset), strings).summary();
  }

  /// Copies all payload, which stays valid where the strings are kept.
  void copyPayload(ByteSink out) {
    out.raw(bytes, payload, payloadLength);
  }

  int payloadOffset(int entry) {
    return at(entry, 36).fixedInt();
  }

  private ByteReader at(int entry, int field) {
    return new ByteReader(bytes, HEADER + ENTRY * entry + field);
  }
}

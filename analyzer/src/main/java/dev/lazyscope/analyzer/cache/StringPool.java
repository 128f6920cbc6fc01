package dev.lazyscope.analyzer.cache;

import java.nio.charset.StandardCharsets;

/// The strings of a cache file. Each is made from its bytes when first asked for, once for all
/// summaries; threads may ask at the same time and at worst make one twice.
final class StringPool {
  private final byte[] bytes;

  /// Where the table of ends (four bytes each) and the text behind it begin.
  private final int ends;

  private final int text;
  private final String[] made;

  StringPool(byte[] bytes, int ends, int count) {
    this.bytes = bytes;
    this.ends = ends;
    this.text = ends + 4 * count;
    this.made = new String[count];
  }

  int count() {
    return made.length;
  }

  String get(int index) {
    String known = made[index];
    if (known == null) {
      int start = index == 0 ? 0 : end(index - 1);
      known = new String(bytes, text + start, end(index) - start, StandardCharsets.UTF_8);
      made[index] = known;
    }
    return known;
  }

  private int end(int index) {
    int at = ends + 4 * index;
    return bytes[at] & 0xFF
        | (bytes[at + 1] & 0xFF) << 8
        | (bytes[at + 2] & 0xFF) << 16
        | (bytes[at + 3] & 0xFF) << 24;
  }
}

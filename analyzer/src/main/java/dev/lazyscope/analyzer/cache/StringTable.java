package dev.lazyscope.analyzer.cache;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// Numbers strings while a cache file is written.
final class StringTable {
  private final Map<String, Integer> numbers = new HashMap<>(1 << 12);
  private final ByteSink ends = new ByteSink();
  private final ByteSink text = new ByteSink();

  /// Starts with the strings of an older file, so that what refers to them can be copied.
  static StringTable startingWith(StringPool pool) {
    StringTable table = new StringTable();
    for (int i = 0; i < pool.count(); i++) {
      table.append(pool.get(i));
    }
    return table;
  }

  int count() {
    return numbers.size();
  }

  int number(String string) {
    Integer known = numbers.get(string);
    return known != null ? known : append(string);
  }

  void writeTo(ByteSink out) {
    out.raw(ends.bytes());
    out.raw(text.bytes());
  }

  private int append(String string) {
    int number = numbers.size();
    numbers.put(string, number);
    text.raw(string.getBytes(StandardCharsets.UTF_8));
    ends.fixedInt(text.size());
    return number;
  }
}

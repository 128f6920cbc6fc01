package dev.lazyscope.graph.load.binary;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;

/// Beside its text Cython keeps the lengths of the strings, four bytes each. The array has no name
/// in a binary; it is the one by whose sums `__main__` stands where the text has it.
final class StringIndex {
  private static final byte[] KNOWN = "__main__".getBytes(StandardCharsets.US_ASCII);
  private static final int LONGEST = 20_000;
  private static final int MOST = 30_000;

  private StringIndex() {}

  static Set<String> split(byte[] file, byte[] text) {
    int known = place(text);
    for (int at = 0; known >= 0 && at + 4 <= file.length; at++) {
      if (file[at] == KNOWN.length && number(file, at) == KNOWN.length) {
        int start = start(file, at, known);
        Set<String> strings = start < 0 ? Set.of() : strings(file, start, text);
        if (strings.contains("__test__") && strings.contains("__name__")) {
          return strings;
        }
      }
    }
    return Set.of();
  }

  private static int place(byte[] text) {
    return new String(text, StandardCharsets.ISO_8859_1).indexOf("__main__");
  }

  private static int number(byte[] file, int at) {
    return file[at] & 0xff
        | (file[at + 1] & 0xff) << 8
        | (file[at + 2] & 0xff) << 16
        | (file[at + 3] & 0xff) << 24;
  }

  /// {@return where an array begins whose numbers before `at` have this sum, or -1}
  private static int start(byte[] file, int at, int sum) {
    int rest = sum;
    int start = at;
    while (rest > 0 && start >= 4 && at - start < 4 * MOST) {
      int length = number(file, start - 4);
      if (length < 0 || length > LONGEST || length > rest) {
        return -1;
      }
      rest -= length;
      start -= 4;
    }
    return rest == 0 ? start : -1;
  }

  private static Set<String> strings(byte[] file, int start, byte[] text) {
    Set<String> strings = new LinkedHashSet<>();
    int from = 0;
    for (int at = start; at + 4 <= file.length && from < text.length; at += 4) {
      int length = number(file, at);
      if (length < 0 || length > LONGEST || from + length > text.length) {
        break;
      }
      strings.add(new String(text, from, length, StandardCharsets.UTF_8));
      from += length;
    }
    return strings;
  }
}

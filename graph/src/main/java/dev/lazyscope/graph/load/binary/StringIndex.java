package dev.lazyscope.graph.load.binary;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/// Beside its text Cython keeps the lengths of the strings, four bytes each. The array has no name
/// in a binary; it is the one by whose sums `__main__` stands where the text has it.
///
/// @param at where the array begins in the file, but for the lengths of empty strings before it
/// @param strings in the order of the array
record StringIndex(byte[] file, int at, List<String> strings) {
  private static final byte[] KNOWN = "__main__".getBytes(StandardCharsets.US_ASCII);
  private static final int LONGEST = 20_000;
  private static final int MOST = 30_000;
  private static final int MOST_EMPTY = 4;

  static Optional<StringIndex> find(byte[] file, byte[] text) {
    int known = place(text);
    for (int at = 0; known >= 0 && at + 4 <= file.length; at++) {
      if (file[at] == KNOWN.length && number(file, at) == KNOWN.length) {
        int start = start(file, at, known);
        List<String> strings = start < 0 ? List.of() : strings(file, start, text);
        if (strings.contains("__test__") && strings.contains("__name__")) {
          return Optional.of(new StringIndex(file, start, strings));
        }
      }
    }
    return Optional.empty();
  }

  /// {@return all strings, the empty ones at the start too, where `isStart` tells the place of the
  /// array}
  List<String> from(IntPredicate isStart) {
    List<String> all = new ArrayList<>(strings);
    for (int start = at; start >= 0 && all.size() <= strings.size() + MOST_EMPTY; start -= 4) {
      if (isStart.test(start)) {
        return all;
      }
      all.addFirst("");
    }
    return strings;
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

  private static List<String> strings(byte[] file, int start, byte[] text) {
    List<String> strings = new ArrayList<>();
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

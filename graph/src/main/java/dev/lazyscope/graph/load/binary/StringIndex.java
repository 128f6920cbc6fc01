package dev.lazyscope.graph.load.binary;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/// Beside its text Cython keeps the lengths of the strings, four bytes each. The array has no name
/// in a binary; it is the one by whose sums `__main__` stands where the text has it.
///
/// @param at where the array begins in the file, but for the lengths of empty strings before it; -1
///   where all are known
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

  /// A short array stands in no data: code puts its numbers on the stack.
  ///
  /// @param numbers by their places there, in bytes
  static Optional<StringIndex> onStack(SortedMap<Integer, Integer> numbers, byte[] text) {
    return runs(numbers)
        .flatMap(run -> find(run, text).stream())
        .map(StringIndex::whole)
        .findFirst();
  }

  private static Stream<byte[]> runs(SortedMap<Integer, Integer> numbers) {
    Stream.Builder<byte[]> runs = Stream.builder();
    ByteBuffer run = ByteBuffer.allocate(4 * numbers.size()).order(ByteOrder.LITTLE_ENDIAN);
    int next = Integer.MIN_VALUE;
    for (Map.Entry<Integer, Integer> number : numbers.entrySet()) {
      if (number.getKey() != next) {
        runs.add(Arrays.copyOf(run.array(), run.position()));
        run.clear();
      }
      run.putInt(number.getValue());
      next = number.getKey() + 4;
    }
    return runs.add(Arrays.copyOf(run.array(), run.position())).build();
  }

  /// With the empty string that is first, if there is one.
  private StringIndex whole() {
    List<String> all = new ArrayList<>(strings);
    if (at >= 4 && number(file, at - 4) == 0) {
      all.addFirst("");
    }
    return new StringIndex(file, -1, all);
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

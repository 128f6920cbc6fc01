package dev.lazyscope.analyzer.collect;

import java.util.Arrays;

/// Sorts rows by offset without objects.
final class Order {
  private Order() {}

  /// {@return the rows below `count` by their offsets, each in the low half of a key}
  static long[] byOffset(int[] offsets, int count) {
    long[] keys = new long[count];
    for (int row = 0; row < count; row++) {
      keys[row] = (long) offsets[row] << 32 | row;
    }
    Arrays.sort(keys);
    return keys;
  }
}

package dev.lazyscope.graph.cut;

import java.util.Arrays;

/// The importers and imported modules of one module by their positions in an order.
final class Neighbours {
  /// Position of a neighbour in the upper half; its index among the neighbours in the lower.
  private final long[] sorted;

  /// What moving from before a neighbour to behind it costs: the price of the import of it, or less
  /// than nothing for an importer, whose import then points forward.
  private final long[] costs;

  private final int own;

  private Neighbours(int size, int own) {
    this.sorted = new long[size];
    this.costs = new long[size];
    this.own = own;
  }

  static Neighbours of(Prices prices, int node, int[] position) {
    int importeds = prices.end(node) - prices.first(node);
    int importers = prices.endBackward(node) - prices.firstBackward(node);
    Neighbours all = new Neighbours(importeds + importers, position[node]);
    for (int i = 0; i < importeds; i++) {
      int pair = prices.first(node) + i;
      all.set(i, position[prices.imported(pair)], prices.price(pair));
    }
    for (int i = 0; i < importers; i++) {
      int pair = prices.backward(prices.firstBackward(node) + i);
      all.set(importeds + i, position[prices.importer(pair)], -prices.price(pair));
    }
    Arrays.sort(all.sorted);
    return all;
  }

  /// {@return where the module costs least; where it is, if no place is cheaper}
  int bestPosition() {
    if (sorted.length == 0) {
      return own;
    }
    long cost = 0;
    long best = Long.MAX_VALUE;
    int position = own;
    long here = 0;
    for (int i = 0; i <= sorted.length; i++) {
      if (cost < best) {
        best = cost;
        position = behind(i);
      }
      if (i < sorted.length) {
        boolean isBefore = (int) (sorted[i] >> Integer.SIZE) < own;
        cost += costs[(int) sorted[i]];
        here = isBefore ? cost : here;
      }
    }
    return best < here ? position : own;
  }

  /// {@return the position just behind the first `count` neighbours, when the module has left its
  /// own}
  private int behind(int count) {
    if (count == 0) {
      int next = (int) (sorted[0] >> Integer.SIZE);
      return next > own ? next - 1 : next;
    }
    int last = (int) (sorted[count - 1] >> Integer.SIZE);
    return last < own ? last + 1 : last;
  }

  private void set(int index, int position, long cost) {
    sorted[index] = (long) position << Integer.SIZE | index;
    costs[index] = cost;
  }
}

package dev.lazyscope.graph.cut;

import java.util.Arrays;

/// The order of a few modules whose backward imports cost least, by dynamic programming over the
/// sets of modules that come first.
final class ExactOrder {
  private ExactOrder() {}

  static int[] of(Prices prices) {
    int nodes = prices.nodes();
    long[] cheapest = new long[1 << nodes];
    byte[] last = new byte[1 << nodes];
    Arrays.fill(cheapest, 1, cheapest.length, Long.MAX_VALUE);
    for (int before = 0; before < cheapest.length; before++) {
      for (int node = 0; node < nodes; node++) {
        int with = before | 1 << node;
        if (with != before) {
          long cost = cheapest[before] + backwardCost(prices, node, before);
          if (cost < cheapest[with]) {
            cheapest[with] = cost;
            last[with] = (byte) node;
          }
        }
      }
    }
    int[] order = new int[nodes];
    int left = cheapest.length - 1;
    for (int i = nodes - 1; i >= 0; i--) {
      order[i] = last[left];
      left &= ~(1 << order[i]);
    }
    return order;
  }

  /// {@return what the imports by `node` of those before it cost}
  private static long backwardCost(Prices prices, int node, int before) {
    long cost = 0;
    for (int pair = prices.first(node); pair < prices.end(node); pair++) {
      if ((before >> prices.imported(pair) & 1) == 1) {
        cost += prices.price(pair);
      }
    }
    return cost;
  }
}

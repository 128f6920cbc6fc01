package dev.lazyscope.graph.cut;

import dev.lazyscope.graph.cut.FeedbackSet.Cut;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/// Takes back cuts that close no cycle any more, the dearest first.
final class Minimal {
  /// Imports that may be followed in all; cuts that are left then stay.
  private static final long BUDGET = 50_000_000;

  private final Prices prices;
  private final BitSet cut = new BitSet();
  private long followed;

  private Minimal(Prices prices) {
    this.prices = prices;
  }

  /// {@return those of the cuts, numbers of pairs, that are needed, in rising order}
  static List<Cut> of(Prices prices, List<Integer> cuts) {
    Minimal search = new Minimal(prices);
    cuts.forEach(search.cut::set);
    cuts.stream()
        .sorted(Comparator.comparingInt((Integer pair) -> -prices.price(pair)))
        .filter(search::isNeedless)
        .forEach(search.cut::clear);
    List<Cut> needed = new ArrayList<>();
    for (int pair : search.cut.stream().toArray()) {
      needed.add(new Cut(prices.importer(pair), prices.imported(pair), prices.price(pair)));
    }
    return List.copyOf(needed);
  }

  /// {@return whether what is imported does not lead back to the importer}
  private boolean isNeedless(int pair) {
    int goal = prices.importer(pair);
    BitSet seen = new BitSet();
    Deque<Integer> open = new ArrayDeque<>();
    open.push(prices.imported(pair));
    seen.set(prices.imported(pair));
    while (!open.isEmpty() && followed < BUDGET) {
      int node = open.pop();
      for (int next = prices.first(node); next < prices.end(node); next++) {
        followed++;
        int imported = prices.imported(next);
        if (!cut.get(next) && imported == goal) {
          return false;
        }
        if (!cut.get(next) && !seen.get(imported)) {
          seen.set(imported);
          open.push(imported);
        }
      }
    }
    return open.isEmpty();
  }
}

package dev.lazyscope.graph.cut;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.PriorityQueue;

/// A good order of many modules: those that nobody imports first, those that import nobody last,
/// and of the rest again and again the one that is dearest to leave behind; then each module moves
/// to where it costs least among its neighbours, while that helps.
final class GreedyOrder {
  private static final int ROUNDS = 8;

  /// A module and the price of its imports minus that of its importers, when it was queued.
  private record Choice(int node, long gain) {}

  private final Prices prices;
  private final long[] out;
  private final long[] in;
  private final int[] outPairs;
  private final int[] inPairs;
  private final boolean[] placed;
  private final int[] order;
  private final Deque<Integer> free = new ArrayDeque<>();
  private final PriorityQueue<Choice> choices =
      new PriorityQueue<>(
          Comparator.comparingLong((Choice choice) -> -choice.gain())
              .thenComparingInt(Choice::node));
  private int first;
  private int end;

  private GreedyOrder(Prices prices) {
    this.prices = prices;
    this.out = new long[prices.nodes()];
    this.in = new long[prices.nodes()];
    this.outPairs = new int[prices.nodes()];
    this.inPairs = new int[prices.nodes()];
    this.placed = new boolean[prices.nodes()];
    this.order = new int[prices.nodes()];
    this.end = prices.nodes();
    for (int pair = 0; pair < prices.size(); pair++) {
      out[prices.importer(pair)] += prices.price(pair);
      in[prices.imported(pair)] += prices.price(pair);
      outPairs[prices.importer(pair)]++;
      inPairs[prices.imported(pair)]++;
    }
  }

  static int[] of(Prices prices) {
    GreedyOrder walk = new GreedyOrder(prices);
    walk.placeAll();
    for (int round = 0; round < ROUNDS && walk.improve(); round++) {
      // Each round makes the order cheaper.
    }
    return walk.order;
  }

  private void placeAll() {
    for (int node = 0; node < prices.nodes(); node++) {
      queue(node);
    }
    while (first < end) {
      if (free.isEmpty()) {
        Choice choice = choices.remove();
        boolean isCurrent = choice.gain() == out[choice.node()] - in[choice.node()];
        if (isCurrent && !placed[choice.node()]) {
          place(choice.node());
        }
      } else {
        int node = free.remove();
        if (!placed[node]) {
          place(node);
        }
      }
    }
  }

  private void place(int node) {
    placed[node] = true;
    boolean isLeaf = outPairs[node] == 0 && inPairs[node] > 0;
    order[isLeaf ? --end : first++] = node;
    for (int pair = prices.first(node); pair < prices.end(node); pair++) {
      int imported = prices.imported(pair);
      in[imported] -= prices.price(pair);
      inPairs[imported]--;
      queue(imported);
    }
    for (int at = prices.firstBackward(node); at < prices.endBackward(node); at++) {
      int pair = prices.backward(at);
      int importer = prices.importer(pair);
      out[importer] -= prices.price(pair);
      outPairs[importer]--;
      queue(importer);
    }
  }

  private void queue(int node) {
    if (placed[node]) {
      return;
    }
    if (outPairs[node] == 0 || inPairs[node] == 0) {
      free.add(node);
    } else {
      choices.add(new Choice(node, out[node] - in[node]));
    }
  }

  /// {@return whether some module found a cheaper place}
  private boolean improve() {
    boolean improved = false;
    int[] position = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      position[order[i]] = i;
    }
    for (int node = 0; node < order.length; node++) {
      int better = Neighbours.of(prices, node, position).bestPosition();
      if (better != position[node]) {
        shift(position, node, better);
        improved = true;
      }
    }
    return improved;
  }

  private void shift(int[] position, int node, int to) {
    int from = position[node];
    int step = to < from ? -1 : 1;
    for (int i = from; i != to; i += step) {
      order[i] = order[i + step];
      position[order[i]] = i;
    }
    order[to] = node;
    position[node] = to;
  }
}

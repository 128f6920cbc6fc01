package dev.lazyscope.graph.cut;

import dev.lazyscope.graph.model.ImportGraph;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/// Imports without which a graph has no cycle, as few as can be found.
///
/// @param cuts what to cut, sorted by importer and imported
/// @param isExact whether no cheaper set exists
public record FeedbackSet(List<Cut> cuts, boolean isExact) {
  /// The price of an import that cannot be cut.
  public static final int NEVER = 1_000_000;

  private static final int EXACT_UP_TO = 16;

  public FeedbackSet {
    cuts = List.copyOf(cuts);
  }

  /// All imports of one module by another, and what cutting them costs.
  public record Cut(int importer, int imported, int price) {}

  /// {@return the cheapest set by the sum of the prices of edges: exact for few modules, else by
  /// the greedy order of P. Eades, X. Lin and W. F. Smyth (1993), improved}
  public static FeedbackSet of(ImportGraph graph, IntUnaryOperator price) {
    Prices prices = Prices.of(graph, price);
    boolean isExact = graph.nodeCount() <= EXACT_UP_TO;
    int[] order = isExact ? ExactOrder.of(prices) : GreedyOrder.of(prices);
    return new FeedbackSet(Minimal.of(prices, backward(prices, order)), isExact);
  }

  private static List<Integer> backward(Prices prices, int[] order) {
    int[] position = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      position[order[i]] = i;
    }
    return IntStream.range(0, prices.size())
        .filter(pair -> position[prices.importer(pair)] > position[prices.imported(pair)])
        .boxed()
        .toList();
  }
}

package dev.lazyscope.graph.cut;

import dev.lazyscope.graph.model.ImportGraph;
import java.util.function.IntUnaryOperator;

/// The imports of a graph with all edges between the same two modules as one pair, priced together;
/// imports of itself are left out. Rows by importer and by imported.
final class Prices {
  private final int nodes;
  private final int[] starts;
  private final int[] importers;
  private final int[] importeds;
  private final int[] prices;
  private final int[] backwardStarts;
  private final int[] backward;
  private int size;

  private Prices(ImportGraph graph) {
    this.nodes = graph.nodeCount();
    this.starts = new int[nodes + 1];
    this.importers = new int[graph.edgeCount()];
    this.importeds = new int[graph.edgeCount()];
    this.prices = new int[graph.edgeCount()];
    this.backwardStarts = new int[nodes + 1];
    this.backward = new int[graph.edgeCount()];
  }

  static Prices of(ImportGraph graph, IntUnaryOperator price) {
    Prices all = new Prices(graph);
    for (int node = 0; node < all.nodes; node++) {
      for (int edge = graph.firstEdge(node); edge < graph.endEdge(node); edge++) {
        all.add(node, graph.imported(edge), price.applyAsInt(edge));
      }
      all.starts[node + 1] = all.size;
    }
    all.indexBackward();
    return all;
  }

  int nodes() {
    return nodes;
  }

  int size() {
    return size;
  }

  int first(int importer) {
    return starts[importer];
  }

  int end(int importer) {
    return starts[importer + 1];
  }

  int firstBackward(int imported) {
    return backwardStarts[imported];
  }

  int endBackward(int imported) {
    return backwardStarts[imported + 1];
  }

  int backward(int position) {
    return backward[position];
  }

  int importer(int pair) {
    return importers[pair];
  }

  int imported(int pair) {
    return importeds[pair];
  }

  int price(int pair) {
    return prices[pair];
  }

  private void add(int importer, int imported, int price) {
    boolean repeats = size > starts[importer] && importeds[size - 1] == imported;
    if (repeats) {
      prices[size - 1] = Math.min(FeedbackSet.NEVER, prices[size - 1] + price);
    } else if (importer != imported) {
      importers[size] = importer;
      importeds[size] = imported;
      prices[size++] = Math.min(FeedbackSet.NEVER, price);
    }
  }

  private void indexBackward() {
    for (int pair = 0; pair < size; pair++) {
      backwardStarts[importeds[pair] + 1]++;
    }
    for (int node = 0; node < nodes; node++) {
      backwardStarts[node + 1] += backwardStarts[node];
    }
    int[] next = backwardStarts.clone();
    for (int pair = 0; pair < size; pair++) {
      backward[next[importeds[pair]]++] = pair;
    }
  }
}

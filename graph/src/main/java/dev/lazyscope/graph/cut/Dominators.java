package dev.lazyscope.graph.cut;

import dev.lazyscope.graph.model.ImportGraph;
import java.util.Arrays;

/// The simple, fast dominance algorithm of K. D. Cooper, T. J. Harvey and K. Kennedy (2001), over
/// the rows of the graph.
final class Dominators {
  private static final int NONE = -1;

  private final ImportGraph graph;
  private final int entry;

  /// Modules in the order in which a depth-first walk leaves them; the entry is the last.
  private final int[] leaving;

  private final int[] left;
  private final int[] immediate;
  private int reached;

  private Dominators(ImportGraph graph, int entry) {
    this.graph = graph;
    this.entry = entry;
    this.leaving = new int[graph.nodeCount()];
    this.left = new int[graph.nodeCount()];
    this.immediate = new int[graph.nodeCount()];
    Arrays.fill(left, NONE);
    Arrays.fill(immediate, NONE);
  }

  static Dominators of(ImportGraph graph, int entry) {
    Dominators walk = new Dominators(graph, entry);
    walk.order();
    walk.immediate[entry] = entry;
    while (walk.improve()) {
      // Import graphs settle in a few rounds.
    }
    return walk;
  }

  int[] immediate() {
    return immediate;
  }

  int[] subtreeSizes() {
    int[] sizes = new int[graph.nodeCount()];
    for (int i = 0; i < reached; i++) {
      int node = leaving[i];
      sizes[node]++;
      if (node != entry) {
        sizes[immediate[node]] += sizes[node];
      }
    }
    return sizes;
  }

  private void order() {
    int[] path = new int[graph.nodeCount()];
    int[] nextEdge = new int[graph.nodeCount()];
    boolean[] seen = new boolean[graph.nodeCount()];
    int size = 0;
    path[size++] = entry;
    seen[entry] = true;
    nextEdge[entry] = graph.firstEdge(entry);
    while (size > 0) {
      int node = path[size - 1];
      if (nextEdge[node] == graph.endEdge(node)) {
        left[node] = reached;
        leaving[reached++] = node;
        size--;
      } else {
        int imported = graph.imported(nextEdge[node]++);
        if (!seen[imported]) {
          seen[imported] = true;
          nextEdge[imported] = graph.firstEdge(imported);
          path[size++] = imported;
        }
      }
    }
  }

  private boolean improve() {
    boolean changed = false;
    for (int i = reached - 2; i >= 0; i--) {
      int node = leaving[i];
      int best = common(node);
      if (immediate[node] != best) {
        immediate[node] = best;
        changed = true;
      }
    }
    return changed;
  }

  private int common(int node) {
    int common = NONE;
    for (int at = graph.firstBackward(node); at < graph.endBackward(node); at++) {
      int importer = graph.importer(graph.backwardEdge(at));
      if (immediate[importer] != NONE) {
        common = common == NONE ? importer : meet(importer, common);
      }
    }
    return common;
  }

  private int meet(int one, int other) {
    int left = one;
    int right = other;
    while (left != right) {
      while (this.left[left] < this.left[right]) {
        left = immediate[left];
      }
      while (this.left[right] < this.left[left]) {
        right = immediate[right];
      }
    }
    return left;
  }
}

package dev.lazyscope.graph.cycle;

import dev.lazyscope.graph.model.ImportGraph;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Strongly connected components in one depth-first walk (R. E. Tarjan 1972), with a stack of its
/// own: import chains can be deeper than the thread's.
final class Tarjan {
  private static final int UNSEEN = 0;

  private final ImportGraph graph;
  private final int[] order;
  private final int[] low;
  private final int[] nextEdge;
  private final int[] path;
  private final int[] open;
  private final int[] component;
  private int seen;
  private int pathSize;
  private int openSize;
  private int components;

  private Tarjan(ImportGraph graph) {
    int nodes = graph.nodeCount();
    this.graph = graph;
    this.order = new int[nodes];
    this.low = new int[nodes];
    this.nextEdge = new int[nodes];
    this.path = new int[nodes];
    this.open = new int[nodes];
    this.component = new int[nodes];
    Arrays.fill(component, -1);
  }

  /// {@return the components of more than one module, each rising, by their first module}
  static List<int[]> componentsOf(ImportGraph graph) {
    Tarjan walk = new Tarjan(graph);
    for (int node = 0; node < graph.nodeCount(); node++) {
      if (walk.order[node] == UNSEEN) {
        walk.visitFrom(node);
      }
    }
    return walk.groups();
  }

  private void visitFrom(int root) {
    enter(root);
    while (pathSize > 0) {
      int node = path[pathSize - 1];
      if (nextEdge[node] < graph.endEdge(node)) {
        follow(node, graph.imported(nextEdge[node]++));
      } else {
        leave(node);
      }
    }
  }

  private void enter(int node) {
    order[node] = ++seen;
    low[node] = seen;
    nextEdge[node] = graph.firstEdge(node);
    path[pathSize++] = node;
    open[openSize++] = node;
  }

  private void follow(int node, int imported) {
    if (order[imported] == UNSEEN) {
      enter(imported);
    } else if (component[imported] < 0) {
      low[node] = Math.min(low[node], order[imported]);
    }
  }

  private void leave(int node) {
    pathSize--;
    if (pathSize > 0) {
      int importer = path[pathSize - 1];
      low[importer] = Math.min(low[importer], low[node]);
    }
    if (low[node] == order[node]) {
      close(node);
    }
  }

  private void close(int root) {
    int member;
    do {
      member = open[--openSize];
      component[member] = components;
    } while (member != root);
    components++;
  }

  private List<int[]> groups() {
    int[][] members = new int[components][];
    int[] sizes = new int[components];
    for (int number : component) {
      sizes[number]++;
    }
    int[] filled = new int[components];
    for (int node = 0; node < component.length; node++) {
      int number = component[node];
      if (sizes[number] > 1) {
        if (filled[number] == 0) {
          members[number] = new int[sizes[number]];
        }
        members[number][filled[number]++] = node;
      }
    }
    return IntStream.range(0, components)
        .filter(number -> sizes[number] > 1)
        .mapToObj(number -> members[number])
        .sorted(Comparator.comparingInt(group -> group[0]))
        .toList();
  }
}

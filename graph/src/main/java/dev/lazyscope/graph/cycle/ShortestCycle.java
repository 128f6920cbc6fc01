package dev.lazyscope.graph.cycle;

import dev.lazyscope.graph.model.ImportEdge;
import dev.lazyscope.graph.model.ImportGraph;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Breadth-first searches inside one component. The columns are reused from search to search, which
/// `stamp` tells apart.
final class ShortestCycle {
  /// Edges looked at before the search for the shortest of all contents itself with the best.
  private static final long BUDGET = 20_000_000;

  private final ImportGraph graph;
  private final int[] reachedBy;
  private final int[] depth;
  private final int[] stamp;
  private final int[] queue;
  private int search;
  private long looked;

  ShortestCycle(ImportGraph graph) {
    this.graph = graph;
    this.reachedBy = new int[graph.nodeCount()];
    this.depth = new int[graph.nodeCount()];
    this.stamp = new int[graph.nodeCount()];
    this.queue = new int[graph.nodeCount()];
  }

  List<ImportEdge> best() {
    List<ImportEdge> best = List.of();
    for (int node = 0; node < graph.nodeCount() && looked < BUDGET; node++) {
      int limit = best.isEmpty() ? Integer.MAX_VALUE : best.size();
      int closing = search(node, node, limit);
      if (closing >= 0) {
        best = cycle(node, closing);
      }
      if (best.size() == 2) {
        break;
      }
    }
    return best;
  }

  List<ImportEdge> through(int edge) {
    int importer = graph.importer(edge);
    int imported = graph.imported(edge);
    List<ImportEdge> cycle = new ArrayList<>(List.of(graph.edge(edge)));
    if (importer != imported) {
      cycle.addAll(path(imported, search(imported, importer, Integer.MAX_VALUE)));
    }
    return List.copyOf(cycle);
  }

  /// {@return the edge that reaches `goal` first, or -1 where that takes `limit` edges or more}
  private int search(int start, int goal, int limit) {
    search++;
    int size = 0;
    depth[start] = 0;
    stamp[start] = search;
    queue[size++] = start;
    for (int next = 0; next < size && depth[queue[next]] + 1 < limit; next++) {
      int node = queue[next];
      looked += graph.endEdge(node) - graph.firstEdge(node);
      for (int edge = graph.firstEdge(node); edge < graph.endEdge(node); edge++) {
        int imported = graph.imported(edge);
        if (imported == goal && imported != node) {
          return edge;
        }
        if (stamp[imported] != search) {
          stamp[imported] = search;
          depth[imported] = depth[node] + 1;
          reachedBy[imported] = edge;
          queue[size++] = imported;
        }
      }
    }
    return -1;
  }

  private List<ImportEdge> path(int start, int last) {
    List<ImportEdge> hops = new ArrayList<>(List.of(graph.edge(last)));
    for (int node = graph.importer(last); node != start; ) {
      hops.add(graph.edge(reachedBy[node]));
      node = graph.importer(reachedBy[node]);
    }
    Collections.reverse(hops);
    return hops;
  }

  private List<ImportEdge> cycle(int start, int last) {
    return List.copyOf(path(start, last));
  }
}

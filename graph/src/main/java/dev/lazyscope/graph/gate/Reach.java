package dev.lazyscope.graph.gate;

import dev.lazyscope.graph.model.ImportGraph;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.IntPredicate;

/// For each module the next import on a shortest way to some targets, through allowed modules only.
final class Reach {
  private static final int NOT = -1;
  private static final int THERE = -2;
  private final ImportGraph graph;
  private final int[] next;

  private Reach(ImportGraph graph) {
    this.graph = graph;
    this.next = new int[graph.nodeCount()];
    Arrays.fill(next, NOT);
  }

  static Reach to(ImportGraph graph, IntPredicate target, IntPredicate mayPass) {
    Reach reach = new Reach(graph);
    Deque<Integer> open = new ArrayDeque<>();
    for (int node = 0; node < graph.nodeCount(); node++) {
      if (target.test(node)) {
        reach.next[node] = THERE;
        open.add(node);
      }
    }
    while (!open.isEmpty()) {
      int node = open.poll();
      for (int at = graph.firstBackward(node); at < graph.endBackward(node); at++) {
        int edge = graph.backwardEdge(at);
        int importer = graph.importer(edge);
        if (reach.next[importer] == NOT && mayPass.test(importer)) {
          reach.next[importer] = edge;
          open.add(importer);
        }
      }
    }
    return reach;
  }

  boolean reaches(int node) {
    return next[node] != NOT;
  }

  /// {@return an import and the way from it to a target}
  List<Integer> from(int edge) {
    List<Integer> way = new ArrayList<>(List.of(edge));
    int at = graph.imported(edge);
    while (next[at] >= 0) {
      way.add(next[at]);
      at = graph.imported(next[at]);
    }
    return way;
  }
}

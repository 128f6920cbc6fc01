package dev.lazyscope.graph.filter;

import dev.lazyscope.graph.model.ImportGraph;
import java.util.function.IntConsumer;

/// Breadth-first reach over imports, forward, backward or both.
final class Reach {
  private final ImportGraph graph;
  private final boolean[] reached;
  private final int[] front;
  private int size;

  private Reach(ImportGraph graph, int[] start) {
    this.graph = graph;
    this.reached = new boolean[graph.nodeCount()];
    this.front = new int[graph.nodeCount()];
    for (int node : start) {
      add(node);
    }
  }

  /// {@return which modules lead to one of these}
  static boolean[] backward(ImportGraph graph, int[] goals) {
    Reach reach = new Reach(graph, goals);
    for (int next = 0; next < reach.size; next++) {
      reach.addImporters(reach.front[next]);
    }
    return reach.reached;
  }

  /// {@return which modules are at most `depth` steps from one of these, in one direction each}
  static boolean[] both(ImportGraph graph, int[] start, int depth) {
    Reach forward = new Reach(graph, start);
    forward.steps(depth, forward::addImported);
    Reach backward = new Reach(graph, start);
    backward.steps(depth, backward::addImporters);
    for (int node = 0; node < graph.nodeCount(); node++) {
      forward.reached[node] |= backward.reached[node];
    }
    return forward.reached;
  }

  private void steps(int depth, IntConsumer expand) {
    int next = 0;
    for (int step = 0; step < depth; step++) {
      for (int end = size; next < end; next++) {
        expand.accept(front[next]);
      }
    }
  }

  private void addImported(int node) {
    for (int edge = graph.firstEdge(node); edge < graph.endEdge(node); edge++) {
      add(graph.imported(edge));
    }
  }

  private void addImporters(int node) {
    for (int at = graph.firstBackward(node); at < graph.endBackward(node); at++) {
      add(graph.importer(graph.backwardEdge(at)));
    }
  }

  private void add(int node) {
    if (!reached[node]) {
      reached[node] = true;
      front[size++] = node;
    }
  }
}

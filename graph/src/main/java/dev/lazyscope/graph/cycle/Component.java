package dev.lazyscope.graph.cycle;

import dev.lazyscope.graph.model.ImportEdge;
import dev.lazyscope.graph.model.ImportGraph;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Modules that all reach each other, as a graph of their own: nodes and edges are numbered anew
/// from 0.
public record Component(ImportGraph graph) {

  /// {@return the names of the modules, sorted}
  public List<String> members() {
    return IntStream.range(0, size()).mapToObj(graph::name).toList();
  }

  public int size() {
    return graph.nodeCount();
  }

  /// {@return a shortest cycle of the component: of all where it is small, else the best that a
  /// bounded search meets; there is always one}
  public List<ImportEdge> shortestCycle() {
    return new ShortestCycle(graph).best();
  }

  /// {@return a shortest cycle that begins with this edge}
  public List<ImportEdge> shortestCycleThrough(int edge) {
    return new ShortestCycle(graph).through(edge);
  }

  /// {@return a shortest cycle through the first edge between two modules, where there is one}
  public Optional<List<ImportEdge>> shortestCycleThrough(String importer, String imported) {
    return IntStream.range(0, graph.edgeCount())
        .filter(edge -> graph.name(graph.importer(edge)).equals(importer))
        .filter(edge -> graph.name(graph.imported(edge)).equals(imported))
        .boxed()
        .findFirst()
        .map(this::shortestCycleThrough);
  }

  /// {@return shortest cycles that between them use each edge at least once, at most `limit`: those
  /// edges that no cycle has used yet come first, sorted}
  public List<List<ImportEdge>> coveringCycles(int limit) {
    return new ShortestCycle(graph).covering(limit);
  }
}

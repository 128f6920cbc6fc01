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

  /// What there is to say about a component too large to list.
  ///
  /// @param packages how many modules lie in each package, the most first
  /// @param hubs the modules on most ways through, by importers times imported
  public record Outline(List<Share> packages, List<Hub> hubs) {
    public Outline {
      packages = List.copyOf(packages);
      hubs = List.copyOf(hubs);
    }
  }

  /// A package and how many modules of the component lie in it.
  public record Share(String packageName, int modules) {}

  /// A module with its importers and imports inside of the component.
  public record Hub(String module, int importers, int imports) {}

  /// {@return an outline of at most `limit` packages and hubs}
  public Outline outline(int limit) {
    return Outlines.of(graph, limit);
  }
}

package dev.lazyscope.graph.model;

import dev.lazyscope.analyzer.source.Place;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jgrapht.Graph;

/// Modules and the imports between them. Nodes and edges are ints: nodes `0..nodeCount()-1` sorted
/// by name, edges `0..edgeCount()-1` sorted by importer, imported, place and kind, so that the same
/// program gives the same numbers in whatever order it was read. Immutable.
///
/// A row is a range of edge numbers: `for (int edge = graph.firstEdge(node); edge <
/// graph.endEdge(node); edge++)`. Backward rows go through [#backwardEdge(int)].
public final class ImportGraph {
  private final Nodes nodes;
  private final Edges edges;

  ImportGraph(Nodes nodes, Edges edges) {
    this.nodes = nodes;
    this.edges = edges;
  }

  /// Collects modules and imports in any order; not safe for several threads.
  public static final class Builder {
    private final Columns columns = new Columns();

    /// Adds a module, or finds it again by its name: the first description counts.
    ///
    /// @return the number of the module in this builder, not in the graph that is built
    public int node(ModuleNode module) {
      return columns.node(module);
    }

    /// Adds an import; an exact repetition counts once.
    public void edge(int importer, int imported, EdgeKind kind, Place place) {
      columns.edge(importer, imported, Mark.of(kind, place));
    }

    public ImportGraph build() {
      return columns.toGraph();
    }
  }

  public int nodeCount() {
    return nodes.size();
  }

  public int edgeCount() {
    return edges.size();
  }

  public ModuleNode node(int node) {
    return nodes.at(node);
  }

  public String name(int node) {
    return nodes.names()[node];
  }

  public Origin origin(int node) {
    return nodes.origins()[node];
  }

  /// {@return the module of this name}
  public OptionalInt find(String name) {
    int found = nodes.find(name);
    return found < 0 ? OptionalInt.empty() : OptionalInt.of(found);
  }

  /// {@return the first module whose name does not come before this text}
  public int insertionPoint(String text) {
    int found = nodes.find(text);
    return found < 0 ? -found - 1 : found;
  }

  public ImportEdge edge(int edge) {
    return new ImportEdge(importer(edge), imported(edge), kind(edge), place(edge));
  }

  public int importer(int edge) {
    return edges.importers()[edge];
  }

  public int imported(int edge) {
    return edges.importeds()[edge];
  }

  public EdgeKind kind(int edge) {
    return Mark.kind(edges.marks()[edge]);
  }

  public Place place(int edge) {
    return Mark.place(edges.marks()[edge]);
  }

  /// {@return the first edge of the row of this importer}
  public int firstEdge(int importer) {
    return edges.starts()[importer];
  }

  /// {@return the edge behind the row of this importer}
  public int endEdge(int importer) {
    return edges.starts()[importer + 1];
  }

  /// {@return where the backward row of this module begins}
  public int firstBackward(int imported) {
    return edges.backwardStarts()[imported];
  }

  /// {@return where the backward row of this module ends, exclusive}
  public int endBackward(int imported) {
    return edges.backwardStarts()[imported + 1];
  }

  /// {@return the edge at a position of a backward row; within a row sorted by importer}
  public int backwardEdge(int position) {
    return edges.backward()[position];
  }

  /// {@return the same modules with only the edges that pass}
  public ImportGraph keepEdges(IntPredicate keep) {
    return new ImportGraph(nodes, edges.filtered(keep, nodeCount()));
  }

  /// {@return the same modules with only the edges of these kinds}
  public ImportGraph keepKinds(Set<EdgeKind> kinds) {
    return keepEdges(edge -> kinds.contains(kind(edge)));
  }

  /// {@return these modules, given in rising order, and the edges between them; costs no more than
  /// their rows}
  public ImportGraph keepNodes(int... kept) {
    return new ImportGraph(nodes.permuted(kept), edges.between(kept));
  }

  /// {@return this graph for the algorithms and exporters of JGraphT: vertices and edges are the
  /// numbers used here; it cannot be changed}
  public Graph<Integer, Integer> asJGraphT() {
    return new JGraphTView(this);
  }
}

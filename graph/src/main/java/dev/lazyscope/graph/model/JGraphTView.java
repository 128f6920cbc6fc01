package dev.lazyscope.graph.model;

import java.util.AbstractSet;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jgrapht.Graph;
import org.jgrapht.GraphType;
import org.jgrapht.graph.AbstractGraph;
import org.jgrapht.graph.DefaultGraphType;

/// An [ImportGraph] as JGraphT sees it; nothing is copied and nothing can be changed.
final class JGraphTView extends AbstractGraph<Integer, Integer> {
  private final ImportGraph graph;

  JGraphTView(ImportGraph graph) {
    this.graph = graph;
  }

  @Override
  public GraphType getType() {
    return new DefaultGraphType.Builder()
        .directed()
        .allowMultipleEdges(true)
        .allowSelfLoops(true)
        .modifiable(false)
        .build();
  }

  @Override
  public Set<Integer> vertexSet() {
    return new Range(0, graph.nodeCount());
  }

  @Override
  public Set<Integer> edgeSet() {
    return new Range(0, graph.edgeCount());
  }

  @Override
  public Set<Integer> outgoingEdgesOf(Integer vertex) {
    return new Range(graph.firstEdge(vertex), graph.endEdge(vertex));
  }

  @Override
  public Set<Integer> incomingEdgesOf(Integer vertex) {
    Set<Integer> incoming = new LinkedHashSet<>();
    for (int at = graph.firstBackward(vertex); at < graph.endBackward(vertex); at++) {
      incoming.add(graph.backwardEdge(at));
    }
    return incoming;
  }

  @Override
  public Set<Integer> edgesOf(Integer vertex) {
    Set<Integer> touching = incomingEdgesOf(vertex);
    touching.addAll(outgoingEdgesOf(vertex));
    return touching;
  }

  @Override
  public Set<Integer> getAllEdges(Integer source, Integer target) {
    Set<Integer> between = new LinkedHashSet<>();
    for (int edge = graph.firstEdge(source); edge < graph.endEdge(source); edge++) {
      if (graph.imported(edge) == target) {
        between.add(edge);
      }
    }
    return between;
  }

  @Override
  public Integer getEdge(Integer source, Integer target) {
    return new ArrayDeque<>(getAllEdges(source, target)).pollFirst();
  }

  @Override
  public Integer getEdgeSource(Integer edge) {
    return graph.importer(edge);
  }

  @Override
  public Integer getEdgeTarget(Integer edge) {
    return graph.imported(edge);
  }

  @Override
  public double getEdgeWeight(Integer edge) {
    return Graph.DEFAULT_EDGE_WEIGHT;
  }

  @Override
  public boolean containsVertex(Integer vertex) {
    return vertexSet().contains(vertex);
  }

  @Override
  public boolean containsEdge(Integer edge) {
    return edgeSet().contains(edge);
  }

  @Override
  public int inDegreeOf(Integer vertex) {
    return graph.endBackward(vertex) - graph.firstBackward(vertex);
  }

  @Override
  public int outDegreeOf(Integer vertex) {
    return graph.endEdge(vertex) - graph.firstEdge(vertex);
  }

  @Override
  public int degreeOf(Integer vertex) {
    return inDegreeOf(vertex) + outDegreeOf(vertex);
  }

  @Override
  public Supplier<Integer> getVertexSupplier() {
    return JGraphTView::refuse;
  }

  @Override
  public Supplier<Integer> getEdgeSupplier() {
    return JGraphTView::refuse;
  }

  @Override
  public Integer addEdge(Integer source, Integer target) {
    return refuse();
  }

  @Override
  public boolean addEdge(Integer source, Integer target, Integer edge) {
    return refuse().equals(edge);
  }

  @Override
  public Integer addVertex() {
    return refuse();
  }

  @Override
  public boolean addVertex(Integer vertex) {
    return refuse().equals(vertex);
  }

  @Override
  public Integer removeEdge(Integer source, Integer target) {
    return refuse();
  }

  @Override
  public boolean removeEdge(Integer edge) {
    return refuse().equals(edge);
  }

  @Override
  public boolean removeVertex(Integer vertex) {
    return refuse().equals(vertex);
  }

  @Override
  public void setEdgeWeight(Integer edge, double weight) {
    refuse();
  }

  private static Integer refuse() {
    throw new UnsupportedOperationException("an import graph cannot be changed");
  }

  /// The numbers from `first` to `end`, exclusive.
  private static final class Range extends AbstractSet<Integer> {
    private final int first;
    private final int end;

    Range(int first, int end) {
      this.first = first;
      this.end = end;
    }

    @Override
    public Iterator<Integer> iterator() {
      return IntStream.range(first, end).iterator();
    }

    @Override
    public int size() {
      return end - first;
    }

    @Override
    public boolean contains(Object value) {
      return value instanceof Integer number && first <= number && number < end;
    }
  }
}

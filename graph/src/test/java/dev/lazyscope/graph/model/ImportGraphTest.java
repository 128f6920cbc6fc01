package dev.lazyscope.graph.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lazyscope.analyzer.source.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jgrapht.alg.shortestpath.BFSShortestPath;
import org.junit.jupiter.api.Test;

final class ImportGraphTest {
  private static final Place START = new Place(1, 1);

  @Test
  void nodesAndEdgesComeSortedWhateverTheOrderOfBuilding() {
    ImportGraph.Builder builder = new ImportGraph.Builder();
    int c = builder.node(module("c"));
    int a = builder.node(module("a"));
    int b = builder.node(module("b"));
    builder.edge(c, b, EdgeKind.LAZY, new Place(9, 5));
    builder.edge(c, b, EdgeKind.MODULE_LEVEL, new Place(2, 1));
    builder.edge(c, a, EdgeKind.MODULE_LEVEL, new Place(7, 1));
    builder.edge(a, c, EdgeKind.FUNCTION_LEVEL, new Place(3, 3));
    assertThat(shown(builder.build()))
        .containsExactly(
            "a c function-level 3:3",
            "c a module-level 7:1",
            "c b module-level 2:1",
            "c b lazy 9:5");
  }

  @Test
  void aNameIsOneModuleAndARepeatedImportOneEdge() {
    ImportGraph.Builder builder = new ImportGraph.Builder();
    int first = builder.node(new ModuleNode("m", Origin.PROJECT, "m.py", 12));
    int again = builder.node(new ModuleNode("m", Origin.UNRESOLVED, "", 0));
    builder.edge(first, again, EdgeKind.MODULE_LEVEL, START);
    builder.edge(again, first, EdgeKind.MODULE_LEVEL, START);
    ImportGraph graph = builder.build();
    assertThat(graph.nodeCount()).isEqualTo(1);
    assertThat(graph.node(0)).isEqualTo(new ModuleNode("m", Origin.PROJECT, "m.py", 12));
    assertThat(graph.edgeCount()).isEqualTo(1);
  }

  @Test
  void backwardRowsHoldTheSameEdges() {
    ImportGraph graph = random(200, 1500, 4);
    List<Integer> backward = new ArrayList<>();
    for (int node = 0; node < graph.nodeCount(); node++) {
      for (int at = graph.firstBackward(node); at < graph.endBackward(node); at++) {
        assertThat(graph.imported(graph.backwardEdge(at))).isEqualTo(node);
        backward.add(graph.backwardEdge(at));
      }
    }
    assertThat(backward)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, graph.edgeCount()).boxed().toList());
  }

  @Test
  void shuffledBuildingGivesTheSameGraph() {
    assertThat(shown(random(50, 300, 7))).isEqualTo(shown(shuffled(random(50, 300, 7))));
  }

  @Test
  void keepKindsKeepsAllModules() {
    ImportGraph graph = random(60, 400, 3);
    ImportGraph lazy = graph.keepKinds(Set.of(EdgeKind.LAZY));
    assertThat(lazy.nodeCount()).isEqualTo(graph.nodeCount());
    assertThat(shown(lazy))
        .isEqualTo(shown(graph).stream().filter(edge -> edge.contains(" lazy ")).toList());
  }

  @Test
  void keepNodesKeepsTheEdgesBetweenThem() {
    ImportGraph graph = random(60, 900, 5);
    int[] even = IntStream.range(0, 60).filter(node -> node % 2 == 0).toArray();
    List<String> names = IntStream.of(even).mapToObj(graph::name).toList();
    assertThat(shown(graph.keepNodes(even)))
        .isNotEmpty()
        .isEqualTo(
            shown(graph).stream()
                .filter(edge -> names.contains(edge.split(" ")[0]))
                .filter(edge -> names.contains(edge.split(" ")[1]))
                .toList());
  }

  @Test
  void jgraphtFindsPathsInTheView() {
    ImportGraph.Builder builder = new ImportGraph.Builder();
    int[] chain = IntStream.range(0, 4).map(i -> builder.node(module("m" + i))).toArray();
    for (int i = 0; i + 1 < chain.length; i++) {
      builder.edge(chain[i], chain[i + 1], EdgeKind.MODULE_LEVEL, START);
    }
    ImportGraph graph = builder.build();
    assertThat(BFSShortestPath.findPathBetween(graph.asJGraphT(), 0, 3).getVertexList())
        .containsExactly(0, 1, 2, 3);
    assertThat(graph.asJGraphT().getEdge(3, 0)).isNull();
    assertThatThrownBy(() -> graph.asJGraphT().addVertex(9))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void findsModulesByName() {
    ImportGraph graph = random(20, 40, 1);
    assertThat(graph.find(graph.name(13))).hasValue(13);
    assertThat(graph.find("absent")).isEmpty();
  }

  private static ImportGraph random(int modules, int imports, long seed) {
    Random random = new Random(seed);
    ImportGraph.Builder builder = new ImportGraph.Builder();
    int[] nodes = IntStream.range(0, modules).map(i -> builder.node(module("m" + i))).toArray();
    EdgeKind[] kinds = EdgeKind.values();
    for (int i = 0; i < imports; i++) {
      builder.edge(
          nodes[random.nextInt(modules)],
          nodes[random.nextInt(modules)],
          kinds[random.nextInt(kinds.length)],
          new Place(1 + random.nextInt(40), 1 + random.nextInt(9)));
    }
    return builder.build();
  }

  private static ImportGraph shuffled(ImportGraph graph) {
    List<Integer> edges = new ArrayList<>(IntStream.range(0, graph.edgeCount()).boxed().toList());
    Collections.shuffle(edges, new Random(1));
    ImportGraph.Builder builder = new ImportGraph.Builder();
    for (int node = graph.nodeCount() - 1; node >= 0; node--) {
      builder.node(graph.node(node));
    }
    for (int edge : edges) {
      builder.edge(
          builder.node(graph.node(graph.importer(edge))),
          builder.node(graph.node(graph.imported(edge))),
          graph.kind(edge),
          graph.place(edge));
    }
    return builder.build();
  }

  private static ModuleNode module(String name) {
    return new ModuleNode(name, Origin.PROJECT, name + ".py", 10);
  }

  private static List<String> shown(ImportGraph graph) {
    return IntStream.range(0, graph.edgeCount())
        .mapToObj(graph::edge)
        .map(
            edge ->
                "%s %s %s %s"
                    .formatted(
                        graph.name(edge.importer()),
                        graph.name(edge.imported()),
                        edge.kind().id(),
                        edge.place()))
        .toList();
  }
}

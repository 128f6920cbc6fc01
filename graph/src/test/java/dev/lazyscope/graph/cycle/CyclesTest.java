package dev.lazyscope.graph.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazyscope.analyzer.source.Place;
import dev.lazyscope.graph.model.EdgeKind;
import dev.lazyscope.graph.model.ImportEdge;
import dev.lazyscope.graph.model.ImportGraph;
import dev.lazyscope.graph.model.ModuleNode;
import dev.lazyscope.graph.model.Origin;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.alg.shortestpath.BFSShortestPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CyclesTest {
  @Test
  void namesSuffice() {
    Map<String, List<String>> dependencies =
        Map.of("a", List.of("b"), "b", List.of("c", "d"), "c", List.of("a"), "d", List.of("d"));
    List<Component> components = Cycles.among(dependencies);
    assertThat(components).hasSize(1);
    assertThat(components.getFirst().members()).containsExactly("a", "b", "c");
    assertThat(shown(components.getFirst(), components.getFirst().shortestCycle()))
        .isEqualTo("a>b b>c c>a");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void agreesWithKosaraju(int seed) {
    ImportGraph graph = random(300, 100 * seed + 250, seed);
    List<List<String>> expected =
        new KosarajuStrongConnectivityInspector<>(graph.asJGraphT())
            .stronglyConnectedSets().stream()
                .filter(set -> set.size() > 1)
                .map(set -> set.stream().sorted().map(graph::name).toList())
                .toList();
    assertThat(
            Cycles.in(graph, Set.of(EdgeKind.values())).stream().map(Component::members).toList())
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @ParameterizedTest
  @ValueSource(ints = {11, 12, 13})
  void cyclesThroughAnEdgeAreShortest(int seed) {
    ImportGraph graph = random(80, 130, seed);
    for (Component component : Cycles.in(graph, Set.of(EdgeKind.values()))) {
      ImportGraph inside = component.graph();
      int best = Integer.MAX_VALUE;
      for (int edge = 0; edge < inside.edgeCount(); edge++) {
        if (inside.importer(edge) != inside.imported(edge)) {
          List<ImportEdge> cycle = component.shortestCycleThrough(edge);
          assertThat(cycle.getFirst()).isEqualTo(inside.edge(edge));
          assertClosed(cycle);
          int back =
              BFSShortestPath.findPathBetween(
                      inside.asJGraphT(), inside.imported(edge), inside.importer(edge))
                  .getLength();
          assertThat(cycle).hasSize(1 + back);
          best = Math.min(best, cycle.size());
        }
      }
      assertThat(component.shortestCycle()).hasSize(best);
    }
  }

  @Test
  void aChainOfAMillionModulesIsNoRecursion() {
    int length = 1_000_000;
    ImportGraph.Builder builder = new ImportGraph.Builder();
    int[] nodes = IntStream.range(0, length).map(i -> node(builder, "m" + i)).toArray();
    for (int i = 0; i < length; i++) {
      builder.edge(nodes[i], nodes[(i + 1) % length], EdgeKind.MODULE_LEVEL, new Place(1, 1));
    }
    List<Component> components = Cycles.in(builder.build(), Cycles.AT_IMPORT_TIME);
    assertThat(components).hasSize(1);
    assertThat(components.getFirst().shortestCycle()).hasSize(length);
  }

  @Test
  void kindsThatAreNotAskedForDoNotCount() {
    ImportGraph.Builder builder = new ImportGraph.Builder();
    int a = node(builder, "a");
    int b = node(builder, "b");
    builder.edge(a, b, EdgeKind.MODULE_LEVEL, new Place(1, 1));
    builder.edge(b, a, EdgeKind.TYPE_ONLY, new Place(4, 5));
    ImportGraph graph = builder.build();
    assertThat(Cycles.in(graph, Cycles.AT_IMPORT_TIME)).isEmpty();
    assertThat(Cycles.in(graph, Cycles.IN_THE_SOURCE)).hasSize(1);
  }

  @Test
  void packagesSideBySide() {
    ImportGraph.Builder builder = new ImportGraph.Builder();
    edge(builder, "app.web.views", "app.core.models", 3);
    edge(builder, "app.core.signals", "app.web.urls", 5);
    edge(builder, "app", "app.web", 1);
    edge(builder, "app.web", "app", 2);
    edge(builder, "app.web.urls", "lib.x", 8);
    ImportGraph graph = builder.build();
    List<Component> components = Cycles.betweenSiblings(graph, Cycles.AT_IMPORT_TIME);
    assertThat(components).hasSize(1);
    assertThat(components.getFirst().members()).containsExactly("app.core", "app.web");
    ImportEdge behind = Cycles.behind(graph, "app.core", "app.web").orElseThrow();
    assertThat(graph.name(behind.importer())).isEqualTo("app.core.signals");
    assertThat(graph.name(behind.imported())).isEqualTo("app.web.urls");
    assertThat(behind.place()).isEqualTo(new Place(5, 1));
    assertThat(Cycles.behind(graph, "app.co", "app.web")).isEmpty();
  }

  private static void assertClosed(List<ImportEdge> cycle) {
    for (int i = 0; i < cycle.size(); i++) {
      assertThat(cycle.get(i).imported()).isEqualTo(cycle.get((i + 1) % cycle.size()).importer());
    }
  }

  private static String ends(ImportEdge edge) {
    return edge.importer() + ">" + edge.imported();
  }

  private static String shown(Component component, List<ImportEdge> cycle) {
    return String.join(
        " ",
        cycle.stream()
            .map(
                hop ->
                    component.graph().name(hop.importer())
                        + ">"
                        + component.graph().name(hop.imported()))
            .toList());
  }

  private static ImportGraph random(int modules, int imports, long seed) {
    Random random = new Random(seed);
    ImportGraph.Builder builder = new ImportGraph.Builder();
    int[] nodes = IntStream.range(0, modules).map(i -> node(builder, "m" + i)).toArray();
    for (int i = 0; i < imports; i++) {
      builder.edge(
          nodes[random.nextInt(modules)],
          nodes[random.nextInt(modules)],
          EdgeKind.MODULE_LEVEL,
          new Place(1 + random.nextInt(3), 1));
    }
    return builder.build();
  }

  private static void edge(
      ImportGraph.Builder builder, String importer, String imported, int line) {
    builder.edge(
        node(builder, importer),
        node(builder, imported),
        EdgeKind.MODULE_LEVEL,
        new Place(line, 1));
  }

  private static int node(ImportGraph.Builder builder, String name) {
    return builder.node(new ModuleNode(name, Origin.PROJECT, "", 0));
  }
}

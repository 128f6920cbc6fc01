package dev.lazyscope.graph.cut;

import static dev.lazyscope.graph.model.GraphText.graph;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lazyscope.analyzer.source.Place;
import dev.lazyscope.graph.model.EdgeKind;
import dev.lazyscope.graph.model.ImportGraph;
import dev.lazyscope.graph.model.ModuleNode;
import dev.lazyscope.graph.model.Origin;
import java.util.BitSet;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DominatorTreeTest {
  @Test
  void aSharedModuleIsKeptByNoOneAlone() {
    ImportGraph graph = graph("app > a", "app > b", "a > c", "b > c", "c > d", "b > e", "e > b");
    DominatorTree tree = DominatorTree.of(graph, graph.find("app").orElseThrow());
    assertThat(dominator(graph, tree, "c")).isEqualTo("app");
    assertThat(dominator(graph, tree, "d")).isEqualTo("c");
    assertThat(kept(graph, tree, "app")).isEqualTo(6);
    assertThat(kept(graph, tree, "b")).isEqualTo(2);
    assertThat(kept(graph, tree, "c")).isEqualTo(2);
    assertThat(tree.soleImports())
        .extracting(sole -> graph.name(sole.importer()) + ">" + graph.name(sole.imported()))
        .containsExactly("app>b", "app>a", "c>d", "b>e");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void keptIsWhatIsLostWithoutTheModule(int seed) {
    ImportGraph graph = random(60, 50 * seed + 40, seed);
    DominatorTree tree = DominatorTree.of(graph, 0);
    int all = reached(graph, -1);
    for (int node = 1; node < graph.nodeCount(); node++) {
      int lost = tree.reaches(node) ? all - reached(graph, node) : 0;
      assertThat(tree.kept(node)).isEqualTo(lost);
    }
    assertThat(tree.kept(0)).isEqualTo(all);
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 6, 7})
  void soleImportsAreThoseWhoseLossCostsTheModule(int seed) {
    ImportGraph graph = random(50, 90, seed);
    DominatorTree tree = DominatorTree.of(graph, 0);
    int all = reached(graph, -1);
    tree.soleImports()
        .forEach(
            sole -> {
              ImportGraph without =
                  graph.keepEdges(
                      edge ->
                          graph.importer(edge) != sole.importer()
                              || graph.imported(edge) != sole.imported());
              assertThat(all - reached(without, -1)).isEqualTo(sole.kept()).isPositive();
            });
    assertThat(tree.soleImports()).isNotEmpty();
  }

  @Test
  void aMillionModulesInAChain() {
    ImportGraph.Builder builder = new ImportGraph.Builder();
    int[] nodes = nodes(builder, 1_000_000);
    for (int i = 0; i + 1 < nodes.length; i++) {
      builder.edge(nodes[i], nodes[i + 1], EdgeKind.MODULE_LEVEL, new Place(1, 1));
    }
    assertThat(DominatorTree.of(builder.build(), 0).kept(500_000)).isEqualTo(500_000);
  }

  private static int reached(ImportGraph graph, int without) {
    BitSet seen = new BitSet();
    seen.set(0);
    boolean grew = true;
    while (grew) {
      int before = seen.cardinality();
      for (int edge = 0; edge < graph.edgeCount(); edge++) {
        if (seen.get(graph.importer(edge)) && graph.imported(edge) != without) {
          seen.set(graph.imported(edge));
        }
      }
      grew = seen.cardinality() > before;
    }
    return seen.cardinality();
  }

  private static ImportGraph random(int modules, int imports, long seed) {
    Random random = new Random(seed);
    ImportGraph.Builder builder = new ImportGraph.Builder();
    int[] nodes = nodes(builder, modules);
    for (int i = 0; i < imports; i++) {
      builder.edge(
          nodes[random.nextInt(modules)],
          nodes[random.nextInt(modules)],
          EdgeKind.MODULE_LEVEL,
          new Place(1, 1));
    }
    return builder.build();
  }

  private static int[] nodes(ImportGraph.Builder builder, int count) {
    return IntStream.range(0, count)
        .map(i -> builder.node(new ModuleNode("m" + (1_000_000 + i), Origin.PROJECT, "", 0)))
        .toArray();
  }

  private static String dominator(ImportGraph graph, DominatorTree tree, String name) {
    return graph.name(tree.dominator(graph.find(name).orElseThrow()).orElseThrow());
  }

  private static int kept(ImportGraph graph, DominatorTree tree, String name) {
    return tree.kept(graph.find(name).orElseThrow());
  }
}

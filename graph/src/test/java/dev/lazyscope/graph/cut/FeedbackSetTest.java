package dev.lazyscope.graph.cut;

import static dev.lazyscope.graph.model.GraphText.graph;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lazyscope.analyzer.source.Place;
import dev.lazyscope.graph.cycle.Cycles;
import dev.lazyscope.graph.model.EdgeKind;
import dev.lazyscope.graph.model.ImportGraph;
import dev.lazyscope.graph.model.ModuleNode;
import dev.lazyscope.graph.model.Origin;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FeedbackSetTest {
  @Test
  void oneEdgeOfTwoCyclesIsCut() {
    ImportGraph graph = graph("a > b", "b > c", "c > a", "b > d", "d > a");
    assertThat(shown(graph, FeedbackSet.of(graph, _ -> 1))).containsExactly("a b 1");
  }

  @Test
  void pricesDecide() {
    ImportGraph graph = graph("a > b", "b > a");
    assertThat(shown(graph, FeedbackSet.of(graph, edge -> edge == 0 ? FeedbackSet.NEVER : 3)))
        .containsExactly("b a 3");
  }

  @Test
  void severalStatementsCountTogether() {
    ImportGraph graph = graph("a > b", "a lazy> b", "b > a");
    assertThat(shown(graph, FeedbackSet.of(graph, _ -> 1))).containsExactly("b a 1");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void exactIsNeverDearerThanGreedy(int seed) {
    ImportGraph graph = random(12, 30 + 5 * seed, seed);
    Prices prices = Prices.of(graph, _ -> 1);
    assertThat(cost(prices, ExactOrder.of(prices)))
        .isLessThanOrEqualTo(cost(prices, GreedyOrder.of(prices)))
        .isPositive();
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 100, 1000, 5000})
  void nothingIsCyclicAfterTheCuts(int modules) {
    ImportGraph graph = random(modules, modules * 4, modules);
    FeedbackSet set = FeedbackSet.of(graph, _ -> 1);
    assertThat(set.cuts()).isNotEmpty();
    Set<String> cut =
        Set.copyOf(set.cuts().stream().map(c -> key(c.importer(), c.imported())).toList());
    ImportGraph rest =
        graph.keepEdges(edge -> !cut.contains(key(graph.importer(edge), graph.imported(edge))));
    assertThat(Cycles.in(rest, Set.of(EdgeKind.values()))).isEmpty();
  }

  @Test
  void greedyFindsThePlantedCuts() {
    Random random = new Random(4);
    ImportGraph.Builder builder = new ImportGraph.Builder();
    int[] nodes = nodes(builder, 400);
    for (int i = 0; i < 4000; i++) {
      int one = random.nextInt(400);
      int other = random.nextInt(400);
      edge(builder, nodes[Math.max(one, other)], nodes[Math.min(one, other)]);
    }
    for (int i = 0; i < 10; i++) {
      edge(builder, nodes[i], nodes[390 + i]);
    }
    assertThat(FeedbackSet.of(builder.build(), _ -> 1).cuts()).hasSizeLessThanOrEqualTo(10);
  }

  private static long cost(Prices prices, int[] order) {
    int[] position = new int[order.length];
    IntStream.range(0, order.length).forEach(i -> position[order[i]] = i);
    return IntStream.range(0, prices.size())
        .filter(pair -> position[prices.importer(pair)] > position[prices.imported(pair)])
        .mapToLong(prices::price)
        .sum();
  }

  private static ImportGraph random(int modules, int imports, long seed) {
    Random random = new Random(seed);
    ImportGraph.Builder builder = new ImportGraph.Builder();
    int[] nodes = nodes(builder, modules);
    for (int i = 0; i < imports; i++) {
      edge(builder, nodes[random.nextInt(modules)], nodes[random.nextInt(modules)]);
    }
    return builder.build();
  }

  private static int[] nodes(ImportGraph.Builder builder, int count) {
    return IntStream.range(0, count)
        .map(i -> builder.node(new ModuleNode("m" + (10000 + i), Origin.PROJECT, "", 0)))
        .toArray();
  }

  private static void edge(ImportGraph.Builder builder, int importer, int imported) {
    if (importer != imported) {
      builder.edge(importer, imported, EdgeKind.MODULE_LEVEL, new Place(1, 1));
    }
  }

  private static String key(int importer, int imported) {
    return importer + " " + imported;
  }

  private static List<String> shown(ImportGraph graph, FeedbackSet set) {
    return set.cuts().stream()
        .map(
            cut ->
                graph.name(cut.importer()) + " " + graph.name(cut.imported()) + " " + cut.price())
        .toList();
  }
}

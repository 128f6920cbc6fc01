package dev.lazyscope.graph.filter;

import static dev.lazyscope.graph.model.GraphText.graph;
import static dev.lazyscope.graph.model.GraphText.shown;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lazyscope.graph.filter.Interest.Collapse;
import dev.lazyscope.graph.filter.Interest.Focus;
import dev.lazyscope.graph.model.EdgeKind;
import dev.lazyscope.graph.model.ImportGraph;
import dev.lazyscope.graph.model.ModulePattern;
import dev.lazyscope.graph.model.Origin;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class GraphFilterTest {
  private static final ImportGraph CHAIN = graph("a > b", "b > c", "c > d", "d > e", "x > y");

  @Test
  void focusKeepsTheModuleAndItsNeighbours() {
    assertThat(shown(GraphFilter.focused(CHAIN, new Focus(patterns("c"), 1))))
        .containsExactly("b", "b>c", "c", "c>d", "d");
    assertThat(shown(GraphFilter.focused(CHAIN, new Focus(patterns("c", "x"), 0))))
        .containsExactly("c", "x");
  }

  @Test
  void focusDoesNotWanderBackFromAnImportedModule() {
    ImportGraph graph = graph("a > b", "other > b");
    assertThat(shown(GraphFilter.focused(graph, new Focus(patterns("a"), 9))))
        .containsExactly("a", "a>b", "b");
  }

  @Test
  void reachingKeepsWhatLeadsThere() {
    assertThat(shown(GraphFilter.reaching(CHAIN, patterns("c"))))
        .containsExactly("a", "a>b", "b", "b>c", "c");
  }

  @Test
  void onlyCyclesKeepsComponentsApart() {
    ImportGraph graph = graph("a > b", "b > a", "b > c", "c > d", "d > c", "d > z", "a lazy> d");
    assertThat(shown(GraphFilter.onlyCycles(graph, Set.of(EdgeKind.MODULE_LEVEL))))
        .containsExactly("a", "a>b", "b", "b>a", "c", "c>d", "d", "d>c");
  }

  @Test
  void collapseToADepthMergesPackages() {
    ImportGraph graph = graph("p.a.x > q.b", "p.a.y > q.c", "p.a.x > p.a.y", "p > p.a.x");
    ImportGraph packages = GraphFilter.collapsed(graph, new Collapse.ToDepth(1));
    assertThat(shown(packages)).containsExactly("p", "p>q", "q");
    assertThat(packages.edgeCount()).isEqualTo(1);
    assertThat(packages.node(packages.find("p").orElseThrow()).lines()).isEqualTo(30);
    assertThat(shown(GraphFilter.collapsed(graph, new Collapse.ToDepth(2))))
        .containsExactly("p", "p.a", "p.a>q.b", "p.a>q.c", "p>p.a", "q.b", "q.c");
  }

  @Test
  void collapseOfAPackageLeavesTheRest() {
    ImportGraph graph = graph("p.a.x > q.b", "q.b > p.a.y", "q.b > p.c.z");
    ImportGraph collapsed = GraphFilter.collapsed(graph, new Collapse.Packages(patterns("p.*")));
    assertThat(shown(collapsed))
        .containsExactly("p.a", "p.a>q.b", "p.c", "q.b", "q.b>p.a", "q.b>p.c");
    assertThat(shown(GraphFilter.collapsed(graph, new Collapse.Packages(patterns("p.c")))))
        .contains("p.a.x", "p.a.y", "p.c");
  }

  @Test
  void interestsAddUp() {
    ImportGraph graph =
        graph("app.a > app.b", "app.b > app.a", "app.b type-only> app.c", "app.c > app.b");
    Interest interest =
        new Interest(
            Set.of(EdgeKind.MODULE_LEVEL),
            EnumSet.of(Origin.PROJECT),
            List.of(),
            true,
            Optional.of(new Focus(patterns("app.a"), 1)),
            new Collapse.Nothing());
    assertThat(shown(GraphFilter.narrow(graph, interest)))
        .containsExactly("app.a", "app.a>app.b", "app.b", "app.b>app.a");
  }

  private static List<ModulePattern> patterns(String... texts) {
    return List.of(texts).stream().map(ModulePattern::of).toList();
  }
}

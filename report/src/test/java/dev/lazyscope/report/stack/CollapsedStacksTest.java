package dev.lazyscope.report.stack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazyscope.analyzer.source.Place;
import dev.lazyscope.graph.chain.ImportTimes;
import dev.lazyscope.graph.load.LoadSet;
import dev.lazyscope.graph.load.LoadSet.Cause;
import dev.lazyscope.graph.load.LoadSet.Kind;
import dev.lazyscope.graph.load.LoadSet.Load;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class CollapsedStacksTest {
  private static final Place PLACE = new Place(1, 1);
  private static final LoadSet SET =
      new LoadSet(
          List.of(load("a", ""), load("b", "a"), load("c", "b")),
          Set.of(),
          List.of(),
          LoadSet.Ending.RETURNED);

  @Test
  void countsModulesWithoutTimes() {
    assertThat(CollapsedStacks.of("-c import a; a", SET, ImportTimes.read("")))
        .isEqualTo(
            """
            -c import a, a;a 1
            -c import a, a;a;b 1
            -c import a, a;a;b;c 1
            """);
  }

  @Test
  void weighsWithMeasuredTimes() {
    assertThat(CollapsedStacks.of("e", SET, new ImportTimes(Map.of("a", 5L, "c", 70L))))
        .isEqualTo("e;a 5\ne;a;b;c 70\n");
  }

  private static Load load(String module, String importer) {
    return new Load(module, new Cause(importer, PLACE, importer, PLACE, Kind.EAGER_IMPORT));
  }
}

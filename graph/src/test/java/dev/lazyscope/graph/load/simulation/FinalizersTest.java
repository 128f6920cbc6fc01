package dev.lazyscope.graph.load.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazyscope.graph.load.Library315;
import dev.lazyscope.graph.load.LoadMode;
import dev.lazyscope.graph.load.LoadQuery;
import dev.lazyscope.graph.load.LoadSet;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// When objects die is not followed: of what `weakref.finalize` leaves to the end nothing is
/// certain, other than of what `atexit` was given.
final class FinalizersTest {
  @TempDir private Path folder;

  @Test
  void whatAnObjectLeavesToFinalizeMayBeDoneBefore() {
    LoadSet loads =
        run(
            """
            import atexit, weakref
            class Held: pass
            def last():
                import colorsys
            atexit.register(last)
            weakref.finalize(Held(), print)
            """);

    assertThat(loads.likely()).extracting(LoadSet.Load::module).contains("gc", "colorsys");
    assertThat(loads.must()).contains("weakref", "colorsys").doesNotContain("gc");
  }

  private LoadSet run(String code) {
    LoadQuery query =
        new LoadQuery(
            new LoadQuery.Entry.Code(code, List.of()),
            new LoadMode.Eager(),
            new LoadQuery.Target(15, "linux", folder.toString(), Map.of()));
    return LoadSimulation.run(Library315.seenFrom(folder), query);
  }
}

package dev.lazyscope.graph.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lazyscope.graph.load.Library315;
import dev.lazyscope.graph.load.LoadMode;
import dev.lazyscope.graph.load.LoadMode.KeptEager;
import dev.lazyscope.graph.load.LoadQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FallbackTest {
  private static final Duration ENOUGH_FOR_THE_EAGER_RUN = Duration.ofSeconds(4);

  /// Time that is over before any deferred run has ended leaves nothing known to be safe.
  @Test
  void withoutADeferredRunEverythingStaysEager(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("main.py"), "import argparse\nimport inner\n");
    Files.writeString(folder.resolve("inner.py"), "import json\n");
    Allowance allowance = new Allowance(ENOUGH_FOR_THE_EAGER_RUN);
    Trials trials = trials(folder, allowance);
    assertThat(trials.knowsEagerRun()).isTrue();
    assertThatThrownBy(() -> spend(trials)).isInstanceOf(Trials.OutOfTime.class);

    Fallback.Widened wide = new Fallback(trials, Set.of(), Set.of()).from(trials.eagerly());

    assertThat(wide.isTried()).isFalse();
    assertThat(wide.lines()).contains(new KeptEager("__main__", "*"), new KeptEager("inner", "*"));
  }

  private static Trials trials(Path folder, Allowance allowance) {
    LoadQuery query =
        new LoadQuery(
            new LoadQuery.Entry.Script("main.py", List.of()),
            new LoadMode.All(),
            new LoadQuery.Target(15, "linux", folder.toString(), Map.of()));
    return new Trials(Library315.seenFrom(folder), query, allowance);
  }

  private static void spend(Trials trials) {
    while (true) {
      trials.with(Set.of(new KeptEager("*", "*")));
    }
  }
}

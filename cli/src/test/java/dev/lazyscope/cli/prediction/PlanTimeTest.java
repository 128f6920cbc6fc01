package dev.lazyscope.cli.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazyscope.cli.analysis.Settings;
import dev.lazyscope.cli.entry.EntryPoint;
import dev.lazyscope.cli.environment.PythonEnvironment;
import dev.lazyscope.graph.load.LoadMode.KeptEager;
import dev.lazyscope.graph.load.LoadQuery.Entry;
import dev.lazyscope.graph.plan.SafePlan;
import dev.lazyscope.testing.Repository;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// A plan and what is kept for modules that load later share the time that the user allows.
final class PlanTimeTest {
  private static final Path PROGRAM = Repository.fixture("advice").resolve("loads_later");

  private final EntryPoint entry =
      new EntryPoint("main", new Entry.Script("main.py", List.of()), "", PROGRAM, Map.of());

  @Test
  void timeThatIsLeftIsForWhatLoadsLater() {
    Predictions predictions = predictions();
    predictions.allowForPlans(Duration.ofMinutes(1));
    assertThat(predictions.plan(entry).ending()).isEqualTo(SafePlan.Ending.FINISHED);
    assertThat(keptLater(predictions)).containsExactly(new KeptEager("part", "part.names:one"));
  }

  @Test
  void withoutTimeNothingIsFoundForIt() {
    Predictions predictions = predictions();
    predictions.allowForPlans(Duration.ofMinutes(1));
    assertThat(predictions.plan(entry).ending()).isEqualTo(SafePlan.Ending.FINISHED);
    predictions.allowForPlans(Duration.ZERO);
    assertThat(keptLater(predictions)).isEmpty();
  }

  private Set<KeptEager> keptLater(Predictions predictions) {
    return predictions.keptLater(entry, _ -> true).keySet();
  }

  private static Predictions predictions() {
    return Predictions.withoutProject(
        new Settings(
            PROGRAM,
            PythonEnvironment.catalogue(),
            List.of(),
            15,
            List.of(),
            Optional.empty(),
            1,
            List.of()));
  }
}

package dev.lazyscope.graph.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazyscope.testing.Python315;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The expectations of `fixtures/semantics` are what the interpreter does, today. Those of Cinder
/// follow the text of PEP 690, which CPython 3.15 does not implement.
final class SemanticsFixturesTest {
  @Test
  void everyFixtureExpectsWhatTheInterpreterDoes() {
    Python315.Run run = Python315.run(SemanticsFixtures.folder(), "observe.py");

    List<SemanticsFixtures.Case> observed =
        run.output().lines().map(SemanticsFixtures::observed).toList();

    assertThat(run.exitCode()).isZero();
    assertThat(observed)
        .hasSizeGreaterThan(200)
        .containsExactlyInAnyOrderElementsOf(
            SemanticsFixtures.wanted().stream()
                .filter(one -> !one.mode().equals("cinder"))
                .toList());
  }
}

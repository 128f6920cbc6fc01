package dev.lazyscope.graph.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazyscope.graph.load.simulation.LoadSimulation;
import dev.lazyscope.testing.Python315;
import dev.lazyscope.testing.Repository;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The programs of `fixtures/frameworks` compute in the simulation what they compute in CPython
/// 3.15 with the packages of their list installed.
final class FrameworksTest {
  private static final Path FOLDER = Repository.fixture("frameworks");
  private static final Path CHECKS = Repository.fixture("language");

  static Stream<String> programs() throws IOException {
    return LanguageTest.programs(FOLDER);
  }

  @ParameterizedTest
  @MethodSource("programs")
  void computesWhatTheInterpreterComputes(String program) {
    LoadQuery query =
        new LoadQuery(
            new LoadQuery.Entry.Script(program, List.of()),
            new LoadMode.Eager(),
            new LoadQuery.Target(15, "linux", FOLDER.toString(), Map.of()));

    LoadSet loads =
        LoadSimulation.run(Library315.seenFrom(FOLDER, CHECKS, Python315.frameworks()), query);

    assertThat(loads.likely().stream().map(LoadSet.Load::module))
        .as("a check that differs loads 'wrong'")
        .contains("checks", "right")
        .doesNotContain("wrong");
    assertThat(loads.ending()).isEqualTo(LoadSet.Ending.RETURNED);
  }

  @Test
  void expectsWhatTheInterpreterComputes() {
    String packages = Python315.frameworks().toString();

    Python315.Run run = Python315.run(CHECKS, "fill.py", FOLDER.toString(), packages);

    assertThat(run.output()).isEmpty();
    assertThat(run.exitCode()).isZero();
  }
}

package dev.lazyscope.graph.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazyscope.graph.load.simulation.LoadSimulation;
import dev.lazyscope.testing.Python315;
import dev.lazyscope.testing.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The programs of `fixtures/language` compute in the simulation what they compute in CPython 3.15:
/// each compares and then loads `right` or `wrong`.
final class LanguageTest {
  private static final Path FOLDER = Repository.fixture("language");
  private static final Set<String> OTHERS = Set.of("checks.py", "fill.py", "right.py", "wrong.py");

  static Stream<String> programs() throws IOException {
    return programs(FOLDER);
  }

  /// {@return the programs of a folder, without what serves them}
  static Stream<String> programs(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".py") && !OTHERS.contains(name))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("programs")
  void computesWhatTheInterpreterComputes(String program) {
    LoadQuery query =
        new LoadQuery(
            new LoadQuery.Entry.Script(program, List.of()),
            new LoadMode.Eager(),
            new LoadQuery.Target(15, "linux", FOLDER.toString(), Map.of()));

    LoadSet loads = LoadSimulation.run(Library315.seenFrom(FOLDER), query);

    assertThat(own(loads))
        .as("a check that differs loads 'wrong'")
        .containsExactly("checks", "right");
    assertThat(loads.ending()).isEqualTo(LoadSet.Ending.RETURNED);
  }

  @Test
  void expectsWhatTheInterpreterComputes() {
    Python315.Run run = Python315.run(FOLDER, "fill.py");

    assertThat(run.output()).isEmpty();
    assertThat(run.exitCode()).isZero();
  }

  private static TreeSet<String> own(LoadSet loads) {
    return loads.likely().stream()
        .map(LoadSet.Load::module)
        .filter(module -> Files.exists(FOLDER.resolve(module + ".py")))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}

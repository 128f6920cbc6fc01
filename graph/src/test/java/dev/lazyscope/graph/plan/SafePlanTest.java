package dev.lazyscope.graph.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazyscope.graph.load.Library315;
import dev.lazyscope.graph.load.LoadMode;
import dev.lazyscope.graph.load.LoadQuery;
import dev.lazyscope.graph.load.LoadQuery.Entry;
import dev.lazyscope.graph.load.LoadQuery.Target;
import dev.lazyscope.graph.plan.Allowance.Trying;
import dev.lazyscope.testing.Python315;
import dev.lazyscope.testing.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The programs under `fixtures/plans`, each with the statements that must stay eager as `# keep`
/// lines.
class SafePlanTest {
  private static final Path FOLDER = Repository.fixture("plans");

  @ParameterizedTest
  @MethodSource("fixtures")
  void keepsWhatTheProgramNeeds(String fixture) {
    assertThat(plan(FOLDER.resolve(fixture)).lines()).isEqualTo(wanted(fixture));
  }

  /// The interpreter says the same: a program with `# keep` lines breaks without them, and none
  /// breaks with them.
  @Test
  void theExpectationsAreThoseOfTheInterpreter() {
    List<String> lines = Python315.run(FOLDER, "try.py").output().lines().toList();
    List<String> expected =
        fixtures()
            .map(one -> one + "\t" + (wanted(one).isEmpty() ? "True" : "False") + "\tTrue")
            .toList();
    assertThat(lines).isEqualTo(expected);
  }

  /// What the comparison with the eager run shows is kept; what comes too early with it, and what
  /// nobody is seen to read, only trying again shows.
  @Test
  void aPlanTriedOnceKeepsWhatTheComparisonShows() {
    assertThat(fixtures().filter(one -> !once(FOLDER.resolve(one)).lines().equals(wanted(one))))
        .containsExactly("read_too_early", "unread_classes", "unread_entry");
  }

  private static SafePlan once(Path folder) {
    return plan(folder, new Allowance(Duration.ofMinutes(1), Trying.ONCE));
  }

  private static Stream<String> fixtures() {
    try (Stream<Path> folders = Files.list(FOLDER)) {
      return folders
          .filter(folder -> Files.exists(folder.resolve("main.py")))
          .map(folder -> folder.getFileName().toString())
          .sorted()
          .toList()
          .stream();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static List<String> wanted(String fixture) {
    return marked(FOLDER.resolve(fixture), "# keep ").toList();
  }

  private static Stream<String> marked(Path folder, String mark) {
    try {
      return Files.readAllLines(folder.resolve("main.py")).stream()
          .filter(line -> line.startsWith(mark))
          .map(line -> line.substring(mark.length()));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static SafePlan plan(Path folder) {
    return plan(folder, new Allowance(Duration.ofMinutes(1)));
  }

  private static SafePlan plan(Path folder, Allowance allowance) {
    LoadQuery query =
        new LoadQuery(
            entry(folder),
            new LoadMode.All(),
            new Target(15, "linux", folder.toString(), Map.of()));
    return SafePlan.of(Library315.seenFrom(folder), query, allowance);
  }

  private static Entry entry(Path folder) {
    return marked(folder, "# run -m ")
        .<Entry>map(module -> new Entry.RunModule(module, List.of()))
        .findFirst()
        .orElse(new Entry.Script("main.py", List.of()));
  }
}

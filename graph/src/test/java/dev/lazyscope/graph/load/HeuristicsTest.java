package dev.lazyscope.graph.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazyscope.graph.load.simulation.LoadSimulation;
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
import org.junit.jupiter.params.provider.EnumSource;

/// Every heuristic has a tree in `fixtures/heuristics` that shows it at work, and a line in
/// `docs/heuristics.md`.
final class HeuristicsTest {
  @ParameterizedTest
  @EnumSource
  void isAppliedByItsFixture(Heuristic heuristic) throws IOException {
    Path folder = Repository.fixture("heuristics").resolve(heuristic.id());

    LoadSet loads = simulate(folder);

    assertThat(own(folder, loads.likely().stream().map(LoadSet.Load::module)))
        .as("likely")
        .isEqualTo(wanted(folder, "likely"));
    assertThat(own(folder, loads.must().stream())).as("must").isEqualTo(wanted(folder, "must"));
    assertThat(loads.assumed()).contains(heuristic);
  }

  @Test
  void hasNoFixtureOrLineTooMany() throws IOException {
    Set<String> ids = Stream.of(Heuristic.values()).map(Heuristic::id).collect(Collectors.toSet());
    try (Stream<Path> folders = Files.list(Repository.fixture("heuristics"))) {
      assertThat(folders.map(folder -> folder.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(ids);
    }
    Path page = Repository.fixture("heuristics").resolve("../../docs/heuristics.md").normalize();
    assertThat(
            Files.readAllLines(page).stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split("`")[1]))
        .containsExactlyInAnyOrderElementsOf(ids);
  }

  private static LoadSet simulate(Path folder) {
    LoadQuery query =
        new LoadQuery(
            new LoadQuery.Entry.Script("main.py", List.of()),
            new LoadMode.Eager(),
            new LoadQuery.Target(15, "linux", folder.toString(), Map.of()));
    return LoadSimulation.run(Library315.seenFrom(folder), query);
  }

  private static TreeSet<String> own(Path folder, Stream<String> modules) {
    return modules
        .filter(module -> isOwn(folder, module))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean isOwn(Path folder, String module) {
    Path path = folder.resolve(module.replace('.', '/'));
    return Files.exists(path)
        || Files.exists(path.resolveSibling(path.getFileName() + ".py"))
        || Files.exists(
            path.resolveSibling(path.getFileName() + ".cpython-315-x86_64-linux-gnu.so"));
  }

  private static TreeSet<String> wanted(Path folder, String kind) throws IOException {
    String start = "# " + kind + ":";
    return Files.readAllLines(folder.resolve("main.py")).stream()
        .filter(line -> line.startsWith(start))
        .flatMap(line -> Stream.of(line.substring(start.length()).strip().split(" +")))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}

package dev.lazyscope.graph.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazyscope.graph.load.simulation.LoadSimulation;
import dev.lazyscope.testing.OlderPythons;
import dev.lazyscope.testing.Python315;
import dev.lazyscope.testing.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// `fixtures/versions`: what depends on the version of Python. The `# want` lines are held to the
/// interpreters at hand and to predictions for every version.
final class VersionFixturesTest {
  private static final int NEWEST = 15;
  private static final Path FOLDER = Repository.fixture("versions");
  private static final Pattern WANT = Pattern.compile("# want 3\\.(\\d+)(?:-3\\.(\\d+))?:(.*)");

  record Case(String fixture, int minor, Set<String> modules) {}

  @Test
  void everyFixtureExpectsWhatTheInterpretersDo() {
    List<String> arguments = new ArrayList<>(List.of("observe.py"));
    arguments.add(Python315.interpreter().toString());
    Map<Integer, Path> older = OlderPythons.found();
    older.values().forEach(python -> arguments.add(python.toString()));

    Python315.Run run = Python315.run(FOLDER, arguments.toArray(String[]::new));

    assertThat(run.exitCode()).isZero();
    assertThat(run.output().lines().map(VersionFixturesTest::observed))
        .containsExactlyInAnyOrderElementsOf(
            wanted().filter(one -> one.minor == NEWEST || older.containsKey(one.minor)).toList());
  }

  /// As with `--target-version`: the library is that of 3.15.
  @ParameterizedTest
  @MethodSource("wanted")
  void predictsEachVersion(Case wanted) {
    Path folder = FOLDER.resolve(wanted.fixture);
    boolean libraryDecides = lines(wanted.fixture).contains("# the library decides");
    LoadQuery query =
        new LoadQuery(
            new LoadQuery.Entry.Script("main.py", List.of()),
            new LoadMode.Eager(),
            new LoadQuery.Target(wanted.minor, NEWEST, "linux", folder.toString(), Map.of()));

    LoadSet loads = LoadSimulation.run(Library315.seenFrom(folder), query);

    Set<String> own = new TreeSet<>();
    loads.likely().stream()
        .map(LoadSet.Load::module)
        .filter(module -> Files.exists(folder.resolve(module + ".py")))
        .forEach(own::add);
    assertThat(loads.ending()).isEqualTo(LoadSet.Ending.RETURNED);
    assertThat(own)
        .isEqualTo(
            libraryDecides
                ? wanted()
                    .filter(one -> one.fixture.equals(wanted.fixture) && one.minor == NEWEST)
                    .findFirst()
                    .orElseThrow()
                    .modules
                : wanted.modules);
  }

  private static Case observed(String line) {
    String[] columns = line.split("\t", -1);
    assertThat(columns[3]).as("%s %s ends", columns[0], columns[1]).isEmpty();
    return new Case(columns[0], Integer.parseInt(columns[1].substring(2)), words(columns[2]));
  }

  static Stream<Case> wanted() {
    try (Stream<Path> folders = Files.list(FOLDER)) {
      return folders
          .filter(folder -> Files.exists(folder.resolve("main.py")))
          .map(folder -> folder.getFileName().toString())
          .sorted()
          .flatMap(VersionFixturesTest::wantedBy)
          .toList()
          .stream();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Stream<Case> wantedBy(String fixture) {
    return lines(fixture).stream()
        .map(WANT::matcher)
        .filter(Matcher::matches)
        .flatMap(
            want -> {
              int first = Integer.parseInt(want.group(1));
              int last = want.group(2) == null ? first : Integer.parseInt(want.group(2));
              return IntStream.rangeClosed(first, last)
                  .mapToObj(minor -> new Case(fixture, minor, words(want.group(3))));
            });
  }

  private static List<String> lines(String fixture) {
    try {
      return Files.readAllLines(FOLDER.resolve(fixture).resolve("main.py"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Set<String> words(String text) {
    Set<String> words = new TreeSet<>(List.of(text.strip().split(" +")));
    words.remove("");
    return words;
  }
}

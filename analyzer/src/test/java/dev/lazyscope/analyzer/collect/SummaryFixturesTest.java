package dev.lazyscope.analyzer.collect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazyscope.analyzer.source.Source;
import dev.lazyscope.analyzer.summary.ModuleSummary;
import dev.lazyscope.testing.Marks;
import dev.lazyscope.testing.Python315;
import dev.lazyscope.testing.Repository;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SummaryFixturesTest {
  private static final Set<String> BROKEN = Set.of("broken.py", "python2.py");

  static Stream<Path> fixtures() throws IOException {
    return python(Repository.fixture("summary")).stream();
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void findsWhatIsMarkedAndNothingElse(Path fixture) throws IOException {
    assertThat(differences(Files.readString(fixture))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void readsOtherNewlinesAlike(Path fixture) throws IOException {
    String source = Files.readString(fixture);
    assertThat(differences(source.replace("\n", "\r\n"))).isEmpty();
    assertThat(differences(source.replace("\n", "\r"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"missing", "unexpected", "wrong_place", "unchecked"})
  void theHarnessFailsWhereItMust(String name) throws IOException {
    Path fixture = Repository.fixture("summary/harness/" + name + ".py");
    assertThat(differences(Files.readString(fixture)))
        .isNotEmpty()
        .allMatch(
            line ->
                name.equals("wrong_place")
                    || line.startsWith(name.equals("unchecked") ? "not checked" : name));
  }

  @Test
  void fixturesArePython() throws IOException {
    List<String> files =
        fixtures()
            .filter(fixture -> !BROKEN.contains(fixture.getFileName().toString()))
            .map(Path::toString)
            .toList();
    String code =
        "import sys\n"
            + "for f in sys.argv[1:]: compile(open(f, 'rb').read(), f, 'exec', dont_inherit=True)";
    String[] arguments =
        Stream.concat(Stream.of("-I", "-c", code), files.stream()).toArray(String[]::new);
    assertThat(Python315.run(Repository.root(), arguments).exitCode()).isZero();
  }

  private static List<Path> python(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".py")).sorted().toList();
    }
  }

  private static List<String> differences(String text) {
    Source source = Source.decode(text.getBytes(StandardCharsets.UTF_8));
    ModuleSummary summary = Summaries.summarise(source);
    return Marks.in(text).differences(Findings.of(summary));
  }
}

package dev.lazyscope.analyzer.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazyscope.analyzer.source.LineMap;
import dev.lazyscope.analyzer.source.Source;
import dev.lazyscope.analyzer.tree.Module;
import dev.lazyscope.testing.Repository;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The files of `fixtures/syntax`: sound ones have no problem, broken ones have those that their
/// comments want, on those lines, and no others.
final class SyntaxFixturesTest {
  private static final String MARK = "# want problem:";

  @ParameterizedTest
  @MethodSource("valid")
  void soundFilesHaveNoProblem(Path file) throws IOException {
    assertThat(problems(Files.readAllBytes(file))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("broken")
  void brokenFilesHaveTheWantedProblems(Path file) throws IOException {
    byte[] raw = Files.readAllBytes(file);
    List<String> wanted = wanted(new String(raw, StandardCharsets.UTF_8));
    assertThat(wanted).isNotEmpty();
    assertThat(problems(raw)).containsExactlyInAnyOrderElementsOf(wanted);
  }

  static Stream<Path> valid() throws IOException {
    return files("syntax/valid");
  }

  static Stream<Path> broken() throws IOException {
    return files("syntax/broken");
  }

  private static Stream<Path> files(String folder) throws IOException {
    try (Stream<Path> files = Files.list(Repository.fixture(folder))) {
      return files.sorted().toList().stream();
    }
  }

  private static List<String> wanted(String text) {
    List<String> wanted = new ArrayList<>();
    String[] lines = text.split("\r\n|\n|\r");
    for (int i = 0; i < lines.length; i++) {
      int mark = lines[i].indexOf(MARK);
      if (mark >= 0) {
        for (String kind : lines[i].substring(mark + MARK.length()).strip().split(" ")) {
          wanted.add("line %d: %s".formatted(i + 1, kind));
        }
      }
    }
    return wanted;
  }

  private static List<String> problems(byte[] raw) {
    Source source = Source.decode(raw);
    Parsed<Module> parsed = Parser.parse(source);
    LineMap lines = LineMap.of(source.utf8());
    return parsed.problems().stream()
        .map(problem -> "line %d: %s".formatted(lines.line(problem.offset()), problem.kind().id()))
        .toList();
  }
}

package dev.lazyscope.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lazyscope.cli.Cli;
import dev.lazyscope.testing.Marks.Mark;
import dev.lazyscope.testing.Python315;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// `fixtures/advice`: programs whose import statements carry the verdict they must get, as
/// comments. What is missing and what is unexpected both fail.
final class AdviceFixturesTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  static Stream<Path> programs() throws IOException {
    return MarkedPrograms.in("advice");
  }

  @ParameterizedTest
  @MethodSource("programs")
  void judgesEachStatementAsMarked(Path program) throws IOException {
    assertThat(MarkedPrograms.differences(program, verdicts(program))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("programs")
  void theProgramsArePrograms(Path program) {
    Python315.Run run = Python315.run(program, "-B", "main.py");
    assertThat(run.exitCode()).as(run.output()).isZero();
  }

  /// The plan, carried out by the interpreter: everything deferred but its lines.
  @ParameterizedTest
  @MethodSource("programs")
  void thePlanBehavesAsTheEagerRun(Path program) throws IOException {
    StringBuilder kept = new StringBuilder();
    for (JsonNode entry : advice(program).get("entries")) {
      for (JsonNode one : entry.get("keep_eager")) {
        kept.append(one.get("line").asText()).append('\n');
      }
    }
    Python315.Run eager = Python315.run(program, "-B", "-c", FILTER, "main.py", "*");
    Python315.Run planned = Python315.run(program, "-B", "-c", FILTER, "main.py", kept.toString());
    assertThat(planned).isEqualTo(eager);
    assertThat(eager.exitCode()).isZero();
  }

  private static final String FILTER =
      """
      import runpy, sys
      lines = set(sys.argv[2].split("\\n"))
      def deferred(importer, imported, names):
          asked = {f"{importer} {imported}", f"{importer} *", f"* {imported}"}
          return not ("*" in lines or lines & asked or any(f"{importer} {imported}:{n}" in lines for n in names or ()))
      sys.set_lazy_imports_filter(deferred)
      sys.set_lazy_imports("all")
      sys.path.insert(0, "")
      runpy.run_path(sys.argv[1], run_name="__main__")
      """;

  private Map<String, Set<Mark>> verdicts(Path program) throws IOException {
    Map<String, Set<Mark>> found = new HashMap<>();
    for (JsonNode entry : advice(program).get("entries")) {
      for (JsonNode one : entry.get("statements")) {
        JsonNode statement = one.get("statement");
        String rule = one.path("rule").asText("");
        String text =
            "%s%s %s"
                .formatted(
                    one.get("verdict").asText(),
                    rule.isEmpty() ? "" : "[" + rule + "]",
                    statement.get("imported").asText());
        found
            .computeIfAbsent(statement.get("file").asText(), key -> new TreeSet<>())
            .add(new Mark(statement.get("line").asInt(), "verdict", text));
      }
    }
    return found;
  }

  private static JsonNode advice(Path program) throws IOException {
    List<String> arguments =
        new ArrayList<>(
            List.of("advise", program.toString(), "--entry", "main.py", "--format", "json"));
    arguments.addAll(List.of("--no-cache", "--python", Python315.interpreter().toString()));
    if (Files.exists(program.resolve("arguments.txt"))) {
      arguments.addAll(
          List.of(Files.readString(program.resolve("arguments.txt")).strip().split(" ")));
    }
    Cli run = Cli.run(program, arguments.toArray(String[]::new));
    assertThat(run.code()).as(run.err()).isZero();
    return JSON.readTree(run.out());
  }
}

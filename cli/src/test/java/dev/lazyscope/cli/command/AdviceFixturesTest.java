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
import org.junit.jupiter.api.io.TempDir;
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

  /// What is made lazy may load at any later time: the sources after `fix`, and then every module.
  @ParameterizedTest
  @MethodSource("programs")
  void theFixedProgramBehavesAsTheEagerOne(Path program, @TempDir Path folder) throws IOException {
    Path fixed = copy(program, folder);
    List<String> arguments = new ArrayList<>(List.of("fix", fixed.toString(), "--write"));
    arguments.addAll(arguments(program));
    Cli fix = Cli.run(fixed, arguments.toArray(String[]::new));
    assertThat(fix.code()).as(fix.err()).isZero();
    assertThat(Python315.run(fixed, "-B", "-c", WHOLE))
        .isEqualTo(Python315.run(program, "-B", "-c", WHOLE));
  }

  private static final String WHOLE =
      """
      import importlib, pathlib, runpy, sys
      sys.path.insert(0, "")
      runpy.run_path("main.py", run_name="__main__")
      for file in sorted(pathlib.Path().rglob("*.py")):
          name = ".".join(file.with_suffix("").parts).removesuffix(".__init__")
          try:
              if name != "main": importlib.import_module(name)
          except BaseException as failure:
              print(name, type(failure))
      """;

  private static Path copy(Path program, Path folder) throws IOException {
    for (Path file : MarkedPrograms.python(program)) {
      Path target = folder.resolve(program.relativize(file));
      Files.createDirectories(target.getParent());
      Files.copy(file, target);
    }
    return folder;
  }

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
    List<String> arguments = new ArrayList<>(List.of("advise", program.toString()));
    arguments.addAll(List.of("--format", "json"));
    arguments.addAll(arguments(program));
    Cli run = Cli.run(program, arguments.toArray(String[]::new));
    assertThat(run.code()).as(run.err()).isZero();
    return JSON.readTree(run.out());
  }

  private static List<String> arguments(Path program) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("--entry", "main.py", "--no-cache"));
    arguments.addAll(List.of("--python", Python315.interpreter().toString()));
    if (Files.exists(program.resolve("arguments.txt"))) {
      arguments.addAll(
          List.of(Files.readString(program.resolve("arguments.txt")).strip().split(" ")));
    }
    return arguments;
  }
}

package dev.lazyscope.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazyscope.cli.Cli;
import dev.lazyscope.testing.Python315;
import dev.lazyscope.testing.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `advise --entries FILE --plans DIR`.
final class PlansTest {
  @TempDir Path folder;

  @Test
  void aPlanHasALineForEachImportThatMustStayEager() throws IOException {
    assertThat(plan(Repository.fixture("advice").resolve("registry")))
        .isEqualTo(List.of("app mail"));
  }

  @Test
  void soItHasForModulesThatItLeavesUnloaded() throws IOException {
    assertThat(plan(Repository.fixture("advice").resolve("loads_later")))
        .isEqualTo(List.of("part part.names:one"));
  }

  @Test
  void whatLoadsThemIsNoPartOfTheProgram() throws IOException {
    Path program = Files.createDirectory(folder.resolve("program"));
    Files.writeString(program.resolve("main.py"), "import app\n\nprint(app.name())\n");
    Files.writeString(
        program.resolve("app.py"),
        """
        import part


        def name():
            return "app"


        def later():
            return part.one
        """);
    Files.writeString(
        program.resolve("part.py"),
        """
        import sys

        if sys.get_lazy_imports() == "all":
            raise RuntimeError("this module wants eager imports")
        one = 1
        """);
    assertThat(plan(program)).isEqualTo(List.of("part *"));
  }

  @Test
  void theFileOfEntriesMustBeOne() throws IOException {
    Path entries = Files.writeString(folder.resolve("entries.json"), "[1]");
    Cli run = Cli.run(folder, "advise", "--entries", entries.toString(), "--plans", "plans");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("entries.json").hasLineCount(1);
  }

  @Test
  void theFolderIsMadeWithTheFirstPlan() throws IOException {
    Files.writeString(folder.resolve("none.json"), "{}");
    Cli run = Cli.run(folder, "advise", "--entries", "none.json", "--plans", "plans");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(folder.resolve("plans")).doesNotExist();
    Cli onFile = Cli.run(folder, "advise", "--entries", "none.json", "--plans", "none.json");
    assertThat(onFile.code()).isEqualTo(2);
    assertThat(onFile.err())
        .isEqualTo("lazyscope: none.json is a file; the results need a folder\n");
  }

  private List<String> plan(Path program) throws IOException {
    Path entries =
        Files.writeString(
            folder.resolve("entries.json"),
            "{\"entry\": {\"argv\": [\"main.py\"], \"cwd\": \"%s\"}}".formatted(program));
    List<String> arguments = new ArrayList<>(List.of("advise", "--entries", entries.toString()));
    arguments.addAll(List.of("--plans", "plans", "--path", program.toString(), "--quiet"));
    arguments.addAll(List.of("--python", Python315.interpreter().toString()));
    Cli run = Cli.run(folder, arguments.toArray(String[]::new));
    assertThat(run.code()).as(run.err()).isZero();
    return Files.readAllLines(folder.resolve("plans/entry.plan"));
  }
}

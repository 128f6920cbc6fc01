package dev.lazyscope.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazyscope.cli.Cli;
import dev.lazyscope.testing.Python315;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `prove` on a program whose plug-ins register themselves.
final class ProveCommandTest {
  private static final String PROGRAM = "import plug, shop; print(sorted(shop.TABLE))";

  @TempDir Path folder;

  @BeforeEach
  void makeTheProject() throws IOException {
    Files.createDirectory(folder.resolve(".git"));
    Files.writeString(folder.resolve("shop.py"), "TABLE = {}\n");
    Files.writeString(folder.resolve("a.py"), "import shop\nshop.TABLE['a'] = 1\n");
    Files.writeString(folder.resolve("plug.py"), "import a\nimport shop\n");
  }

  @Test
  void findsAndRecordsWhatMustStayEager() throws IOException {
    String python = Python315.interpreter().toString();
    Cli first = run("--record", "--", python, "-c", PROGRAM);
    assertThat(first.code()).isZero();
    assertThat(first.err()).contains("this executes its code");
    assertThat(first.out())
        .contains("It behaves as eagerly if ", "  plug a\n", "without it: other output: line 1: [");
    assertThat(Files.readString(folder.resolve("lazyscope.toml")))
        .startsWith("keep-eager = [\n")
        .contains("\"plug a\",\n");
    assertThat(run("--", python, "-c", PROGRAM).out())
        .startsWith("It behaves as eagerly with all ");
  }

  @Test
  void stopsAfterSoManyRunsAndGoesOn() {
    String python = Python315.interpreter().toString();
    Cli stopped = run("--max-runs", "4", "--", python, "-c", PROGRAM);
    assertThat(stopped.code()).isEqualTo(1);
    assertThat(stopped.err())
        .contains("stopped after 4 runs, as --max-runs says; what they showed is kept");
    assertThat(run("--no-cache", "--max-runs", "4", "--", python, "-c", PROGRAM).err())
        .contains("without a cache nothing of it is kept");
    assertThat(run("--max-runs", "2", "--", python, "-c", PROGRAM).err())
        .contains("--max-runs: at least 3 are needed");
    Cli second = run("--", python, "-c", PROGRAM);
    assertThat(second.code()).isZero();
    assertThat(second.out()).contains(" known from before)");
  }

  @Test
  void codeWithoutANameDoesNotDisturbIt() {
    String python = Python315.interpreter().toString();
    Cli run = run("--", python, "-c", "import a; exec('import json; json', {}); print(1)");
    assertThat(run.out()).startsWith("It behaves as eagerly with all ");
  }

  @Test
  void saysThatACommandFailsAnyway() {
    String python = Python315.interpreter().toString();
    String failing = "import a; raise SystemExit('no such page')";
    String warning = "warning: the command fails eagerly too: no such page";
    assertThat(run("--", python, "-c", failing).err()).contains(warning);
    assertThat(run("--", python, "-c", "import a").err()).doesNotContain("fails eagerly");
  }

  /// Each call needs one run for itself and adds one answer; three are enough to come to an end.
  @Test
  void goesOnWithTheFewestRuns() {
    String python = Python315.interpreter().toString();
    int calls = 1;
    while (run("--max-runs", "3", "--", python, "-c", PROGRAM).code() != 0 && calls < 30) {
      calls++;
    }
    assertThat(calls).isBetween(2, 29);
  }

  /// What was learnt of other code is worth nothing.
  @Test
  void beginsAnewWhenTheSourcesHaveChanged() throws IOException {
    String python = Python315.interpreter().toString();
    assertThat(run("--", python, "-c", PROGRAM).out()).contains("  plug a\n");
    Files.writeString(folder.resolve("plug.py"), "import a\nimport shop\na\n");
    assertThat(run("--", python, "-c", PROGRAM).out())
        .contains("  __main__ plug\n")
        .doesNotContain("  plug a\n");
  }

  @Test
  void refusesWhatCannotBeCompared() {
    String python = Python315.interpreter().toString();
    assertThat(run("--", python, "-c", "import a, no_such_module").err())
        .contains("with every import eager the command fails: ModuleNotFoundError");
    assertThat(run("--timeout", "1", "--", python, "-c", "import time; time.sleep(9)").err())
        .contains("with every import eager the command does not end in time (--timeout)");
    assertThat(run("--only", "shopp", "--", python, "-c", PROGRAM).err())
        .contains("no import in shopp was seen");
    assertThat(run("--max-runs", "x", "--", python).err())
        .contains("--max-runs: 'x' is not a positive whole number");
  }

  @Test
  void refusesACommandWithoutPython() {
    assertThat(run("--", "true").err()).contains("no import was seen that could be lazy");
    assertThat(run("--", "no-such-program").err())
        .contains("cannot run no-such-program: there is no such program");
    assertThat(run().code()).isEqualTo(2);
  }

  private Cli run(String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "prove";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return Cli.run(folder, all);
  }
}

package dev.lazyscope.cli.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazyscope.cli.Cli;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Wrong questions: each has a clear message and ends with exit code 2.
final class GateErrorsTest {
  private static final String BASELINE = "lazyscope-baseline.toml";
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          cyclic-import = []                 | 1: bad baseline: it is not of version 1
          version = 2                        | 1: bad baseline: it is not of version 1
          version = 1;cyclic-imports = []    | 2: bad baseline: no rule 'cyclic-imports' to accept; did you mean cyclic-import?
          version = 1;max-loads = []         | 2: bad baseline: no rule 'max-loads' to accept
          version = 1;cyclic-import = 'a'    | 2: bad baseline: 'cyclic-import' must be a list
          version = 1;cyclic-import = [1]    | 2: bad baseline: not a string
          version = 1;cyclic-import = ['a'   | 3: bad baseline: Unexpected end of input
          <<<<<<< HEAD                       | 1: bad baseline: Unexpected '<'
          """)
  void aBadBaseline(String lines, String message) {
    GateProject project = GateProject.withACycle(folder).write(BASELINE, lines.split(";"));
    String text = project.read(BASELINE);
    Cli run = project.run("check");
    assertThat(run.err()).contains(BASELINE + ":" + message).contains("lazyscope baseline");
    assertUsageProblem(run);
    assertThat(project.read(BASELINE)).isEqualTo(text);
  }

  @Test
  void aBaselineThatIsNotThere() {
    GateProject project = GateProject.withACycle(folder);
    Cli check = project.run("check", "--baseline", "other.toml");
    assertThat(check.err())
        .isEqualTo("lazyscope: no baseline other.toml; write it with: lazyscope baseline\n");
    assertUsageProblem(check);
    Cli prune = project.run("baseline", "--prune");
    assertThat(prune.err()).contains("no baseline " + BASELINE);
    assertUsageProblem(prune);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [contracts];must_not_loads = []                           | did you mean must_not_load?
          [contracts];layers = [{layer = ['app']}]                  | did you mean layers?
          [contracts];max_loads = [{entry = 'app', limit = 'many'}] | limit
          [contracts];max_loads = [{entry = 'app'}]                 | limit
          [contracts];forbidden = [{importers = ['app']}]           | imported
          [contracts];no_effects = [{modules = ['app'], allow = ['files']}] | no effect 'files'
          [contracts];layers = [{layers = ['app.a'], except = ['app.a']}] | 'importer -> imported'
          [contracts];must_not_load = 'torch'                       | must_not_load
          """)
  void aBadContract(String lines, String message) {
    GateProject project = GateProject.withACycle(folder).settings(lines.split(";"));
    Cli run = project.run("check");
    assertThat(run.err()).contains(message);
    assertUsageProblem(run);
  }

  @Test
  void anEntryThatIsNotThere() {
    GateProject project =
        GateProject.withACycle(folder)
            .settings("[contracts]", "max_loads = [{entry = \"app.cl\", limit = 9}]");
    Cli run = project.run("check");
    assertThat(run.err()).contains("app.cl");
    assertUsageProblem(run);
    project.settings();
    assertUsageProblem(project.run("check", "--entry", "app.nothing"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          no-such-branch | no revision 'no-such-branch'
          HEAD~7         | no revision 'HEAD~7'
          HEAD:app       | no revision 'HEAD:app'; name a commit without a path, such as HEAD
          a..b           | a..b
          ''             | revision
          """)
  void aRevisionThatIsNotThere(String revision, String message) {
    GateProject project = GateProject.withACycle(folder);
    Cli run = project.run("check", "--against", revision);
    assertThat(run.err()).contains(message);
    assertUsageProblem(run);
    assertUsageProblem(project.run("diff", revision));
  }

  @Test
  void aRepositoryWithoutACommit() {
    Cli run = GateProject.empty(folder).write("a.py").run("check", "--against", "main");
    assertThat(run.err()).contains("the repository has no commit");
    assertUsageProblem(run);
  }

  @Test
  void aShallowClone() throws IOException, GitAPIException {
    GateProject project = GateProject.withACycle(folder.resolve("full"));
    project.write("app/d.py", "import app.c");
    project.commit();
    Path shallow = folder.resolve("shallow");
    Git.cloneRepository()
        .setURI(folder.resolve("full").toUri().toString())
        .setDirectory(shallow.toFile())
        .setDepth(1)
        .call()
        .close();
    Cli run = Cli.run(shallow, "check", "--against", "HEAD~1");
    assertThat(run.err()).contains("shallow clone", "git fetch --unshallow", "fetch-depth: 0");
    assertUsageProblem(run);
    assertThat(Cli.run(shallow, "check", "--against", "HEAD").code()).isZero();
  }

  @Test
  void noRepository() throws IOException {
    Files.writeString(folder.resolve("a.py"), "import json\n");
    Cli run = Cli.run(folder, "check", "--against", "main");
    assertThat(run.err())
        .contains("is not in a git repository; lazyscope check compares with a baseline");
    assertUsageProblem(run);
    assertThat(Cli.run(folder, "check").code()).isZero();
  }

  @Test
  void aDamagedRepository() throws IOException {
    GateProject project = GateProject.withACycle(folder);
    Files.writeString(folder.resolve(".git/HEAD"), "nonsense");
    Cli run = project.run("check", "--against", "main");
    assertUsageProblem(run);
  }

  private static void assertUsageProblem(Cli run) {
    assertThat(run.code()).as(run.err() + run.out()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).isNotEmpty().doesNotContain("Exception", "null");
    assertThat(run.err().lines()).allMatch(line -> line.startsWith("lazyscope: "));
  }
}

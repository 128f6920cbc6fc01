package dev.lazyscope.cli.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazyscope.cli.Cli;
import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A project against another revision of itself.
final class AgainstTest {
  @TempDir Path folder;
  private GateProject project;
  private String first;

  @BeforeEach
  void commitOnce() throws IOException {
    project = GateProject.withACycle(folder);
    try (Git git = Git.open(folder.toFile())) {
      first = git.getRepository().resolve("HEAD").name();
    }
  }

  @Test
  void whatWasThereIsSilent() {
    Cli run = project.run("check", "--against", "HEAD");
    assertThat(run.out()).isEqualTo("no new findings, 2 accepted\n");
    assertThat(run.code()).isZero();
  }

  @Test
  void theImportThatClosesACycleIsToldFromThoseBefore() {
    project.write("app/d.py", "import app.c");
    Cli run = project.run("check", "--against", "HEAD");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .contains("cyclic-import: new import cycle: app.d → app.c → app.d")
        .contains("app/d.py:1:1: app.d imports app.c (new)")
        .contains("app/c.py:1:1: app.c imports app.d\n")
        .contains("1 new finding, 2 accepted");
  }

  @Test
  void movedLinesAndRenamedFilesAreSilent() {
    project
        .write("app/a.py", "", "", "def f(): return app", "import app.b")
        .move("app/d.py", "app/renamed.py")
        .write("app/c.py", "import app.renamed");
    assertThat(project.run("check", "--against", "HEAD").out())
        .isEqualTo("no new findings, 2 accepted\n");
  }

  @Test
  void aRepairIsTold() {
    project.write("app/b.py");
    Cli run = project.run("check", "--against", "HEAD");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("no longer there", "cyclic-import: app.b -> app.a");
  }

  @Test
  void anyRevisionWillDoAndNothingIsCheckedOut() throws IOException {
    project.write("app/d.py", "import app.c");
    project.commit();
    project.write("app/b.py", "import app.a", "x = 1").write("untracked.py", "y = 2");
    assertThat(project.changed()).containsExactly("app/b.py", "untracked.py");
    assertThat(project.run("check", "--against", "main").code()).isZero();
    assertThat(project.run("check", "--against", "HEAD~1").code()).isEqualTo(1);
    assertThat(project.run("check", "--against", first).code()).isEqualTo(1);
    assertThat(project.run("check", "--against", first.substring(0, 10)).code()).isEqualTo(1);
    assertThat(project.changed()).containsExactly("app/b.py", "untracked.py");
    assertThat(project.read("app/b.py")).contains("x = 1");
    try (Git git = Git.open(folder.toFile())) {
      assertThat(git.getRepository().getFullBranch()).isEqualTo("refs/heads/main");
    }
  }

  @Test
  void whatABaselineAcceptsIsAcceptedToo() {
    project.write("app/d.py", "import app.c").write("app/c.py", "import app.d");
    project.run("baseline");
    assertThat(project.run("check", "--against", "HEAD").code()).isZero();
  }

  @Test
  void aFolderOfTheRepositoryIsComparedWithItself() throws IOException {
    GateProject nested = GateProject.empty(folder.resolve("nested").toAbsolutePath());
    nested.write("one/a.py", "import b").write("one/b.py").write("two/c.py");
    nested.commit();
    nested.write("one/b.py", "import a");
    assertThat(nested.run("check", "two", "--against", "HEAD").code()).isZero();
    Cli run = nested.run("check", "one", "--against", "HEAD");
    assertThat(run.out()).contains("one/b.py:1:1: b imports a (new)");
    assertThat(run.code()).isEqualTo(1);
  }

  @Test
  void newLoadsOfAnEntryAreToldWithTheirCause() {
    project.write("app/d.py", "import app.e").write("app/e.py", "import app.f").write("app/f.py");
    Cli run = project.run("check", "--against", "HEAD", "--entry", "app.c");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("app.c loads 6 modules, before 4: 2 more, 0 fewer")
        .contains("+2  app/d.py:1:1: app.d loads app.e");
  }
}

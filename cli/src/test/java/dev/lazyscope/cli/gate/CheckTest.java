package dev.lazyscope.cli.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazyscope.cli.Cli;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A project against its baseline file.
final class CheckTest {
  private static final String BASELINE = "lazyscope-baseline.toml";
  @TempDir Path folder;
  private GateProject project;

  @BeforeEach
  void acceptWhatThereIs() {
    project = GateProject.withACycle(folder);
    Cli run = project.run("baseline");
    assertThat(run.out()).isEqualTo(BASELINE + ": 2 accepted\n");
    assertThat(run.code()).isZero();
  }

  @Test
  void theFileIsSortedAndHasOneKeyALine() {
    assertThat(project.read(BASELINE))
        .isEqualTo(
            """
            # Accepted by `lazyscope check`; written by `lazyscope baseline`.
            # `lazyscope baseline --prune` removes what is no longer there.
            version = 1

            cyclic-import = [
              "app.a -> app.b",
              "app.b -> app.a",
            ]
            """);
  }

  @Test
  void whatIsAcceptedIsSilent() {
    assertClean();
  }

  @Test
  void withoutABaselineEverythingIsNew() {
    project.delete(BASELINE);
    Cli run = project.run("check");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("app.a → app.b → app.a", "1 new finding");
  }

  @Test
  void aNewCycleIsToldAloneWithItsChain() {
    project.write("app/d.py", "def i():", "    return 1", "", "import app.c");
    Cli run = project.run("check");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .isEqualTo(
            """
            cyclic-import: new import cycle: app.c → app.d → app.c
              app/c.py:1:1: app.c imports app.d
                  import app.d
              app/d.py:4:1: app.d imports app.c
                  import app.c

            1 new finding, 2 accepted
            """);
    assertThat(run.err()).isEmpty();
  }

  @Test
  void anOldComponentThatGrowsIsToldByItsNewImportsAlone() {
    project.write("app/b.py", "import app.a", "import app.e").write("app/e.py", "import app.a");
    Cli run = project.run("check");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .contains("new import cycle", "app/b.py:2:1: app.b imports app.e", "app/e.py:1:1")
        .contains("1 new finding, 2 accepted");
  }

  @Test
  void editsOfTheComponentThatCloseNoCycleAreSilent() {
    project
        .write(
            "app/a.py",
            "\"\"\"Moved down.\"\"\"",
            "import json",
            "import app.c",
            "",
            "def f(): return app.b.g(), app.c, json",
            "import app.b")
        .write("app/b.py", "", "", "", "from app.a import f as other", "def g(): return other()");
    assertClean();
  }

  @Test
  void renamesOfOtherFilesAreSilent() {
    project
        .move("app/d.py", "app/renamed.py")
        .write("app/c.py", "import app.renamed", "", "def h():", "    return app.renamed.i()");
    assertClean();
  }

  @Test
  void importsThatDoNotRunAtImportTimeCloseNoCycle() {
    project.write(
        "app/d.py",
        "from typing import TYPE_CHECKING",
        "if TYPE_CHECKING:",
        "    from app.c import h",
        "lazy import app.c",
        "def i():",
        "    from app.c import h",
        "    return h");
    assertClean();
  }

  @Test
  void aRepairIsToldAndPruneForgetsIt() {
    project.write("app/b.py", "def g():", "    return 1");
    Cli run = project.run("check");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .isEqualTo(
            """
            no longer there (lazyscope baseline --prune forgets it):
              cyclic-import: app.a -> app.b
              cyclic-import: app.b -> app.a

            no new findings
            """);
    assertThat(project.run("baseline", "--prune").out())
        .isEqualTo(BASELINE + ": 0 accepted, before 2\n");
    assertThat(project.read(BASELINE)).contains("version = 1").doesNotContain("app.");
    assertThat(project.run("check").out()).isEqualTo("no new findings\n");
  }

  @Test
  void pruneAcceptsNothingNew() {
    project.write("app/b.py").write("app/d.py", "import app.c");
    project.run("baseline", "--prune");
    assertThat(project.read(BASELINE)).doesNotContain("app.c");
    assertThat(project.run("check").code()).isEqualTo(1);
  }

  @Test
  void checkNeverWritesTheBaseline() throws IOException {
    Path file = folder.resolve(BASELINE);
    FileTime old = FileTime.fromMillis(1_000_000);
    Files.setLastModifiedTime(file, old);
    String before = project.read(BASELINE);
    project.write("app/b.py").write("app/d.py", "import app.c");
    assertThat(project.run("check").code()).isEqualTo(1);
    assertThat(project.read(BASELINE)).isEqualTo(before);
    assertThat(Files.getLastModifiedTime(file)).isEqualTo(old);
    Files.delete(file);
    project.run("check");
    assertThat(file).doesNotExist();
  }

  @Test
  void aCycleThatFailsIsNamedAsSuch() {
    project
        .write("app/c.py", "from app.d import I", "class H(I): pass")
        .write("app/d.py", "from app.c import H", "class I: pass");
    Cli run = project.run("check");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .contains("hard-cycle: importing app.d first fails: app.c needs app.d.I; so does app.c")
        .contains("app/c.py:1:1: app.c needs app.d.I before it is defined")
        .contains("app/d.py:1:1: app.d is still being loaded here")
        .contains("cyclic-import: new import cycle: app.c → app.d → app.c")
        .contains("2 new findings, 2 accepted")
        .doesNotContain("app.a");
  }

  @Test
  void aLazyImportThatIsUsedAtStartUpIsToldOnce() {
    project.write("app/e.py", "lazy import app.d", "def j(): return app.d.i()");
    assertThat(project.run("check", "--entry", "app.e").code()).isZero();
    project.write("app/e.py", "lazy import app.d", "ONE = app.d.i()");
    Cli run = project.run("check", "--entry", "app.e");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .contains("defeated-lazy-import: app.d is imported lazily by app.e, but app.e loads it")
        .contains("app/e.py:2:7", "app/e.py:1:1")
        .contains("1 new finding");
    project.run("baseline", "--entry", "app.e");
    assertThat(project.read(BASELINE)).contains("\"app.e: app.e -> app.d\"");
    assertThat(project.run("check", "--entry", "app.e").code()).isZero();
  }

  @Test
  void theBaselineMayLieElsewhere() {
    project.move(BASELINE, "accepted.toml");
    assertThat(project.run("check").code()).isEqualTo(1);
    assertThat(project.run("check", "--baseline", "accepted.toml").code()).isZero();
    project.settings("baseline = \"accepted.toml\"");
    assertClean();
  }

  private void assertClean() {
    Cli run = project.run("check");
    assertThat(run.out()).isEqualTo("no new findings, 2 accepted\n");
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
  }
}

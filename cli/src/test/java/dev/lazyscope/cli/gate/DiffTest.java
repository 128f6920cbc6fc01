package dev.lazyscope.cli.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazyscope.cli.Cli;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What changed between two revisions.
final class DiffTest {
  @TempDir Path folder;
  private GateProject project;

  @BeforeEach
  void makeTwoRevisions() {
    project = GateProject.withACycle(folder);
    project
        .write("app/b.py", "def g(): import app.a")
        .write("app/d.py", "import app.c", "import app.new")
        .write("app/new.py", "import json")
        .commit();
  }

  @Test
  void sinceTheCommitBefore() {
    Cli run = project.run("diff", "HEAD~1", "--entry", "app.c");
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains(
            """
            modules: 1 added, 0 removed
              + app.new

            """)
        .contains("+ app.d -> app.c (module-level)", "+ app.b -> app.a (function-level)")
        .contains("- app.b -> app.a (module-level)")
        .contains(
            """
            imports on a cycle: 2 added, 2 removed
              + app.c -> app.d
              + app.d -> app.c
              - app.a -> app.b
              - app.b -> app.a

            """)
        .contains("app.c loads ", "app/d.py:2:1: app.d loads app.new");
  }

  @Test
  void betweenTwoRevisions() {
    project.write("app/d.py").delete("app/new.py").commit();
    String twoBack = project.run("diff", "HEAD~2", "HEAD~1").out();
    assertThat(twoBack).isEqualTo(project.run("diff", "HEAD~2", "main~1").out());
    assertThat(twoBack).contains("+ app.new");
    assertThat(project.run("diff", "HEAD~1", "HEAD").out()).contains("- app.new");
    assertThat(project.run("diff", "HEAD", "HEAD").out()).isEqualTo("no change\n");
  }

  @Test
  void anEntryThatIsNewLoadsEverythingAnew() {
    Cli run = project.run("diff", "HEAD~1", "--entry", "app.new");
    assertThat(run.out()).containsPattern("app.new is a new entry and loads \\d+ modules");
  }

  @Test
  void anEntryThatIsGoneIsTold() {
    project.write("app/d.py").delete("app/new.py").commit();
    String gone = "app.new no longer exists; it loaded \\d+ modules";
    assertThat(project.run("diff", "HEAD~1", "-e", "app.new").out()).containsPattern(gone);
    assertThat(project.run("diff", "HEAD~1", "HEAD", "-e", "app.new").out()).containsPattern(gone);
    Cli markdown = project.run("diff", "HEAD~1", "-e", "app.new", "--format", "markdown");
    assertThat(markdown.out()).contains("The entry `app.new` no longer exists; it loaded ");
    Cli nowhere = project.run("diff", "HEAD~1", "--entry", "app.nothing");
    assertThat(nowhere.code()).isEqualTo(2);
    assertThat(nowhere.err()).contains("the entry 'app.nothing' exists in neither of the two");
  }

  @Test
  void asAComment() {
    assertThat(project.run("diff", "HEAD~1", "-e", "app.c", "--format", "markdown").out())
        .startsWith("### Imports\n")
        .contains("to the cold start of `app.c`", "because of:", "**Modules**: 1 added, 0 removed");
  }
}

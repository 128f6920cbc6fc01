package dev.lazyscope.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lazyscope.cli.Cli;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a user sees when the input is broken: a message with a place, and the rest of the answer.
final class BadInputTest {
  @TempDir Path folder;

  @BeforeEach
  void makeTheProject() throws IOException {
    Files.createDirectory(folder.resolve(".git"));
    write("good.py", "import json\n");
  }

  @Test
  void analysesTheRestOfABrokenFile() throws IOException {
    write("broken.py", "import os\nimport = 1\nimport sys\n");
    Cli run = graph();
    assertThat(run.code()).isZero();
    assertThat(run.err()).contains("broken.py:2:", "syntax-error");
    assertThat(run.out()).contains("\"os\"", "\"sys\"", "\"json\"");
  }

  @Test
  void namesPython2() throws IOException {
    write("old.py", "import os\nprint 'hello'\n");
    Cli run = graph();
    assertThat(run.code()).isZero();
    assertThat(run.err()).contains("old.py:2:", "python-2");
    assertThat(run.out()).contains("\"os\"", "\"json\"");
  }

  @Test
  void reportsNulBytes() throws IOException {
    write("nul.py", "import os\nx = '\0'\n");
    Cli run = graph();
    assertThat(run.code()).isZero();
    assertThat(run.err()).contains("nul.py:2:", "nul-byte");
  }

  @Test
  void tellsOfABinaryFileOnceWhatIsWrong() throws IOException {
    Files.write(folder.resolve("binary.py"), new byte[] {127, 'E', 'L', 'F', 2, 1, 1, 0, 0, 10, 3});
    Cli run = graph();
    assertThat(run.err()).containsOnlyOnce("syntax-error").containsOnlyOnce("nul-byte");
    Cli whole = Cli.run(folder, "graph", ".", "--format", "json", "--no-cache", "--verbose");
    assertThat(whole.err().split("syntax-error")).hasSizeGreaterThan(3);
  }

  @Test
  void saysWhereNoPythonIs() throws IOException {
    Files.createDirectory(folder.resolve("empty"));
    Cli graph = Cli.run(folder, "graph", "empty", "--no-cache");
    assertThat(graph.code()).isZero();
    assertThat(graph.err()).isEqualTo("lazyscope: warning: no Python files in empty\n");
    Cli advise = Cli.run(folder, "advise", "empty", "--no-cache");
    assertThat(advise.code()).isEqualTo(2);
    assertThat(advise.err()).isEqualTo("lazyscope: no Python files in empty\n");
  }

  @Test
  void runsAFileWithoutASuffixAsAScript() throws IOException {
    write("tool", "#!/usr/bin/env python3\nimport good\n");
    Cli run = Cli.run(folder, "simulate", "tool", "--order", "--mode", "eager", "--no-cache");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("good");
  }

  @Test
  void saysWhereAProgramFailsAnyway() throws IOException {
    write("fails.py", "def f():\n    raise ValueError('no')\n\nf()\n");
    Cli simulate = Cli.run(folder, "simulate", "--entry", "fails.py", "--no-cache");
    assertThat(simulate.out())
        .containsOnlyOnce("note: the entry:2 ValueError: no, called from the entry:4\n");
    write("wants.py", "from good import main\n");
    Cli advise = Cli.run(folder, "advise", "--entry", "wants.py", "--no-cache");
    assertThat(advise.code()).isZero();
    assertThat(advise.err())
        .contains(
            "wants.py: fails at the entry:1 with ImportError: cannot import name 'main' from 'good' (");
  }

  @Test
  void reportsAWrongEncoding() throws IOException {
    Files.write(
        folder.resolve("latin.py"), "import os\nx = 'é'\n".getBytes(StandardCharsets.ISO_8859_1));
    write("unknown.py", "# coding: no-such-codec\nimport os\n");
    Cli run = graph();
    assertThat(run.code()).isZero();
    assertThat(run.err()).contains("latin.py:2:", "unknown.py:1:", "encoding-error");
  }

  @Test
  void survivesDeepNesting() throws IOException {
    write("deep.py", "x = " + "(".repeat(10_000) + ")".repeat(10_000) + "\nimport os\n");
    Cli run = graph();
    assertThat(run.code()).isZero();
    assertThat(run.err()).contains("deep.py:1:", "too-deep");
    assertThat(run.out()).contains("\"json\"");
  }

  @Test
  void survivesAHugeFile() throws IOException {
    byte[] line = "x = 1  # padding padding padding padding padding padding\n".getBytes();
    try (var sink = Files.newOutputStream(folder.resolve("huge.py"))) {
      byte[] block = new String(line).repeat(20_000).getBytes();
      for (int i = 0; i < 100_000_000 / block.length + 1; i++) {
        sink.write(block);
      }
    }
    Cli run = graph();
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("\"json\"");
  }

  @Test
  void keepsWhatCannotBeResolved() throws IOException {
    write("lost.py", "import nowhere_to_be_found\nfrom ... import x\n");
    Cli run = graph();
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("\"nowhere_to_be_found\",\"origin\":\"unresolved\"");
  }

  @Test
  void survivesLinksInCircles() throws IOException {
    Path inner = Files.createDirectory(folder.resolve("inner"));
    Files.createSymbolicLink(inner.resolve("again"), folder);
    Files.createSymbolicLink(folder.resolve("loop"), folder.resolve("loop"));
    Files.createSymbolicLink(folder.resolve("dangling.py"), folder.resolve("gone.py"));
    Cli run = graph();
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("\"good\"");
  }

  @Test
  void reportsAFolderThatCannotBeRead() throws IOException {
    Path closed = Files.createDirectory(folder.resolve("closed"));
    write("closed/inside.py", "");
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
    try {
      assumeTrue(!Files.isReadable(closed), "this user may read everything");
      Cli run = graph();
      assertThat(run.code()).isZero();
      assertThat(run.err()).contains("closed: ", "cannot be read");
    } finally {
      Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Test
  void readsPathsWithSpaces() throws IOException {
    Path spaced = Files.createDirectory(folder.resolve("with spaces"));
    Files.writeString(spaced.resolve("a b.py"), "import json\n");
    Files.writeString(spaced.resolve("c.py"), "import os\n");
    Cli run = Cli.run(folder, "graph", "with spaces", "--format", "json", "--no-cache");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("with spaces/c.py");
  }

  @Test
  void namesBothFilesOfOneModule() throws IOException {
    Files.createDirectory(folder.resolve("twin"));
    write("twin/__init__.py", "");
    write("twin.py", "");
    Cli run = graph();
    assertThat(run.code()).isZero();
    assertThat(run.err())
        .contains("two files for module twin: twin/__init__.py is used, not twin.py");
  }

  @Test
  void namesAModuleThatHidesTheStandardLibrary() throws IOException {
    write("random.py", "");
    assertThat(graph().err()).contains("random.py hides the standard library's random");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          graph --format jsn         | no format 'jsn'; did you mean json?
          cycles --format sarif      | no format 'sarif'; there are console, json
          check --report htm=x       | no format 'htm'; there are console, json, sarif, github, gitlab, junit, markdown
          check --report json        | --report takes FORMAT=FILE, not 'json'
          simulate --diff all,all    | --diff takes two different modes, such as --diff eager,all
          fix --style filtr          | no style 'filtr'; did you mean filter?
          """)
  void namesTheValuesThatAnOptionTakes(String arguments, String message) {
    Cli run = Cli.run(folder, arguments.split(" "));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).isEqualTo("lazyscope: " + message + "\n");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void namesTheNearestPath() throws IOException {
    Files.createDirectory(folder.resolve("source"));
    Cli run = Cli.run(folder, "graph", "sorce");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo("lazyscope: no such file or folder: sorce; did you mean source?\n");
  }

  /// The launcher's Java shows such bytes as U+FFFD; no file has that name.
  @Test
  void saysThatAFolderHasNoNameInUtf8() {
    Cli run = Cli.run(folder, "graph", "caf\ufffd");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo(
            "lazyscope: the name of 'caf\ufffd' is not valid UTF-8: rename it, or make a link to it"
                + " and name that\n");
  }

  @Test
  void namesTheNearestEntry() {
    Cli run = Cli.run(folder, "simulate", "--entry", "goof");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).isEqualTo("lazyscope: no module 'goof' to run; did you mean good?\n");
    Cli script = Cli.run(folder, "simulate", "--entry", "goood.py");
    assertThat(script.code()).isEqualTo(2);
    assertThat(script.err()).contains("no script 'goood.py'; did you mean good.py?");
  }

  @ParameterizedTest
  @ValueSource(strings = {"simulate", "advise", "effects", "report", "fix"})
  void saysWhereAnEntryCannotBeParsed(String command) throws IOException {
    write("torn.py", "import os\nvalue = = 2\n");
    for (String entry : List.of("torn.py", "torn", "-m torn")) {
      Cli run = Cli.run(folder, command, "--entry", entry);
      assertThat(run.code()).isEqualTo(2);
      assertThat(run.out()).isEmpty();
      assertThat(run.err())
          .startsWith("lazyscope: torn.py:2:9: the entry cannot be parsed: ")
          .hasLineCount(1);
    }
    assertThat(Cli.run(folder, command, "-c", "import (").err())
        .startsWith("lazyscope: -c:1:8: the entry cannot be parsed: ");
    assertThat(Cli.run(folder, "why", "torn.py", "os").code()).isEqualTo(2);
  }

  @Test
  void saysWhichImportedModuleCannotBeParsed() throws IOException {
    write("torn.py", "import os\nvalue = = 2\n");
    write("user.py", "import torn\n");
    Cli run = Cli.run(folder, "simulate", "--entry", "user.py");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("SyntaxError: ", " (torn.py, line 2)");
    Cli misplaced = Cli.run(folder, "simulate", "-c", "def f():\n  lazy import os");
    assertThat(misplaced.err()).contains("-c:2:3: ", "a lazy import stands at module level");
  }

  @Test
  void namesTheNearestModule() {
    for (String option : List.of("--focus", "--reaches", "--collapse")) {
      Cli run = Cli.run(folder, "graph", option, "goods");
      assertThat(run.code()).isEqualTo(2);
      assertThat(run.err()).isEqualTo("lazyscope: no module 'goods'; did you mean good?\n");
    }
  }

  @Test
  void refusesABrokenConfiguration() throws IOException {
    write("lazyscope.toml", "exclude = 3\n");
    Cli run = graph();
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("lazyscope.toml:1:1: 'exclude' must be a list of strings");
  }

  @Test
  void refusesABrokenPattern() {
    Cli run = Cli.run(folder, "graph", "--exclude", "[");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("'[' is no pattern");
  }

  @Test
  void rebuildsADamagedCache() throws IOException {
    Path cache = folder.resolve("cache");
    String[] command = {"graph", ".", "--format", "json", "--cache-dir", cache.toString()};
    Cli first = Cli.run(folder, command);
    assertThat(cache).isDirectoryContaining(Files::isRegularFile);
    try (var files = Files.list(cache)) {
      for (Path file : files.toList()) {
        Files.writeString(file, "damaged");
      }
    }
    assertThat(Cli.run(folder, command)).isEqualTo(first);
  }

  @Test
  void givesTheSameBytesOnAnyNumberOfThreads() throws IOException {
    for (int i = 0; i < 40; i++) {
      write("m" + i + ".py", "import json, m" + (i + 1) % 40 + "\n");
    }
    Cli one = Cli.run(folder, "graph", "--format", "json", "--no-cache", "--jobs", "1");
    Cli many = Cli.run(folder, "graph", "--format", "json", "--no-cache", "--jobs", "8");
    assertThat(many).isEqualTo(one);
  }

  private Cli graph() {
    return Cli.run(folder, "graph", ".", "--format", "json", "--no-cache");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}

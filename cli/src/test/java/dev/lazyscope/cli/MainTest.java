package dev.lazyscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazyscope.cli.command.Commands;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class MainTest {
  @TempDir Path folder;

  static Iterable<String> commands() {
    return Commands.names();
  }

  @Test
  void showsTheCommands() {
    Cli run = Cli.run(folder, "--help");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains(Commands.names());
    assertThat(run.err()).isEmpty();
    assertThat(Cli.run(folder).out()).isEqualTo(run.out());
    assertThat(Cli.run(folder, "help").out()).isEqualTo(run.out());
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandTeachesByExample(String command) {
    Cli run = Cli.run(folder, command, "--help");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("Usage: lazyscope " + command, "Examples:", "  lazyscope ");
    assertThat(Cli.run(folder, "help", command).out()).isEqualTo(run.out());
  }

  @ParameterizedTest
  @MethodSource("commands")
  void helpFitsOnATerminal(String command) {
    assertThat(Cli.run(folder, command, "--help").out().lines())
        .allSatisfy(line -> assertThat(line.length()).as(line).isLessThanOrEqualTo(100));
  }

  @Test
  void tellsItsVersion() {
    assertThat(Cli.run(folder, "--version").out()).startsWith("lazyscope ");
  }

  @Test
  void namesTheNearestCommand() {
    Cli run = Cli.run(folder, "explian");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).isEqualTo("lazyscope: no command 'explian'; did you mean explain?\n");
  }

  @Test
  void namesTheNearestOption() {
    Cli run = Cli.run(folder, "explain", "--colour=never");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).isEqualTo("lazyscope: no option '--colour'; did you mean --color?\n");
  }

  @Test
  void takesAPathForTheMissingCommand() {
    Cli run = Cli.run(folder, folder.toString());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("did you mean lazyscope advise " + folder);
  }

  @Test
  void putsTheCommandFirst() {
    Cli run = Cli.run(folder, "--verbose", "explain");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("a command comes first");
  }

  @Test
  void writesTheOutputFileWhole() {
    Cli run = Cli.run(folder, "explain", "--output", "rules.txt");
    assertThat(run.code()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(folder.resolve("rules.txt")).isRegularFile();
    assertThat(folder.toFile().list()).containsExactly("rules.txt");
  }

  @Test
  void saysWhyAnOutputFileCannotBeWritten() {
    Cli run = Cli.run(folder, "explain", "--output", "missing/rules.txt");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("cannot write", "no such file or folder");
  }
}

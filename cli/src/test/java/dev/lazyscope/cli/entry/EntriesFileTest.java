package dev.lazyscope.cli.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lazyscope.cli.world.UsageProblem;
import dev.lazyscope.graph.load.LoadQuery.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EntriesFileTest {
  @TempDir Path folder;

  @Test
  void readsWhatPythonWouldRun() {
    assertThat(PythonArguments.entry(List.of("-X", "importtime", "-c", "import a", "x")))
        .isEqualTo(new Entry.Code("import a", List.of("x")));
    assertThat(PythonArguments.entry(List.of("-m", "pkg", "--help")))
        .isEqualTo(new Entry.RunModule("pkg", List.of("--help")));
    assertThat(PythonArguments.entry(List.of("-B", "run.py", "-c", "y")))
        .isEqualTo(new Entry.Script("run.py", List.of("-c", "y")));
    assertThatThrownBy(() -> PythonArguments.entry(List.of("-m"))).isInstanceOf(UsageProblem.class);
    assertThatThrownBy(() -> PythonArguments.entry(List.of("-B"))).isInstanceOf(UsageProblem.class);
  }

  @Test
  void keepsTheOrderAndResolvesTheFolder() throws IOException {
    Path file =
        write(
            "{\"b\": {\"argv\": [\"-c\", \"1\"], \"cwd\": \"sub\"}, \"a\": {\"argv\": [\"x.py\"],"
                + " \"env\": {\"K\": \"v\"}}}");
    List<EntriesFile.Listed> entries = EntriesFile.read(file);
    assertThat(entries).extracting(EntriesFile.Listed::name).containsExactly("b", "a");
    assertThat(entries.getFirst().directory()).isEqualTo(folder.resolve("sub"));
    assertThat(entries.getLast().directory()).isEqualTo(folder);
    assertThat(entries.getLast().environment()).containsEntry("K", "v");
  }

  @Test
  void saysWhereTheFileIsBroken() throws IOException {
    Path file = write("{\n  \"a\": {]\n}");
    assertThatThrownBy(() -> EntriesFile.read(file))
        .isInstanceOf(UsageProblem.class)
        .hasMessageStartingWith(file + ":2:");
  }

  @Test
  void saysWhichEntryRunsNothing() throws IOException {
    Path file = write("{\"a\": {}}");
    assertThatThrownBy(() -> EntriesFile.read(file))
        .hasMessage(file + ": entry 'a' has no list 'argv'");
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("entries.json"), text);
  }
}

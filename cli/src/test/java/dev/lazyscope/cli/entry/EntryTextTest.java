package dev.lazyscope.cli.entry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazyscope.cli.world.World;
import dev.lazyscope.graph.load.LoadQuery.Entry;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EntryTextTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          -c import a              | import a
          -c 'import a'            | import a
          python -c "import a"     | import a
          -c print('a'); print('b') | print('a'); print('b')
          -c 'a'.upper(); f('b')   | 'a'.upper(); f('b')
          """)
  void quotesOfAShellAreNotPartOfCode(String text, String code) {
    assertThat(parsed(text)).isEqualTo(new Entry.Code(code, List.of()));
  }

  @Test
  void scriptsAreCalledByTheirPathFromHere() throws IOException {
    Path script = Files.createDirectories(folder.resolve("bin")).resolve("start.py");
    Files.writeString(script, "");
    assertThat(point(script.toString()).label()).isEqualTo("bin/start.py");
    assertThat(point("./bin/start.py").label()).isEqualTo("./bin/start.py");
    assertThat(point("python " + script).entry()).isEqualTo(point("bin/start.py").entry());
  }

  private Entry parsed(String text) {
    return point(text).entry();
  }

  private EntryPoint point(String text) {
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    World world =
        new World(PrintStream.nullOutputStream(), nowhere, folder, Map.of(), World.Terminals.NONE);
    return EntryText.parse(text, List.of(), folder, world);
  }
}

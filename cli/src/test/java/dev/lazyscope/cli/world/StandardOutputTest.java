package dev.lazyscope.cli.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazyscope.cli.Main;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.channels.ClosedChannelException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StandardOutputTest {
  @TempDir Path folder;
  private final StringWriter err = new StringWriter();

  @ParameterizedTest
  @ValueSource(strings = {"--version", "--help", "explain"})
  void aFullDiskIsTold(String command) {
    assertThat(run(new IOException("No space left on device"), command)).isEqualTo(2);
    assertThat(err)
        .hasToString(
            "lazyscope: cannot write to standard output: No space left on device"
                + System.lineSeparator());
  }

  @ParameterizedTest
  @ValueSource(strings = {"--version", "--help", "explain"})
  void aReaderThatHasSeenEnoughIsNoFailure(String command) {
    assertThat(run(new ClosedChannelException(), command)).isZero();
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void aDumbTerminalGetsPlainLines() {
    assertThat(world(new IOException(), Map.of("TERM", "dumb")).isCapable(true)).isFalse();
    assertThat(world(new IOException(), Map.of("TERM", "xterm")).isCapable(true)).isTrue();
    assertThat(world(new IOException(), Map.of()).isCapable(false)).isFalse();
  }

  private int run(IOException failure, String command) {
    return new Main(world(failure, Map.of())).run(command);
  }

  private World world(IOException failure, Map<String, String> variables) {
    OutputStream broken =
        new OutputStream() {
          @Override
          public void write(int one) throws IOException {
            throw failure;
          }
        };
    return new World(broken, new PrintWriter(err), folder, variables, World.Terminals.NONE);
  }
}

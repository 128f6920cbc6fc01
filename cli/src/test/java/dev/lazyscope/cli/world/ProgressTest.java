package dev.lazyscope.cli.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private static final long LONGER_THAN_A_PAUSE = 120;

  private final StringWriter err = new StringWriter();

  @Test
  void aBarStaysOnItsLineHoweverNarrowTheTerminalAndGoes() throws InterruptedException {
    drawn(new World.Terminals(false, true, OptionalInt.empty()));
    String bar = "\r\u001b[K\u001b[?7lreading [############............] 1/2 a\u001b[?7h";
    assertThat(err.toString()).isEqualTo(bar + "\r\u001b[K");
  }

  @Test
  void nothingIsDrawnWhereNobodyLooks() throws InterruptedException {
    drawn(World.Terminals.NONE);
    assertThat(err.toString()).isEmpty();
  }

  private void drawn(World.Terminals terminals) throws InterruptedException {
    World world =
        new World(
            OutputStream.nullOutputStream(),
            new PrintWriter(err),
            Path.of("/tmp"),
            Map.of("TERM", "xterm"),
            terminals);
    try (Progress progress = Progress.in(world, true, "reading")) {
      Thread.sleep(LONGER_THAN_A_PAUSE);
      progress.step(2, "a");
    }
  }
}

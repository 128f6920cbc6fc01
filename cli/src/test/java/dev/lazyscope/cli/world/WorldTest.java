package dev.lazyscope.cli.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorldTest {
  private static final World WORLD =
      new World(
          OutputStream.nullOutputStream(),
          new PrintWriter(Writer.nullWriter()),
          Path.of("/tmp"),
          Map.of(),
          World.Terminals.NONE);

  @Test
  void namesFilesBelowTheCurrentFolderAsSeenFromThere() {
    assertThat(WORLD.shownIn("cannot read /tmp/a/f.txt: it is a folder"))
        .isEqualTo("cannot read a/f.txt: it is a folder");
    assertThat(WORLD.shownIn("/tmp/f:2: no\n'/tmp/g' is a file"))
        .isEqualTo("f:2: no\n'g' is a file");
  }

  @Test
  void leavesPathsThatOnlyContainTheCurrentFolder() {
    assertThat(WORLD.shownIn("cannot read /var/tmp/f.txt and /tmpfs/f"))
        .isEqualTo("cannot read /var/tmp/f.txt and /tmpfs/f");
  }
}

package dev.lazyscope.graph.load.binary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.lazyscope.testing.Repository;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class RustStartTest {
  /// Its source lies beside it: `counted.c`.
  private static byte[] library() throws IOException {
    return Files.readAllBytes(
        Repository.fixture("heuristics/names-in-the-binary/pkg")
            .resolve("counted.cpython-315-x86_64-linux-gnu.so"));
  }

  @Test
  void theStartImportsByNamesOfKnownLength() throws IOException {
    assertThat(CompiledModule.of(library()).imported()).containsExactly("pkg.once");
  }

  @Test
  void noDamageStopsTheReading() throws IOException {
    byte[] whole = library();
    for (int at = 0; at < whole.length; at += 3) {
      byte[] changed = whole.clone();
      changed[at] ^= 0x55;
      assertThatCode(() -> CompiledModule.of(changed)).as("byte %d", at).doesNotThrowAnyException();
    }
  }
}

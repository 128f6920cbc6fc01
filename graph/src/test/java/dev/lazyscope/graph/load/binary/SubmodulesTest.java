package dev.lazyscope.graph.load.binary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.lazyscope.graph.load.elf.CompiledFile;
import dev.lazyscope.testing.Repository;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class SubmodulesTest {
  /// Its source lies beside it.
  private static byte[] library(String name) throws IOException {
    return Files.readAllBytes(
        Repository.fixture("heuristics/names-in-the-binary/pkg")
            .resolve(name + ".cpython-315-x86_64-linux-gnu.so"));
  }

  @Test
  void theNameIsTheThirdArgumentOfWhatMakesModules() throws IOException {
    assertThat(Submodules.made(CompiledFile.of(library("below")))).containsExactly("inner");
  }

  @Test
  void otherLibrariesMakeNone() throws IOException {
    assertThat(Submodules.made(CompiledFile.of(library("start")))).isEmpty();
    assertThat(Submodules.made(CompiledFile.of(new byte[0]))).isEmpty();
  }

  @Test
  void noDamageStopsTheReading() throws IOException {
    byte[] whole = library("below");
    for (int at = 0; at < whole.length; at++) {
      byte[] changed = whole.clone();
      changed[at] ^= 0x55;
      assertThatCode(() -> Submodules.made(CompiledFile.of(changed)))
          .as("byte %d", at)
          .doesNotThrowAnyException();
      assertThatCode(() -> StartNames.imported(CompiledFile.of(changed)))
          .as("byte %d", at)
          .doesNotThrowAnyException();
    }
  }
}

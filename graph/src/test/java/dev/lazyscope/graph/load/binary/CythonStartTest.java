package dev.lazyscope.graph.load.binary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.lazyscope.graph.load.elf.CompiledFile;
import dev.lazyscope.testing.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CythonStartTest {
  /// Its source lies beside it: `strung.c`.
  private static byte[] library(String name) throws IOException {
    return Files.readAllBytes(
        Repository.fixture("heuristics/names-in-the-binary/pkg")
            .resolve(name + ".cpython-315-x86_64-linux-gnu.so"));
  }

  private static Optional<CythonModule> read(byte[] library) {
    return CythonModule.of(CompiledFile.of(library));
  }

  @ParameterizedTest
  @ValueSource(strings = {"strung", "stacked", "whole"})
  void theStartTellsInOrderWhatItImports(String name) throws IOException {
    CythonModule module = read(library(name)).orElseThrow();
    assertThat(module.imported().orElseThrow())
        .containsExactly(
            Map.entry("pkg.given", Set.of("kept")),
            Map.entry("beside", Set.of()),
            Map.entry("pkg.looked", Set.of()),
            Map.entry("pkg.shared", Set.of()));
    assertThat(module.strings()).contains("pkg.afterwards", "__name__", "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"strung", "stacked", "whole"})
  void noDamageStopsTheReading(String name) throws IOException {
    byte[] whole = library(name);
    for (int at = 0; at < whole.length; at += 3) {
      byte[] changed = whole.clone();
      changed[at] ^= 0x55;
      assertThatCode(() -> read(changed)).as("byte %d", at).doesNotThrowAnyException();
    }
  }
}

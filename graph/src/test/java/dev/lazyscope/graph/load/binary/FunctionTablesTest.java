package dev.lazyscope.graph.load.binary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.lazyscope.graph.load.binary.CompiledFunction.Binding;
import dev.lazyscope.graph.load.elf.CompiledFile;
import dev.lazyscope.testing.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FunctionTablesTest {
  /// Its source lies beside it.
  private static byte[] library() throws IOException {
    return Files.readAllBytes(
        Repository.fixture(
            "heuristics/names-in-the-binary/pkg/used.cpython-315-x86_64-linux-gnu.so"));
  }

  private static CompiledFunction function(String name, String imported) {
    return new CompiledFunction(
        name, Binding.INSTANCE, Optional.of(imported).filter(module -> !module.isEmpty()));
  }

  @Test
  void theFunctionsOfAModuleTellWhatTheyImportBeforeAnythingElse() throws IOException {
    assertThat(FunctionTables.ofModules(CompiledFile.of(library())))
        .isEqualTo(
            Map.of(
                "used", List.of(function("function", "pkg.functioned"), function("behind", ""))));
  }

  @Test
  void soDoMethodsAndAttributesOfAClass() throws IOException {
    assertThat(StaticTypes.described(CompiledFile.of(library())))
        .containsExactly(
            new CompiledType(
                "pkg.used.Used",
                List.of(function("work", "pkg.worked")),
                Map.of(
                    "told", "pkg.read", "__doc__", "pkg.documented", "__module__", "pkg.lending")));
  }

  @Test
  void noDamageStopsTheReading() throws IOException {
    byte[] whole = library();
    for (int at = 0; at < whole.length; at++) {
      byte[] changed = whole.clone();
      changed[at] ^= 0x55;
      assertThatCode(() -> CompiledModule.of(changed)).as("byte %d", at).doesNotThrowAnyException();
    }
  }
}

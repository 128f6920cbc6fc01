package dev.lazyscope.graph.load.binary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazyscope.testing.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class StaticTypesTest {
  /// Its source lies beside it.
  private static byte[] library() throws IOException {
    return Files.readAllBytes(
        Repository.fixture(
            "heuristics/names-in-the-binary/pkg/typed.cpython-315-x86_64-linux-gnu.so"));
  }

  @Test
  void classesAreFoundWhereverTheyAreDescribedAndNothingElseThatHasAName() throws IOException {
    assertThat(StaticTypes.named(CompiledFile.of(library())))
        .containsExactly("pkg.typed.Fixed", "pkg.typed.Specified");
  }

  @Test
  void ofDamagedAndOtherFilesNoneIsMadeUp() throws IOException {
    byte[] library = library();
    assertThat(StaticTypes.named(CompiledFile.of(new byte[] {1, 2, 3}))).isEmpty();
    for (int length = 0; length < library.length; length += 61) {
      assertThat(StaticTypes.named(CompiledFile.of(Arrays.copyOf(library, length))))
          .isSubsetOf("pkg.typed.Fixed", "pkg.typed.Specified");
    }
  }
}

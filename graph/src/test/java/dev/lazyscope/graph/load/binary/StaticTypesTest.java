package dev.lazyscope.graph.load.binary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazyscope.graph.load.elf.CompiledFile;
import dev.lazyscope.testing.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class StaticTypesTest {
  /// Its source lies beside it.
  private static byte[] library() throws IOException {
    return Files.readAllBytes(
        Repository.fixture(
            "heuristics/names-in-the-binary/pkg/typed.cpython-315-x86_64-linux-gnu.so"));
  }

  private static List<String> names(byte[] library) {
    return StaticTypes.described(CompiledFile.of(library)).stream()
        .map(CompiledType::name)
        .toList();
  }

  @Test
  void classesAreFoundWhereverTheyAreDescribedAndNothingElseThatHasAName() throws IOException {
    assertThat(names(library())).containsExactly("pkg.typed.Fixed", "pkg.typed.Specified");
  }

  @Test
  void ofDamagedAndOtherFilesNoneIsMadeUp() throws IOException {
    byte[] library = library();
    assertThat(names(new byte[] {1, 2, 3})).isEmpty();
    for (int length = 0; length < library.length; length += 61) {
      assertThat(names(Arrays.copyOf(library, length)))
          .isSubsetOf("pkg.typed.Fixed", "pkg.typed.Specified");
    }
  }
}

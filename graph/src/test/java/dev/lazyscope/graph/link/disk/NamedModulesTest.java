package dev.lazyscope.graph.link.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class NamedModulesTest {
  @Test
  void zeroTerminatedNamesThatAreModules() {
    byte[] binary =
        "\1pkg.sub\0collections\0not collections.abc\0.pkg\0pkg.\0os\n9to5\0unknown\0"
            .getBytes(StandardCharsets.ISO_8859_1);
    Set<String> modules = Set.of("pkg.sub", "collections", "os", ".pkg", "pkg.", "9to5", "pkg");
    assertThat(NamedModules.in(binary, modules::contains))
        .containsExactly("collections", "pkg.sub");
  }
}

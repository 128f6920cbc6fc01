package dev.lazyscope.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Expected outputs that are generated, never typed: `mvn verify -Dgolden=update` writes them, and
/// the change is reviewed as a diff. Without it, a missing file fails.
public final class Golden {
  private static final boolean IS_UPDATE = "update".equals(System.getProperty("golden"));

  private Golden() {}

  /// Compares with `fixtures/expected/NAME`, byte by byte.
  public static void assertSame(String name, String actual) {
    Path file = Repository.fixture("expected").resolve(name);
    try {
      if (IS_UPDATE) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, actual);
      }
      assertThat(file).as("run with -Dgolden=update to write it").exists();
      assertThat(actual).as("differs from " + file).isEqualTo(Files.readString(file));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}

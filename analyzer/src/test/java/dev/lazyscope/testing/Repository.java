package dev.lazyscope.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The folders of this repository, whichever module's tests run.
public final class Repository {
  private Repository() {}

  /// The top folder: the nearest one upwards that holds `fixtures` and `analyzer`.
  public static Path root() {
    return above(Path.of("").toAbsolutePath())
        .orElseThrow(() -> new IllegalStateException("not inside the repository"));
  }

  /// A fixture tree by its path below `fixtures`.
  public static Path fixture(String path) {
    return root().resolve("fixtures").resolve(path);
  }

  private static Optional<Path> above(Path folder) {
    if (Files.isDirectory(folder.resolve("fixtures"))
        && Files.isDirectory(folder.resolve("analyzer"))) {
      return Optional.of(folder);
    }
    return Optional.ofNullable(folder.getParent()).flatMap(Repository::above);
  }
}

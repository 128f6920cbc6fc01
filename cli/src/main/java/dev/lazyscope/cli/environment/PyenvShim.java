package dev.lazyscope.cli.environment;

import dev.lazyscope.cli.world.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/// A script of pyenv that starts the program of the same name of the version chosen; told which
/// that is by the documentation of pyenv, "Understanding Python version selection". Running it
/// would take ten times as long.
record PyenvShim(Path file) {
  /// {@return the executable that runs for `executable`, which is itself if it is no shim}
  static Path target(Path executable, World world) {
    PyenvShim shim = new PyenvShim(executable);
    return shim.root().flatMap(root -> shim.chosen(root, world)).orElse(executable);
  }

  private Optional<Path> root() {
    return Optional.ofNullable(file.getParent())
        .filter(folder -> folder.endsWith("shims"))
        .map(Path::getParent)
        .filter(root -> Files.isDirectory(root.resolve("versions")));
  }

  /// The first of the versions that has the program, if all up to there are names of folders:
  /// `system` and beginnings of versions are left to pyenv.
  private Optional<Path> chosen(Path root, World world) {
    return versions(root, world)
        .map(name -> root.resolve("versions").resolve(name))
        .takeWhile(Files::isDirectory)
        .map(version -> version.resolve("bin").resolve(file.getFileName()))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static Stream<String> versions(Path root, World world) {
    return world
        .variable("PYENV_VERSION")
        .map(names -> Arrays.stream(names.split(":")))
        .or(() -> local(world.directory()))
        .or(() -> lines(root.resolve("version")))
        .orElse(Stream.of());
  }

  private static Optional<Stream<String>> local(Path directory) {
    return Stream.iterate(Optional.of(directory), Optional::isPresent, PyenvShim::above)
        .flatMap(folder -> lines(folder.orElseThrow().resolve(".python-version")).stream())
        .findFirst();
  }

  private static Optional<Path> above(Optional<Path> folder) {
    return folder.map(Path::getParent);
  }

  private static Optional<Stream<String>> lines(Path file) {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          Files.readAllLines(file).stream()
              .map(String::strip)
              .filter(line -> !line.isEmpty() && !line.startsWith("#")));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }
}

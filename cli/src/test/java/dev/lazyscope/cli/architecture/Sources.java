package dev.lazyscope.cli.architecture;

import dev.lazyscope.testing.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All Java files of the repository, sorted by path.
record Sources(List<Unit> units) {
  static final List<String> MODULES = List.of("analyzer", "graph", "report", "cli");

  Sources {
    units = List.copyOf(units);
  }

  static Sources ofRepository() {
    return new Sources(
        MODULES.stream()
            .flatMap(
                module ->
                    Stream.concat(
                        read(module, "src/main/java").stream(),
                        read(module, "src/test/java").stream()))
            .toList());
  }

  /// {@return what ships, without the tests}
  List<Unit> main() {
    return units.stream().filter(unit -> !unit.test()).toList();
  }

  Set<String> packages() {
    return units.stream().map(Unit::packageName).collect(Collectors.toUnmodifiableSet());
  }

  private static List<Unit> read(String module, String folder) {
    Path root = Repository.root();
    Path sources = root.resolve(module).resolve(folder);
    if (!Files.isDirectory(sources)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(sources)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .sorted()
          .map(file -> read(module, folder.contains("test"), root.relativize(file)))
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Unit read(String module, boolean test, Path file) {
    try {
      String text = Files.readString(Repository.root().resolve(file));
      return Unit.parse(module, test, file.toString().replace('\\', '/'), text);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}

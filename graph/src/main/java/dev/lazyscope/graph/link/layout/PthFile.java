package dev.lazyscope.graph.link.layout;

import dev.lazyscope.graph.link.disk.Disk;
import dev.lazyscope.graph.link.disk.Listing;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A `.pth` file: folders to add to `sys.path`, and lines that Python would execute at start-up
/// (library reference, `site`). Nothing is executed here.
record PthFile(Path file, List<Path> folders, List<String> importLines) {

  /// {@return the `.pth` files of a folder in the order in which `site` reads them}
  static List<PthFile> in(Disk disk, Path folder) {
    List<PthFile> found = new ArrayList<>();
    for (String name : disk.listing(folder).map(Listing::names).orElse(List.of())) {
      if (name.endsWith(".pth") && !name.startsWith(".")) {
        disk.read(folder.resolve(name))
            .ifPresent(bytes -> found.add(parse(folder, folder.resolve(name), bytes)));
      }
    }
    return found;
  }

  private static PthFile parse(Path folder, Path file, byte[] bytes) {
    List<Path> folders = new ArrayList<>();
    List<String> imports = new ArrayList<>();
    for (String raw : new String(bytes, StandardCharsets.UTF_8).split("\\R")) {
      String line = raw.stripTrailing();
      if (line.startsWith("import ") || line.startsWith("import\t")) {
        imports.add(line);
      } else if (!line.isBlank() && !line.startsWith("#")) {
        resolved(folder, line).ifPresent(folders::add);
      }
    }
    return new PthFile(file, folders, imports);
  }

  private static Optional<Path> resolved(Path folder, String line) {
    try {
      return Optional.of(folder.resolve(line).normalize());
    } catch (InvalidPathException impossible) {
      return Optional.empty();
    }
  }
}

package dev.lazyscope.graph.link.disk;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// The names of a package's direct submodules as `pkgutil.iter_modules` yields them: files by
/// suffix, and folders only with an `__init__`.
final class PackageContents {
  private PackageContents() {}

  static List<String> names(Disk disk, List<Path> portions, int minorVersion) {
    SortedSet<String> found = new TreeSet<>();
    for (Path folder : portions) {
      disk.listing(folder)
          .ifPresent(
              listing -> {
                for (String entry : listing.names()) {
                  moduleName(entry, minorVersion)
                      .or(() -> packageName(disk, folder, entry, minorVersion))
                      .filter(name -> !name.equals("__init__"))
                      .ifPresent(found::add);
                }
              });
    }
    return List.copyOf(found);
  }

  /// `inspect.getmodulename`: the file's name without a suffix of the import system.
  private static Optional<String> moduleName(String entry, int minorVersion) {
    int dot = entry.indexOf('.');
    return dot <= 0
        ? Optional.empty()
        : FileKind.of(entry.substring(dot), minorVersion).map(_ -> entry.substring(0, dot));
  }

  private static Optional<String> packageName(
      Disk disk, Path folder, String entry, int minorVersion) {
    if (entry.indexOf('.') >= 0) {
      return Optional.empty();
    }
    return disk.listing(folder.resolve(entry))
        .filter(
            inside ->
                inside.names().stream()
                    .anyMatch(
                        name ->
                            name.startsWith("__init__.")
                                && moduleName(name, minorVersion).isPresent()))
        .map(_ -> entry);
  }
}

package dev.lazyscope.graph.link.disk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// The table of contents of a zip archive on `sys.path`, shown as folders (module `zipimport`).
final class Archive {
  private final Path file;
  private final Map<String, Set<String>> namesByFolder;

  private Archive(Path file, Map<String, Set<String>> namesByFolder) {
    this.file = file;
    this.namesByFolder = namesByFolder;
  }

  static boolean hasArchiveName(Path path) {
    String name = path.toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".zip")
        || name.endsWith(".egg")
        || name.endsWith(".whl")
        || name.endsWith(".pyz");
  }

  /// {@return the archive, or empty when the file is not a readable one}
  static Optional<Archive> open(Path file) {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      Map<String, Set<String>> names = new HashMap<>();
      names.put("", new HashSet<>());
      zip.stream().map(ZipEntry::getName).forEach(name -> add(names, name));
      return Optional.of(new Archive(file, names));
    } catch (IOException | IllegalArgumentException damaged) {
      return Optional.empty();
    }
  }

  private static void add(Map<String, Set<String>> names, String entry) {
    String path = entry.endsWith("/") ? entry.substring(0, entry.length() - 1) : entry;
    if (entry.endsWith("/")) {
      names.computeIfAbsent(path, _ -> new HashSet<>());
    }
    while (!path.isEmpty()) {
      int slash = path.lastIndexOf('/');
      String folder = slash < 0 ? "" : path.substring(0, slash);
      names.computeIfAbsent(folder, _ -> new HashSet<>()).add(path.substring(slash + 1));
      path = folder;
    }
  }

  Optional<Listing> listing(Path folder) {
    return Optional.ofNullable(namesByFolder.get(inside(folder)))
        .map(names -> new Listing(names.toArray(String[]::new)));
  }

  Optional<byte[]> read(Path path) {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry entry = zip.getEntry(inside(path));
      return entry == null || entry.isDirectory()
          ? Optional.empty()
          : Optional.of(zip.getInputStream(entry).readAllBytes());
    } catch (IOException damaged) {
      return Optional.empty();
    }
  }

  private String inside(Path path) {
    return file.relativize(path).toString().replace('\\', '/');
  }
}

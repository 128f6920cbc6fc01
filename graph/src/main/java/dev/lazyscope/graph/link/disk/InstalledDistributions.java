package dev.lazyscope.graph.link.disk;

import dev.lazyscope.graph.link.ModuleSpace.Distribution;
import dev.lazyscope.graph.link.ModuleSpace.EntryPoint;
import dev.lazyscope.graph.link.SearchPath;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The distributions on a search path as `importlib.metadata` lists them; of two with one
/// normalised name the first on the path counts.
final class InstalledDistributions {
  private final Disk disk;
  private final SearchPath searchPath;
  private final Map<String, List<Distribution>> read = new ConcurrentHashMap<>();
  private final Map<String, Map<Path, Distribution>> extensions = new ConcurrentHashMap<>();

  InstalledDistributions(Disk disk, SearchPath searchPath) {
    this.disk = disk;
    this.searchPath = searchPath;
  }

  List<Distribution> all() {
    return read.computeIfAbsent("", _ -> readAll());
  }

  /// {@return the distribution whose `RECORD` names this extension module}
  Optional<Distribution> bringing(Path extension) {
    return Optional.ofNullable(extensions.computeIfAbsent("", _ -> readRecords()).get(extension));
  }

  private Map<Path, Distribution> readRecords() {
    Map<Path, Distribution> byFile = new HashMap<>();
    for (Distribution one : all()) {
      Path folder = Path.of(one.directory());
      disk.read(folder.resolve("RECORD")).map(InstalledDistributions::text).stream()
          .flatMap(String::lines)
          .map(line -> line.split(",", 2)[0])
          .filter(file -> file.endsWith(".so") || file.endsWith(".pyd"))
          .forEach(file -> byFile.putIfAbsent(folder.resolveSibling(file).normalize(), one));
    }
    return byFile;
  }

  private List<Distribution> readAll() {
    Map<String, Distribution> byName = new LinkedHashMap<>();
    for (var location : searchPath.locations()) {
      for (String entry : disk.listing(location.path()).map(Listing::names).orElse(List.of())) {
        metadata(location.path().resolve(entry), entry)
            .ifPresent(found -> byName.putIfAbsent(normalised(found.name()), found));
      }
    }
    return List.copyOf(byName.values());
  }

  private Optional<Distribution> metadata(Path path, String entry) {
    if (entry.endsWith(".dist-info")) {
      return distribution(path, path.resolve("METADATA"));
    }
    if (entry.endsWith(".egg-info")) {
      return disk.isFolder(path)
          ? distribution(path, path.resolve("PKG-INFO"))
          : distribution(path, path);
    }
    return entry.endsWith(".egg")
        ? distribution(path.resolve("EGG-INFO"), path.resolve("EGG-INFO").resolve("PKG-INFO"))
        : Optional.empty();
  }

  private Optional<Distribution> distribution(Path folder, Path metadata) {
    return disk.read(metadata)
        .map(InstalledDistributions::text)
        .flatMap(
            headers ->
                header(headers, "Name")
                    .map(
                        name ->
                            new Distribution(
                                name,
                                header(headers, "Version").orElse(""),
                                folder.toString(),
                                entryPoints(folder))));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /// A header of the block before the first empty line (core metadata specification).
  private static Optional<String> header(String metadata, String name) {
    String prefix = name + ":";
    return metadata
        .lines()
        .takeWhile(line -> !line.isBlank())
        .filter(line -> line.startsWith(prefix))
        .map(line -> line.substring(prefix.length()).strip())
        .findFirst();
  }

  /// `entry_points.txt`: groups in brackets, then `name = value` (packaging, "Entry points
  /// specification").
  private List<EntryPoint> entryPoints(Path folder) {
    List<EntryPoint> found = new ArrayList<>();
    String group = "";
    String content = disk.read(folder.resolve("entry_points.txt")).map(b -> text(b)).orElse("");
    for (String raw : content.split("\\R")) {
      String line = raw.strip();
      int equals = line.indexOf('=');
      if (line.startsWith("[") && line.endsWith("]")) {
        group = line.substring(1, line.length() - 1).strip();
      } else if (equals > 0 && !line.startsWith("#") && !line.startsWith(";")) {
        String name = line.substring(0, equals).strip();
        found.add(new EntryPoint(group, name, line.substring(equals + 1).strip()));
      }
    }
    return found;
  }

  /// PEP 503.
  private static String normalised(String name) {
    return name.replaceAll("[-_.]+", "-").toLowerCase(Locale.ROOT);
  }
}

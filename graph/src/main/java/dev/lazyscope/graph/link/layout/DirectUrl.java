package dev.lazyscope.graph.link.layout;

import dev.lazyscope.graph.link.disk.Disk;
import dev.lazyscope.graph.link.disk.Listing;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The source folders of editable installs by `direct_url.json` (PEP 610), for installers whose
/// import hooks cannot be read otherwise.
final class DirectUrl {
  private static final Pattern EDITABLE = Pattern.compile("\"editable\"\\s*:\\s*true");
  private static final Pattern FILE_URL = Pattern.compile("\"url\"\\s*:\\s*\"(file:[^\"]*)\"");

  private DirectUrl() {}

  static List<Path> editableProjects(Disk disk, Path site) {
    List<Path> found = new ArrayList<>();
    for (String name : disk.listing(site).map(Listing::names).orElse(List.of())) {
      if (name.endsWith(".dist-info")) {
        disk.listing(site.resolve(name))
            .filter(listing -> listing.has("direct_url.json"))
            .flatMap(_ -> disk.read(site.resolve(name).resolve("direct_url.json")))
            .flatMap(bytes -> project(new String(bytes, StandardCharsets.UTF_8)))
            .filter(disk::isFolder)
            .ifPresent(found::add);
      }
    }
    return found;
  }

  private static Optional<Path> project(String json) {
    Matcher url = FILE_URL.matcher(json);
    if (!EDITABLE.matcher(json).find() || !url.find()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Path.of(URI.create(url.group(1))).normalize());
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  /// {@return the folders of a project whose content is importable: what it declares, `src`,
  /// itself}
  static List<Path> sources(Disk disk, Path project) {
    List<Path> folders = new ArrayList<>();
    disk.listing(project)
        .ifPresent(listing -> folders.addAll(ProjectHints.sourceFolders(disk, project, listing)));
    folders.add(project.resolve("src"));
    folders.removeIf(folder -> !disk.isFolder(folder));
    folders.add(project);
    return folders.stream().distinct().toList();
  }
}

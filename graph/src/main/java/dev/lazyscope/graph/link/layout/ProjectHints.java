package dev.lazyscope.graph.link.layout;

import dev.lazyscope.graph.link.disk.Disk;
import dev.lazyscope.graph.link.disk.Listing;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The source folders that a project's own files name: `pyproject.toml` for setuptools, Poetry,
/// Hatch, PDM, Flit and uv, and `setup.cfg`; each as its build tool documents it.
final class ProjectHints {
  private static final Set<String> PROJECT_FILES =
      Set.of("pyproject.toml", "setup.cfg", "setup.py");

  private ProjectHints() {}

  static boolean isProject(Listing listing) {
    return PROJECT_FILES.stream().anyMatch(listing::has);
  }

  /// {@return folders whose content is importable, as far as declared}
  static Set<Path> sourceFolders(Disk disk, Path project, Listing listing) {
    Set<String> declared = new LinkedHashSet<>();
    if (listing.has("pyproject.toml")) {
      pyproject(text(disk, project.resolve("pyproject.toml")), declared);
    }
    if (listing.has("setup.cfg")) {
      setupCfg(text(disk, project.resolve("setup.cfg")), declared);
    }
    Set<Path> folders = new LinkedHashSet<>();
    for (String relative : declared) {
      if (!relative.isEmpty() && !relative.startsWith("/") && relative.indexOf('\0') < 0) {
        folders.add(project.resolve(relative).normalize());
      }
    }
    folders.remove(project);
    return folders;
  }

  private static String text(Disk disk, Path file) {
    return disk.read(file).map(bytes -> new String(bytes, StandardCharsets.UTF_8)).orElse("");
  }

  private static void pyproject(String text, Set<String> declared) {
    HintFile file = HintFile.toml(text);
    declared.addAll(file.strings("tool.setuptools.packages.find", "where"));
    declared.addAll(file.inlineValues("tool.setuptools", "package-dir", ""));
    declared.addAll(file.strings("tool.setuptools.package-dir", ""));
    declared.addAll(file.inlineValues("tool.poetry", "packages", "from"));
    declared.addAll(file.strings("tool.pdm.build", "package-dir"));
    declared.addAll(file.strings("tool.uv.build-backend", "module-root"));
    for (String table : List.of("wheel", "sdist")) {
      String target = "tool.hatch.build.targets." + table;
      file.strings(target, "packages").forEach(name -> parentOf(name).ifPresent(declared::add));
      declared.addAll(file.strings(target, "sources"));
    }
    declared.addAll(file.strings("tool.hatch.build", "sources"));
  }

  /// `src/name` says that `src` is importable.
  private static Optional<String> parentOf(String packagePath) {
    int slash = packagePath.lastIndexOf('/');
    return slash < 0 ? Optional.empty() : Optional.of(packagePath.substring(0, slash));
  }

  private static void setupCfg(String text, Set<String> declared) {
    HintFile file = HintFile.ini(text);
    declared.addAll(file.strings("options.packages.find", "where"));
    for (String pair : file.strings("options", "package_dir")) {
      int equals = pair.indexOf('=');
      if (equals >= 0 && pair.substring(0, equals).isBlank()) {
        declared.add(pair.substring(equals + 1).strip());
      }
    }
  }
}

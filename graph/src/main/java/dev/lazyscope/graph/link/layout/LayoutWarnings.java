package dev.lazyscope.graph.link.layout;

import dev.lazyscope.graph.link.FoundModule;
import dev.lazyscope.graph.link.layout.ProjectFiles.LayoutWarning;
import dev.lazyscope.graph.link.layout.ProjectFiles.LayoutWarning.Kind;
import dev.lazyscope.graph.link.layout.ProjectFiles.ProjectFile;
import dev.lazyscope.graph.link.stdlib.StandardLibrary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Finds names that two files or two roots of a project claim.
final class LayoutWarnings {
  /// Files that each project has for itself and nobody imports across projects.
  private static final Set<String> PER_PROJECT =
      Set.of(
          "setup", "conftest", "noxfile", "tests", "test", "docs", "conf", "__main__", "__init__");

  private LayoutWarnings() {}

  static List<LayoutWarning> of(List<ProjectFile> files, Collection<Path> roots) {
    List<LayoutWarning> warnings = new ArrayList<>();
    Map<Path, Map<String, FoundModule.Source>> byRoot = new LinkedHashMap<>();
    Map<String, Map<Path, Path>> tops = new TreeMap<>();
    for (ProjectFile file : files) {
      FoundModule.Source module = file.module();
      Map<String, FoundModule.Source> named =
          byRoot.computeIfAbsent(file.root(), _ -> new LinkedHashMap<>());
      FoundModule.Source other = named.putIfAbsent(module.name().dotted(), module);
      if (other != null) {
        warnings.add(twoFiles(module, other));
      }
      if (roots.size() > 1) {
        tops.computeIfAbsent(module.name().top(), _ -> new LinkedHashMap<>())
            .putIfAbsent(file.root(), module.file());
      }
    }
    tops.forEach((top, places) -> addTwoRoots(top, places, warnings));
    byRoot.values().forEach(named -> addStandardNames(named, warnings));
    return warnings;
  }

  /// Names without a dot that the newest standard library has too.
  private static void addStandardNames(
      Map<String, FoundModule.Source> named, List<LayoutWarning> warnings) {
    StandardLibrary library = StandardLibrary.of(StandardLibrary.NEWEST);
    Map<String, LayoutWarning> byName = new TreeMap<>();
    for (FoundModule.Source module : named.values()) {
      String name = module.name().dotted();
      if (name.indexOf('.') < 0 && !PER_PROJECT.contains(name) && library.kind(name).isPresent()) {
        boolean isHidden = library.isBuiltin(name) || library.isFrozen(name);
        Kind kind = isHidden ? Kind.HIDDEN_BY_BUILT_IN : Kind.SHADOWS_STANDARD_LIBRARY;
        byName.put(name, new LayoutWarning(kind, name, module.file(), List.of()));
      }
    }
    warnings.addAll(byName.values());
  }

  /// A package wins over a module beside it.
  private static LayoutWarning twoFiles(FoundModule.Source one, FoundModule.Source other) {
    boolean isOneUsed = one.isPackage() && !other.isPackage();
    FoundModule.Source used = isOneUsed ? one : other;
    FoundModule.Source hidden = isOneUsed ? other : one;
    return new LayoutWarning(
        Kind.TWO_FILES, one.name().dotted(), used.file(), List.of(hidden.file()));
  }

  private static void addTwoRoots(
      String top, Map<Path, Path> places, List<LayoutWarning> warnings) {
    if (places.size() > 1 && !PER_PROJECT.contains(top) && FileNames.isIdentifier(top)) {
      List<Path> files = List.copyOf(places.values());
      warnings.add(
          new LayoutWarning(Kind.TWO_ROOTS, top, files.getFirst(), files.subList(1, files.size())));
    }
  }
}

package dev.lazyscope.cli.analysis;

import dev.lazyscope.graph.link.FoundModule.Origin;
import dev.lazyscope.graph.link.SearchPath;
import dev.lazyscope.graph.link.disk.Disk;
import dev.lazyscope.graph.link.layout.SearchPaths;
import dev.lazyscope.graph.link.layout.SearchPaths.Parts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The search path of a whole project, and of a single run.
public final class SearchPathOrder {
  private SearchPathOrder() {}

  /// {@return all roots of the project first; what else lies in a root above it is not its own}
  static SearchPath ofProject(Settings settings, Disk disk, List<Path> roots) {
    List<Path> own = roots.stream().filter(root -> root.startsWith(settings.project())).toList();
    List<Path> above = roots.stream().filter(root -> !own.contains(root)).toList();
    return assembled(settings, disk, own, above);
  }

  /// What a run sees: the folder that Python puts first, `--path` as if it were `PYTHONPATH`, the
  /// standard library, installed packages. The other roots of the project come last: they stand for
  /// its parts that are not installed, and may not hide anything that is.
  public static SearchPath ofRun(
      Settings settings, Disk disk, List<Path> first, List<Path> others) {
    SearchPath path = assembled(settings, disk, first, List.of());
    List<SearchPath.Entry> entries = new ArrayList<>(path.entries());
    for (Path root : others) {
      if (path.locations().stream().noneMatch(known -> known.path().equals(root))) {
        entries.add(new SearchPath.Location(root, Origin.PROJECT));
      }
    }
    return new SearchPath(entries, path.minorVersion(), path.builtins());
  }

  private static SearchPath assembled(
      Settings settings, Disk disk, List<Path> first, List<Path> foreign) {
    Parts parts =
        new Parts(
            first,
            Stream.concat(foreign.stream(), settings.path().stream()).toList(),
            settings.environment().standardLibrary(),
            settings.environment().sitePackages(),
            settings.minorVersion());
    SearchPath path = SearchPaths.of(disk, parts).path();
    return new SearchPath(path.entries(), path.minorVersion(), settings.environment().builtins());
  }
}

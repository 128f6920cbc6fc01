package dev.lazyscope.cli.analysis;

import dev.lazyscope.graph.link.FoundModule.Origin;
import dev.lazyscope.graph.link.SearchPath;
import dev.lazyscope.graph.link.disk.Disk;
import dev.lazyscope.graph.link.layout.SearchPaths;
import dev.lazyscope.graph.link.layout.SearchPaths.Parts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The search path of a whole project, and of a single run.
final class SearchPathOrder {
  private SearchPathOrder() {}

  /// {@return all roots of the project first}
  static SearchPath ofProject(Settings settings, Disk disk, List<Path> roots) {
    return assembled(settings, disk, roots);
  }

  /// What a run sees: the folder that Python puts first, `--path` as if it were `PYTHONPATH`, the
  /// standard library, installed packages. The other roots of the project come last: they stand for
  /// its parts that are not installed, and may not hide anything that is.
  static SearchPath ofRun(Settings settings, Disk disk, List<Path> first, List<Path> others) {
    SearchPath path = assembled(settings, disk, first);
    List<SearchPath.Entry> entries = new ArrayList<>(path.entries());
    for (Path root : others) {
      if (path.locations().stream().noneMatch(known -> known.path().equals(root))) {
        entries.add(new SearchPath.Location(root, Origin.PROJECT));
      }
    }
    return new SearchPath(entries, path.minorVersion(), path.builtins());
  }

  private static SearchPath assembled(Settings settings, Disk disk, List<Path> first) {
    Parts parts =
        new Parts(
            first,
            settings.path(),
            settings.environment().standardLibrary(),
            settings.environment().sitePackages(),
            settings.minorVersion());
    SearchPath path = SearchPaths.of(disk, parts).path();
    return new SearchPath(path.entries(), path.minorVersion(), settings.environment().builtins());
  }
}

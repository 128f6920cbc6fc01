package dev.lazyscope.cli.analysis;

import dev.lazyscope.cli.entry.EntryPoint;
import dev.lazyscope.cli.world.UsageProblem;
import dev.lazyscope.graph.link.FoundModule.Origin;
import dev.lazyscope.graph.link.ModuleSpace;
import dev.lazyscope.graph.link.SearchPath;
import dev.lazyscope.graph.link.disk.Disk;
import dev.lazyscope.graph.link.disk.DiskModuleSpace;
import dev.lazyscope.graph.load.LoadMode;
import dev.lazyscope.graph.load.LoadQuery;
import dev.lazyscope.graph.load.LoadQuery.Entry;
import dev.lazyscope.graph.load.LoadQuery.Target;
import dev.lazyscope.graph.load.LoadSet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Predicts what entries load. Entries that start in the same folder share what was read.
public final class Predictions {
  private final Settings settings;
  private final List<Path> roots;
  private final Disk disk = new Disk();
  private final Map<Path, ModuleSpace> spaces = new HashMap<>();

  private Predictions(Settings settings, List<Path> roots) {
    this.settings = settings;
    this.roots = roots;
  }

  /// `roots` are the folders that the project's own modules are found in.
  public static Predictions of(Settings settings, List<Path> roots) {
    return new Predictions(settings, List.copyOf(roots));
  }

  /// {@return what `entry` loads in a mode}
  public LoadSet of(EntryPoint entry, LoadMode mode) {
    Target target =
        new Target(
            settings.minorVersion(),
            platform(),
            entry.directory().toString(),
            entry.environment());
    return simulate(space(entry), new LoadQuery(entry.entry(), mode, target));
  }

  /// {@return the modules as `entry` sees them: the first place of `sys.path` is its own}
  public ModuleSpace space(EntryPoint entry) {
    return spaces.computeIfAbsent(
        firstOnPath(entry), first -> DiskModuleSpace.over(disk, searchPath(first)));
  }

  private static LoadSet simulate(ModuleSpace space, LoadQuery query) {
    throw new UsageProblem("predictions are not part of this version");
  }

  /// A script's own folder, else the folder it is started in (library reference, `sys.path`).
  private static Path firstOnPath(EntryPoint entry) {
    return switch (entry.entry()) {
      case Entry.Script(var path, _) ->
          Optional.ofNullable(entry.directory().resolve(path).normalize().getParent())
              .orElse(entry.directory());
      case Entry.Code _, Entry.RunModule _, Entry.ImportModule _, Entry.Function _ ->
          entry.directory();
    };
  }

  private SearchPath searchPath(Path first) {
    List<SearchPath.Entry> entries = new ArrayList<>();
    entries.add(new SearchPath.Location(first, Origin.PROJECT));
    roots.forEach(root -> add(entries, root, Origin.PROJECT));
    settings.path().forEach(folder -> add(entries, folder, Origin.THIRD_PARTY));
    List<Path> library = settings.environment().standardLibrary();
    library.forEach(folder -> add(entries, folder, Origin.STANDARD_LIBRARY));
    if (library.isEmpty()) {
      entries.add(new SearchPath.Catalogue());
    }
    settings.environment().sitePackages().forEach(dir -> add(entries, dir, Origin.THIRD_PARTY));
    Optional<Set<String>> builtins = settings.environment().builtins();
    return new SearchPath(entries, settings.minorVersion(), builtins);
  }

  private static void add(List<SearchPath.Entry> entries, Path folder, Origin origin) {
    SearchPath.Location location = new SearchPath.Location(folder, origin);
    if (entries.stream().noneMatch(known -> isAt(known, folder))) {
      entries.add(location);
    }
  }

  private static boolean isAt(SearchPath.Entry entry, Path folder) {
    return entry instanceof SearchPath.Location(var path, _) && path.equals(folder);
  }

  /// The `sys.platform` of this machine.
  private static String platform() {
    String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      return "win32";
    }
    return name.startsWith("mac") ? "darwin" : "linux";
  }
}

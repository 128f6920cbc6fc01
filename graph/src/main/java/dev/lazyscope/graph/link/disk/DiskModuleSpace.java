package dev.lazyscope.graph.link.disk;

import dev.lazyscope.graph.link.FoundModule;
import dev.lazyscope.graph.link.ModuleSpace;
import dev.lazyscope.graph.link.SearchPath;
import dev.lazyscope.graph.link.stdlib.StandardLibrary;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The [ModuleSpace] of a search path on this disk.
public final class DiskModuleSpace implements ModuleSpace {
  private final Disk disk;
  private final SearchPath searchPath;
  private final ModuleFinder finder;
  private final InstalledDistributions installed;
  private final ConcurrentHashMap<Path, DiskModuleSpace> views = new ConcurrentHashMap<>();

  private DiskModuleSpace(Disk disk, SearchPath searchPath, ModuleFinder finder) {
    this.disk = disk;
    this.searchPath = searchPath;
    this.finder = finder;
    this.installed = new InstalledDistributions(disk, searchPath);
  }

  public static DiskModuleSpace over(SearchPath searchPath) {
    return over(new Disk(), searchPath);
  }

  /// Shares what `disk` has listed already.
  public static DiskModuleSpace over(Disk disk, SearchPath searchPath) {
    StandardLibrary catalogue = StandardLibrary.of(searchPath.minorVersion());
    return new DiskModuleSpace(disk, searchPath, new ModuleFinder(disk, searchPath, catalogue));
  }

  /// {@return this space as a module below `root` sees it: its own root comes first}
  public DiskModuleSpace seenFrom(Path root) {
    return views.computeIfAbsent(root, this::view);
  }

  private DiskModuleSpace view(Path root) {
    SearchPath reordered = searchPath.seenFrom(root);
    return reordered.equals(searchPath) ? this : over(disk, reordered);
  }

  @Override
  public Optional<FoundModule> find(String dottedName) {
    return finder.find(dottedName);
  }

  @Override
  public Optional<byte[]> source(FoundModule module) {
    return switch (module) {
      case FoundModule.Source(_, var file, _, _) -> disk.read(file);
      case FoundModule.Extension(_, var file, _, _) -> disk.read(beside(file));
      case FoundModule.Bytecode _, FoundModule.Namespace _, FoundModule.StandardLibrary _ ->
          Optional.empty();
    };
  }

  /// What an extension was compiled from, where that is shipped with it.
  private static Path beside(Path extension) {
    String name = extension.getFileName().toString();
    return extension.resolveSibling(name.substring(0, name.indexOf('.')) + ".py");
  }

  @Override
  public List<String> importsNamedIn(FoundModule.Extension extension) {
    return disk.read(extension.file())
        .map(binary -> NamedModules.in(binary, name -> find(name).isPresent()))
        .orElse(List.of());
  }

  @Override
  public List<String> submodules(String packageName) {
    return finder.submodules(packageName);
  }

  @Override
  public Optional<List<String>> list(String directory) {
    return path(directory).flatMap(disk::listing).map(Listing::names);
  }

  @Override
  public PathKind kind(String path) {
    Optional<Path> asked = path(path);
    if (asked.filter(file -> file.toFile().isFile()).isPresent()) {
      return PathKind.FILE;
    }
    return asked.flatMap(disk::folder).isPresent() ? PathKind.DIRECTORY : PathKind.ABSENT;
  }

  @Override
  public Optional<byte[]> content(String path) {
    return path(path).flatMap(disk::read);
  }

  @Override
  public List<Distribution> distributions() {
    return installed.all();
  }

  @Override
  public Optional<Distribution> bringing(FoundModule.Extension extension) {
    return installed.bringing(extension.file());
  }

  @Override
  public List<String> searchPath() {
    return searchPath.locations().stream().map(place -> place.path().toString()).toList();
  }

  private static Optional<Path> path(String text) {
    try {
      return Optional.of(Path.of(text));
    } catch (InvalidPathException impossible) {
      return Optional.empty();
    }
  }
}

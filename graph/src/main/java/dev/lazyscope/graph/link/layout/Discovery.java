package dev.lazyscope.graph.link.layout;

import dev.lazyscope.analyzer.source.ModuleName;
import dev.lazyscope.graph.link.FoundModule;
import dev.lazyscope.graph.link.FoundModule.Origin;
import dev.lazyscope.graph.link.disk.Disk;
import dev.lazyscope.graph.link.disk.Listing;
import dev.lazyscope.graph.link.layout.ProjectFiles.ProjectFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Walks a tree and names the module of every Python file in it.
///
/// A name is counted from a root. The start folder is one (or, inside a package, the first folder
/// above without `__init__.py`); a nested project, a folder that a project's settings declare, a
/// project's `src`, and a folder whose name cannot be part of a module's name begin a new one.
public final class Discovery {
  /// Source folders by custom; they count directly below a project or the start folder.
  private static final Set<String> SOURCE_FOLDERS = Set.of("src", "lib", "python", "source");

  private Discovery() {}

  /// {@return the files below `start`, or `start` alone if it is a file}
  public static ProjectFiles walk(Disk disk, Path start, Exclusion exclusion) {
    Path from = start.toAbsolutePath().normalize();
    Walk walk = new Walk(disk, from, exclusion);
    if (disk.isFolder(from)) {
      walk.visitTree(walk.start(from));
    } else {
      walk.addOnly(from);
    }
    return new ProjectFiles(walk.files, List.copyOf(walk.searchable()));
  }

  /// A folder on the way: `prefix` is its name as a package, empty at a root.
  private record Folder(Path path, Path root, String prefix, boolean isPackage) {}

  private static final class Walk {
    private final Disk disk;
    private final Path start;
    private final Exclusion exclusion;
    private final List<ProjectFile> files = new ArrayList<>();
    private final Set<Path> roots = new LinkedHashSet<>();
    private final Set<Path> declared = new HashSet<>();
    private final Set<Object> visited = new HashSet<>();
    private final List<Folder> linked = new ArrayList<>();

    Walk(Disk disk, Path start, Exclusion exclusion) {
      this.disk = disk;
      this.start = start;
      this.exclusion = exclusion;
    }

    /// The start folder, named from above if it lies inside a package. A project's own folder is a
    /// root even with a stray `__init__.py`, unless it is installed.
    Folder start(Path folder) {
      Path root = folder;
      String prefix = "";
      while (hasInit(root) && (!isProject(root) || isInstalled(root))) {
        Optional<Path> above = Optional.ofNullable(root.getParent());
        if (above.isEmpty()) {
          break;
        }
        prefix = root.getFileName() + (prefix.isEmpty() ? "" : "." + prefix);
        root = above.get();
      }
      return new Folder(folder, root, prefix, !prefix.isEmpty());
    }

    void addOnly(Path file) {
      Optional.ofNullable(file.getParent())
          .map(this::start)
          .ifPresent(
              folder -> {
                roots.add(folder.root());
                add(folder, file.getFileName().toString());
              });
    }

    /// Folders behind symbolic links come last, so that a file is known by its real place.
    void visitTree(Folder first) {
      roots.add(first.root());
      disk.identity(first.path()).ifPresent(visited::add);
      visit(first);
      while (!linked.isEmpty()) {
        List<Folder> batch = List.copyOf(linked);
        linked.clear();
        batch.stream().filter(this::isNew).forEach(this::visit);
      }
    }

    private boolean isNew(Folder folder) {
      return disk.identity(folder.path()).map(visited::add).orElse(false);
    }

    /// The roots that belong on a search path: all but folders of stray files.
    Set<Path> searchable() {
      Set<Path> found = new LinkedHashSet<>(roots);
      for (ProjectFile file : files) {
        if (file.module().isPackage() && file.module().name().parent().isEmpty()) {
          found.add(file.root());
        }
      }
      return found;
    }

    private void visit(Folder folder) {
      Optional<Listing> listing = disk.listing(folder.path());
      if (listing.isEmpty()) {
        return;
      }
      if (folder.prefix().isEmpty()) {
        readHints(folder, listing.get());
      }
      for (String name : listing.get().names()) {
        if (name.endsWith(".py")) {
          addUnlessExcluded(folder, name);
        } else if (FileNames.mayBeFolder(name) && !exclusion.isUsual(name)) {
          visitInner(folder, listing.get(), name);
        }
      }
    }

    private void readHints(Folder folder, Listing listing) {
      if (ProjectHints.isProject(listing)) {
        declared.addAll(ProjectHints.sourceFolders(disk, folder.path(), listing));
      }
    }

    private void addUnlessExcluded(Folder folder, String name) {
      if (!exclusion.hasPatterns() || !exclusion.matches(start, folder.path().resolve(name))) {
        add(folder, name);
      }
    }

    private void add(Folder folder, String name) {
      String stem = name.endsWith(".py") ? name.substring(0, name.length() - 3) : name;
      boolean isInit = stem.equals("__init__") && !folder.prefix().isEmpty();
      String dotted = isInit ? folder.prefix() : joined(folder.prefix(), stem);
      FoundModule.Source module =
          new FoundModule.Source(
              new ModuleName(dotted), folder.path().resolve(name), isInit, Origin.PROJECT);
      files.add(new ProjectFile(module, folder.root()));
    }

    private void visitInner(Folder folder, Listing siblings, String name) {
      Path path = folder.path().resolve(name);
      if (exclusion.hasPatterns() && exclusion.matches(start, path)) {
        return;
      }
      Optional<Listing> listing = disk.folder(path);
      if (listing.isEmpty() || isTools(listing.get(), name)) {
        return;
      }
      boolean isPackage = listing.get().has("__init__.py");
      boolean isRoot = !isPackage && isRoot(folder, siblings, path, listing.get());
      if (isRoot) {
        roots.add(path);
      }
      Folder inner =
          isRoot || !FileNames.isIdentifier(name)
              ? new Folder(path, path, "", false)
              : new Folder(path, folder.root(), joined(folder.prefix(), name), isPackage);
      switch (disk.linkage(path)) {
        case Disk.Linkage.Symbolic _ -> linked.add(inner);
        case Disk.Linkage.Real(var identity) -> {
          if (visited.add(identity)) {
            visit(inner);
          }
        }
        case Disk.Linkage.Gone _ -> {}
      }
    }

    private boolean isTools(Listing listing, String name) {
      return listing.has("pyvenv.cfg")
          || exclusion.isUsualUnlessPackage(name) && !listing.has("__init__.py");
    }

    private boolean isRoot(Folder folder, Listing siblings, Path path, Listing listing) {
      if (declared.contains(path) || ProjectHints.isProject(listing) && !folder.isPackage()) {
        return true;
      }
      boolean isAtProject = folder.path().equals(start) || ProjectHints.isProject(siblings);
      return isAtProject
          && !folder.isPackage()
          && SOURCE_FOLDERS.contains(path.getFileName().toString());
    }

    private boolean hasInit(Path folder) {
      return disk.listing(folder).filter(listing -> listing.has("__init__.py")).isPresent();
    }

    /// Wheels may carry the `pyproject.toml` of their project into the package.
    private boolean isInstalled(Path folder) {
      return Optional.ofNullable(folder.getParent())
          .flatMap(disk::listing)
          .filter(beside -> beside.names().stream().anyMatch(name -> name.endsWith(".dist-info")))
          .isPresent();
    }

    private boolean isProject(Path folder) {
      return disk.listing(folder)
          .filter(listing -> ProjectHints.isProject(listing) || listing.has(".git"))
          .isPresent();
    }

    private static String joined(String prefix, String name) {
      return prefix.isEmpty() ? name : prefix + "." + name;
    }
  }
}

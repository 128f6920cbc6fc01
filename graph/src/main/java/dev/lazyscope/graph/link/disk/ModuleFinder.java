package dev.lazyscope.graph.link.disk;

import dev.lazyscope.analyzer.source.ModuleName;
import dev.lazyscope.graph.link.FoundModule;
import dev.lazyscope.graph.link.FoundModule.Origin;
import dev.lazyscope.graph.link.SearchPath;
import dev.lazyscope.graph.link.stdlib.StandardLibrary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Answers what `importlib.util.find_spec` would, without running parent packages: built-in and
/// frozen modules, then the search path (language reference, "The import system"). What exists is
/// looked up once.
final class ModuleFinder {
  private final Disk disk;
  private final SearchPath searchPath;
  private final StandardLibrary catalogue;
  private final Set<String> builtins;
  private final List<SearchPath.Location> locations;
  private final ConcurrentHashMap<String, Optional<FoundModule>> known = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<String, List<Path>> extensions = new ConcurrentHashMap<>();

  ModuleFinder(Disk disk, SearchPath searchPath, StandardLibrary catalogue) {
    this.disk = disk;
    this.searchPath = searchPath;
    this.catalogue = catalogue;
    this.locations = searchPath.locations();
    this.builtins = searchPath.builtins().orElse(Set.of());
  }

  Optional<FoundModule> find(String name) {
    Optional<FoundModule> seen = known.get(name);
    if (seen != null) {
      return seen;
    }
    Optional<FoundModule> found = isPlain(name) ? lookUp(name) : Optional.empty();
    if (found.isPresent() || isWorthKeeping(name)) {
      known.put(name, found);
    }
    return found;
  }

  /// Below something that does not exist nothing has to be looked up; texts that happen to have
  /// dots would fill the memory.
  private boolean isWorthKeeping(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0
        || Optional.ofNullable(known.get(name.substring(0, dot)))
            .flatMap(parent -> parent)
            .isPresent();
  }

  /// A name with a path separator would leave its folder; one with an empty part is no name.
  private static boolean isPlain(String name) {
    char before = '.';
    for (int at = 0; at < name.length(); at++) {
      char c = name.charAt(at);
      if (c == '/' || c == '\\' || c == '\0' || c == '.' && before == '.') {
        return false;
      }
      before = c;
    }
    return before != '.';
  }

  private Optional<FoundModule> lookUp(String name) {
    Optional<String> alias = catalogue.alias(name);
    if (alias.isPresent()) {
      return find(alias.get());
    }
    ModuleName module = new ModuleName(name);
    if (isBuiltin(name)) {
      return Optional.of(new FoundModule.StandardLibrary(module, false, false));
    }
    if (catalogue.isFrozen(name)) {
      return Optional.of(frozen(module));
    }
    return module
        .parent()
        .map(parent -> find(parent.dotted()).flatMap(found -> inside(found, module)))
        .orElseGet(() -> onPath(module));
  }

  private boolean isBuiltin(String name) {
    return searchPath.builtins().isPresent() ? builtins.contains(name) : catalogue.isBuiltin(name);
  }

  /// A frozen module runs from the interpreter, but its source lies in the library's folder.
  private FoundModule frozen(ModuleName module) {
    String relative = module.dotted().replace('.', '/') + ".py";
    for (var location : locations) {
      Path file = location.path().resolve(relative);
      if (location.origin() == Origin.STANDARD_LIBRARY && disk.isFile(file)) {
        return new FoundModule.Source(module, file, false, Origin.STANDARD_LIBRARY);
      }
    }
    boolean hasSource = !module.dotted().startsWith("_frozen_");
    return new FoundModule.StandardLibrary(module, false, hasSource);
  }

  private Optional<FoundModule> onPath(ModuleName module) {
    Portions portions = new Portions();
    for (SearchPath.Entry entry : searchPath.entries()) {
      Optional<FoundModule> found =
          switch (entry) {
            case SearchPath.Location(var folder, var origin) ->
                portions.in(place(folder, origin), module);
            case SearchPath.Mapping mapping -> portions.mapped(mapping, module);
            case SearchPath.Catalogue _ -> catalogued(module);
          };
      if (found.isPresent()) {
        return found;
      }
    }
    return portions.asNamespace(module);
  }

  private FolderFinder.Place place(Path folder, Origin origin) {
    return new FolderFinder.Place(folder, origin, searchPath.minorVersion());
  }

  private Optional<FoundModule> catalogued(ModuleName module) {
    String name = module.dotted();
    return catalogue
        .kind(name)
        .filter(kind -> kind != StandardLibrary.Kind.OTHER_PLATFORM)
        .map(
            kind ->
                new FoundModule.StandardLibrary(
                    module, catalogue.isPackage(name), hasSource(kind)));
  }

  private static boolean hasSource(StandardLibrary.Kind kind) {
    return switch (kind) {
      case MODULE, PACKAGE, LISTED -> true;
      case BUILTIN, FROZEN, EXTENSION, OTHER_PLATFORM -> false;
    };
  }

  private Optional<FoundModule> inside(FoundModule parent, ModuleName module) {
    if (parent instanceof FoundModule.StandardLibrary(_, var isPackage, _)) {
      return isPackage ? catalogued(module) : Optional.empty();
    }
    List<Path> own = ownPortions(parent);
    if (own.isEmpty()) {
      return Optional.empty();
    }
    Portions portions = new Portions();
    Optional<FoundModule> found = inFolders(own, parent.origin(), module, portions);
    if (found.isEmpty()) {
      found = inFolders(extension(parent, own), parent.origin(), module, portions);
    }
    return found.or(() -> mapped(module, portions)).or(() -> portions.asNamespace(module));
  }

  private Optional<FoundModule> inFolders(
      List<Path> folders, Origin origin, ModuleName module, Portions portions) {
    for (Path folder : folders) {
      Optional<FoundModule> found = portions.in(place(folder, origin), module);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<FoundModule> mapped(ModuleName module, Portions portions) {
    for (SearchPath.Entry entry : searchPath.entries()) {
      if (entry instanceof SearchPath.Mapping mapping) {
        Optional<FoundModule> found = portions.mapped(mapping, module);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /// {@return the folders that hold a package's submodules; empty when it is no package}
  private static List<Path> ownPortions(FoundModule module) {
    return switch (module) {
      case FoundModule.Source(_, var file, var isPackage, _) -> folderOf(file, isPackage);
      case FoundModule.Bytecode(_, var file, var isPackage, _) -> folderOf(file, isPackage);
      case FoundModule.Extension(_, var file, var isPackage, _) -> folderOf(file, isPackage);
      case FoundModule.Namespace(_, var portions, _) -> portions;
      case FoundModule.StandardLibrary _ -> List.of();
    };
  }

  private static List<Path> folderOf(Path file, boolean isPackage) {
    return isPackage
        ? Optional.ofNullable(file.getParent()).map(List::of).orElse(List.of())
        : List.of();
  }

  /// {@return the folders over which a package extends its path; for most there are none}
  private List<Path> extension(FoundModule parent, List<Path> own) {
    String name = parent.name().dotted();
    List<Path> seen = extensions.get(name);
    if (seen != null) {
      return seen;
    }
    List<Path> others = otherPortions(parent, own);
    List<Path> found =
        others.isEmpty() || !PathExtension.isDeclared(disk, parent) ? List.of() : others;
    extensions.put(name, found);
    return found;
  }

  /// Folders of the same name on other entries of the path.
  private List<Path> otherPortions(FoundModule parent, List<Path> own) {
    String relative = parent.name().dotted().replace('.', '/');
    String top = parent.name().top();
    List<Path> others = new ArrayList<>();
    for (var location : locations) {
      Path folder = location.path().resolve(relative);
      boolean holdsTop =
          disk.listing(location.path()).filter(listing -> listing.has(top)).isPresent();
      if (holdsTop && !own.contains(folder) && disk.isFolder(folder)) {
        others.add(folder);
      }
    }
    return others;
  }

  List<String> submodules(String packageName) {
    return find(packageName)
        .map(
            found ->
                found instanceof FoundModule.StandardLibrary
                    ? catalogue.submodules(packageName)
                    : PackageContents.names(disk, allPortions(found), searchPath.minorVersion()))
        .orElse(List.of());
  }

  private List<Path> allPortions(FoundModule found) {
    List<Path> own = new ArrayList<>(ownPortions(found));
    if (!own.isEmpty()) {
      own.addAll(extension(found, own));
    }
    return own;
  }

  /// Collects on the way what a namespace package would consist of, should nothing else be found.
  private final class Portions {
    private final List<Path> folders = new ArrayList<>();
    private Optional<Origin> first = Optional.empty();

    Optional<FoundModule> in(FolderFinder.Place place, ModuleName module) {
      return switch (FolderFinder.find(disk, place, module)) {
        case FolderFinder.Answer.Module(var found) -> Optional.of(found);
        case FolderFinder.Answer.Portion(var folder) -> {
          add(folder, place.origin());
          yield Optional.empty();
        }
        case FolderFinder.Answer.Nothing _ -> Optional.empty();
      };
    }

    Optional<FoundModule> mapped(SearchPath.Mapping mapping, ModuleName module) {
      String name = module.dotted();
      mapping
          .namespaces()
          .getOrDefault(name, List.of())
          .forEach(folder -> add(folder, mapping.origin()));
      return Optional.ofNullable(mapping.modules().get(name))
          .flatMap(target -> atTarget(place(target, mapping.origin()), module));
    }

    /// The target is the package's folder, or a module's file without its suffix.
    private Optional<FoundModule> atTarget(FolderFinder.Place target, ModuleName module) {
      Path path = target.folder();
      Optional<Path> above = Optional.ofNullable(path.getParent());
      ModuleName last = new ModuleName(path.getFileName().toString());
      return above
          .flatMap(folder -> in(place(folder, target.origin()), last))
          .map(found -> Renamed.as(found, module));
    }

    private void add(Path folder, Origin origin) {
      folders.add(folder);
      first = first.or(() -> Optional.of(origin));
    }

    Optional<FoundModule> asNamespace(ModuleName module) {
      return first.map(origin -> new FoundModule.Namespace(module, folders, origin));
    }
  }
}

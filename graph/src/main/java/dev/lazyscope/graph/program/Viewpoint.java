package dev.lazyscope.graph.program;

import dev.lazyscope.analyzer.source.ModuleName;
import dev.lazyscope.graph.link.FoundModule;
import dev.lazyscope.graph.link.FoundModule.Origin;
import dev.lazyscope.graph.link.ModuleSpace;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// From where a file looks for absolute names: its own root first. A file that lies in a plain
/// folder, as scripts and tests do, also sees what lies beside it, because Python puts a script's
/// folder first on `sys.path` and test runners do likewise.
final class Viewpoint {
  private final FoundModule.Source file;
  private final Path root;
  private final Function<Path, ModuleSpace> spaces;
  private final ModuleSpace own;
  private final Optional<Path> plainFolder;
  private final Map<String, ModuleSpace> byTop = new HashMap<>();

  Viewpoint(LinkedFile file, Function<Path, ModuleSpace> spaces) {
    this.file = file.module();
    this.root = file.root();
    this.spaces = spaces;
    this.own = spaces.apply(root);
    this.plainFolder = plainFolder();
  }

  ModuleSpace own() {
    return own;
  }

  ModuleSpace of(String dottedName) {
    return plainFolder.isEmpty()
        ? own
        : byTop.computeIfAbsent(new ModuleName(dottedName).top(), top -> decide(top));
  }

  private ModuleSpace decide(String top) {
    if (own.find(top).filter(this::isNearOrStandard).isPresent()) {
      return own;
    }
    Path folder = plainFolder.orElseThrow();
    ModuleSpace beside = spaces.apply(folder);
    return beside.find(top).filter(found -> liesIn(found, folder)).isPresent() ? beside : own;
  }

  private boolean isNearOrStandard(FoundModule found) {
    return found.origin() == Origin.STANDARD_LIBRARY || liesIn(found, root);
  }

  private static boolean liesIn(FoundModule found, Path folder) {
    return switch (found) {
      case FoundModule.Source(_, var file, _, _) -> file.startsWith(folder);
      case FoundModule.Bytecode(_, var file, _, _) -> file.startsWith(folder);
      case FoundModule.Extension(_, var file, _, _) -> file.startsWith(folder);
      case FoundModule.Namespace _, FoundModule.StandardLibrary _ -> false;
    };
  }

  /// The innermost folder around the file that is part of its name but no regular package.
  private Optional<Path> plainFolder() {
    Optional<ModuleName> above = file.name().parent();
    while (above.isPresent()) {
      Optional<FoundModule> found = own.find(above.get().dotted());
      if (found.isPresent() && found.get() instanceof FoundModule.Namespace(_, var portions, _)) {
        return portions.stream().filter(folder -> file.file().startsWith(folder)).findFirst();
      }
      above = above.get().parent();
    }
    return Optional.empty();
  }
}

package dev.lazyscope.graph.program;

import dev.lazyscope.analyzer.source.Place;
import dev.lazyscope.graph.link.FoundModule;
import dev.lazyscope.graph.link.Resolution;
import dev.lazyscope.graph.model.EdgeKind;
import dev.lazyscope.graph.model.ImportGraph;
import dev.lazyscope.graph.model.ModuleNode;
import dev.lazyscope.graph.model.Origin;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Turns resolved import sites into nodes and edges.
///
/// Of two files with one module name the first has the name as its node; the others are
/// `name@path`. A namespace package has no code and is no node. Importing a package's submodule
/// also loads the packages above it: these edges have the kind `parent-package` where the statement
/// runs at once, else that of the statement; a type-only import has none.
final class ProgramGraph {
  private static final int NONE = -1;

  private final ImportGraph.Builder builder = new ImportGraph.Builder();
  private final Function<Path, String> shown;
  private final Map<Path, Integer> byFile = new HashMap<>();
  private final Map<FoundModule, Integer> known = new IdentityHashMap<>();

  ProgramGraph(List<LinkedFile> files, Function<Path, String> shown) {
    this.shown = shown;
    Set<String> taken = new HashSet<>();
    for (LinkedFile file : files) {
      Path path = file.module().file();
      String name = file.module().name().dotted();
      String text = shown.apply(path);
      String unique = taken.add(name) ? name : name + "@" + text;
      ModuleNode node = new ModuleNode(unique, Origin.PROJECT, text, file.summary().lines());
      byFile.put(path, builder.node(node));
    }
  }

  ImportGraph build() {
    return builder.build();
  }

  void add(LinkedFile file, List<ResolvedImport> imports) {
    int importer = byFile.get(file.module().file());
    for (ResolvedImport resolved : imports) {
      new Site(importer, file, resolved).add();
    }
  }

  /// The edges of one statement.
  private final class Site {
    private final int importer;
    private final LinkedFile file;
    private final ResolvedImport resolved;
    private final Place place;

    Site(int importer, LinkedFile file, ResolvedImport resolved) {
      this.importer = importer;
      this.file = file;
      this.resolved = resolved;
      this.place = resolved.site().place();
    }

    void add() {
      EdgeKind kind = SiteKinds.of(resolved.site(), name(resolved.module()), file.summary());
      addModule(kind);
      resolved.names().forEach(name -> addMember(name, kind));
      if (kind != EdgeKind.TYPE_ONLY) {
        resolved.parents().forEach(parent -> edge(parent, ofParent(kind)));
      }
    }

    private static EdgeKind ofParent(EdgeKind kind) {
      return switch (kind) {
        case LAZY, FUNCTION_LEVEL, TYPE_ONLY -> kind;
        case MODULE_LEVEL, GUARDED, STAR, DYNAMIC, PARENT_PACKAGE -> EdgeKind.PARENT_PACKAGE;
      };
    }

    /// `from package import submodule` needs nothing of the package but that it is loaded.
    private void addModule(EdgeKind kind) {
      switch (resolved.module()) {
        case Resolution.Unresolved(var name) -> unresolved(name, kind);
        case Resolution.Found(var module) -> {
          boolean isOnlyParent = kind != EdgeKind.STAR && isOnlyParent(resolved.names());
          if (!isOnlyParent) {
            edge(module, kind);
          } else if (!holdsImporter(module) && kind != EdgeKind.TYPE_ONLY) {
            edge(module, ofParent(kind));
          }
        }
        case Resolution.Ambiguous(var module, _) -> edge(module, kind);
        case Resolution.Attribute(var module, _) -> edge(module, kind);
      }
    }

    private static boolean isOnlyParent(List<Resolution> names) {
      for (Resolution name : names) {
        if (!(name instanceof Resolution.Found)) {
          return false;
        }
      }
      return !names.isEmpty();
    }

    private boolean holdsImporter(FoundModule module) {
      return file.module().name().dotted().startsWith(module.name().dotted() + ".");
    }

    /// A submodule whose name the package also binds is an edge only where the package itself is
    /// the importer: any other importer gets what the package has bound.
    private void addMember(Resolution member, EdgeKind kind) {
      switch (member) {
        case Resolution.Found(var submodule) -> edge(submodule, kind);
        case Resolution.Ambiguous(var owner, var submodule) -> {
          if (owner.name().equals(file.module().name())) {
            edge(submodule, kind);
          }
        }
        case Resolution.Unresolved(var name) -> unresolved(name, kind);
        case Resolution.Attribute _ -> {}
      }
    }

    private void unresolved(String name, EdgeKind kind) {
      builder.edge(
          importer, builder.node(new ModuleNode(name, Origin.UNRESOLVED, "", 0)), kind, place);
    }

    private void edge(FoundModule module, EdgeKind kind) {
      int imported = node(module);
      if (imported != NONE && imported != importer) {
        builder.edge(importer, imported, kind, place);
      }
    }
  }

  private static String name(Resolution module) {
    return switch (module) {
      case Resolution.Found(var found) -> found.name().dotted();
      case Resolution.Ambiguous(var found, _) -> found.name().dotted();
      case Resolution.Attribute(var found, _) -> found.name().dotted();
      case Resolution.Unresolved(var name) -> name;
    };
  }

  /// {@return the number of a module's node, or [#NONE]}
  private int node(FoundModule module) {
    Integer seen = known.get(module);
    if (seen != null) {
      return seen;
    }
    int node = newNode(module);
    known.put(module, node);
    return node;
  }

  private int newNode(FoundModule module) {
    return switch (module) {
      case FoundModule.Source(_, var file, _, _) ->
          Optional.ofNullable(byFile.get(file)).orElseGet(() -> foreign(module, shown.apply(file)));
      case FoundModule.Bytecode(_, var file, _, _) -> foreign(module, shown.apply(file));
      case FoundModule.Extension(_, var file, _, _) -> foreign(module, shown.apply(file));
      case FoundModule.StandardLibrary _ -> foreign(module, "");
      case FoundModule.Namespace _ -> NONE;
    };
  }

  private int foreign(FoundModule module, String file) {
    return builder.node(new ModuleNode(module.name().dotted(), origin(module.origin()), file, 0));
  }

  private static Origin origin(FoundModule.Origin origin) {
    return switch (origin) {
      case PROJECT -> Origin.PROJECT;
      case STANDARD_LIBRARY -> Origin.STANDARD_LIBRARY;
      case THIRD_PARTY -> Origin.THIRD_PARTY;
    };
  }
}

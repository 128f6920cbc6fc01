package dev.lazyscope.graph.program;

import dev.lazyscope.analyzer.source.ModuleName;
import dev.lazyscope.analyzer.summary.ImportForm;
import dev.lazyscope.analyzer.summary.ImportSite;
import dev.lazyscope.graph.link.FoundModule;
import dev.lazyscope.graph.link.ModuleSpace;
import dev.lazyscope.graph.link.Resolution;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Resolves the import sites of one file (language reference, 5.2 to 5.5 and 7.11).
final class ImportResolver {
  private final FoundModule.Source importer;
  private final Viewpoint viewpoint;
  private final OwnNames ownNames;

  ImportResolver(FoundModule.Source importer, Viewpoint viewpoint, OwnNames ownNames) {
    this.importer = importer;
    this.viewpoint = viewpoint;
    this.ownNames = ownNames;
  }

  ResolvedImport resolve(ImportSite site) {
    return switch (site.form()) {
      case ImportForm.Plain(var module, _) -> resolved(site, target(0, module), List.of());
      case ImportForm.Dynamic(var level, var module) ->
          resolved(site, target(level, module), List.of());
      case ImportForm.Star(var level, var module) -> star(site, target(level, module));
      case ImportForm.From(var level, var module, var names) ->
          resolved(site, target(level, module), names(names));
    };
  }

  private static List<String> names(List<ImportForm.ImportedName> imported) {
    List<String> names = new ArrayList<>(imported.size());
    for (int i = 0; i < imported.size(); i++) {
      names.add(imported.get(i).name());
    }
    return names;
  }

  /// What a statement names: as asked for, and where that leads as seen by `space`.
  private record Target(String name, ModuleSpace space, Optional<FoundModule> found) {}

  private Target target(int level, String module) {
    if (level == 0) {
      ModuleSpace space = viewpoint.of(module);
      return new Target(module, space, space.find(module));
    }
    ModuleSpace space = viewpoint.own();
    Optional<String> absolute = absolute(level, module);
    String name = absolute.orElseGet(() -> ".".repeat(level) + module);
    return new Target(name, space, absolute.flatMap(space::find));
  }

  /// `importlib.util.resolve_name`: one dot is the importer's own package.
  private Optional<String> absolute(int level, String module) {
    Optional<ModuleName> base =
        importer.isPackage() ? Optional.of(importer.name()) : importer.name().parent();
    for (int up = 1; up < level; up++) {
      base = base.flatMap(ModuleName::parent);
    }
    return base.map(name -> module.isEmpty() ? name.dotted() : name.child(module).dotted());
  }

  private ResolvedImport resolved(ImportSite site, Target target, List<String> names) {
    if (target.found().isEmpty()) {
      return new ResolvedImport(
          site, new Resolution.Unresolved(target.name()), List.of(), List.of());
    }
    FoundModule owner = target.found().get();
    List<Resolution> members = new ArrayList<>(names.size());
    names.forEach(name -> members.add(member(owner, target.space(), name)));
    return new ResolvedImport(
        site, new Resolution.Found(owner), members, parents(owner, target.space()));
  }

  /// Of the names in `__all__` only submodules matter: the import loads them.
  private ResolvedImport star(ImportSite site, Target target) {
    List<String> submodules =
        target
            .found()
            .map(
                owner ->
                    ownNames.listedIn(owner).stream()
                        .filter(name -> isSubmodule(member(owner, target.space(), name)))
                        .toList())
            .orElse(List.of());
    return resolved(site, target, submodules);
  }

  private static boolean isSubmodule(Resolution member) {
    return switch (member) {
      case Resolution.Found _, Resolution.Ambiguous _ -> true;
      case Resolution.Attribute _, Resolution.Unresolved _ -> false;
    };
  }

  private Resolution member(FoundModule owner, ModuleSpace space, String name) {
    Optional<FoundModule> submodule =
        isPackage(owner) ? space.find(owner.name().child(name).dotted()) : Optional.empty();
    if (submodule.isPresent()) {
      return ownNames.binds(owner, name)
          ? new Resolution.Ambiguous(owner, submodule.get())
          : new Resolution.Found(submodule.get());
    }
    return owner instanceof FoundModule.Namespace
        ? new Resolution.Unresolved(owner.name().child(name).dotted())
        : new Resolution.Attribute(owner, name);
  }

  /// The packages above a module that are not above the importer too; those are loaded already.
  private List<FoundModule> parents(FoundModule module, ModuleSpace space) {
    String name = module.name().dotted();
    String own = importer.name().dotted();
    List<FoundModule> parents = List.of();
    for (int dot = name.indexOf('.'); dot > 0; dot = name.indexOf('.', dot + 1)) {
      boolean holdsImporter =
          own.startsWith(name.substring(0, dot)) && (own.length() == dot || own.charAt(dot) == '.');
      if (!holdsImporter) {
        parents = parents.isEmpty() ? new ArrayList<>() : parents;
        space.find(name.substring(0, dot)).ifPresent(parents::add);
      }
    }
    return parents;
  }

  private static boolean isPackage(FoundModule module) {
    return switch (module) {
      case FoundModule.Source(_, _, var isPackage, _) -> isPackage;
      case FoundModule.Bytecode(_, _, var isPackage, _) -> isPackage;
      case FoundModule.Extension(_, _, var isPackage, _) -> isPackage;
      case FoundModule.StandardLibrary(_, var isPackage, _) -> isPackage;
      case FoundModule.Namespace _ -> true;
    };
  }
}

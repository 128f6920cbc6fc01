package dev.lazyscope.graph.plan;

import dev.lazyscope.analyzer.collect.Summaries;
import dev.lazyscope.analyzer.source.ModuleName;
import dev.lazyscope.analyzer.source.Source;
import dev.lazyscope.analyzer.summary.ImportForm;
import dev.lazyscope.analyzer.summary.ImportSite;
import dev.lazyscope.analyzer.summary.ModuleSummary;
import dev.lazyscope.graph.link.FoundModule;
import dev.lazyscope.graph.link.ModuleSpace;
import dev.lazyscope.graph.load.LoadMode.KeptEager;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Plug-ins that installed distributions announce. Who loads them by name usually goes on without
/// those that fail; so an import of theirs that fails must fail when they load, not later.
final class Plugins {
  /// Groups of programs rather than plug-ins (entry points specification).
  private static final Set<String> PROGRAMS = Set.of("console_scripts", "gui_scripts");

  private Plugins() {}

  /// {@return the imports of modules that are not there, in plug-ins of packages that are loaded}
  static List<KeptEager> missing(ModuleSpace space, Set<String> loaded) {
    return space.distributions().stream()
        .flatMap(distribution -> distribution.entryPoints().stream())
        .filter(entry -> !PROGRAMS.contains(entry.group()))
        .map(entry -> entry.value().replaceAll("[:\\[ ].*", ""))
        .filter(module -> loaded.contains(ModuleName.top(module)))
        .distinct()
        .flatMap(module -> missing(space, module))
        .distinct()
        .toList();
  }

  private static Stream<KeptEager> missing(ModuleSpace space, String module) {
    return space.find(module).flatMap(found -> summary(space, found)).stream()
        .flatMap(summary -> summary.imports().stream())
        .filter(site -> site.scope() == ImportSite.Scope.MODULE && site.guards().isEmpty())
        .flatMap(site -> absolute(site).stream())
        .filter(name -> space.find(name).isEmpty())
        .map(name -> new KeptEager(module, name));
  }

  private static List<String> absolute(ImportSite site) {
    return switch (site.form()) {
      case ImportForm.Plain(var name, _) -> List.of(name);
      case ImportForm.From(int level, var name, _) when level == 0 -> List.of(name);
      case ImportForm.From _, ImportForm.Star _, ImportForm.Dynamic _ -> List.of();
    };
  }

  private static Optional<ModuleSummary> summary(ModuleSpace space, FoundModule found) {
    return space.source(found).map(Source::decode).map(Summaries::summarise);
  }
}

package dev.lazyscope.graph.cycle.run;

import dev.lazyscope.analyzer.source.Place;
import dev.lazyscope.analyzer.summary.Guard;
import dev.lazyscope.analyzer.summary.ImportSite;
import dev.lazyscope.analyzer.summary.ModuleSummary;
import dev.lazyscope.analyzer.summary.ModuleSummary.NameUse;
import dev.lazyscope.analyzer.summary.ModuleSummary.UseKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// One thing a module does while it loads that matters to cycles. `at` is where it happens, which
/// differs from the place in the file for a statement that a [Variant] moves.
sealed interface Step {
  Place at();

  /// An import statement or a literal import call.
  ///
  /// @param imported the absolute name of the module
  /// @param parts the module and the packages above it, as far as they are modules of the program
  record Import(ImportSite site, String imported, List<String> parts, Place at) implements Step {}

  /// A read of an imported name.
  record Use(NameUse use, List<String> path, Place at) implements Step {}

  /// {@return what a module does while it loads, in the order of the file}
  static List<Step> of(String module, ModuleSummary summary, Program program) {
    List<Step> steps = new ArrayList<>();
    for (ImportSite site : summary.imports()) {
      if (isExecuted(site, program.minorVersion())) {
        String imported = program.imported(module, site.form());
        List<String> parts = Names.prefixes(imported).stream().filter(program::has).toList();
        steps.add(new Import(site, imported, parts, site.place()));
      }
    }
    for (NameUse use : summary.uses()) {
      if (isExecuted(use.kind(), summary, program.minorVersion())) {
        List<String> path = use.path().isEmpty() ? List.of() : List.of(use.path().split("\\."));
        steps.add(new Use(use, path, use.place()));
      }
    }
    steps.sort(Comparator.comparing(Step::at));
    return List.copyOf(steps);
  }

  /// {@return the steps with statements moved or deleted}
  static List<Step> changed(String module, List<Step> steps, Variant variant) {
    return steps.stream()
        .filter(step -> !variant.deleted().contains(new Statement(module, step.at())))
        .map(step -> moved(step, variant.moved(), module))
        .sorted(Comparator.comparing(Step::at))
        .toList();
  }

  private static Step moved(Step step, Map<Statement, Place> moved, String module) {
    return switch (step) {
      case Use use -> use;
      case Import(ImportSite site, String imported, List<String> parts, Place at) ->
          new Import(site, imported, parts, moved.getOrDefault(new Statement(module, at), at));
    };
  }

  private static boolean isExecuted(UseKind kind, ModuleSummary summary, int minorVersion) {
    boolean isEagerAnnotation =
        kind == UseKind.ANNOTATION && minorVersion < 14 && !summary.hasFutureAnnotations();
    return kind.isAtImport() || isEagerAnnotation;
  }

  private static boolean isExecuted(ImportSite site, int minorVersion) {
    return site.scope() != ImportSite.Scope.FUNCTION
        && site.guards().stream().allMatch(guard -> isTaken(guard, minorVersion));
  }

  /// Branches on anything unknown are taken; handlers are not.
  private static boolean isTaken(Guard guard, int minorVersion) {
    return switch (guard) {
      case Guard.TypeChecking(boolean negated) -> negated;
      case Guard.MainOnly(boolean negated) -> negated;
      case Guard.Version(String operator, List<Integer> version, boolean negated) ->
          negated != Versions.holds(minorVersion, operator, version);
      case Guard.Platform _, Guard.Condition _, Guard.Suppress _, Guard.Block _ -> true;
      case Guard.Try(Guard.Part part, _) -> part != Guard.Part.HANDLER;
    };
  }
}

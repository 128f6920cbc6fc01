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

/// One thing a module does while it loads that matters to cycles. `at` is where it happens, which
/// differs from the place in the file for a statement that a [Variant] moves.
sealed interface Step {
  Place at();

  /// An import statement or a literal import call.
  record Import(ImportSite site, Place at) implements Step {}

  /// A read of an imported name.
  record Use(NameUse use, Place at) implements Step {}

  /// {@return what a module does while it loads, in the order of the file}
  static List<Step> of(String module, ModuleSummary summary, Variant variant, int minorVersion) {
    List<Step> steps = new ArrayList<>();
    for (ImportSite site : summary.imports()) {
      Statement statement = new Statement(module, site.place());
      if (isExecuted(site, minorVersion) && !variant.deleted().contains(statement)) {
        steps.add(new Import(site, variant.moved().getOrDefault(statement, site.place())));
      }
    }
    for (NameUse use : summary.uses()) {
      if (isExecuted(use.kind(), summary, minorVersion)) {
        steps.add(new Use(use, use.place()));
      }
    }
    steps.sort(Comparator.comparing(Step::at));
    return List.copyOf(steps);
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

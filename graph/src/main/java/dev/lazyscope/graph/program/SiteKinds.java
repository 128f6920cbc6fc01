package dev.lazyscope.graph.program;

import dev.lazyscope.analyzer.summary.Guard;
import dev.lazyscope.analyzer.summary.ImportForm;
import dev.lazyscope.analyzer.summary.ImportSite;
import dev.lazyscope.analyzer.summary.ModuleSummary;
import dev.lazyscope.analyzer.summary.ModuleSummary.LazyModules;
import dev.lazyscope.graph.model.EdgeKind;
import java.util.List;

/// Tells the kind of edge that an import site makes.
final class SiteKinds {
  private SiteKinds() {}

  /// `absolute` is the resolved name of the module that the statement names, which is what
  /// `__lazy_modules__` is compared with (PEP 810).
  static EdgeKind of(ImportSite site, String absolute, ModuleSummary summary) {
    if (site.guards().stream().anyMatch(SiteKinds::isTypeChecking)) {
      return EdgeKind.TYPE_ONLY;
    }
    return switch (site.form()) {
      case ImportForm.Dynamic _ -> EdgeKind.DYNAMIC;
      case ImportForm.Star _ -> EdgeKind.STAR;
      case ImportForm.Plain _, ImportForm.From _ -> ofStatement(site, absolute, summary);
    };
  }

  private static EdgeKind ofStatement(ImportSite site, String absolute, ModuleSummary summary) {
    if (site.scope() == ImportSite.Scope.FUNCTION) {
      return EdgeKind.FUNCTION_LEVEL;
    }
    if (site.isLazyKeyword() || isListed(site, absolute, summary)) {
      return EdgeKind.LAZY;
    }
    return site.guards().stream().anyMatch(SiteKinds::isCondition)
        ? EdgeKind.GUARDED
        : EdgeKind.MODULE_LEVEL;
  }

  private static boolean isTypeChecking(Guard guard) {
    return guard instanceof Guard.TypeChecking(var negated) && !negated;
  }

  private static boolean isListed(ImportSite site, String absolute, ModuleSummary summary) {
    return site.scope() == ImportSite.Scope.MODULE
        && site.guards().stream().noneMatch(SiteKinds::isEagerTry)
        && summary.lazyModules().map(LazyModules::entries).orElse(List.of()).stream()
            .anyMatch(entry -> entry.module().equals(absolute));
  }

  /// A statement in `try` is never lazy, but for `finally` (PEP 810).
  private static boolean isEagerTry(Guard guard) {
    return guard instanceof Guard.Try(var part, _) && part != Guard.Part.FINALLY;
  }

  private static boolean isCondition(Guard guard) {
    return switch (guard) {
      case Guard.TypeChecking _, Guard.Block _ -> false;
      case Guard.Suppress _ -> true;
      case Guard.Try(var part, var handled) -> part != Guard.Part.FINALLY && !handled.isEmpty();
      case Guard.MainOnly _, Guard.Version _, Guard.Platform _, Guard.Condition _ -> true;
    };
  }
}

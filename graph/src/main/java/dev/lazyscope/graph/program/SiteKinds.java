package dev.lazyscope.graph.program;

import dev.lazyscope.analyzer.summary.Guard;
import dev.lazyscope.analyzer.summary.ImportForm;
import dev.lazyscope.analyzer.summary.ImportSite;
import dev.lazyscope.analyzer.summary.ModuleSummary;
import dev.lazyscope.graph.model.EdgeKind;
import java.util.List;
import java.util.function.Predicate;

/// Tells the kind of edge that an import site makes.
final class SiteKinds {
  private SiteKinds() {}

  /// `absolute` is the resolved name of the module that the statement names, which is what
  /// `__lazy_modules__` is compared with (PEP 810).
  static EdgeKind of(ImportSite site, String absolute, ModuleSummary summary) {
    if (isAny(site.guards(), SiteKinds::isTypeChecking)) {
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
    return isAny(site.guards(), SiteKinds::isCondition) ? EdgeKind.GUARDED : EdgeKind.MODULE_LEVEL;
  }

  private static boolean isTypeChecking(Guard guard) {
    return guard instanceof Guard.TypeChecking(var negated) && !negated;
  }

  private static boolean isListed(ImportSite site, String absolute, ModuleSummary summary) {
    return summary.lazyModules().isPresent()
        && site.scope() == ImportSite.Scope.MODULE
        && !isAny(site.guards(), SiteKinds::isEagerTry)
        && isAny(summary.lazyModules().get().entries(), entry -> entry.module().equals(absolute));
  }

  private static <T> boolean isAny(List<T> list, Predicate<T> test) {
    for (int i = 0; i < list.size(); i++) {
      if (test.test(list.get(i))) {
        return true;
      }
    }
    return false;
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

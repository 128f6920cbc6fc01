package dev.lazyscope.report.console;

import dev.lazyscope.analyzer.summary.ModuleSummary.NameUse;
import dev.lazyscope.analyzer.summary.ModuleSummary.UseKind;
import dev.lazyscope.graph.cycle.run.Outcome.Failure;
import dev.lazyscope.graph.cycle.run.Statement;
import dev.lazyscope.graph.cycle.verdict.CycleReport;
import dev.lazyscope.graph.cycle.verdict.Hop;
import dev.lazyscope.graph.model.EdgeKind;
import java.util.Optional;

/// Sentences that say why a cycle bites.
public final class CycleReasons {
  private CycleReasons() {}

  /// {@return why a run fails}
  public static String of(CycleReport report, Failure failure) {
    String place = report.file(failure.statement().module()) + ":" + failure.statement().place();
    return switch (failure.kind()) {
      case NAME_NOT_YET_DEFINED ->
          place + " imports " + failure.name() + " from " + notYet(report, failure);
      case ATTRIBUTE_NOT_YET_DEFINED -> attribute(report, failure);
      case LAZY_IMPORT_NEEDS_ITSELF ->
          "the lazy import of "
              + failure.name()
              + " at "
              + place
              + " is needed while it is being resolved";
    };
  }

  private static String attribute(CycleReport report, Failure failure) {
    String reader =
        failure.waiting().isEmpty()
            ? failure.statement().module()
            : failure.waiting().getLast().module();
    return report.file(reader)
        + ":"
        + failure.use()
        + " reads "
        + failure.name()
        + " of "
        + notYet(report, failure);
  }

  private static String notYet(CycleReport report, Failure failure) {
    Optional<Statement> waiting = failure.waiting().stream().findFirst();
    String where =
        waiting
            .filter(first -> first.module().equals(failure.from()))
            .map(first -> ", which is still at line " + first.place().line())
            .orElse(", which is still being loaded");
    String defined =
        failure
            .definedAt()
            .map(place -> " and defines it at line " + place.line())
            .orElse(" and is no attribute of its package before it is done");
    String file = report.file(failure.from());
    String shown = file.equals(failure.from()) ? "" : " (" + file + ")";
    return failure.from() + shown + where + defined;
  }

  /// {@return a step around a cycle, in one line}
  public static String step(Hop hop) {
    return hop.importer() + " imports " + hop.imported() + ", " + use(hop);
  }

  /// {@return when what a step imports is used first}
  public static String use(Hop hop) {
    if (hop.kind() == EdgeKind.TYPE_ONLY) {
      return "for type checkers only";
    }
    String lazily = hop.kind() == EdgeKind.LAZY ? "lazily, " : "";
    return lazily + hop.use().map(CycleReasons::use).orElse("no use seen");
  }

  private static String use(NameUse use) {
    String name = use.path().isEmpty() ? use.name() : use.name() + "." + use.path();
    return name + " used " + when(use.kind()) + " at line " + use.place().line();
  }

  private static String when(UseKind kind) {
    return switch (kind) {
      case MODULE_LEVEL, COMPREHENSION -> "at import time";
      case CLASS_BODY -> "in a class body";
      case BASE_CLASS -> "as base class";
      case DECORATOR -> "as decorator";
      case DEFAULT_ARGUMENT -> "as default argument";
      case READ_ANNOTATION -> "in an annotation that is read";
      case ANNOTATION -> "in an annotation";
      case FUNCTION_BODY -> "in a function";
      case HANDLER -> "in an except clause";
      case TYPE_CHECKING -> "for type checkers";
      case MAIN_GUARD -> "when run as a script";
    };
  }
}

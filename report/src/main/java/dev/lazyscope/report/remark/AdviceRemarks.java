package dev.lazyscope.report.remark;

import dev.lazyscope.graph.advice.Advice;
import dev.lazyscope.graph.advice.Advice.Judged;
import dev.lazyscope.graph.advice.Advice.Verdict;
import dev.lazyscope.graph.chain.Statement;
import dev.lazyscope.report.console.CycleReasons;
import dev.lazyscope.report.remark.Remark.Level;
import dev.lazyscope.report.remark.Remark.Rule;
import dev.lazyscope.report.remark.Remark.Spot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Advice as remarks: what there is to do, and what not to do. Statements about which nothing is to
/// be done are left out.
public final class AdviceRemarks {
  private AdviceRemarks() {}

  /// {@return one remark for each statement, of the first entry that has one}
  public static List<Remark> of(List<Advice> advices) {
    Map<List<Object>, Remark> remarks = new LinkedHashMap<>();
    for (Advice advice : advices) {
      Stream.concat(advice.judged().stream(), advice.others().stream())
          .filter(one -> isTold(one.verdict()) || one.isLazyInCycle())
          .forEach(
              one ->
                  remarks.putIfAbsent(
                      List.of(
                          one.statement().file(),
                          one.statement().place(),
                          one.statement().imported()),
                      remark(advice, one)));
    }
    return List.copyOf(remarks.values());
  }

  private static boolean isTold(Verdict verdict) {
    return switch (verdict) {
      case MAKE_LAZY, CHECK_FIRST, KEEP_EAGER, DEFEATED, IN_VAIN -> true;
      case NO_GAIN, CANNOT, ALREADY_LAZY, COULD_MOVE -> false;
    };
  }

  private static Remark remark(Advice advice, Judged judged) {
    Statement statement = judged.statement();
    return new Remark(
        judged.isLazyInCycle()
            ? new Rule(judged.rule(), "A cycle depends on the import being lazy")
            : new Rule(judged.verdict().id(), meaning(judged.verdict())),
        judged.isLazyInCycle() ? Level.WARNING : level(judged.verdict()),
        "%s: %s%s".formatted(statement.text(), judged.reason(), saving(advice, judged)),
        new Spot(statement.file(), statement.place(), statement.text()),
        judged.around().stream()
            .map(hop -> new Spot(hop.file(), hop.place(), CycleReasons.step(hop)))
            .toList());
  }

  private static String saving(Advice advice, Judged judged) {
    return judged.saved() == 0
        ? ""
        : "; %d of the %d modules that %s loads are loaded on its account"
            .formatted(judged.saved(), advice.counts().asWritten(), advice.entry());
  }

  private static Level level(Verdict verdict) {
    return switch (verdict) {
      case DEFEATED, IN_VAIN -> Level.WARNING;
      case MAKE_LAZY, CHECK_FIRST, KEEP_EAGER, NO_GAIN, CANNOT, ALREADY_LAZY, COULD_MOVE ->
          Level.NOTE;
    };
  }

  private static String meaning(Verdict verdict) {
    return switch (verdict) {
      case MAKE_LAZY -> "The import can be made lazy with a gain";
      case CHECK_FIRST -> "The import can be made lazy if nothing depends on its effect";
      case KEEP_EAGER -> "The import must stay eager";
      case NO_GAIN -> "Laziness gains nothing";
      case CANNOT -> "The import cannot be lazy where it stands";
      case ALREADY_LAZY -> "The import is lazy";
      case DEFEATED -> "The import is lazy, but its module is loaded all the same";
      case IN_VAIN -> "The entry of __lazy_modules__ does nothing";
      case COULD_MOVE -> "The import could be a lazy one at the top of the file";
    };
  }
}

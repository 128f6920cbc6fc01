package dev.lazyscope.report.console;

import dev.lazyscope.graph.advice.Advice;
import dev.lazyscope.graph.advice.Advice.Judged;
import dev.lazyscope.graph.advice.Advice.Verdict;
import dev.lazyscope.graph.advice.ReasonRule;
import dev.lazyscope.report.terminal.Style;
import dev.lazyscope.report.terminal.Table;
import dev.lazyscope.report.wording.Counted;
import java.util.List;
import java.util.stream.Stream;

/// Advice for a person: the plan first, then the verdicts.
public final class AdviceText {
  private static final int TEXT_WIDTH = 60;

  private AdviceText() {}

  /// `shown` is how many statements of each verdict are told; those without gain are only counted.
  public static String of(List<Advice> advices, int shown, Style style) {
    StringBuilder text = new StringBuilder();
    for (Advice advice : advices) {
      text.append(text.isEmpty() ? "" : "\n").append(one(advice, shown, style));
    }
    return text.toString();
  }

  private static String one(Advice advice, int shown, Style style) {
    StringBuilder text = new StringBuilder(headline(advice, style));
    text.append(plan(advice, style));
    for (Verdict verdict : Verdict.values()) {
      List<Judged> some =
          Stream.concat(advice.judged().stream(), advice.others().stream())
              .filter(one -> one.verdict() == verdict)
              .toList();
      List<Judged> told = some.stream().filter(AdviceText::isTold).toList();
      if (!told.isEmpty()) {
        text.append(group(verdict, told, shown, style));
      }
      if (told.size() < some.size()) {
        text.append(counted(verdict, some.size() - told.size(), style));
      }
    }
    return text.toString();
  }

  private static String headline(Advice advice, Style style) {
    Advice.Counts counts = advice.counts();
    int kept = advice.kept().size();
    return style.line(style.bold(advice.entry()))
        + style.line(
            "  loads %s as written, %d with this advice, %d with a filter that defers everything%s"
                .formatted(
                    Counted.of(counts.asWritten(), "module"),
                    counts.advised(),
                    counts.filtered(),
                    kept == 0 ? "" : " but " + Counted.of(kept, "import")));
  }

  private static String plan(Advice advice, Style style) {
    int count = advice.plan().steps().size();
    int saved = advice.plan().saved();
    int loaded = advice.counts().asWritten();
    if (saved <= 0) {
      return "  no statement of the project can be made lazy with a gain\n";
    }
    String first =
        "  %s %d of %d loads (%d %%)"
            .formatted(
                count == 1
                    ? "the first statement saves"
                    : "the first %d statements save".formatted(count),
                saved,
                loaded,
                percent(saved, loaded));
    return style.line(style.green(first + next(advice, count)));
  }

  private static String next(Advice advice, int count) {
    long others =
        advice.judged().stream().filter(one -> one.verdict() == Verdict.MAKE_LAZY).count() - count;
    int loaded = advice.counts().asWritten();
    int more = loaded - advice.counts().advised() - advice.plan().saved();
    return others <= 0
        ? ""
        : "; the next %d %s %d %% more"
            .formatted(others, others == 1 ? "saves" : "save", percent(Math.max(0, more), loaded));
  }

  private static long percent(int part, int whole) {
    return Math.round(100.0 * part / whole);
  }

  private static String group(Verdict verdict, List<Judged> some, int shown, Style style) {
    Table table = new Table(">", "<place", "statement", "reason");
    some.stream()
        .limit(shown)
        .forEach(
            one ->
                table.row(
                    one.saved() > 0 ? "  -" + one.saved() : "  ",
                    style.cyan(one.statement().file() + ":" + one.statement().place().line()),
                    style.shortened(one.statement().text(), TEXT_WIDTH),
                    style.dim(one.reason())));
    String more =
        some.size() > shown
            ? "  and %d more (--limit, --format json)\n".formatted(some.size() - shown)
            : "";
    return "\n"
        + style.bold(title(verdict, some.size()))
        + "\n"
        + table.withoutTitles(style)
        + more;
  }

  /// Others are told by their number alone: nothing is to be done about them.
  private static boolean isTold(Judged judged) {
    return switch (judged.verdict()) {
      case MAKE_LAZY, CHECK_FIRST, KEEP_EAGER, DEFEATED, IN_VAIN -> true;
      case NO_GAIN -> !judged.rule().equals(ReasonRule.LOADED_ANYWAY.id());
      case ALREADY_LAZY -> judged.isLazyInCycle();
      case CANNOT, COULD_MOVE -> false;
    };
  }

  private static String counted(Verdict verdict, int count, Style style) {
    String statements = Counted.of(count, "statement");
    String title =
        switch (verdict) {
          case NO_GAIN -> "loaded anyway: " + statements;
          case ALREADY_LAZY -> "already lazy: " + statements;
          case MAKE_LAZY, CHECK_FIRST, KEEP_EAGER, CANNOT, DEFEATED, IN_VAIN, COULD_MOVE ->
              title(verdict, count);
        };
    return style.dim(title + " (--format json lists them)") + "\n";
  }

  private static String title(Verdict verdict, int count) {
    String statements = Counted.of(count, "statement");
    return switch (verdict) {
      case MAKE_LAZY -> "make lazy: " + statements + " (first: loads on its account)";
      case CHECK_FIRST -> "check first: " + statements;
      case KEEP_EAGER -> "keep eager: " + statements;
      case NO_GAIN -> "no gain, used at once: " + statements;
      case CANNOT -> "cannot be lazy where they stand: " + statements;
      case ALREADY_LAZY -> "lazy, and a cycle depends on it: " + statements;
      case DEFEATED -> "lazy, but loaded all the same: " + statements;
      case IN_VAIN -> "__lazy_modules__ in vain: " + (count == 1 ? "1 entry" : count + " entries");
      case COULD_MOVE -> "could be lazy imports at the top of the file: " + statements;
    };
  }
}

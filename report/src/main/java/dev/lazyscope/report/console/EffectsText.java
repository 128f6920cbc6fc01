package dev.lazyscope.report.console;

import dev.lazyscope.analyzer.summary.EffectKind.Group;
import dev.lazyscope.graph.effect.EffectReport;
import dev.lazyscope.graph.effect.EffectReport.Step;
import dev.lazyscope.graph.effect.EffectReport.Told;
import dev.lazyscope.report.terminal.Style;
import dev.lazyscope.report.terminal.Table;
import dev.lazyscope.report.wording.Counted;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Effects for a person: by module, those that others may miss first.
public final class EffectsText {
  /// What a statement that runs a whole program does fills screens: so many of its effects are
  /// told.
  private static final int OF_A_STATEMENT = 5;

  /// A longer way is told by its first and last calls.
  private static final int LONG_WAY = 6;

  private final EffectReport report;
  private final boolean isWhole;
  private final Style style;

  private EffectsText(EffectReport report, boolean isWhole, Style style) {
    this.report = report;
    this.isWhole = isWhole;
    this.style = style;
  }

  /// `shown` modules are told. If `isWhole`, with harmless effects, all effects of a statement and
  /// whole ways of calls; else these are counted.
  public static String of(EffectReport report, int shown, boolean isWhole, Style style) {
    return new EffectsText(report, isWhole, style).text(shown);
  }

  private String text(int shown) {
    List<Told> told =
        report.effects().stream()
            .filter(one -> isWhole || one.effect().kind().group() != Group.HARMLESS)
            .toList();
    Map<String, List<Told>> byModule =
        told.stream()
            .sorted(Comparator.comparing(one -> one.effect().kind().group()))
            .collect(
                Collectors.groupingBy(
                    one -> one.effect().module(), LinkedHashMap::new, Collectors.toList()));
    StringBuilder text = new StringBuilder(headline(byModule.size()));
    byModule.entrySet().stream()
        .limit(shown)
        .forEach(module -> text.append(module(module.getValue())));
    if (byModule.size() > shown) {
      text.append(
          style.dim(
              "\nand %s (--limit)\n"
                  .formatted(Counted.of(byModule.size() - shown, "more module"))));
    }
    return text.toString();
  }

  private String headline(int modules) {
    long harmless =
        report.effects().stream()
            .filter(one -> one.effect().kind().group() == Group.HARMLESS)
            .count();
    long others = report.effects().size() - harmless;
    List<String> parts = new ArrayList<>();
    for (Group group : List.of(Group.CHANGES, Group.ACTS, Group.LOOKS)) {
      long count =
          report.effects().stream().filter(one -> one.effect().kind().group() == group).count();
      if (count > 0) {
        parts.add(count + " " + style.dim("(" + group.meaning() + ")"));
      }
    }
    String more = harmless == 0 ? "" : "; %d harmless (--all)".formatted(harmless);
    String silenced =
        report.ignored() == 0 ? "" : "; %d silenced by comments".formatted(report.ignored());
    return style.line(
        "%s in %d of %s%s%s%s"
            .formatted(
                Counted.of(others, "effect"),
                modules,
                Counted.of(report.modules(), "module"),
                parts.isEmpty() ? "" : ": " + String.join(", ", parts),
                more,
                silenced));
  }

  private String module(List<Told> effects) {
    String name = effects.getFirst().effect().module();
    String by = by(effects.getFirst().loadedBy());
    StringBuilder text = new StringBuilder("\n" + style.line(style.bold(name) + style.dim(by)));
    Map<String, List<Told>> byStatement =
        effects.stream()
            .collect(
                Collectors.groupingBy(
                    EffectsText::statement, LinkedHashMap::new, Collectors.toList()));
    Table table = new Table("<place", "kind", "what");
    byStatement.forEach((place, done) -> statement(place, done, table));
    return text.append(table.withoutTitles(style)).toString();
  }

  private static String statement(Told told) {
    Step first = told.chain().getFirst();
    return first.file() + ":" + first.place().line();
  }

  /// Adds the rows of what one statement does; those that fewest calls lead to are the surest.
  private void statement(String place, List<Told> effects, Table table) {
    List<Told> told =
        isWhole || effects.size() <= OF_A_STATEMENT
            ? effects
            : effects.stream()
                .sorted(Comparator.comparingInt(one -> one.chain().size()))
                .limit(OF_A_STATEMENT)
                .toList();
    for (Told one : told) {
      table.row(
          "  " + style.cyan(place),
          one.effect().kind().id(),
          one.effect().detail() + style.dim(via(one)));
    }
    if (told.size() < effects.size()) {
      String more = Counted.of(effects.size() - told.size(), "more effect") + " (--all)";
      table.row("  " + style.cyan(place), style.dim("and"), style.dim(more));
    }
  }

  private String by(List<Step> steps) {
    if (steps.isEmpty()) {
      return "";
    }
    return (report.isOfEntry() ? "  loaded by " : "  imported by ")
        + steps.stream()
            .map(step -> step.file() + ":" + step.place().line())
            .collect(Collectors.joining(report.isOfEntry() ? " > " : ", "));
  }

  private String via(Told told) {
    if (told.chain().size() == 1) {
      return "";
    }
    Step last = told.chain().getLast();
    List<String> calls = told.effect().calls();
    return "  through %s, %s:%d"
        .formatted(
            isWhole || calls.size() <= LONG_WAY
                ? told.effect().via()
                : "%s > %s > … > %s".formatted(calls.getFirst(), calls.get(1), calls.getLast()),
            last.file(),
            last.place().line());
  }
}

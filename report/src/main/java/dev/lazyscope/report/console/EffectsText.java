package dev.lazyscope.report.console;

import dev.lazyscope.analyzer.summary.EffectKind.Group;
import dev.lazyscope.graph.effect.EffectReport;
import dev.lazyscope.graph.effect.EffectReport.Step;
import dev.lazyscope.graph.effect.EffectReport.Told;
import dev.lazyscope.report.terminal.Style;
import dev.lazyscope.report.terminal.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Effects for a person: by module, those that others may miss first.
public final class EffectsText {
  private EffectsText() {}

  /// `shown` modules are told in full; harmless effects only if `isWhole`, else they are counted.
  public static String of(EffectReport report, int shown, boolean isWhole, Style style) {
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
    StringBuilder text = new StringBuilder(headline(report, byModule.size(), style));
    byModule.entrySet().stream()
        .limit(shown)
        .forEach(module -> text.append(module(module.getValue(), report.isOfEntry(), style)));
    if (byModule.size() > shown) {
      text.append(
          style.dim("\nand %d more modules (--limit)\n".formatted(byModule.size() - shown)));
    }
    return text.toString();
  }

  private static String headline(EffectReport report, int modules, Style style) {
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
        "%d %s in %d of %d modules%s%s%s"
            .formatted(
                others,
                others == 1 ? "effect" : "effects",
                modules,
                report.modules(),
                parts.isEmpty() ? "" : ": " + String.join(", ", parts),
                more,
                silenced));
  }

  private static String module(List<Told> effects, boolean isOfEntry, Style style) {
    String name = effects.getFirst().effect().module();
    String by = by(effects.getFirst().loadedBy(), isOfEntry);
    StringBuilder text = new StringBuilder("\n" + style.line(style.bold(name) + style.dim(by)));
    Table table = new Table("<place", "kind", "what");
    for (Told told : effects) {
      Step first = told.chain().getFirst();
      table.row(
          "  " + style.cyan(first.file() + ":" + first.place().line()),
          told.effect().kind().id(),
          told.effect().detail() + style.dim(via(told)));
    }
    return text.append(table.withoutTitles(style)).toString();
  }

  private static String by(List<Step> steps, boolean isOfEntry) {
    if (steps.isEmpty()) {
      return "";
    }
    return (isOfEntry ? "  loaded by " : "  imported by ")
        + steps.stream()
            .map(step -> step.file() + ":" + step.place().line())
            .collect(Collectors.joining(isOfEntry ? " > " : ", "));
  }

  private static String via(Told told) {
    if (told.chain().size() == 1) {
      return "";
    }
    Step last = told.chain().getLast();
    return "  through %s, %s:%d".formatted(told.effect().via(), last.file(), last.place().line());
  }
}

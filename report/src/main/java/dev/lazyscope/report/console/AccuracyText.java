package dev.lazyscope.report.console;

import dev.lazyscope.graph.accuracy.Accuracy;
import dev.lazyscope.graph.accuracy.AccuracyTable;
import dev.lazyscope.report.terminal.Style;
import dev.lazyscope.report.terminal.Table;
import java.util.Locale;

/// Predictions held against reality, as tables.
public final class AccuracyText {
  private AccuracyText() {}

  /// {@return the entries that are not exact (all of them when `isWhole`) and the figures over all}
  public static String of(AccuracyTable table, boolean isWhole, Style style) {
    Table entries =
        new Table("entry", "mode", ">loaded", ">precision", ">recall", ">F1", ">missing", ">extra");
    table.rows().stream()
        .filter(row -> isWhole || !row.accuracy().exact())
        .forEach(row -> add(entries, row));
    return (entries.isEmpty() ? "" : entries.text(style) + "\n") + summary(table, style);
  }

  private static void add(Table entries, AccuracyTable.Row row) {
    Accuracy accuracy = row.accuracy();
    entries.row(
        row.entry() + (row.behavesAsEager() ? "" : " (broken by laziness)"),
        row.mode(),
        String.valueOf(accuracy.loaded()),
        share(accuracy.precision()),
        share(accuracy.recall()),
        share(accuracy.f1()),
        String.valueOf(accuracy.missing().size()),
        String.valueOf(accuracy.extra().size()));
  }

  private static String summary(AccuracyTable table, Style style) {
    Table summary =
        new Table(
            "mode",
            "over",
            ">entries",
            ">exact",
            ">F1 median",
            ">mean",
            ">worst",
            ">outside may",
            ">must violated");
    for (AccuracyTable.Group group : table.groups()) {
      AccuracyTable.Figures figures = group.figures();
      summary.row(
          group.mode(),
          group.kind(),
          String.valueOf(figures.entries()),
          "%d%%".formatted(Math.floorDiv(100 * figures.exact(), figures.entries())),
          share(figures.f1().median()),
          share(figures.f1().mean()),
          share(figures.f1().worst()),
          String.valueOf(figures.outsideMay()),
          String.valueOf(figures.mustViolations()));
    }
    return summary.text(style);
  }

  private static String share(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }
}

package dev.lazyscope.report.console;

import dev.lazyscope.graph.accuracy.Accuracy;
import dev.lazyscope.graph.accuracy.Measured;
import dev.lazyscope.graph.accuracy.Measured.Difference;
import dev.lazyscope.report.terminal.Style;
import dev.lazyscope.report.terminal.Table;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Real runs beside their predictions, for a person.
public final class MeasuredText {
  private static final int CAUSES_SHOWN = 12;
  private static final int KILO = 1024;

  private MeasuredText() {}

  /// `runs` are the rows of each entry.
  public static String of(Map<String, List<Measured>> runs, Style style) {
    return runs.entrySet().stream()
        .map(run -> one(run.getKey(), run.getValue(), style))
        .collect(Collectors.joining("\n"));
  }

  private static String one(String entry, List<Measured> rows, Style style) {
    Table table =
        new Table(
            "  mode",
            ">loaded",
            ">predicted",
            ">missing",
            ">extra",
            ">precision",
            ">recall",
            ">ms",
            ">MB",
            "behaves");
    rows.forEach(row -> add(table, row));
    StringBuilder text = new StringBuilder(style.bold(entry)).append('\n');
    text.append(table.text(style));
    rows.stream()
        .filter(row -> !row.behaviour().failure().isEmpty())
        .forEach(
            row ->
                text.append(
                    style.yellow(
                        "  %s did not succeed: %s\n"
                            .formatted(row.mode(), row.behaviour().failure()))));
    rows.forEach(row -> text.append(causes(row, style)));
    return text.toString();
  }

  private static void add(Table table, Measured row) {
    Accuracy accuracy = row.accuracy();
    table.row(
        "  " + row.mode(),
        String.valueOf(accuracy.loaded()),
        String.valueOf(accuracy.hits() + accuracy.extra().size()),
        String.valueOf(accuracy.missing().size()),
        String.valueOf(accuracy.extra().size()),
        share(accuracy.precision()),
        share(accuracy.recall()),
        String.valueOf(row.millis()),
        row.memoryKilobytes() == 0 ? "-" : String.valueOf(row.memoryKilobytes() / KILO),
        row.behaviour().isAsEager() ? "as eager" : "DIFFERENTLY");
  }

  private static String causes(Measured row, Style style) {
    if (row.accuracy().exact()) {
      return "\n" + style.green(row.mode() + ": exact") + "\n";
    }
    Table table = new Table("side", "<module", "cause");
    row.differences().stream()
        .limit(CAUSES_SHOWN)
        .forEach(one -> table.row("  " + one.side().id(), one.module() + others(one), one.cause()));
    int more = row.differences().size() - CAUSES_SHOWN;
    return "\n%s\n%s%s"
        .formatted(
            style.bold(row.mode() + ": differences and their likely causes"),
            table.withoutTitles(style),
            more > 0 ? "  and %d more\n".formatted(more) : "");
  }

  private static String others(Difference one) {
    return one.others() == 0 ? "" : " (and %d more behind it)".formatted(one.others());
  }

  private static String share(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }
}

package dev.lazyscope.report.console;

import java.util.ArrayList;
import java.util.List;

/// Rows of text in aligned columns. A column title that starts with `>` is aligned to the right.
public final class Table {
  private static final String GAP = "  ";
  private final List<String> titles;
  private final List<List<String>> rows = new ArrayList<>();

  public Table(String... titles) {
    this.titles = List.of(titles);
  }

  /// Adds a row with a cell for each column.
  public Table row(String... cells) {
    rows.add(List.of(cells));
    return this;
  }

  public boolean isEmpty() {
    return rows.isEmpty();
  }

  /// {@return the table with its titles}
  public String text(Style style) {
    List<String> shown = titles.stream().map(Table::name).toList();
    int[] widths = widths(shown);
    StringBuilder text = new StringBuilder();
    line(text, shown.stream().map(style::dim).toList(), widths);
    rows.forEach(row -> line(text, row, widths));
    return text.toString();
  }

  /// {@return the rows alone}
  public String withoutTitles() {
    int[] widths = widths(titles.stream().map(_ -> "").toList());
    StringBuilder text = new StringBuilder();
    rows.forEach(row -> line(text, row, widths));
    return text.toString();
  }

  private int[] widths(List<String> shown) {
    int[] widths = shown.stream().mapToInt(Style::width).toArray();
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], Style.width(row.get(i)));
      }
    }
    return widths;
  }

  private void line(StringBuilder text, List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String padding = " ".repeat(widths[i] - Style.width(cells.get(i)));
      line.append(i == 0 ? "" : GAP);
      line.append(titles.get(i).startsWith(">") ? padding + cells.get(i) : cells.get(i) + padding);
    }
    text.append(line.toString().stripTrailing()).append('\n');
  }

  private static String name(String title) {
    return title.startsWith(">") ? title.substring(1) : title;
  }
}

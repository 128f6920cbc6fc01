package dev.lazyscope.report.terminal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Rows of text in aligned columns. A column title that starts with `>` is aligned to the right;
/// one that starts with `<` holds places or names, of which the end matters more than the front.
///
/// How the columns fit on a terminal that is too narrow is up to [Layout].
public final class Table {
  private final List<String> titles;
  private final List<List<Cell>> rows = new ArrayList<>();

  public Table(String... titles) {
    this.titles = List.of(titles);
  }

  /// Adds a row with a cell for each column.
  public Table row(String... cells) {
    rows.add(Arrays.stream(cells).map(Cell::new).toList());
    return this;
  }

  public boolean isEmpty() {
    return rows.isEmpty();
  }

  /// {@return the table with its titles}
  public String text(Style style) {
    List<Cell> shown = titles.stream().map(title -> new Cell(style.dim(name(title)))).toList();
    return text(List.of(shown), style);
  }

  /// {@return the rows alone}
  public String withoutTitles(Style style) {
    return text(List.of(), style);
  }

  private String text(List<List<Cell>> head, Style style) {
    List<List<Cell>> lines = new ArrayList<>(head);
    lines.addAll(rows);
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < titles.size(); i++) {
      int column = i;
      int width = lines.stream().mapToInt(line -> line.get(column).width()).max().orElse(0);
      columns.add(new Column(kind(titles.get(i)), width));
    }
    Layout layout =
        style.columns().isPresent()
            ? Layout.within(style.columns().getAsInt(), columns)
            : Layout.of(columns);
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(layout.text(line)));
    return text.toString();
  }

  private static Column.Kind kind(String title) {
    if (title.startsWith(">")) {
      return Column.Kind.NUMBER;
    }
    return title.startsWith("<") ? Column.Kind.PLACE : Column.Kind.TEXT;
  }

  private static String name(String title) {
    return title.startsWith(">") || title.startsWith("<") ? title.substring(1) : title;
  }
}

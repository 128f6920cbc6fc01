package dev.lazyscope.report.terminal;

import java.util.ArrayList;
import java.util.List;

/// Where the cells of a row stand. When a terminal is too narrow, the last column goes on below in
/// its place; when it would become too narrow there, it stands below the row, and only then and as
/// the last resort places are cut.
///
/// @param isStacked whether the last column stands below the others
record Layout(List<Column> columns, boolean isStacked) {
  private static final String GAP = "  ";

  /// What a text keeps as long as there are other ways.
  private static final int USUAL = 40;

  /// What the last column needs to stand beside the others.
  private static final int LAST = 28;

  /// A column that is narrower tells nothing; a terminal without that room breaks the lines.
  private static final int NARROWEST = 12;

  Layout {
    columns = List.copyOf(columns);
  }

  static Layout of(List<Column> columns) {
    return new Layout(columns, false);
  }

  static Layout within(int room, List<Column> columns) {
    Column last = columns.getLast();
    List<Column> others = columns.subList(0, columns.size() - 1);
    if (last.kind() == Column.Kind.NUMBER) {
      int left = room - last.width() - GAP.length();
      return of(joined(cut(cut(others, left, Column.Kind.TEXT), left, Column.Kind.PLACE), last));
    }
    int wanted = Math.min(last.width(), LAST);
    List<Column> beside = narrowed(others, room - wanted - GAP.length(), Column.Kind.TEXT, USUAL);
    int left = room - width(beside) - GAP.length();
    if (left >= wanted) {
      return of(joined(beside, last.with(Math.min(last.width(), left))));
    }
    List<Column> above = cut(cut(others, room, Column.Kind.TEXT), room, Column.Kind.PLACE);
    int below = Math.max(NARROWEST, room - Style.BELOW.length());
    return new Layout(joined(above, last.with(Math.min(last.width(), below))), true);
  }

  private static List<Column> joined(List<Column> others, Column last) {
    List<Column> all = new ArrayList<>(others);
    all.add(last);
    return all;
  }

  private static int width(List<Column> columns) {
    return columns.stream().mapToInt(Column::width).sum() + GAP.length() * (columns.size() - 1);
  }

  private static List<Column> cut(List<Column> columns, int room, Column.Kind kind) {
    return narrowed(columns, room, kind, NARROWEST);
  }

  /// Takes from the widest of a kind until all fit or none is wider than `least`.
  private static List<Column> narrowed(
      List<Column> columns, int room, Column.Kind kind, int least) {
    List<Column> narrowed = new ArrayList<>(columns);
    for (int excess = width(columns) - room; excess > 0; excess--) {
      int widest = -1;
      for (int i = 0; i < narrowed.size(); i++) {
        Column one = narrowed.get(i);
        if (one.kind() == kind
            && one.width() > (widest < 0 ? least : narrowed.get(widest).width())) {
          widest = i;
        }
      }
      if (widest < 0) {
        return narrowed;
      }
      narrowed.set(widest, narrowed.get(widest).with(narrowed.get(widest).width() - 1));
    }
    return narrowed;
  }

  /// {@return a row on as many lines as it needs}
  String text(List<Cell> row) {
    int last = columns.size() - 1;
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < last; i++) {
      Column column = columns.get(i);
      line.append(i == 0 ? "" : GAP).append(column.padded(column.cut(row.get(i))));
    }
    String front = line.append(last == 0 ? "" : GAP).toString();
    List<Cell> parts = parts(row.get(last), columns.get(last));
    String indent = isStacked ? Style.BELOW : " ".repeat(new Cell(front).width());
    List<String> lines = new ArrayList<>();
    if (isStacked) {
      lines.add(front);
    } else {
      lines.add(front + columns.get(last).padded(parts.removeFirst()));
    }
    parts.stream()
        .filter(part -> part.width() > 0)
        .forEach(part -> lines.add(indent + part.text()));
    StringBuilder text = new StringBuilder();
    lines.forEach(one -> text.append(one.stripTrailing()).append('\n'));
    return text.toString();
  }

  private static List<Cell> parts(Cell cell, Column column) {
    return new ArrayList<>(
        column.kind() == Column.Kind.NUMBER ? List.of(cell) : cell.wrapped(column.width()));
  }
}

package dev.lazyscope.report.terminal;

/// A column of a table: what it holds, and how wide it is.
record Column(Kind kind, int width) {
  enum Kind {
    TEXT,
    /// A place or a name, of which the end says more than the front.
    PLACE,
    /// Aligned to the right and never cut.
    NUMBER
  }

  Column with(int other) {
    return new Column(kind, other);
  }

  Cell cut(Cell cell) {
    return switch (kind) {
      case TEXT -> cell.withoutEnd(width);
      case PLACE -> cell.withoutFront(width);
      case NUMBER -> cell;
    };
  }

  String padded(Cell cell) {
    String padding = " ".repeat(Math.max(0, width - cell.width()));
    return kind == Kind.NUMBER ? padding + cell.text() : cell.text() + padding;
  }
}

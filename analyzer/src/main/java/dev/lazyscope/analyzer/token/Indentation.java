package dev.lazyscope.analyzer.token;

/// The stack of indentations and the INDENT and DEDENT tokens it gives (language reference 2.1.8).
/// Tabs count up to the next multiple of eight, and once more as one column: where the two measures
/// disagree about the order of lines, tabs and spaces are mixed inconsistently.
final class Indentation {
  /// MAXINDENT of CPython's tokenizer.
  private static final int MOST = 100;

  private final Tokens out;
  private final int[] columns = new int[MOST];
  private final int[] altColumns = new int[MOST];
  private int top;
  private boolean isForgiving;
  private boolean isTooDeep;

  Indentation(Tokens out) {
    this.out = out;
  }

  /// The next line comes after a bracket that was never closed, so it may not indent.
  void forgiveNext() {
    isForgiving = true;
  }

  boolean isTooDeep() {
    return isTooDeep;
  }

  void line(int column, int altColumn, int offset) {
    if (column == columns[top]) {
      requireSame(altColumn, offset);
    } else if (column > columns[top]) {
      if (!isForgiving) {
        indent(column, altColumn, offset);
      }
    } else {
      dedent(column, altColumn, offset);
    }
    isForgiving = false;
  }

  void closeAll(int offset) {
    for (; top > 0; top--) {
      out.add(Kind.DEDENT, offset, offset, 0);
    }
  }

  private void indent(int column, int altColumn, int offset) {
    if (top + 1 == MOST) {
      out.fault(Fault.Kind.TOO_DEEP, offset, "too many levels of indentation");
      isTooDeep = true;
      return;
    }
    if (altColumn <= altColumns[top]) {
      mixed(offset);
    }
    top++;
    columns[top] = column;
    altColumns[top] = altColumn;
    out.add(Kind.INDENT, offset, offset, 0);
  }

  private void dedent(int column, int altColumn, int offset) {
    while (columns[top - 1] >= column) {
      top--;
      out.add(Kind.DEDENT, offset, offset, 0);
      if (columns[top] == column) {
        requireSame(altColumn, offset);
        return;
      }
    }
    if (!isForgiving) {
      out.fault(Fault.unindent(offset));
    }
    columns[top] = column;
    altColumns[top] = altColumn;
  }

  private void requireSame(int altColumn, int offset) {
    if (altColumn != altColumns[top]) {
      mixed(offset);
    }
  }

  private void mixed(int offset) {
    out.fault(Fault.Kind.SYNTAX, offset, "inconsistent use of tabs and spaces in indentation");
  }
}

package dev.lazyscope.analyzer.parse.statement;

import dev.lazyscope.analyzer.parse.expression.Cursor;
import dev.lazyscope.analyzer.token.Fault;
import dev.lazyscope.analyzer.token.Kind;
import dev.lazyscope.analyzer.token.Symbols;
import java.util.Optional;

/// Recognises statements that were right in Python 2, so that such a file is named as what it is.
final class Python2 {
  private Python2() {}

  /// {@return the fault to report for the statement that begins at token `first`}
  static Fault named(Cursor c, int first, Fault fault) {
    int failed = c.at();
    if (isUnicodeRaw(c, failed)) {
      return new Fault(
          Fault.Kind.PYTHON_2, c.startOf(failed - 1), "the string prefix ur: Python 2");
    }
    c.moveTo(first);
    Optional<String> form = form(c);
    c.moveTo(failed);
    return form.map(text -> new Fault(Fault.Kind.PYTHON_2, c.startOf(first), text)).orElse(fault);
  }

  private static boolean isUnicodeRaw(Cursor c, int failed) {
    return c.kindOf(failed) == Kind.STRING
        && failed > 0
        && c.endOf(failed - 1) == c.startOf(failed)
        && c.textOf(failed - 1).equalsIgnoreCase("ur");
  }

  private static Optional<String> form(Cursor c) {
    if (c.isName(Symbols.PRINT) && startsOperand(c.peek())) {
      return Optional.of("print is a statement: Python 2");
    }
    if (c.isName(Symbols.EXEC) && startsOperand(c.peek())) {
      return Optional.of("exec is a statement: Python 2");
    }
    if (c.kind() == Kind.RAISE && raisesPair(c)) {
      return Optional.of("raise with a comma: Python 2");
    }
    return Optional.empty();
  }

  private static boolean startsOperand(byte kind) {
    return kind == Kind.STRING
        || kind == Kind.NAME
        || kind == Kind.NUMBER
        || kind == Kind.FSTRING_START
        || kind == Kind.LEFT_PAREN
        || kind == Kind.RIGHT_SHIFT
        || kind == Kind.ERROR
        || kind == Kind.NONE
        || kind == Kind.NOT;
  }

  /// `raise E, "text"`: a comma before the end of the statement.
  private static boolean raisesPair(Cursor c) {
    for (int i = 1; i < 200; i++) {
      byte kind = c.peek(i);
      if (kind == Kind.COMMA) {
        return true;
      }
      if (kind == Kind.NEWLINE || kind == Kind.END || kind == Kind.LEFT_PAREN) {
        return false;
      }
    }
    return false;
  }
}

package dev.lazyscope.analyzer.parse.statement;

import dev.lazyscope.analyzer.parse.expression.Cursor;
import dev.lazyscope.analyzer.tree.Alias;
import dev.lazyscope.analyzer.tree.Expr;
import dev.lazyscope.analyzer.tree.Literal;
import dev.lazyscope.analyzer.tree.Stmt;
import java.util.List;
import java.util.Set;

/// The features that `from __future__ import` may name (library reference, `__future__`). Like
/// CPython's parser, looks only at the imports that stand first, behind a docstring.
final class Futures {
  private static final Set<String> FEATURES =
      Set.of(
          "nested_scopes",
          "generators",
          "division",
          "absolute_import",
          "with_statement",
          "print_function",
          "unicode_literals",
          "barry_as_FLUFL",
          "generator_stop",
          "annotations");

  private Futures() {}

  static void check(Cursor c, List<Stmt> file) {
    int i = !file.isEmpty() && isDocstring(file.getFirst()) ? 1 : 0;
    while (i < file.size() && file.get(i) instanceof Stmt.ImportFrom from && isFuture(from)) {
      for (Alias alias : from.names()) {
        check(c, alias);
      }
      i++;
    }
  }

  /// {@return whether the statement says `from __future__ import`}
  static boolean isFuture(Stmt.ImportFrom from) {
    return from.level() == 0 && from.module().equals("__future__");
  }

  private static void check(Cursor c, Alias alias) {
    if (alias.name().equals("braces")) {
      c.report(alias.start(), "not a chance");
    } else if (!FEATURES.contains(alias.name())) {
      c.report(alias.start(), "future feature %s is not defined".formatted(alias.name()));
    }
  }

  private static boolean isDocstring(Stmt statement) {
    return statement instanceof Stmt.ExprStmt(var value, _, _)
        && value instanceof Expr.Constant constant
        && constant.value() instanceof Literal.Str;
  }
}

package dev.lazyscope.analyzer.parse.statement;

import dev.lazyscope.analyzer.parse.expression.Cursor;
import dev.lazyscope.analyzer.token.Kind;
import dev.lazyscope.analyzer.tree.Alias;
import dev.lazyscope.analyzer.tree.Stmt;
import java.util.List;
import java.util.Optional;

/// Import statements (language reference 7.11, PEP 810).
final class Imports {
  private final Cursor c;

  Imports(Cursor cursor) {
    this.c = cursor;
  }

  /// Parses from `lazy`, if `isLazy`, or from the keyword.
  Stmt statement(boolean isLazy) {
    int start = c.start();
    if (isLazy) {
      c.advance();
    }
    return c.kind() == Kind.IMPORT ? plain(isLazy, start) : from(isLazy, start);
  }

  private Stmt plain(boolean isLazy, int start) {
    int mark = c.scratch().mark();
    do {
      c.advance();
      int aliasStart = c.start();
      String name = dottedName();
      c.scratch().push(alias(name, aliasStart));
    } while (c.kind() == Kind.COMMA);
    return new Stmt.Import(c.scratch().take(mark), isLazy, start, c.lastEnd());
  }

  private Alias alias(String name, int start) {
    Optional<String> asName = c.skip(Kind.AS) ? Optional.of(c.name()) : Optional.empty();
    return new Alias(name, asName, start, c.lastEnd());
  }

  private String dottedName() {
    String first = c.name();
    if (c.kind() != Kind.DOT) {
      return first;
    }
    StringBuilder name = new StringBuilder(first);
    while (c.skip(Kind.DOT)) {
      name.append('.').append(c.name());
    }
    return c.shared(name.toString());
  }

  private Stmt from(boolean isLazy, int start) {
    c.advance();
    int level = 0;
    while (c.kind() == Kind.DOT || c.kind() == Kind.ELLIPSIS) {
      level += c.kind() == Kind.DOT ? 1 : 3;
      c.advance();
    }
    String module = level > 0 && c.kind() == Kind.IMPORT ? "" : dottedName();
    c.expect(Kind.IMPORT, "expected 'import'");
    List<Alias> names = names();
    var statement = new Stmt.ImportFrom(module, names, level, isLazy, start, c.lastEnd());
    if (Futures.isFuture(statement)) {
      if (isLazy) {
        throw c.fail(start, "lazy from __future__ import is not allowed");
      }
      for (Alias alias : names) {
        c.setBarry(alias.name().equals("barry_as_FLUFL"));
      }
    }
    return statement;
  }

  private List<Alias> names() {
    if (c.kind() == Kind.STAR) {
      int start = c.start();
      c.advance();
      return List.of(new Alias("*", Optional.empty(), start, c.lastEnd()));
    }
    boolean isParenthesized = c.skip(Kind.LEFT_PAREN);
    int mark = c.scratch().mark();
    boolean goesOn = true;
    while (goesOn) {
      int start = c.start();
      String name = c.name();
      c.scratch().push(alias(name, start));
      goesOn = c.skip(Kind.COMMA) && !(isParenthesized && c.kind() == Kind.RIGHT_PAREN);
      if (goesOn && !isParenthesized && c.kind() == Kind.NEWLINE) {
        throw c.fail("trailing comma not allowed without surrounding parentheses");
      }
    }
    if (isParenthesized) {
      c.expect(Kind.RIGHT_PAREN, "expected ',' or ')' after an imported name");
    }
    return c.scratch().take(mark);
  }
}

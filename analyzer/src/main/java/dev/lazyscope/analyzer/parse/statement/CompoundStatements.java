package dev.lazyscope.analyzer.parse.statement;

import dev.lazyscope.analyzer.parse.expression.Cursor;
import dev.lazyscope.analyzer.parse.expression.Expressions;
import dev.lazyscope.analyzer.parse.expression.SyntaxFailure;
import dev.lazyscope.analyzer.parse.expression.Targets;
import dev.lazyscope.analyzer.token.Kind;
import dev.lazyscope.analyzer.token.Symbols;
import dev.lazyscope.analyzer.tree.Expr;
import dev.lazyscope.analyzer.tree.Stmt;
import dev.lazyscope.analyzer.tree.WithItem;
import java.util.List;
import java.util.Optional;

/// Compound statements (language reference, chapter 8); `try`, `match` and definitions have files
/// of their own.
final class CompoundStatements {
  private final Cursor c;
  private final Expressions expressions;
  private final Statements statements;
  private final Definitions definitions;
  private final Tries tries;
  private final Matches matches;

  CompoundStatements(Cursor cursor, Expressions expressions, Statements statements) {
    this.c = cursor;
    this.expressions = expressions;
    this.statements = statements;
    this.definitions = new Definitions(cursor, expressions, statements);
    this.tries = new Tries(cursor, expressions, statements);
    this.matches = new Matches(cursor, expressions, statements);
  }

  /// Pushes the compound statement at hand; {@return whether there was one}.
  boolean statement() {
    int start = c.start();
    switch (c.kind()) {
      case Kind.IF -> c.scratch().push(ifs());
      case Kind.WHILE -> c.scratch().push(loop());
      case Kind.FOR -> c.scratch().push(each(false, start));
      case Kind.TRY -> c.scratch().push(tries.statement());
      case Kind.WITH -> c.scratch().push(with(false, start));
      case Kind.DEF -> c.scratch().push(definitions.function(List.of(), false, start));
      case Kind.CLASS -> c.scratch().push(definitions.ofClass(List.of()));
      case Kind.AT -> decorated();
      case Kind.ASYNC -> c.scratch().push(async(start));
      case Kind.NAME -> {
        Optional<Stmt> match = c.value() == Symbols.MATCH ? matches.statement() : Optional.empty();
        match.ifPresent(c.scratch()::push);
        return match.isPresent();
      }
      case Kind.INDENT -> unexpectedIndent();
      default -> {
        return false;
      }
    }
    return true;
  }

  /// {@return whether a compound statement, or a part of one, begins with such a token}
  static boolean canBegin(byte kind) {
    return switch (kind) {
      case Kind.IF,
          Kind.ELIF,
          Kind.ELSE,
          Kind.WHILE,
          Kind.FOR,
          Kind.TRY,
          Kind.EXCEPT,
          Kind.FINALLY,
          Kind.WITH,
          Kind.DEF,
          Kind.CLASS,
          Kind.ASYNC ->
          true;
      default -> false;
    };
  }

  private void unexpectedIndent() {
    c.report(c.start(), "unexpected indent");
    c.advance();
    while (c.kind() != Kind.DEDENT && c.kind() != Kind.END) {
      statements.statement();
    }
    c.skip(Kind.DEDENT);
  }

  private void decorated() {
    List<Expr> decorators = definitions.decorators();
    int start = c.start();
    boolean isAsync = c.kind() == Kind.ASYNC && c.peek() == Kind.DEF;
    if (isAsync) {
      c.advance();
    }
    switch (c.kind()) {
      case Kind.DEF -> c.scratch().push(definitions.function(decorators, isAsync, start));
      case Kind.CLASS -> c.scratch().push(definitions.ofClass(decorators));
      default -> {
        c.report(start, "expected a function or class after a decorator");
        if (c.kind() != Kind.DEDENT && c.kind() != Kind.END) {
          statements.statement();
        }
      }
    }
  }

  private Stmt async(int start) {
    c.advance();
    return switch (c.kind()) {
      case Kind.DEF -> definitions.function(List.of(), true, start);
      case Kind.FOR -> each(true, start);
      case Kind.WITH -> with(true, start);
      default -> throw c.fail("expected 'def', 'for' or 'with' after 'async'");
    };
  }

  private record Test(Expr test, List<Stmt> body, int start) {}

  /// `if` with its `elif` parts, which nest to the right; they are collected first.
  private Stmt ifs() {
    int mark = c.scratch().mark();
    c.scratch().push(test());
    while (c.kind() == Kind.ELIF) {
      Cursor.Mark before = c.mark();
      int start = c.start();
      try {
        c.scratch().push(test());
      } catch (SyntaxFailure failure) {
        List<Stmt> body = statements.bodyOfBroken(before, failure);
        c.scratch().push(new Test(Statements.unknown(start), body, start));
      }
    }
    List<Stmt> orElse = orElse();
    c.requireDepth(c.scratch().sizeSince(mark));
    int end = c.blockEnd();
    List<Test> tests = c.scratch().take(mark);
    for (int i = tests.size() - 1; i > 0; i--) {
      Test test = tests.get(i);
      orElse = List.of(new Stmt.If(test.test(), test.body(), orElse, test.start(), end));
    }
    Test first = tests.getFirst();
    return new Stmt.If(first.test(), first.body(), orElse, first.start(), end);
  }

  private Test test() {
    int start = c.start();
    c.advance();
    Expr test = expressions.namedExpression();
    c.expect(Kind.COLON, "expected ':'");
    return new Test(test, statements.body("'if'"), start);
  }

  private List<Stmt> orElse() {
    return statements.part(Kind.ELSE, "'else'");
  }

  private Stmt loop() {
    int start = c.start();
    c.advance();
    Expr test = expressions.namedExpression();
    c.expect(Kind.COLON, "expected ':'");
    List<Stmt> body = statements.body("'while'");
    List<Stmt> orElse = orElse();
    return new Stmt.While(test, body, orElse, start, c.blockEnd());
  }

  private Stmt each(boolean isAsync, int start) {
    c.advance();
    Expr target = Targets.listed(c, expressions);
    c.expect(Kind.IN, "expected 'in' after the targets of 'for'");
    Expr iter = expressions.starExpressions();
    c.expect(Kind.COLON, "expected ':'");
    List<Stmt> body = statements.body("'for'");
    List<Stmt> orElse = orElse();
    return new Stmt.For(target, iter, body, orElse, isAsync, start, c.blockEnd());
  }

  private Stmt with(boolean isAsync, int start) {
    c.advance();
    List<WithItem> items = withItems();
    List<Stmt> body = statements.body("'with'");
    return new Stmt.With(items, body, isAsync, start, c.blockEnd());
  }

  /// The items through the colon. A parenthesis may enclose all items or begin an expression; the
  /// former is tried first, as in CPython's grammar.
  private List<WithItem> withItems() {
    int mark = c.scratch().mark();
    if (c.kind() == Kind.LEFT_PAREN) {
      Cursor.Mark before = c.mark();
      if (parenthesizedItems(before)) {
        return c.scratch().take(mark);
      }
      c.restore(before);
    }
    do {
      c.scratch().push(withItem());
    } while (c.skip(Kind.COMMA));
    c.expect(Kind.COLON, "expected ':'");
    return c.scratch().take(mark);
  }

  private boolean parenthesizedItems(Cursor.Mark before) {
    try {
      c.advance();
      do {
        c.scratch().push(withItem());
      } while (c.skip(Kind.COMMA) && c.kind() != Kind.RIGHT_PAREN);
      return c.skip(Kind.RIGHT_PAREN) && c.skip(Kind.COLON);
    } catch (SyntaxFailure otherReading) {
      c.drop(before);
      return false;
    }
  }

  private WithItem withItem() {
    int start = c.start();
    Expr context = expressions.expression();
    Optional<Expr> target =
        c.skip(Kind.AS) ? Optional.of(Targets.element(c, expressions)) : Optional.empty();
    return new WithItem(context, target, start, c.lastEnd());
  }
}

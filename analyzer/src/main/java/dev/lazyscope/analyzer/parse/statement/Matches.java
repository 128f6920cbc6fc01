package dev.lazyscope.analyzer.parse.statement;

import dev.lazyscope.analyzer.parse.expression.Cursor;
import dev.lazyscope.analyzer.parse.expression.Expressions;
import dev.lazyscope.analyzer.parse.expression.SyntaxFailure;
import dev.lazyscope.analyzer.token.Kind;
import dev.lazyscope.analyzer.token.Symbols;
import dev.lazyscope.analyzer.tree.Expr;
import dev.lazyscope.analyzer.tree.MatchCase;
import dev.lazyscope.analyzer.tree.Pattern;
import dev.lazyscope.analyzer.tree.Stmt;
import java.util.List;
import java.util.Optional;

/// `match` statements (PEP 634). `match` is a soft keyword: whether it begins such a statement is
/// known at the colon.
final class Matches {
  /// Stands for a pattern that cannot be read.
  private static final Pattern ANYTHING =
      new Pattern.MatchAs(Optional.empty(), Optional.empty(), 0, 0);

  private final Cursor c;
  private final Expressions expressions;
  private final Statements statements;
  private final Patterns patterns;

  Matches(Cursor cursor, Expressions expressions, Statements statements) {
    this.c = cursor;
    this.expressions = expressions;
    this.statements = statements;
    this.patterns = new Patterns(cursor, expressions);
  }

  /// Parses from the name `match`, or empty and back there if this is no such statement.
  Optional<Stmt> statement() {
    int start = c.start();
    Cursor.Mark before = c.mark();
    c.advance();
    Optional<Expr> subject = expressions.startsExpression() ? subject(before) : Optional.empty();
    if (subject.isEmpty()) {
      c.restore(before);
      return Optional.empty();
    }
    if (!c.skip(Kind.INDENT)) {
      c.reportHere("expected an indented block after 'match'");
      return Optional.of(new Stmt.Match(subject.get(), List.of(), start, c.blockEnd()));
    }
    List<MatchCase> cases = cases();
    return Optional.of(new Stmt.Match(subject.get(), cases, start, c.blockEnd()));
  }

  /// The subject, if a colon and a new line follow it.
  private Optional<Expr> subject(Cursor.Mark before) {
    try {
      Expr subject = subjectExpression();
      if (c.skip(Kind.COLON) && c.skip(Kind.NEWLINE)) {
        return Optional.of(subject);
      }
    } catch (SyntaxFailure otherReading) {
      c.drop(before);
    }
    return Optional.empty();
  }

  private Expr subjectExpression() {
    int start = c.start();
    Expr first = expressions.starNamedExpression();
    if (c.kind() != Kind.COMMA) {
      if (first instanceof Expr.Starred) {
        throw c.fail("expected ',' after a starred subject");
      }
      return first;
    }
    int mark = c.scratch().mark();
    c.scratch().push(first);
    while (c.skip(Kind.COMMA) && c.kind() != Kind.COLON) {
      c.scratch().push(expressions.starNamedExpression());
    }
    return new Expr.TupleDisplay(c.scratch().take(mark), start, c.lastEnd());
  }

  private List<MatchCase> cases() {
    int mark = c.scratch().mark();
    while (c.isName(Symbols.CASE)) {
      Cursor.Mark before = c.mark();
      int start = c.start();
      try {
        c.scratch().push(oneCase());
      } catch (SyntaxFailure failure) {
        List<Stmt> kept = statements.bodyOfBroken(before, failure);
        c.scratch().push(new MatchCase(ANYTHING, Optional.empty(), kept, start, c.blockEnd()));
      }
    }
    if (c.scratch().sizeSince(mark) == 0 || c.kind() != Kind.DEDENT) {
      c.report(c.start(), "expected 'case'");
    }
    List<MatchCase> cases = c.scratch().take(mark);
    statements.untilDedent();
    return cases;
  }

  private MatchCase oneCase() {
    int start = c.start();
    c.advance();
    Pattern pattern = patterns.patterns();
    Optional<Expr> guard =
        c.skip(Kind.IF) ? Optional.of(expressions.namedExpression()) : Optional.empty();
    c.expect(Kind.COLON, "expected ':'");
    List<Stmt> body = statements.body("'case'");
    return new MatchCase(pattern, guard, body, start, c.blockEnd());
  }
}

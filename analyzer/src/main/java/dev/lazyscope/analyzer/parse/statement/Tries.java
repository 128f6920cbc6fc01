package dev.lazyscope.analyzer.parse.statement;

import dev.lazyscope.analyzer.parse.expression.Cursor;
import dev.lazyscope.analyzer.parse.expression.Expressions;
import dev.lazyscope.analyzer.parse.expression.SyntaxFailure;
import dev.lazyscope.analyzer.token.Kind;
import dev.lazyscope.analyzer.tree.ExceptHandler;
import dev.lazyscope.analyzer.tree.Expr;
import dev.lazyscope.analyzer.tree.Stmt;
import java.util.List;
import java.util.Optional;

/// `try` statements (language reference 8.4, PEP 654, PEP 758).
final class Tries {
  private final Cursor c;
  private final Expressions expressions;
  private final Statements statements;

  Tries(Cursor cursor, Expressions expressions, Statements statements) {
    this.c = cursor;
    this.expressions = expressions;
    this.statements = statements;
  }

  Stmt statement() {
    int start = c.start();
    c.advance();
    c.expect(Kind.COLON, "expected ':'");
    List<Stmt> body = statements.body("'try'");
    boolean isStar = c.kind() == Kind.EXCEPT && c.peek() == Kind.STAR;
    List<ExceptHandler> handlers = handlers(isStar);
    List<Stmt> orElse = handlers.isEmpty() ? List.of() : statements.part(Kind.ELSE, "'else'");
    List<Stmt> finalBody = statements.part(Kind.FINALLY, "'finally'");
    if (handlers.isEmpty() && finalBody.isEmpty()) {
      c.reportHere("expected 'except' or 'finally' block");
    }
    return new Stmt.Try(body, handlers, orElse, finalBody, isStar, start, c.blockEnd());
  }

  private List<ExceptHandler> handlers(boolean isStar) {
    int mark = c.scratch().mark();
    while (c.kind() == Kind.EXCEPT) {
      if (isStar != (c.peek() == Kind.STAR)) {
        c.report(c.start(), "cannot have both 'except' and 'except*' on the same 'try'");
      }
      Cursor.Mark before = c.mark();
      int start = c.start();
      try {
        c.scratch().push(handler());
      } catch (SyntaxFailure failure) {
        List<Stmt> kept = statements.bodyOfBroken(before, failure);
        c.scratch()
            .push(new ExceptHandler(Optional.empty(), Optional.empty(), kept, start, c.blockEnd()));
      }
    }
    return c.scratch().take(mark);
  }

  private ExceptHandler handler() {
    int start = c.start();
    c.advance();
    boolean isStar = c.skip(Kind.STAR);
    Optional<Expr> type = Optional.empty();
    Optional<String> name = Optional.empty();
    if (isStar || c.kind() != Kind.COLON) {
      Expr first = exceptions();
      type = Optional.of(first);
      if (c.kind() == Kind.AS) {
        if (c.kindOf(c.at() - 1) == Kind.COMMA || isOpenTuple(first)) {
          throw c.fail("multiple exception types must be parenthesized when using 'as'");
        }
        c.advance();
        name = Optional.of(c.name());
      }
    }
    c.expect(Kind.COLON, "expected ':'");
    List<Stmt> body = statements.body("'except'");
    return new ExceptHandler(type, name, body, start, c.blockEnd());
  }

  /// A tuple that begins with its first element has no parentheses.
  private static boolean isOpenTuple(Expr type) {
    return type instanceof Expr.TupleDisplay tuple
        && !tuple.elements().isEmpty()
        && tuple.start() == tuple.elements().getFirst().start();
  }

  /// `expressions`: one, or a tuple without brackets (PEP 758).
  private Expr exceptions() {
    int start = c.start();
    Expr first = expressions.expression();
    if (c.kind() != Kind.COMMA) {
      return first;
    }
    int mark = c.scratch().mark();
    c.scratch().push(first);
    while (c.skip(Kind.COMMA) && c.kind() != Kind.COLON && c.kind() != Kind.AS) {
      c.scratch().push(expressions.expression());
    }
    return new Expr.TupleDisplay(c.scratch().take(mark), start, c.lastEnd());
  }
}

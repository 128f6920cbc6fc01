package dev.lazyscope.analyzer.parse.statement;

import dev.lazyscope.analyzer.parse.expression.Cursor;
import dev.lazyscope.analyzer.parse.expression.Expressions;
import dev.lazyscope.analyzer.parse.expression.Targets;
import dev.lazyscope.analyzer.parse.expression.TypeParameters;
import dev.lazyscope.analyzer.token.Kind;
import dev.lazyscope.analyzer.token.Symbols;
import dev.lazyscope.analyzer.tree.Expr;
import dev.lazyscope.analyzer.tree.Stmt;
import dev.lazyscope.analyzer.tree.TypeParam;
import java.util.List;
import java.util.Optional;

/// Simple statements (language reference, chapter 7) except imports.
final class SimpleStatements {
  private final Cursor c;
  private final Expressions expressions;
  private final Imports imports;
  private final TypeParameters typeParameters;

  SimpleStatements(Cursor cursor, Expressions expressions) {
    this.c = cursor;
    this.expressions = expressions;
    this.imports = new Imports(cursor);
    this.typeParameters = new TypeParameters(cursor, expressions);
  }

  Stmt statement() {
    return switch (c.kind()) {
      case Kind.NAME -> named();
      case Kind.IMPORT, Kind.FROM -> imports.statement(false);
      case Kind.RETURN -> returning();
      case Kind.RAISE -> raising();
      case Kind.ASSERT -> asserting();
      case Kind.DEL -> deleting();
      case Kind.GLOBAL, Kind.NONLOCAL -> declaring();
      case Kind.PASS, Kind.BREAK, Kind.CONTINUE -> word();
      default -> expressionOrAssignment();
    };
  }

  /// A line that begins with a name, which may be a soft keyword.
  private Stmt named() {
    int symbol = c.value();
    byte next = c.peek();
    if (symbol == Symbols.LAZY && (next == Kind.IMPORT || next == Kind.FROM)) {
      return imports.statement(true);
    }
    if (symbol == Symbols.TYPE && next == Kind.NAME) {
      return typeAlias();
    }
    return expressionOrAssignment();
  }

  private Stmt word() {
    int start = c.start();
    int end = c.end();
    byte kind = c.kind();
    c.advance();
    return switch (kind) {
      case Kind.PASS -> new Stmt.Pass(start, end);
      case Kind.BREAK -> new Stmt.Break(start, end);
      default -> new Stmt.Continue(start, end);
    };
  }

  private Stmt returning() {
    int start = c.start();
    c.advance();
    Optional<Expr> value =
        endsStatement() ? Optional.empty() : Optional.of(expressions.starExpressions());
    return new Stmt.Return(value, start, c.lastEnd());
  }

  private boolean endsStatement() {
    return c.kind() == Kind.NEWLINE || c.kind() == Kind.SEMICOLON;
  }

  private Stmt raising() {
    int start = c.start();
    c.advance();
    if (endsStatement()) {
      return new Stmt.Raise(Optional.empty(), Optional.empty(), start, c.lastEnd());
    }
    Expr exception = expressions.expression();
    Optional<Expr> cause =
        c.skip(Kind.FROM) ? Optional.of(expressions.expression()) : Optional.empty();
    return new Stmt.Raise(Optional.of(exception), cause, start, c.lastEnd());
  }

  private Stmt asserting() {
    int start = c.start();
    c.advance();
    Expr test = expressions.expression();
    Optional<Expr> message =
        c.skip(Kind.COMMA) ? Optional.of(expressions.expression()) : Optional.empty();
    return new Stmt.Assert(test, message, start, c.lastEnd());
  }

  private Stmt deleting() {
    int start = c.start();
    c.advance();
    int mark = c.scratch().mark();
    do {
      Expr target = expressions.bitwiseOr();
      Targets.requireDeletable(c, target);
      c.scratch().push(target);
    } while (c.skip(Kind.COMMA) && !endsStatement());
    return new Stmt.Delete(c.scratch().take(mark), start, c.lastEnd());
  }

  private Stmt declaring() {
    int start = c.start();
    boolean isGlobal = c.kind() == Kind.GLOBAL;
    int mark = c.scratch().mark();
    do {
      c.advance();
      c.scratch().push(c.name());
    } while (c.kind() == Kind.COMMA);
    List<String> names = c.scratch().take(mark);
    return isGlobal
        ? new Stmt.Global(names, start, c.lastEnd())
        : new Stmt.Nonlocal(names, start, c.lastEnd());
  }

  private Stmt typeAlias() {
    int start = c.start();
    c.advance();
    int nameStart = c.start();
    Expr.Name name = new Expr.Name(c.name(), nameStart, c.lastEnd());
    List<TypeParam> parameters = typeParameters.optional();
    c.expect(Kind.EQUAL, "expected '=' in a type statement");
    Expr value = expressions.expression();
    return new Stmt.TypeAlias(name, parameters, value, start, c.lastEnd());
  }

  private Stmt expressionOrAssignment() {
    int start = c.start();
    byte first = c.kind();
    Expr value = expressions.starExpressionsOrYield();
    return switch (c.kind()) {
      case Kind.EQUAL -> assignment(value, start);
      case Kind.COLON -> annotated(value, first == Kind.LEFT_PAREN, start);
      case Kind.NEWLINE, Kind.SEMICOLON -> new Stmt.ExprStmt(value, start, c.lastEnd());
      default ->
          Kind.isAugmented(c.kind())
              ? augmented(value, start)
              : new Stmt.ExprStmt(value, start, c.lastEnd());
    };
  }

  private Stmt assignment(Expr first, int start) {
    int mark = c.scratch().mark();
    Expr value = first;
    while (c.kind() == Kind.EQUAL) {
      Targets.requireAssignable(c, value);
      c.scratch().push(value);
      c.advance();
      value = expressions.starExpressionsOrYield();
    }
    return new Stmt.Assign(c.scratch().take(mark), value, start, c.lastEnd());
  }

  private Stmt annotated(Expr target, boolean isParenthesized, int start) {
    boolean isGroup = isParenthesized && target.start() > start;
    if (!Targets.isSingle(target)) {
      String what = Targets.describe(target);
      throw c.fail(target.start(), "only single target (not %s) can be annotated".formatted(what));
    }
    c.advance();
    Expr annotation = expressions.expression();
    Optional<Expr> value =
        c.skip(Kind.EQUAL) ? Optional.of(expressions.starExpressionsOrYield()) : Optional.empty();
    boolean isSimple = target instanceof Expr.Name && !isGroup;
    return new Stmt.AnnAssign(target, annotation, value, isSimple, start, c.lastEnd());
  }

  private Stmt augmented(Expr target, int start) {
    if (!Targets.isSingle(target)) {
      String what = Targets.describe(target);
      throw c.fail(
          target.start(), "'%s' is an illegal expression for augmented assignment".formatted(what));
    }
    Expr.Operator op = Expressions.operator(Kind.operatorOf(c.kind()));
    c.advance();
    Expr value = expressions.starExpressionsOrYield();
    return new Stmt.AugAssign(target, op, value, start, c.lastEnd());
  }
}

package dev.lazyscope.analyzer.parse.statement;

import dev.lazyscope.analyzer.parse.expression.Arguments;
import dev.lazyscope.analyzer.parse.expression.Cursor;
import dev.lazyscope.analyzer.parse.expression.Expressions;
import dev.lazyscope.analyzer.parse.expression.TypeParameters;
import dev.lazyscope.analyzer.token.Kind;
import dev.lazyscope.analyzer.tree.Expr;
import dev.lazyscope.analyzer.tree.Parameter;
import dev.lazyscope.analyzer.tree.Stmt;
import dev.lazyscope.analyzer.tree.TypeParam;
import java.util.List;
import java.util.Optional;

/// Functions, classes and their decorators (language reference 8.7 and 8.8). A definition begins at
/// its keyword, not at its decorators.
final class Definitions {
  private final Cursor c;
  private final Expressions expressions;
  private final Statements statements;
  private final TypeParameters typeParameters;

  Definitions(Cursor cursor, Expressions expressions, Statements statements) {
    this.c = cursor;
    this.expressions = expressions;
    this.statements = statements;
    this.typeParameters = new TypeParameters(cursor, expressions);
  }

  List<Expr> decorators() {
    int mark = c.scratch().mark();
    while (c.skip(Kind.AT)) {
      c.scratch().push(expressions.namedExpression());
      c.expect(Kind.NEWLINE, "expected a new line after a decorator");
    }
    return c.scratch().take(mark);
  }

  Stmt function(List<Expr> decorators, boolean isAsync, int start) {
    c.advance();
    String name = c.name();
    List<TypeParam> typeParams = typeParameters.optional();
    c.expect(Kind.LEFT_PAREN, "expected '('");
    List<Parameter> parameters = expressions.parameters().untilParenthesis();
    Optional<Expr> returns =
        c.skip(Kind.ARROW) ? Optional.of(expressions.expression()) : Optional.empty();
    c.expect(Kind.COLON, "expected ':'");
    List<Stmt> body = statements.body("a function definition");
    return new Stmt.FunctionDef(
        name, parameters, body, decorators, returns, typeParams, isAsync, start, c.blockEnd());
  }

  Stmt ofClass(List<Expr> decorators) {
    int start = c.start();
    c.advance();
    String name = c.name();
    List<TypeParam> typeParams = typeParameters.optional();
    Arguments.Listed arguments =
        c.kind() == Kind.LEFT_PAREN
            ? expressions.primaries().arguments().ofClass()
            : new Arguments.Listed(List.of(), List.of());
    c.expect(Kind.COLON, "expected ':'");
    List<Stmt> body = statements.body("a class definition");
    return new Stmt.ClassDef(
        name,
        arguments.positional(),
        arguments.keywords(),
        body,
        decorators,
        typeParams,
        start,
        c.blockEnd());
  }
}

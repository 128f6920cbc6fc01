package dev.lazyscope.analyzer.parse.expression;

import dev.lazyscope.analyzer.token.Kind;
import dev.lazyscope.analyzer.tree.Expr;
import dev.lazyscope.analyzer.tree.TypeParam;
import java.util.List;
import java.util.Optional;

/// Type parameters in brackets (PEP 695, PEP 696).
public final class TypeParameters {
  private final Cursor c;
  private final Expressions expressions;

  public TypeParameters(Cursor cursor, Expressions expressions) {
    this.c = cursor;
    this.expressions = expressions;
  }

  public List<TypeParam> optional() {
    if (c.kind() != Kind.LEFT_BRACKET) {
      return List.of();
    }
    c.advance();
    int mark = c.scratch().mark();
    do {
      c.scratch().push(parameter());
    } while (c.skip(Kind.COMMA) && c.kind() != Kind.RIGHT_BRACKET);
    c.expect(Kind.RIGHT_BRACKET, "expected ',' or ']' in the type parameters");
    return c.scratch().take(mark);
  }

  private TypeParam parameter() {
    int start = c.start();
    TypeParam.Kind kind =
        switch (c.kind()) {
          case Kind.STAR -> TypeParam.Kind.TYPE_VAR_TUPLE;
          case Kind.DOUBLE_STAR -> TypeParam.Kind.PARAM_SPEC;
          default -> TypeParam.Kind.TYPE_VAR;
        };
    if (kind != TypeParam.Kind.TYPE_VAR) {
      c.advance();
    }
    String name = c.name();
    Optional<Expr> bound = Optional.empty();
    if (c.kind() == Kind.COLON) {
      if (kind != TypeParam.Kind.TYPE_VAR) {
        throw c.fail("cannot use bound with this kind of type parameter");
      }
      c.advance();
      bound = Optional.of(expressions.expression());
    }
    Optional<Expr> defaultValue = c.skip(Kind.EQUAL) ? Optional.of(value(kind)) : Optional.empty();
    return new TypeParam(name, kind, bound, defaultValue, start, c.lastEnd());
  }

  private Expr value(TypeParam.Kind kind) {
    return kind == TypeParam.Kind.TYPE_VAR_TUPLE
        ? expressions.starExpression()
        : expressions.expression();
  }
}

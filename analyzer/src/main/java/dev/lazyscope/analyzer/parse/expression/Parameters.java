package dev.lazyscope.analyzer.parse.expression;

import dev.lazyscope.analyzer.token.Fault;
import dev.lazyscope.analyzer.token.Kind;
import dev.lazyscope.analyzer.tree.Expr;
import dev.lazyscope.analyzer.tree.Parameter;
import java.util.List;
import java.util.Optional;

/// The parameters of functions and lambdas (language reference 8.7 and 6.14).
public final class Parameters {
  private final Cursor c;
  private final Expressions expressions;

  Parameters(Cursor cursor, Expressions expressions) {
    this.c = cursor;
    this.expressions = expressions;
  }

  /// Those of a function, from behind the opening parenthesis through the closing one.
  public List<Parameter> untilParenthesis() {
    List<Parameter> list = new Reading(Kind.RIGHT_PAREN).list();
    c.expect(Kind.RIGHT_PAREN, "expected ')' after the parameters");
    return list;
  }

  /// Those of a lambda, up to its colon.
  List<Parameter> untilColon() {
    return new Reading(Kind.COLON).list();
  }

  /// One parameter list. `isAfterStar` says that what comes is keyword-only.
  private final class Reading {
    private final byte closing;
    private final int mark = c.scratch().mark();
    private boolean hasSlash;
    private boolean isAfterStar;
    private boolean isStarBare;
    private boolean hasDefault;
    private boolean isDone;

    Reading(byte closing) {
      this.closing = closing;
    }

    List<Parameter> list() {
      while (c.kind() != closing && !isDone) {
        next();
        if (c.kind() == closing) {
          break;
        }
        c.expect(Kind.COMMA, "invalid syntax in the parameters");
      }
      if (isDone && c.kind() != closing) {
        throw c.fail("parameters cannot follow var-keyword parameter");
      }
      if (isStarBare) {
        throw c.fail("named parameters must follow bare *");
      }
      return c.scratch().take(mark);
    }

    private void next() {
      switch (c.kind()) {
        case Kind.SLASH -> slash();
        case Kind.STAR -> star();
        case Kind.DOUBLE_STAR -> doubleStar();
        default -> plain();
      }
    }

    private void plain() {
      Parameter.Kind kind =
          isAfterStar ? Parameter.Kind.KEYWORD_ONLY : Parameter.Kind.POSITIONAL_OR_KEYWORD;
      if (c.kind() == Kind.LEFT_PAREN) {
        throw new SyntaxFailure(
            new Fault(Fault.Kind.PYTHON_2, c.start(), "parameters cannot be parenthesized"));
      }
      Parameter parameter = parameter(kind, true);
      boolean isOptional = parameter.defaultValue().isPresent();
      if (!isOptional && hasDefault && !isAfterStar) {
        throw c.fail(
            parameter.start(), "parameter without a default follows parameter with a default");
      }
      hasDefault |= isOptional;
      isStarBare = false;
      c.scratch().push(parameter);
    }

    private void slash() {
      if (hasSlash || isAfterStar || c.scratch().sizeSince(mark) == 0) {
        throw c.fail(
            hasSlash
                ? "/ may appear only once"
                : isAfterStar ? "/ must be ahead of *" : "at least one parameter must precede /");
      }
      hasSlash = true;
      c.advance();
      List<Parameter> before = c.scratch().take(mark);
      for (Parameter p : before) {
        c.scratch()
            .push(
                new Parameter(
                    p.name(),
                    Parameter.Kind.POSITIONAL_ONLY,
                    p.annotation(),
                    p.defaultValue(),
                    p.start(),
                    p.end()));
      }
    }

    private void star() {
      if (isAfterStar) {
        throw c.fail("* may appear only once");
      }
      isAfterStar = true;
      c.advance();
      if (c.kind() == Kind.COMMA || c.kind() == closing) {
        isStarBare = true;
        return;
      }
      c.scratch().push(parameter(Parameter.Kind.VAR_POSITIONAL, false));
    }

    private void doubleStar() {
      if (isStarBare) {
        throw c.fail("named parameters must follow bare *");
      }
      c.advance();
      c.scratch().push(parameter(Parameter.Kind.VAR_KEYWORD, false));
      isDone = true;
    }

    private Parameter parameter(Parameter.Kind kind, boolean canDefault) {
      int start = c.start();
      String name = c.name();
      Optional<Expr> annotation = Optional.empty();
      if (closing == Kind.RIGHT_PAREN && c.skip(Kind.COLON)) {
        annotation =
            Optional.of(
                kind == Parameter.Kind.VAR_POSITIONAL
                    ? expressions.starExpression()
                    : expressions.expression());
      }
      int end = c.lastEnd();
      Optional<Expr> defaultValue = Optional.empty();
      if (c.kind() == Kind.EQUAL) {
        if (!canDefault) {
          throw c.fail("parameter with a star cannot have default value");
        }
        c.advance();
        defaultValue = Optional.of(expressions.expression());
      }
      return new Parameter(name, kind, annotation, defaultValue, start, end);
    }
  }
}

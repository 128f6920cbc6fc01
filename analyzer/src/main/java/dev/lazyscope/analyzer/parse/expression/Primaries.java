package dev.lazyscope.analyzer.parse.expression;

import dev.lazyscope.analyzer.parse.literal.Numerals;
import dev.lazyscope.analyzer.token.Kind;
import dev.lazyscope.analyzer.tree.Expr;
import dev.lazyscope.analyzer.tree.Literal;
import java.util.Optional;

/// Atoms and what follows them: attributes, calls, subscripts (language reference 6.2 and 6.3).
public final class Primaries {
  private final Cursor c;
  private final Expressions expressions;
  private final Arguments arguments;
  private final Displays displays;
  private final Strings strings;

  Primaries(Cursor cursor, Expressions expressions) {
    this.c = cursor;
    this.expressions = expressions;
    this.displays = new Displays(cursor, expressions);
    this.arguments = new Arguments(cursor, expressions, displays);
    this.strings = new Strings(cursor, expressions);
  }

  public Arguments arguments() {
    return arguments;
  }

  public Strings strings() {
    return strings;
  }

  Expr awaited() {
    if (c.kind() != Kind.AWAIT) {
      return primary();
    }
    int start = c.start();
    c.advance();
    Expr value = primary();
    return new Expr.Await(value, start, c.lastEnd());
  }

  private Expr primary() {
    int start = c.start();
    Expr value = atom();
    int chain = 0;
    while (true) {
      switch (c.kind()) {
        case Kind.DOT -> {
          c.advance();
          String name = c.name();
          value = new Expr.Attribute(value, name, start, c.lastEnd());
        }
        case Kind.LEFT_PAREN -> value = arguments.call(value, start);
        case Kind.LEFT_BRACKET -> value = subscript(value, start);
        default -> {
          return value;
        }
      }
      c.requireDepth(++chain);
    }
  }

  Expr atom() {
    int start = c.start();
    return switch (c.kind()) {
      case Kind.NAME -> {
        int end = c.end();
        yield new Expr.Name(c.name(), start, end);
      }
      case Kind.NUMBER -> number(start);
      case Kind.STRING, Kind.FSTRING_START, Kind.TSTRING_START -> strings.concatenation();
      case Kind.LEFT_PAREN -> displays.parenthesized();
      case Kind.LEFT_BRACKET -> displays.list();
      case Kind.LEFT_BRACE -> displays.braces();
      case Kind.NONE -> constant(Literal.Singleton.NONE);
      case Kind.TRUE -> constant(Literal.Singleton.TRUE);
      case Kind.FALSE -> constant(Literal.Singleton.FALSE);
      case Kind.ELLIPSIS -> constant(Literal.Singleton.ELLIPSIS);
      default -> throw unexpected();
    };
  }

  public Expr.Constant number(int start) {
    int end = c.end();
    c.advance();
    return new Expr.Constant(Numerals.value(c.bytes(), start, end), start, end);
  }

  public Expr.Constant constant(Literal.Singleton value) {
    int start = c.start();
    c.advance();
    return new Expr.Constant(value, start, c.lastEnd());
  }

  private SyntaxFailure unexpected() {
    return switch (c.kind()) {
      case Kind.NEWLINE, Kind.END, Kind.DEDENT -> c.fail("invalid syntax: expression expected");
      case Kind.INDENT -> c.fail("unexpected indent");
      default -> c.fail("invalid syntax: unexpected '" + c.text() + "'");
    };
  }

  private Expr subscript(Expr value, int start) {
    c.enter();
    c.advance();
    Expr slice = slices();
    c.expect(Kind.RIGHT_BRACKET, "invalid syntax. Perhaps you forgot a comma?");
    c.leave();
    return new Expr.Subscript(value, slice, start, c.lastEnd());
  }

  /// `slices`: one slice, or a tuple as soon as there is a comma or a star (PEP 646).
  private Expr slices() {
    int start = c.start();
    boolean isStarred = c.kind() == Kind.STAR;
    Expr first = isStarred ? expressions.starred(true) : slice();
    if (c.kind() != Kind.COMMA && !isStarred) {
      return first;
    }
    int mark = c.scratch().mark();
    c.scratch().push(first);
    while (c.skip(Kind.COMMA) && c.kind() != Kind.RIGHT_BRACKET) {
      c.scratch().push(c.kind() == Kind.STAR ? expressions.starred(true) : slice());
    }
    return new Expr.TupleDisplay(c.scratch().take(mark), start, c.lastEnd());
  }

  private Expr slice() {
    int start = c.start();
    if (c.kind() != Kind.COLON) {
      boolean isNamed = c.kind() == Kind.NAME && c.peek() == Kind.COLON_EQUAL;
      Expr lower = expressions.namedExpression();
      return c.kind() == Kind.COLON && !isNamed ? sliceFrom(Optional.of(lower), start) : lower;
    }
    return sliceFrom(Optional.empty(), start);
  }

  private Expr sliceFrom(Optional<Expr> lower, int start) {
    c.advance();
    Optional<Expr> upper = bound();
    Optional<Expr> step = c.skip(Kind.COLON) ? bound() : Optional.empty();
    return new Expr.Slice(lower, upper, step, start, c.lastEnd());
  }

  private Optional<Expr> bound() {
    return switch (c.kind()) {
      case Kind.COLON, Kind.COMMA, Kind.RIGHT_BRACKET -> Optional.empty();
      default -> Optional.of(expressions.expression());
    };
  }
}

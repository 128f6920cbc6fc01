package dev.lazyscope.analyzer.parse.statement;

import dev.lazyscope.analyzer.parse.expression.Cursor;
import dev.lazyscope.analyzer.parse.expression.Expressions;
import dev.lazyscope.analyzer.token.Kind;
import dev.lazyscope.analyzer.token.Symbols;
import dev.lazyscope.analyzer.tree.Expr;
import dev.lazyscope.analyzer.tree.Literal;
import dev.lazyscope.analyzer.tree.Pattern;
import java.util.List;
import java.util.Optional;

/// Patterns of `case` (PEP 634, language reference 8.6).
final class Patterns {
  private final Cursor c;
  private final Expressions expressions;

  Patterns(Cursor cursor, Expressions expressions) {
    this.c = cursor;
    this.expressions = expressions;
  }

  /// `patterns`: one pattern, or a sequence without brackets.
  Pattern patterns() {
    int start = c.start();
    Pattern first = starOrPattern();
    if (c.kind() != Kind.COMMA) {
      if (first instanceof Pattern.MatchStar) {
        throw c.fail("expected ',' after a star pattern");
      }
      return first;
    }
    int mark = c.scratch().mark();
    c.scratch().push(first);
    while (c.skip(Kind.COMMA) && c.kind() != Kind.COLON && c.kind() != Kind.IF) {
      c.scratch().push(starOrPattern());
    }
    return new Pattern.MatchSequence(c.scratch().take(mark), start, c.lastEnd());
  }

  private Pattern starOrPattern() {
    if (c.kind() != Kind.STAR) {
      return pattern();
    }
    int start = c.start();
    c.advance();
    boolean isWildcard = c.isName(Symbols.UNDERSCORE);
    String name = c.name();
    Optional<String> captured = isWildcard ? Optional.empty() : Optional.of(name);
    return new Pattern.MatchStar(captured, start, c.lastEnd());
  }

  /// `as_pattern` or `or_pattern`.
  private Pattern pattern() {
    int start = c.start();
    Pattern first = alternatives();
    if (!c.skip(Kind.AS)) {
      return first;
    }
    String name = captureTarget();
    return new Pattern.MatchAs(Optional.of(first), Optional.of(name), start, c.lastEnd());
  }

  private String captureTarget() {
    if (c.isName(Symbols.UNDERSCORE)) {
      throw c.fail("cannot use '_' as a target");
    }
    String name = c.name();
    if (c.kind() == Kind.DOT || c.kind() == Kind.LEFT_PAREN || c.kind() == Kind.EQUAL) {
      throw c.fail("a pattern target must be a plain name");
    }
    return name;
  }

  private Pattern alternatives() {
    int start = c.start();
    c.enter();
    Pattern first = closed();
    if (c.kind() == Kind.BAR) {
      int mark = c.scratch().mark();
      c.scratch().push(first);
      while (c.skip(Kind.BAR)) {
        c.scratch().push(closed());
      }
      first = new Pattern.MatchOr(c.scratch().take(mark), start, c.lastEnd());
    }
    c.leave();
    return first;
  }

  private Pattern closed() {
    int start = c.start();
    return switch (c.kind()) {
      case Kind.NONE -> singleton(Literal.Singleton.NONE);
      case Kind.TRUE -> singleton(Literal.Singleton.TRUE);
      case Kind.FALSE -> singleton(Literal.Singleton.FALSE);
      case Kind.NUMBER,
          Kind.MINUS,
          Kind.PLUS,
          Kind.STRING,
          Kind.FSTRING_START,
          Kind.TSTRING_START -> {
        Expr value = literal();
        yield new Pattern.MatchValue(value, start, c.lastEnd());
      }
      case Kind.NAME -> named();
      case Kind.LEFT_PAREN -> parenthesized();
      case Kind.LEFT_BRACKET -> bracketed();
      case Kind.LEFT_BRACE -> mapping();
      default -> throw c.fail("invalid pattern");
    };
  }

  private Pattern singleton(Literal.Singleton value) {
    int start = c.start();
    c.advance();
    return new Pattern.MatchSingleton(value, start, c.lastEnd());
  }

  /// A number with its sign, a complex number as a sum, or a string.
  private Expr literal() {
    if (c.kind() == Kind.STRING
        || c.kind() == Kind.FSTRING_START
        || c.kind() == Kind.TSTRING_START) {
      return expressions.primaries().strings().concatenation();
    }
    int start = c.start();
    Expr real = signedNumber();
    boolean isSum = c.kind() == Kind.PLUS;
    if (!isSum && c.kind() != Kind.MINUS) {
      return real;
    }
    if (isImaginary(real)) {
      throw c.fail(start, "real number required in complex literal");
    }
    c.advance();
    if (c.kind() != Kind.NUMBER) {
      throw c.fail("imaginary number required in complex literal");
    }
    Expr imaginary = expressions.primaries().number(c.start());
    if (!isImaginary(imaginary)) {
      throw c.fail(imaginary.start(), "imaginary number required in complex literal");
    }
    Expr.Operator op = isSum ? Expr.Operator.ADD : Expr.Operator.SUB;
    return new Expr.BinOp(real, op, imaginary, start, c.lastEnd());
  }

  private Expr signedNumber() {
    int start = c.start();
    byte sign = c.kind();
    if (sign == Kind.MINUS || sign == Kind.PLUS) {
      c.advance();
    }
    if (c.kind() != Kind.NUMBER) {
      throw c.fail("a number must follow the sign in a pattern");
    }
    Expr number = expressions.primaries().number(c.start());
    return switch (sign) {
      case Kind.MINUS -> new Expr.UnaryOp(Expr.UnaryOperator.U_SUB, number, start, c.lastEnd());
      case Kind.PLUS -> new Expr.UnaryOp(Expr.UnaryOperator.U_ADD, number, start, c.lastEnd());
      default -> number;
    };
  }

  private static boolean isImaginary(Expr number) {
    Expr plain = number instanceof Expr.UnaryOp unary ? unary.operand() : number;
    return plain instanceof Expr.Constant constant && constant.value() instanceof Literal.Imaginary;
  }

  /// A capture, the wildcard, a dotted value, or a class with its arguments.
  private Pattern named() {
    int start = c.start();
    boolean isWildcard = c.isName(Symbols.UNDERSCORE);
    Expr name = dottedName();
    if (c.kind() == Kind.LEFT_PAREN) {
      return classPattern(name, start);
    }
    int end = c.lastEnd();
    if (!(name instanceof Expr.Name plain)) {
      return new Pattern.MatchValue(name, start, end);
    }
    Optional<String> captured = isWildcard ? Optional.empty() : Optional.of(plain.id());
    return new Pattern.MatchAs(Optional.empty(), captured, start, end);
  }

  private Expr dottedName() {
    int start = c.start();
    int end = c.end();
    Expr name = new Expr.Name(c.name(), start, end);
    int chain = 0;
    while (c.skip(Kind.DOT)) {
      String attr = c.name();
      name = new Expr.Attribute(name, attr, start, c.lastEnd());
      c.requireDepth(++chain);
    }
    return name;
  }

  private Pattern parenthesized() {
    int start = c.start();
    c.advance();
    if (c.skip(Kind.RIGHT_PAREN)) {
      return new Pattern.MatchSequence(List.of(), start, c.lastEnd());
    }
    Pattern first = starOrPattern();
    if (c.kind() == Kind.RIGHT_PAREN && !(first instanceof Pattern.MatchStar)) {
      c.advance();
      return first;
    }
    if (c.kind() != Kind.COMMA) {
      throw c.fail("expected ',' or ')' in a pattern");
    }
    return sequence(first, Kind.RIGHT_PAREN, start);
  }

  private Pattern bracketed() {
    int start = c.start();
    c.advance();
    if (c.skip(Kind.RIGHT_BRACKET)) {
      return new Pattern.MatchSequence(List.of(), start, c.lastEnd());
    }
    return sequence(starOrPattern(), Kind.RIGHT_BRACKET, start);
  }

  private Pattern sequence(Pattern first, byte closing, int start) {
    int mark = c.scratch().mark();
    c.scratch().push(first);
    while (c.skip(Kind.COMMA) && c.kind() != closing) {
      c.scratch().push(starOrPattern());
    }
    c.expect(closing, "expected ',' or the closing bracket of a pattern");
    return new Pattern.MatchSequence(c.scratch().take(mark), start, c.lastEnd());
  }

  private Pattern mapping() {
    int start = c.start();
    c.advance();
    int keys = c.side().mark();
    int values = c.scratch().mark();
    Optional<String> rest = Optional.empty();
    while (c.kind() != Kind.RIGHT_BRACE) {
      if (rest.isPresent()) {
        throw c.fail("double star pattern must be the last subpattern in the mapping pattern");
      }
      if (c.skip(Kind.DOUBLE_STAR)) {
        rest = Optional.of(captureTarget());
      } else {
        c.side().push(key());
        c.expect(Kind.COLON, "expected ':' after the key of a mapping pattern");
        c.scratch().push(pattern());
      }
      if (!c.skip(Kind.COMMA)) {
        break;
      }
    }
    c.expect(Kind.RIGHT_BRACE, "expected ',' or '}' in a mapping pattern");
    List<Expr> keyList = c.side().take(keys);
    return new Pattern.MatchMapping(keyList, c.scratch().take(values), rest, start, c.lastEnd());
  }

  private Expr key() {
    return switch (c.kind()) {
      case Kind.NONE -> expressions.primaries().constant(Literal.Singleton.NONE);
      case Kind.TRUE -> expressions.primaries().constant(Literal.Singleton.TRUE);
      case Kind.FALSE -> expressions.primaries().constant(Literal.Singleton.FALSE);
      case Kind.NAME -> {
        Expr name = dottedName();
        if (name instanceof Expr.Name) {
          throw c.fail(name.start(), "a key of a mapping pattern is a literal or a dotted name");
        }
        yield name;
      }
      case Kind.NUMBER,
          Kind.MINUS,
          Kind.PLUS,
          Kind.STRING,
          Kind.FSTRING_START,
          Kind.TSTRING_START ->
          literal();
      default -> throw c.fail("invalid key of a mapping pattern");
    };
  }

  private record Named(String name, Pattern pattern) {}

  private Pattern classPattern(Expr cls, int start) {
    c.advance();
    int positional = c.scratch().mark();
    int keyword = c.side().mark();
    while (c.kind() != Kind.RIGHT_PAREN) {
      if (c.kind() == Kind.NAME && c.peek() == Kind.EQUAL) {
        String name = c.name();
        c.advance();
        c.side().push(new Named(name, pattern()));
      } else if (c.side().sizeSince(keyword) > 0) {
        throw c.fail("positional patterns follow keyword patterns");
      } else {
        c.scratch().push(pattern());
      }
      if (!c.skip(Kind.COMMA)) {
        break;
      }
    }
    c.expect(Kind.RIGHT_PAREN, "expected ',' or ')' in a class pattern");
    List<Named> keywords = c.side().take(keyword);
    List<String> names = keywords.stream().map(Named::name).toList();
    List<Pattern> named = keywords.stream().map(Named::pattern).toList();
    List<Pattern> patterns = c.scratch().take(positional);
    return new Pattern.MatchClass(cls, patterns, names, named, start, c.lastEnd());
  }
}

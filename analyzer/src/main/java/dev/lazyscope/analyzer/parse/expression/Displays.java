package dev.lazyscope.analyzer.parse.expression;

import dev.lazyscope.analyzer.token.Kind;
import dev.lazyscope.analyzer.tree.Comprehension;
import dev.lazyscope.analyzer.tree.Expr;
import java.util.List;

/// What stands in brackets of its own: groups, tuples, lists, sets, dictionaries and comprehensions
/// (language reference 6.2.3 to 6.2.8).
final class Displays {
  private final Cursor c;
  private final Expressions expressions;

  Displays(Cursor cursor, Expressions expressions) {
    this.c = cursor;
    this.expressions = expressions;
  }

  /// A group, a tuple or a generator expression.
  Expr parenthesized() {
    int start = c.start();
    c.enter();
    c.advance();
    Expr value = insideParentheses(start);
    c.leave();
    return value;
  }

  private Expr insideParentheses(int start) {
    if (c.skip(Kind.RIGHT_PAREN)) {
      return new Expr.TupleDisplay(List.of(), start, c.lastEnd());
    }
    if (c.kind() == Kind.YIELD) {
      Expr value = expressions.yieldExpression();
      close(Kind.RIGHT_PAREN);
      return value;
    }
    boolean isStarred = c.kind() == Kind.STAR;
    Expr first = element();
    if (startsComprehension()) {
      return generator(first, start);
    }
    if (c.kind() == Kind.COMMA) {
      List<Expr> elements = elements(first, Kind.RIGHT_PAREN);
      close(Kind.RIGHT_PAREN);
      return new Expr.TupleDisplay(elements, start, c.lastEnd());
    }
    close(Kind.RIGHT_PAREN);
    if (isStarred) {
      throw c.fail(first.start(), "cannot use starred expression here");
    }
    return first;
  }

  /// The rest of a generator expression, from its first `for` through the closing parenthesis.
  Expr generator(Expr element, int start) {
    List<Comprehension> generators = comprehensions();
    close(Kind.RIGHT_PAREN);
    return new Expr.GeneratorExp(element, generators, start, c.lastEnd());
  }

  private Expr element() {
    if (c.kind() == Kind.DOUBLE_STAR) {
      throw c.fail("cannot use dict unpacking here");
    }
    return expressions.starNamedExpression();
  }

  /// The elements of a display whose first one was read, up to the closing bracket.
  private List<Expr> elements(Expr first, byte closing) {
    int mark = c.scratch().mark();
    c.scratch().push(first);
    while (c.skip(Kind.COMMA) && c.kind() != closing) {
      c.scratch().push(element());
    }
    return c.scratch().take(mark);
  }

  private void close(byte closing) {
    if (c.kind() == closing) {
      c.advance();
      return;
    }
    throw startsComprehension()
        ? c.fail("did you forget parentheses around the comprehension target?")
        : c.fail("invalid syntax. Perhaps you forgot a comma?");
  }

  Expr list() {
    int start = c.start();
    c.enter();
    c.advance();
    Expr value = insideBrackets(start);
    c.leave();
    return value;
  }

  private Expr insideBrackets(int start) {
    if (c.skip(Kind.RIGHT_BRACKET)) {
      return new Expr.ListDisplay(List.of(), start, c.lastEnd());
    }
    Expr first = element();
    if (startsComprehension()) {
      List<Comprehension> generators = comprehensions();
      close(Kind.RIGHT_BRACKET);
      return new Expr.ListComp(first, generators, start, c.lastEnd());
    }
    List<Expr> elements = elements(first, Kind.RIGHT_BRACKET);
    close(Kind.RIGHT_BRACKET);
    return new Expr.ListDisplay(elements, start, c.lastEnd());
  }

  /// A set or a dictionary, displayed or comprehended.
  Expr braces() {
    int start = c.start();
    c.enter();
    c.advance();
    Expr value = insideBraces(start);
    c.leave();
    return value;
  }

  private Expr insideBraces(int start) {
    if (c.skip(Kind.RIGHT_BRACE)) {
      return new Expr.DictDisplay(List.of(), start, c.lastEnd());
    }
    if (c.kind() == Kind.DOUBLE_STAR) {
      return unpackingFirst(start);
    }
    boolean canBeKey = c.kind() != Kind.STAR && c.peek() != Kind.COLON_EQUAL;
    Expr first = expressions.starNamedExpression();
    if (c.kind() == Kind.COLON && canBeKey) {
      c.advance();
      return dictionary(new Expr.DictItem.Pair(first, expressions.expression()), start);
    }
    if (startsComprehension()) {
      List<Comprehension> generators = comprehensions();
      close(Kind.RIGHT_BRACE);
      return new Expr.SetComp(first, generators, start, c.lastEnd());
    }
    List<Expr> elements = elements(first, Kind.RIGHT_BRACE);
    close(Kind.RIGHT_BRACE);
    return new Expr.SetDisplay(elements, start, c.lastEnd());
  }

  /// `{**a, …}` unpacks what binds like `|`; in a comprehension (PEP 798) any expression may stand.
  private Expr unpackingFirst(int start) {
    c.advance();
    int at = c.at();
    Expr value = expressions.bitwiseOr();
    if (c.kind() != Kind.COMMA && c.kind() != Kind.RIGHT_BRACE && !startsComprehension()) {
      c.moveTo(at);
      value = expressions.expression();
      if (!startsComprehension()) {
        throw c.fail("invalid double starred expression");
      }
    }
    return dictionary(new Expr.DictItem.Unpacked(value), start);
  }

  private Expr dictionary(Expr.DictItem first, int start) {
    if (startsComprehension()) {
      List<Comprehension> generators = comprehensions();
      close(Kind.RIGHT_BRACE);
      return new Expr.DictComp(first, generators, start, c.lastEnd());
    }
    int mark = c.scratch().mark();
    c.scratch().push(first);
    while (c.skip(Kind.COMMA) && c.kind() != Kind.RIGHT_BRACE) {
      c.scratch().push(dictItem());
    }
    List<Expr.DictItem> items = c.scratch().take(mark);
    close(Kind.RIGHT_BRACE);
    return new Expr.DictDisplay(items, start, c.lastEnd());
  }

  private Expr.DictItem dictItem() {
    if (c.skip(Kind.DOUBLE_STAR)) {
      return new Expr.DictItem.Unpacked(expressions.bitwiseOr());
    }
    Expr key = expressions.expression();
    c.expect(Kind.COLON, "':' expected after dictionary key");
    return new Expr.DictItem.Pair(key, expressions.expression());
  }

  boolean startsComprehension() {
    return c.kind() == Kind.FOR || c.kind() == Kind.ASYNC && c.peek() == Kind.FOR;
  }

  List<Comprehension> comprehensions() {
    int mark = c.scratch().mark();
    while (startsComprehension()) {
      c.scratch().push(comprehension());
    }
    return c.scratch().take(mark);
  }

  private Comprehension comprehension() {
    int start = c.start();
    boolean isAsync = c.skip(Kind.ASYNC);
    c.advance();
    Expr target = Targets.listed(c, expressions);
    c.expect(Kind.IN, "'in' expected after for-loop variables");
    Expr iter = expressions.disjunction();
    int mark = c.scratch().mark();
    while (c.skip(Kind.IF)) {
      c.scratch().push(expressions.disjunction());
    }
    return new Comprehension(target, iter, c.scratch().take(mark), isAsync, start, c.lastEnd());
  }
}

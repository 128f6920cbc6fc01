package dev.lazyscope.analyzer.parse.expression;

import dev.lazyscope.analyzer.token.Kind;
import dev.lazyscope.analyzer.tree.Expr;
import dev.lazyscope.analyzer.tree.Keyword;
import java.util.List;
import java.util.Optional;

/// The arguments of calls and of class definitions (language reference 6.3.4).
public final class Arguments {
  private final Cursor c;
  private final Expressions expressions;
  private final Displays displays;

  Arguments(Cursor cursor, Expressions expressions, Displays displays) {
    this.c = cursor;
    this.expressions = expressions;
    this.displays = displays;
  }

  public record Listed(List<Expr> positional, List<Keyword> keywords) {}

  Expr call(Expr function, int start) {
    int open = c.start();
    c.enter();
    c.advance();
    if (c.skip(Kind.RIGHT_PAREN)) {
      c.leave();
      return new Expr.Call(function, List.of(), List.of(), start, c.lastEnd());
    }
    int mark = c.scratch().mark();
    int keywordMark = c.side().mark();
    Form first = argument(Form.POSITIONAL);
    if (displays.startsComprehension() && first == Form.POSITIONAL) {
      Expr element = c.scratch().<Expr>take(mark).getFirst();
      Expr generator = displays.generator(element, open);
      c.leave();
      return new Expr.Call(function, List.of(generator), List.of(), start, c.lastEnd());
    }
    rest(first);
    c.leave();
    List<Keyword> named = c.side().take(keywordMark);
    return new Expr.Call(function, c.scratch().take(mark), named, start, c.lastEnd());
  }

  /// The arguments behind the name of a class; the opening parenthesis is at hand.
  public Listed ofClass() {
    c.enter();
    c.advance();
    int mark = c.scratch().mark();
    int keywordMark = c.side().mark();
    if (!c.skip(Kind.RIGHT_PAREN)) {
      rest(argument(Form.POSITIONAL));
    }
    c.leave();
    List<Keyword> named = c.side().take(keywordMark);
    return new Listed(c.scratch().take(mark), named);
  }

  private void rest(Form first) {
    Form seen = first;
    while (c.skip(Kind.COMMA) && c.kind() != Kind.RIGHT_PAREN) {
      Form form = argument(seen);
      seen = form.compareTo(seen) > 0 ? form : seen;
    }
    if (displays.startsComprehension()) {
      throw c.fail("Generator expression must be parenthesized");
    }
    c.expect(Kind.RIGHT_PAREN, "invalid syntax. Perhaps you forgot a comma?");
  }

  /// The forms of arguments, in the order in which one forbids those before it.
  private enum Form {
    POSITIONAL,
    KEYWORD,
    UNPACKED_MAPPING
  }

  /// Reads one argument, after others of which `seen` is the strictest form.
  private Form argument(Form seen) {
    int start = c.start();
    if (c.kind() == Kind.NAME && c.peek() == Kind.EQUAL) {
      Optional<String> name = Optional.of(c.name());
      c.advance();
      Expr value = expressions.expression();
      c.side().push(new Keyword(name, value, start, c.lastEnd()));
      return Form.KEYWORD;
    }
    if (c.skip(Kind.DOUBLE_STAR)) {
      Expr value = expressions.expression();
      c.side().push(new Keyword(Optional.empty(), value, start, c.lastEnd()));
      return Form.UNPACKED_MAPPING;
    }
    positional(seen, start);
    if (c.kind() == Kind.EQUAL) {
      throw c.fail("expression cannot contain assignment, perhaps you meant \"==\"?");
    }
    return Form.POSITIONAL;
  }

  private void positional(Form seen, int start) {
    if (c.kind() == Kind.STAR) {
      if (seen == Form.UNPACKED_MAPPING) {
        throw c.fail("iterable argument unpacking follows keyword argument unpacking");
      }
      c.scratch().push(expressions.starred(true));
    } else {
      c.scratch().push(expressions.namedExpression());
      if (seen != Form.POSITIONAL) {
        throw c.fail(start, "positional argument follows keyword argument");
      }
    }
  }
}

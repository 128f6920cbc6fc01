package dev.lazyscope.analyzer.parse.expression;

import dev.lazyscope.analyzer.parse.literal.Escapes;
import dev.lazyscope.analyzer.token.Kind;
import dev.lazyscope.analyzer.token.Tokens;
import dev.lazyscope.analyzer.tree.Expr;
import dev.lazyscope.analyzer.tree.Literal;
import java.util.List;
import java.util.Optional;

/// String literals and their implicit concatenation, f-strings and t-strings (language reference
/// 2.5 and 2.6, PEP 701, PEP 750).
public final class Strings {
  private final Cursor c;
  private final Expressions expressions;

  Strings(Cursor cursor, Expressions expressions) {
    this.c = cursor;
    this.expressions = expressions;
  }

  public Expr concatenation() {
    if (c.kind() == Kind.STRING && !isString(c.peek())) {
      return constant();
    }
    int start = c.start();
    Joining joining = new Joining();
    while (isString(c.kind())) {
      joining.add();
    }
    return joining.result(start);
  }

  private static boolean isString(byte kind) {
    return kind == Kind.STRING || kind == Kind.FSTRING_START || kind == Kind.TSTRING_START;
  }

  private Expr.Constant constant() {
    int start = c.start();
    int end = c.end();
    Literal literal = literal(start, end, c.value());
    c.advance();
    return new Expr.Constant(literal, start, end);
  }

  private Literal literal(int start, int end, int flags) {
    int quotes = (flags & Tokens.TRIPLE) != 0 ? 3 : 1;
    int prefix = Tokens.prefixLength(flags);
    boolean isBytes = (flags & Tokens.BYTES) != 0;
    if (isBytes && (flags & Tokens.NON_ASCII) != 0) {
      throw c.fail("bytes can only contain ASCII literal characters");
    }
    String text = text(start + prefix + quotes, end - quotes, flags);
    return isBytes ? new Literal.Bytes(text) : new Literal.Str(text, c.bytes()[start] == 'u');
  }

  /// {@return the text of a literal or of a piece of one}
  private String text(int start, int end, int flags) {
    int special = Tokens.NON_ASCII | Tokens.ESCAPED | Tokens.CARRIAGE_RETURN;
    if ((flags & special) == 0) {
      return Escapes.ascii(c.bytes(), start, end);
    }
    if ((flags & Tokens.RAW) != 0 || (flags & Tokens.ESCAPED) == 0) {
      return Escapes.raw(c.bytes(), start, end);
    }
    try {
      return Escapes.resolve(c.bytes(), start, end, (flags & Tokens.BYTES) != 0);
    } catch (Escapes.Malformed malformed) {
      throw c.fail(malformed.offset(), malformed.getMessage());
    }
  }

  /// Adjacent literals become one node. Pieces of text that meet are one constant, and empty ones
  /// vanish from f-strings.
  private final class Joining {
    private final int mark = c.scratch().mark();
    private final StringBuilder text = new StringBuilder();
    private int textStart = -1;
    private int textEnd;
    private boolean isUnicode;
    private boolean hasBytes;
    private boolean hasText;
    private boolean hasFormatted;
    private boolean hasTemplate;

    void add() {
      switch (c.kind()) {
        case Kind.STRING -> plain();
        case Kind.FSTRING_START -> {
          hasFormatted = true;
          pieces(false);
        }
        default -> {
          hasTemplate = true;
          pieces(true);
        }
      }
      if (hasBytes && (hasText || hasFormatted)) {
        throw c.fail("cannot mix bytes and nonbytes literals");
      }
      if (hasTemplate && (hasBytes || hasText || hasFormatted)) {
        throw c.fail("cannot mix t-string literals with string or bytes literals");
      }
    }

    private void plain() {
      Expr.Constant part = constant();
      switch (part.value()) {
        case Literal.Str(var value, var unicodePrefix) -> {
          hasText = true;
          append(value, part.start(), part.end(), unicodePrefix);
        }
        case Literal.Bytes(var value) -> {
          hasBytes = true;
          append(value, part.start(), part.end(), false);
        }
        case Literal.Int _,
            Literal.BigInt _,
            Literal.Float _,
            Literal.Imaginary _,
            Literal.Singleton _ ->
            throw new IllegalStateException("not a string");
      }
    }

    private void append(String piece, int start, int end, boolean unicodePrefix) {
      if (textStart < 0) {
        textStart = start;
        isUnicode = unicodePrefix;
      }
      text.append(piece);
      textEnd = end;
    }

    private void pieces(boolean isTemplate) {
      c.advance();
      while (c.kind() != Kind.FSTRING_END) {
        if (c.kind() == Kind.FSTRING_MIDDLE) {
          middle();
        } else if (c.kind() == Kind.LEFT_BRACE) {
          field(isTemplate);
        } else {
          throw c.fail("invalid syntax in an f-string");
        }
      }
      c.advance();
    }

    private void middle() {
      int flags = c.value();
      int start = c.start();
      int end = c.end();
      String piece = text(start, (flags & Tokens.DOUBLED) != 0 ? end - 1 : end, flags);
      c.advance();
      if (!piece.isEmpty()) {
        append(piece, start, end, false);
      }
    }

    /// `{expression = !conversion : spec}`. With `=` the source is repeated as text.
    private void field(boolean isTemplate) {
      int start = c.start();
      c.enter();
      c.advance();
      int first = c.at();
      Expr value = value();
      int textEnd = c.start();
      boolean isDebug = c.skip(Kind.EQUAL);
      int debugEnd = c.start();
      int conversion = conversion();
      Optional<Expr.JoinedStr> spec =
          c.kind() == Kind.COLON ? Optional.of(formatSpec()) : Optional.empty();
      if (isDebug && conversion < 0 && spec.isEmpty()) {
        conversion = 'r';
      }
      c.expect(Kind.RIGHT_BRACE, "f-string: expecting '}'");
      c.leave();
      if (isDebug) {
        append(sourceText(start + 1, debugEnd, first), start + 1, debugEnd, false);
      }
      flush();
      int end = c.lastEnd();
      c.scratch()
          .push(
              isTemplate
                  ? new Expr.Interpolation(
                      value, sourceText(start + 1, textEnd, first), conversion, spec, start, end)
                  : new Expr.FormattedValue(value, conversion, spec, start, end));
    }

    private Expr value() {
      if (!expressions.startsExpression() && c.kind() != Kind.YIELD) {
        throw c.fail("f-string: valid expression required before '" + c.text() + "'");
      }
      return expressions.starExpressionsOrYield();
    }

    private int conversion() {
      if (!c.skip(Kind.EXCLAMATION)) {
        return -1;
      }
      int start = c.start();
      boolean isOne = c.kind() == Kind.NAME && c.end() - start == 1 && c.lastEnd() == start;
      int letter = c.bytes()[Math.min(start, c.bytes().length - 1)];
      if (!isOne || letter != 's' && letter != 'r' && letter != 'a') {
        throw c.fail("f-string: invalid conversion character: expected 's', 'r', or 'a'");
      }
      c.advance();
      return letter;
    }

    private void flush() {
      if (textStart >= 0) {
        if (!text.isEmpty()) {
          c.scratch()
              .push(
                  new Expr.Constant(
                      new Literal.Str(text.toString(), isUnicode), textStart, textEnd));
        }
        text.setLength(0);
        textStart = -1;
      }
    }

    Expr result(int start) {
      int end = c.lastEnd();
      if (hasFormatted || hasTemplate) {
        flush();
        List<Expr> values = c.scratch().take(mark);
        return hasTemplate
            ? new Expr.TemplateStr(values, start, end)
            : new Expr.JoinedStr(values, start, end);
      }
      Literal value =
          hasBytes
              ? new Literal.Bytes(text.toString())
              : new Literal.Str(text.toString(), isUnicode);
      return new Expr.Constant(value, start, end);
    }
  }

  private Expr.JoinedStr formatSpec() {
    int start = c.start();
    c.advance();
    Joining joining = new Joining();
    while (c.kind() == Kind.FSTRING_MIDDLE || c.kind() == Kind.LEFT_BRACE) {
      if (c.kind() == Kind.LEFT_BRACE) {
        joining.field(false);
      } else {
        joining.middle();
      }
    }
    int end = c.lastEnd();
    joining.flush();
    return new Expr.JoinedStr(c.scratch().take(joining.mark), start, end);
  }

  /// {@return the source from `start` to `end`, whose first token is `first`, without comments}
  private String sourceText(int start, int end, int first) {
    String source = Escapes.raw(c.bytes(), start, end);
    if (source.indexOf('#') < 0) {
      return source;
    }
    StringBuilder text = new StringBuilder();
    int from = start;
    for (int i = first; c.startOf(i) < end; i++) {
      appendGap(text, from, c.startOf(i));
      from = c.endOf(i);
      text.append(Escapes.raw(c.bytes(), c.startOf(i), from));
    }
    appendGap(text, from, end);
    return text.toString();
  }

  /// Appends what stands between two tokens: white space, and comments, which are dropped.
  private void appendGap(StringBuilder text, int start, int end) {
    String gap = Escapes.raw(c.bytes(), start, end);
    boolean isComment = false;
    for (int i = 0; i < gap.length(); i++) {
      char at = gap.charAt(i);
      isComment = at == '#' || isComment && at != '\n';
      if (!isComment) {
        text.append(at);
      }
    }
  }
}

package dev.lazyscope.analyzer.token;

/// Cuts one file into [Tokens], by the rules of the language reference, chapter 2, as CPython 3.15
/// applies them.
///
/// After a fault it goes on so that the rest of the file is still seen: a bracket that was never
/// closed ends where a line begins with a word that only a statement begins with.
public final class Lexer {
  private final byte[] bytes;
  private final int limit;
  private final Tokens out;
  private final Symbols symbols;
  private final Indentation indentation;
  private final Brackets brackets;
  private final StringLexer strings;
  private int at;
  private int lineStart;

  /// The indentation of the line at hand when tabs count as one column.
  private int altColumn;

  private boolean isLineDone;
  private boolean isFirstOnLine;

  private Lexer(byte[] bytes, int start, Tokens out, Symbols symbols) {
    this.bytes = bytes;
    this.limit = bytes.length;
    this.out = out;
    this.symbols = symbols;
    this.at = start;
    this.lineStart = start;
    this.indentation = new Indentation(out);
    this.brackets = new Brackets(out);
    this.strings = new StringLexer(bytes, out, this);
  }

  /// Cuts `bytes` from `start` on into `out`, replacing what was there.
  public static void tokenize(byte[] bytes, int start, Symbols symbols, Tokens out) {
    out.clear();
    new Lexer(bytes, start, out, symbols).file();
  }

  int position() {
    return at;
  }

  void moveTo(int offset) {
    at = offset;
  }

  Brackets brackets() {
    return brackets;
  }

  private void file() {
    while (!indentation.isTooDeep() && lineHead()) {
      isLineDone = false;
      while (at < limit && !isLineDone) {
        token();
      }
      if (at >= limit && brackets.depth() > 0) {
        brackets.reportUnclosed();
      }
    }
    if (out.lastKind() != Kind.NEWLINE) {
      out.add(Kind.NEWLINE, limit, limit, 0);
    }
    indentation.closeAll(limit);
    out.add(Kind.END, limit, limit, 0);
  }

  /// Skips blank lines up to the first token of the next line, whose indentation it measures. False
  /// at the end of the file.
  private boolean lineHead() {
    while (at < limit) {
      lineStart = at;
      int column = measure();
      if (at >= limit) {
        return false;
      }
      byte b = bytes[at];
      if (b == '#') {
        skipComment();
      }
      if (at >= limit) {
        return false;
      }
      b = bytes[at];
      if (b != '\n' && b != '\r') {
        indentation.line(column, altColumn, at);
        return true;
      }
      skipLineEnd();
    }
    return false;
  }

  /// Measures white space at the start of a line. A backslash there joins lines, and then what
  /// stood before the first one counts.
  private int measure() {
    int column = 0;
    int alt = 0;
    int beforeBackslash = 0;
    while (at < limit) {
      byte b = bytes[at];
      if (b == ' ') {
        int spaces = Skipping.areSpaces(bytes, at) ? 8 : 1;
        column += spaces;
        alt += spaces;
        at += spaces - 1;
      } else if (b == '\t') {
        column = (column / 8 + 1) * 8;
        alt++;
      } else if (b == '\f') {
        column = 0;
        alt = 0;
      } else if (b == '\\' && isLineEnd(at + 1)) {
        beforeBackslash = beforeBackslash != 0 ? beforeBackslash : column;
        continueLine();
        continue;
      } else {
        break;
      }
      at++;
    }
    altColumn = beforeBackslash != 0 ? beforeBackslash : alt;
    return beforeBackslash != 0 ? beforeBackslash : column;
  }

  /// Cuts one token, or skips one piece of white space.
  void token() {
    byte b = bytes[at];
    switch (CharClass.of(b)) {
      case CharClass.SPACE -> at++;
      case CharClass.LETTER -> word();
      case CharClass.DIGIT -> number();
      case CharClass.QUOTE -> at = strings.plain(at, at, 0);
      case CharClass.LINE_END -> lineEnd();
      case CharClass.HASH -> skipComment();
      case CharClass.BACKSLASH -> backslash();
      case CharClass.OPENING -> {
        brackets.open(b, at);
        out.add(Operators.bracket(b), at, ++at, 0);
      }
      case CharClass.CLOSING -> {
        brackets.close(b, at);
        out.add(Operators.bracket(b), at, ++at, 0);
      }
      case CharClass.OPERATOR -> operator(b);
      case CharClass.DOT -> dot();
      case CharClass.SINGLE ->
          out.add(b == ',' ? Kind.COMMA : b == ';' ? Kind.SEMICOLON : Kind.TILDE, at, ++at, 0);
      default -> invalid(b);
    }
  }

  private void lineEnd() {
    if (brackets.depth() == 0) {
      out.add(Kind.NEWLINE, at, at, 0);
      skipLineEnd();
      isLineDone = true;
    } else {
      skipLineEnd();
      lineStart = at;
      isFirstOnLine = true;
    }
  }

  private void skipLineEnd() {
    if (bytes[at] == '\r' && at + 1 < limit && bytes[at + 1] == '\n') {
      at++;
    }
    at++;
  }

  private void skipComment() {
    at = Skipping.toLineEnd(bytes, at);
  }

  private boolean isLineEnd(int offset) {
    return offset >= limit || bytes[offset] == '\n' || bytes[offset] == '\r';
  }

  private void backslash() {
    if (isLineEnd(at + 1)) {
      continueLine();
    } else {
      out.fault(Fault.Kind.SYNTAX, at, "unexpected character after line continuation character");
      out.add(Kind.ERROR, at, ++at, 0);
    }
  }

  /// Joins two physical lines; there must be a second one.
  private void continueLine() {
    int backslash = at++;
    if (at < limit) {
      skipLineEnd();
    }
    if (at >= limit) {
      out.fault(Fault.Kind.SYNTAX, backslash, "unexpected end of file after a backslash");
    }
  }

  private void word() {
    byte[] b = bytes;
    int start = at;
    int i = start;
    int hash = 0;
    int seen = 0;
    while (i < limit && CharClass.isWord(b[i])) {
      seen |= b[i];
      hash = Symbols.step(hash, b[i]);
      i++;
    }
    if (i < limit && (b[i] == '"' || b[i] == '\'') && i - start <= 2) {
      int flags = StringLexer.prefix(b, start, i);
      if (flags >= 0) {
        at = strings.prefixed(start, i, flags);
        return;
      }
    }
    if (seen < 0) {
      at = i;
      Identifiers.normalized(b, start, i, out)
          .ifPresentOrElse(
              name -> out.add(Kind.NAME, start, at, symbols.find(name)),
              () -> out.add(Kind.ERROR, start, at, 0));
      return;
    }
    at = i;
    int symbol = symbols.find(b, start, i, hash);
    if (symbol >= Kind.KEYWORDS) {
      out.add(Kind.NAME, start, i, symbol);
    } else if (isFirstOnLine && brackets.depth() > 0 && Operators.beginsStatement(symbol)) {
      recover();
      return;
    } else {
      out.add((byte) symbol, start, i, symbol);
    }
    isFirstOnLine = false;
  }

  /// Gives up the open brackets: the line at hand begins a statement.
  private void recover() {
    brackets.reportUnclosed();
    out.add(Kind.NEWLINE, lineStart, lineStart, 0);
    indentation.forgiveNext();
    strings.abandon();
    at = lineStart;
    isLineDone = true;
    isFirstOnLine = false;
  }

  private void number() {
    at = Numbers.scan(bytes, at, out);
  }

  private void dot() {
    if (at + 1 < limit && CharClass.isDigit(bytes[at + 1])) {
      number();
    } else if (at + 2 < limit && bytes[at + 1] == '.' && bytes[at + 2] == '.') {
      out.add(Kind.ELLIPSIS, at, at += 3, 0);
    } else {
      out.add(Kind.DOT, at, ++at, 0);
    }
  }

  private void operator(byte first) {
    byte second = at + 1 < limit ? bytes[at + 1] : 0;
    byte third = at + 2 < limit ? bytes[at + 2] : 0;
    int found = Operators.longest(first, second, third);
    int length = Operators.length(found);
    byte kind = Operators.kind(found);
    if (kind == Kind.EXCLAMATION) {
      out.fault(Fault.Kind.SYNTAX, at, "invalid syntax: '!'");
    }
    out.add(kind, at, at += length, 0);
  }

  private void invalid(byte b) {
    if (b == '`') {
      out.fault(Fault.Kind.PYTHON_2, at, "backticks are Python 2; Python 3 writes repr(...)");
    } else if (b == 0) {
      out.fault(Fault.Kind.SYNTAX, at, "source code cannot contain null bytes");
    } else {
      out.fault(Fault.Kind.SYNTAX, at, "invalid character U+%04X".formatted(b & 0xff));
    }
    out.add(Kind.ERROR, at, ++at, 0);
  }
}

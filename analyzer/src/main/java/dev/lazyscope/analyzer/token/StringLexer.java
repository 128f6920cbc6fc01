package dev.lazyscope.analyzer.token;

/// String literals: plain ones as one token, f-strings and t-strings taken apart (PEP 701, PEP
/// 750).
///
/// A replacement field is cut by the ordinary lexer, until a `}`, `:` or `!` at the field's own
/// bracket depth.
final class StringLexer {
  /// MAXFSTRINGLEVEL of CPython's tokenizer.
  private static final int MOST_NESTED = 150;

  /// MAX_EXPR_NESTING: how deep fields may nest inside the format specs of one string.
  private static final int MOST_FIELDS = 3;

  private static final int FORMATTED = 1 << 16;
  private static final int TEMPLATE = 1 << 17;

  private final byte[] bytes;
  private final int limit;
  private final Tokens out;
  private final Lexer lexer;
  private int nested;
  private boolean isAbandoned;

  StringLexer(byte[] bytes, Tokens out, Lexer lexer) {
    this.bytes = bytes;
    this.limit = bytes.length;
    this.out = out;
    this.lexer = lexer;
  }

  /// {@return the flags of the string prefix from `start` to `end`, or -1 if it is none}
  static int prefix(byte[] bytes, int start, int end) {
    int flags = letter(bytes[start]);
    if (end - start == 2) {
      int second = letter(bytes[start + 1]);
      boolean isPair =
          flags >= 0
              && second >= 0
              && ((flags | second) & Tokens.UNICODE) == 0
              && (flags == Tokens.RAW) != (second == Tokens.RAW);
      flags = isPair ? flags | second : -1;
    }
    return flags;
  }

  private static int letter(byte b) {
    return switch (b | 0x20) {
      case 'r' -> Tokens.RAW;
      case 'b' -> Tokens.BYTES;
      case 'u' -> Tokens.UNICODE;
      case 'f' -> FORMATTED;
      case 't' -> TEMPLATE;
      default -> -1;
    };
  }

  /// Cuts the string whose prefix begins at `start` and whose quote is at `quote`; {@return the
  /// offset after it}.
  int prefixed(int start, int quote, int flags) {
    if ((flags & (FORMATTED | TEMPLATE)) == 0) {
      return plain(start, quote, flags);
    }
    byte kind = (flags & TEMPLATE) != 0 ? Kind.TSTRING_START : Kind.FSTRING_START;
    return formatted(kind, start, quote, flags & Tokens.RAW);
  }

  /// Cuts a string without fields; {@return the offset after it}.
  int plain(int start, int quote, int prefixFlags) {
    byte[] b = bytes;
    byte mark = b[quote];
    boolean isTriple = isTriple(quote, mark);
    int i = quote + (isTriple ? 3 : 1);
    int flags = prefixFlags;
    while (true) {
      if (isTriple) {
        i = Skipping.toSpecial(b, i, mark);
      }
      if (i >= limit) {
        return unterminated(start, limit, isTriple);
      }
      byte c = b[i];
      if (c == mark) {
        if (!isTriple) {
          break;
        }
        if (isTriple(i, mark)) {
          i += 2;
          break;
        }
      } else if (c == '\\') {
        flags |= Tokens.ESCAPED;
        i++;
        if (i < limit && b[i] == '\r' && i + 1 < limit && b[i + 1] == '\n') {
          i++;
        }
        flags |= i < limit && b[i] == '\r' ? Tokens.CARRIAGE_RETURN : 0;
      } else if (c == '\n' || c == '\r') {
        if (!isTriple) {
          return unterminated(start, i, false);
        }
        flags |= c == '\r' ? Tokens.CARRIAGE_RETURN : 0;
      }
      i++;
    }
    i++;
    flags |= Skipping.hasNonAscii(b, quote, i) ? Tokens.NON_ASCII : 0;
    flags |= isTriple ? Tokens.TRIPLE : 0;
    out.add(Kind.STRING, start, i, Tokens.withPrefixLength(flags, quote - start));
    return i;
  }

  private boolean isTriple(int offset, byte mark) {
    return offset + 2 < limit && bytes[offset + 1] == mark && bytes[offset + 2] == mark;
  }

  private int unterminated(int start, int end, boolean isTriple) {
    String message =
        isTriple ? "unterminated triple-quoted string literal" : "unterminated string literal";
    out.fault(Fault.Kind.SYNTAX, start, message);
    out.add(Kind.ERROR, start, end, 0);
    return end;
  }

  private record Frame(byte mark, boolean isTriple, int flags, int start) {
    int quotes() {
      return isTriple ? 3 : 1;
    }

    boolean isRaw() {
      return (flags & Tokens.RAW) != 0;
    }
  }

  private int formatted(byte kind, int start, int quote, int flags) {
    byte mark = bytes[quote];
    Frame frame = new Frame(mark, isTriple(quote, mark), flags, start);
    int open = quote + frame.quotes();
    out.add(kind, start, open, flags);
    if (++nested >= MOST_NESTED) {
      out.fault(Fault.Kind.TOO_DEEP, start, "too many nested f-strings");
      nested--;
      return skipRest(open);
    }
    lexer.moveTo(open);
    while (!isAbandoned && text(frame)) {
      field(frame, 0);
    }
    nested--;
    isAbandoned &= nested > 0;
    return lexer.position();
  }

  /// A statement begins inside a field: whatever strings are open end here.
  void abandon() {
    isAbandoned = nested > 0;
  }

  /// Nothing sensible can be said of what follows on the line.
  private int skipRest(int from) {
    int i = from;
    while (i < limit && bytes[i] != '\n' && bytes[i] != '\r') {
      i++;
    }
    return i;
  }

  /// Cuts literal text up to a field (true) or through the closing quote (false).
  private boolean text(Frame frame) {
    int from = lexer.position();
    int i = from;
    boolean isNamed = false;
    while (i < limit) {
      byte c = bytes[i];
      if (c == frame.mark && (!frame.isTriple || isTriple(i, c))) {
        piece(frame, from, i, 0);
        out.add(Kind.FSTRING_END, i, i + frame.quotes(), 0);
        lexer.moveTo(i + frame.quotes());
        return false;
      }
      if ((c == '\n' || c == '\r') && !frame.isTriple) {
        break;
      }
      if (c == '\\') {
        int next = afterBackslash(frame, i);
        isNamed |= next == i + 3 && bytes[i + 1] == 'N';
        i = next;
      } else if (c == '}' && isNamed) {
        isNamed = false;
        i++;
      } else if (c == '{' || c == '}') {
        if (i + 1 < limit && bytes[i + 1] == c) {
          piece(frame, from, i + 2, Tokens.DOUBLED);
          i += 2;
          from = i;
        } else if (c == '{') {
          piece(frame, from, i, 0);
          lexer.moveTo(i);
          return true;
        } else {
          out.fault(Fault.Kind.SYNTAX, i, "f-string: single '}' is not allowed");
          i++;
        }
      } else {
        i++;
      }
    }
    return endUnterminated(frame, i);
  }

  private boolean endUnterminated(Frame frame, int end) {
    String message =
        frame.isTriple
            ? "unterminated triple-quoted f-string literal"
            : "unterminated f-string literal";
    out.fault(Fault.Kind.SYNTAX, frame.start, message);
    out.add(Kind.ERROR, end, end, 0);
    lexer.moveTo(end);
    return false;
  }

  /// {@return where to go on after a backslash: braces keep their meaning, `\N{` opens a name}
  private int afterBackslash(Frame frame, int backslash) {
    int i = backslash + 1;
    if (i >= limit) {
      return i;
    }
    byte c = bytes[i];
    if (c == '{' || c == '}') {
      return i;
    }
    if (c == 'N' && !frame.isRaw() && i + 1 < limit && bytes[i + 1] == '{') {
      return i + 2;
    }
    return c == '\r' && i + 1 < limit && bytes[i + 1] == '\n' ? i + 2 : i + 1;
  }

  private void piece(Frame frame, int from, int to, int extra) {
    if (from == to) {
      return;
    }
    int flags = frame.flags | extra;
    for (int i = from; i < to; i++) {
      byte c = bytes[i];
      if (c < 0) {
        flags |= Tokens.NON_ASCII;
      } else if (c == '\\') {
        flags |= Tokens.ESCAPED;
      } else if (c == '\r') {
        flags |= Tokens.CARRIAGE_RETURN;
      }
    }
    out.add(Kind.FSTRING_MIDDLE, from, to, flags);
  }

  /// Cuts a replacement field, from its `{` through its `}`.
  private void field(Frame frame, int level) {
    int open = lexer.position();
    Brackets brackets = lexer.brackets();
    int outside = brackets.depth();
    if (level == MOST_FIELDS) {
      out.fault(Fault.Kind.TOO_DEEP, open, "f-string: expressions nested too deeply");
      out.add(Kind.ERROR, open, open, 0);
      lexer.moveTo(skipRest(open));
      return;
    }
    lexer.token();
    boolean isOpen = true;
    while (isOpen && brackets.depth() > outside && lexer.position() < limit) {
      isOpen = fieldToken(frame, level, outside + 1);
    }
    if (lexer.position() >= limit && brackets.depth() > outside) {
      out.fault(Fault.Kind.SYNTAX, open, "f-string: expecting '}'");
      brackets.cutBackTo(outside);
    }
  }

  /// Cuts one token of a field; {@return whether the field goes on}.
  private boolean fieldToken(Frame frame, int level, int depth) {
    int at = lexer.position();
    byte c = bytes[at];
    if (lexer.brackets().depth() == depth) {
      switch (c) {
        case ':' -> {
          out.add(Kind.COLON, at, at + 1, 0);
          lexer.moveTo(at + 1);
          return formatSpec(frame, level, depth);
        }
        case '!' -> {
          if (at + 1 >= limit || bytes[at + 1] != '=') {
            out.add(Kind.EXCLAMATION, at, at + 1, 0);
            lexer.moveTo(at + 1);
            return true;
          }
        }
        default -> {}
      }
    }
    lexer.token();
    return true;
  }

  /// Cuts a format spec up to its `}`. A doubled brace is an ordinary opening brace there, but text
  /// again after a nested field, as in CPython.
  private boolean formatSpec(Frame frame, int level, int depth) {
    boolean isAfterField = false;
    int from = lexer.position();
    int i = from;
    while (i < limit) {
      byte c = bytes[i];
      if (c == frame.mark && (!frame.isTriple || isTriple(i, c))) {
        break;
      }
      if ((c == '\n' || c == '\r') && !frame.isTriple) {
        break;
      }
      if (c == '}') {
        piece(frame, from, i, 0);
        lexer.moveTo(i);
        return true;
      }
      if (c == '{' && isAfterField && i + 1 < limit && bytes[i + 1] == '{') {
        piece(frame, from, i + 2, Tokens.DOUBLED);
        i += 2;
        from = i;
      } else if (c == '{') {
        piece(frame, from, i, 0);
        lexer.moveTo(i);
        field(frame, level + 1);
        if (lexer.brackets().depth() < depth) {
          return false;
        }
        isAfterField = true;
        i = lexer.position();
        from = i;
      } else {
        i = c == '\\' ? afterBackslash(frame, i) : i + 1;
      }
    }
    out.fault(Fault.Kind.SYNTAX, Math.min(i, limit), "f-string: expecting '}'");
    lexer.brackets().cutBackTo(depth - 1);
    lexer.moveTo(Math.min(i, limit));
    return false;
  }
}

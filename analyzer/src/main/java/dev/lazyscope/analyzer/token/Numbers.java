package dev.lazyscope.analyzer.token;

/// Numeric literals (language reference 2.6): finds where one ends and what is wrong with it.
final class Numbers {
  private static final int MOST_DECIMAL_DIGITS = 4300;

  private final byte[] bytes;
  private final int start;
  private final Tokens out;
  private int at;
  private boolean isFaulty;

  private Numbers(byte[] bytes, int start, Tokens out) {
    this.bytes = bytes;
    this.start = start;
    this.out = out;
    this.at = start;
  }

  /// Adds the number at `start`; {@return the offset after it}.
  static int scan(byte[] bytes, int start, Tokens out) {
    int simple = simpleEnd(bytes, start);
    if (simple > 0) {
      out.add(Kind.NUMBER, start, simple, 0);
      return simple;
    }
    Numbers number = new Numbers(bytes, start, out);
    number.literal();
    out.add(Kind.NUMBER, start, number.at, 0);
    return number.at;
  }

  /// {@return the end of a plain decimal integer, which most numbers are, or 0}
  private static int simpleEnd(byte[] bytes, int start) {
    int i = start;
    while (i < bytes.length && CharClass.isDigit(bytes[i])) {
      i++;
    }
    boolean isPlain =
        (bytes[start] != '0' || i == start + 1)
            && i > start
            && i - start < MOST_DECIMAL_DIGITS
            && (i == bytes.length || bytes[i] != '.' && !CharClass.isWord(bytes[i]));
    return isPlain ? i : 0;
  }

  private void literal() {
    int base = peek(0) == '0' ? peek(1) | 0x20 : 0;
    switch (base) {
      case 'x' -> based(16, "hexadecimal");
      case 'o' -> based(8, "octal");
      case 'b' -> based(2, "binary");
      default -> decimal();
    }
    if (isFaulty) {
      while (at < bytes.length && CharClass.isWord(bytes[at])) {
        at++;
      }
    }
  }

  private void based(int radix, String name) {
    at += 2;
    do {
      if (peek(0) == '_') {
        at++;
      }
      if (!isDigit(radix)) {
        fault("invalid %s literal".formatted(name));
        return;
      }
      while (isDigit(radix)) {
        at++;
      }
    } while (peek(0) == '_');
    if (CharClass.isDigit(peek(0))) {
      fault("invalid digit '%c' in %s literal".formatted(peek(0), name));
      return;
    }
    requireEnd(name);
  }

  private void decimal() {
    boolean isInteger = peek(0) != '.';
    if (isInteger && !digits()) {
      return;
    }
    int integerEnd = at;
    if (peek(0) == '.') {
      isInteger = false;
      at++;
      if (CharClass.isDigit(peek(0)) && !digits()) {
        return;
      }
    }
    int exponent = exponentDigits();
    if (exponent > 0) {
      isInteger = false;
      at += exponent;
      if (!digits()) {
        return;
      }
    }
    if ((peek(0) | 0x20) == 'j') {
      at++;
      requireEnd("imaginary");
      return;
    }
    if (exponent < 0) {
      fault("invalid decimal literal");
    } else {
      if (isInteger) {
        requireInteger(integerEnd);
      }
      requireEnd("decimal");
    }
  }

  /// {@return how far the digits of an exponent are, 0 without one, -1 if a sign lacks digits}
  private int exponentDigits() {
    if ((peek(0) | 0x20) != 'e') {
      return 0;
    }
    boolean isSigned = peek(1) == '+' || peek(1) == '-';
    int skip = isSigned ? 2 : 1;
    if (CharClass.isDigit(peek(skip))) {
      return skip;
    }
    return isSigned ? -1 : 0;
  }

  private boolean digits() {
    while (true) {
      while (CharClass.isDigit(peek(0))) {
        at++;
      }
      if (peek(0) != '_') {
        return true;
      }
      at++;
      if (!CharClass.isDigit(peek(0))) {
        fault("invalid decimal literal");
        return false;
      }
    }
  }

  private void requireInteger(int end) {
    boolean isOctal = false;
    int count = 0;
    for (int i = start; i < end; i++) {
      isOctal |= bytes[start] == '0' && bytes[i] > '0' && bytes[i] <= '9';
      count += bytes[i] == '_' ? 0 : 1;
    }
    if (isOctal) {
      out.fault(
          Fault.Kind.PYTHON_2, start, "leading zeros are Python 2; Python 3 writes octal as 0o17");
      isFaulty = true;
    } else if (count > MOST_DECIMAL_DIGITS) {
      fault("integer literal has more than %d digits".formatted(MOST_DECIMAL_DIGITS));
    }
  }

  /// A number may touch a keyword that can follow it, with a warning (`1if x else y`), but no other
  /// word.
  private void requireEnd(String name) {
    int next = peek(0);
    if (isFaulty || next < 0 || !CharClass.isWord((byte) next)) {
      return;
    }
    if ((next | 0x20) == 'l' && !isWordAt(1)) {
      out.fault(Fault.Kind.PYTHON_2, start, "the suffix L is Python 2");
      isFaulty = true;
    } else if (!touchesKeyword(next)) {
      fault("invalid %s literal".formatted(name));
    }
  }

  private boolean touchesKeyword(int next) {
    return switch (next) {
      case 'a' -> follows("nd");
      case 'e' -> follows("lse");
      case 'f' -> follows("or");
      case 'i' -> peek(1) == 'f' || peek(1) == 'n' || peek(1) == 's';
      case 'o' -> follows("r");
      case 'n' -> follows("ot");
      default -> false;
    };
  }

  private boolean follows(String rest) {
    for (int i = 0; i < rest.length(); i++) {
      if (peek(1 + i) != rest.charAt(i)) {
        return false;
      }
    }
    return !isWordAt(1 + rest.length());
  }

  private boolean isWordAt(int distance) {
    return at + distance < bytes.length && CharClass.isWord(bytes[at + distance]);
  }

  private boolean isDigit(int radix) {
    return Character.digit(peek(0), radix) >= 0;
  }

  private int peek(int distance) {
    int i = at + distance;
    return i < bytes.length ? bytes[i] : 0;
  }

  private void fault(String message) {
    out.fault(Fault.Kind.SYNTAX, start, message);
    isFaulty = true;
  }
}

package dev.lazyscope.analyzer.token;

/// What a byte can begin outside of strings and comments.
final class CharClass {
  static final byte OTHER = 0;
  static final byte SPACE = 1;
  static final byte LETTER = 2;
  static final byte DIGIT = 3;
  static final byte QUOTE = 4;
  static final byte LINE_END = 5;
  static final byte HASH = 6;
  static final byte BACKSLASH = 7;
  static final byte OPENING = 8;
  static final byte CLOSING = 9;
  static final byte OPERATOR = 10;
  static final byte DOT = 11;
  static final byte SINGLE = 12;

  private static final byte[] OF = table();

  private CharClass() {}

  static byte of(byte b) {
    return OF[b & 0xff];
  }

  /// {@return whether a byte can continue a name}
  static boolean isWord(byte b) {
    byte kind = OF[b & 0xff];
    return kind == LETTER || kind == DIGIT;
  }

  static boolean isDigit(int b) {
    return b >= '0' && b <= '9';
  }

  private static byte[] table() {
    byte[] of = new byte[256];
    for (int c = 'a'; c <= 'z'; c++) {
      of[c] = LETTER;
      of[c - 'a' + 'A'] = LETTER;
    }
    of['_'] = LETTER;
    for (int c = 128; c < 256; c++) {
      of[c] = LETTER;
    }
    for (int c = '0'; c <= '9'; c++) {
      of[c] = DIGIT;
    }
    fill(of, " \t\f", SPACE);
    fill(of, "'\"", QUOTE);
    fill(of, "\n\r", LINE_END);
    fill(of, "#", HASH);
    fill(of, "\\", BACKSLASH);
    fill(of, "([{", OPENING);
    fill(of, ")]}", CLOSING);
    fill(of, "+-*/%@&|^<>=!:", OPERATOR);
    fill(of, ".", DOT);
    fill(of, ",;~", SINGLE);
    return of;
  }

  private static void fill(byte[] of, String characters, byte kind) {
    for (int i = 0; i < characters.length(); i++) {
      of[characters.charAt(i)] = kind;
    }
  }
}

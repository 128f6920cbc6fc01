package dev.lazyscope.analyzer.parse.literal;

import java.nio.charset.StandardCharsets;

/// The text inside a literal: newlines made `\n`, escapes resolved (language reference 2.5.1).
public final class Escapes {
  private final byte[] bytes;
  private final int end;
  private final boolean isBytes;
  private final StringBuilder text;
  private int at;

  private Escapes(byte[] bytes, int start, int end, boolean isBytes) {
    this.bytes = bytes;
    this.at = start;
    this.end = end;
    this.isBytes = isBytes;
    this.text = new StringBuilder(end - start);
  }

  /// {@return ASCII without anything special}
  public static String ascii(byte[] bytes, int start, int end) {
    return new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
  }

  /// {@return text without escapes}
  public static String raw(byte[] bytes, int start, int end) {
    String text = new String(bytes, start, end - start, StandardCharsets.UTF_8);
    return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
  }

  /// {@return text with its escapes resolved}
  public static String resolve(byte[] bytes, int start, int end, boolean isBytes) {
    Escapes escapes = new Escapes(bytes, start, end, isBytes);
    escapes.all();
    return escapes.text.toString();
  }

  /// An escape that CPython refuses.
  public static final class Malformed extends RuntimeException {
    private final int offset;

    Malformed(int offset, String message) {
      super(message);
      this.offset = offset;
    }

    public int offset() {
      return offset;
    }

    @Override
    public Throwable fillInStackTrace() {
      return this;
    }
  }

  private void all() {
    while (at < end) {
      int from = at;
      while (at < end && bytes[at] != '\\') {
        at++;
      }
      if (at > from) {
        text.append(raw(bytes, from, at));
      }
      if (at < end) {
        one();
      }
    }
  }

  private void one() {
    int backslash = at++;
    if (at >= end) {
      text.append('\\');
      return;
    }
    byte c = bytes[at];
    switch (c) {
      case '\n' -> at++;
      case '\r' -> at += at + 1 < end && bytes[at + 1] == '\n' ? 2 : 1;
      case '\\', '\'', '"' -> plain((char) c);
      case 'a' -> plain('\u0007');
      case 'b' -> plain('\b');
      case 'f' -> plain('\f');
      case 'n' -> plain('\n');
      case 'r' -> plain('\r');
      case 't' -> plain('\t');
      case 'v' -> plain('\u000b');
      case '0', '1', '2', '3', '4', '5', '6', '7' -> octal();
      case 'x' -> hex(2, backslash);
      case 'u' -> unicode(4, backslash);
      case 'U' -> unicode(8, backslash);
      case 'N' -> named(backslash);
      default -> text.append('\\');
    }
  }

  private void plain(char c) {
    text.append(c);
    at++;
  }

  private void octal() {
    int value = 0;
    for (int i = 0; i < 3 && at < end && bytes[at] >= '0' && bytes[at] <= '7'; i++) {
      value = value * 8 + bytes[at++] - '0';
    }
    text.append((char) (isBytes ? value & 0xff : value));
  }

  private void unicode(int digits, int backslash) {
    if (isBytes) {
      text.append('\\');
    } else {
      hex(digits, backslash);
    }
  }

  private void hex(int digits, int backslash) {
    int letter = bytes[at++];
    int value = 0;
    for (int i = 0; i < digits; i++) {
      int digit = at < end ? Character.digit(bytes[at], 16) : -1;
      if (digit < 0) {
        throw new Malformed(backslash, "truncated \\%c escape".formatted(letter));
      }
      value = value << 4 | digit;
      at++;
    }
    if (!Character.isValidCodePoint(value)) {
      throw new Malformed(backslash, "illegal Unicode character");
    }
    text.appendCodePoint(value);
  }

  private void named(int backslash) {
    if (isBytes) {
      text.append('\\');
      return;
    }
    int open = at + 1;
    int close = open;
    while (close < end && bytes[close] != '}') {
      close++;
    }
    if (open >= end || bytes[open] != '{' || close >= end || close == open + 1) {
      throw new Malformed(backslash, "malformed \\N character escape");
    }
    text.appendCodePoint(character(raw(bytes, open + 1, close), backslash));
    at = close + 1;
  }

  private static int character(String name, int backslash) {
    return CharacterNames.find(name)
        .orElseThrow(() -> new Malformed(backslash, "unknown Unicode character name"));
  }
}

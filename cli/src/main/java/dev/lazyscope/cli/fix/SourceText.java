package dev.lazyscope.cli.fix;

import java.nio.charset.StandardCharsets;

/// The bytes of a file with what rewriting asks of them: lines, indentation, the newline in use.
record SourceText(byte[] utf8) {

  /// {@return the offset of the first character, behind a byte order mark}
  int start() {
    boolean isMarked =
        utf8.length > 2
            && utf8[0] == (byte) 0xEF
            && utf8[1] == (byte) 0xBB
            && utf8[2] == (byte) 0xBF;
    return isMarked ? 3 : 0;
  }

  String slice(int start, int end) {
    return new String(utf8, start, end - start, StandardCharsets.UTF_8);
  }

  int lineStart(int offset) {
    int at = offset;
    while (at > 0 && !isNewline(at - 1)) {
      at--;
    }
    return at;
  }

  /// {@return the offset of the newline that ends the line, or the end of the file}
  int lineEnd(int offset) {
    int at = offset;
    while (at < utf8.length && !isNewline(at)) {
      at++;
    }
    return at;
  }

  /// {@return the offset behind the newline that ends the line}
  int nextLine(int offset) {
    int end = lineEnd(offset);
    boolean isPair = end + 1 < utf8.length && utf8[end] == '\r' && utf8[end + 1] == '\n';
    return Math.min(utf8.length, end + (isPair ? 2 : 1));
  }

  int skipBlanks(int offset) {
    int at = offset;
    while (at < utf8.length && isBlank(at)) {
      at++;
    }
    return at;
  }

  boolean is(int offset, char wanted) {
    return offset < utf8.length && utf8[offset] == wanted;
  }

  String indentation(int offset) {
    int start = lineStart(offset);
    return slice(start, Math.min(skipBlanks(start), offset));
  }

  /// {@return whether nothing but blanks stands before the offset on its line}
  boolean opensLine(int offset) {
    return skipBlanks(lineStart(offset)) >= offset;
  }

  /// {@return whether nothing but blanks and a comment follow on the line}
  boolean closesLine(int offset) {
    int at = skipBlanks(offset);
    return at == utf8.length || isNewline(at) || utf8[at] == '#';
  }

  /// {@return the newline that the file uses}
  String newline() {
    int end = lineEnd(0);
    return end == utf8.length ? "\n" : slice(end, nextLine(0));
  }

  private boolean isNewline(int offset) {
    return utf8[offset] == '\n' || utf8[offset] == '\r';
  }

  private boolean isBlank(int offset) {
    return utf8[offset] == ' ' || utf8[offset] == '\t' || utf8[offset] == '\f';
  }
}

package dev.lazyscope.analyzer.source;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The encoding declaration of PEP 263: a comment with `coding:` or `coding=` on one of the first
/// two lines, the second only if the first holds nothing but a comment.
final class Cookie {
  private static final byte[] WORD = "coding".getBytes(StandardCharsets.US_ASCII);

  private Cookie() {}

  static Optional<String> find(byte[] raw, int start) {
    int at = start;
    for (int line = 0; line < 2 && at < raw.length; line++) {
      int end = lineEnd(raw, at);
      int comment = commentStart(raw, at, end);
      if (comment < 0) {
        return Optional.empty();
      }
      Optional<String> found = inComment(raw, comment, end);
      if (found.isPresent()) {
        return found;
      }
      at = afterLineEnd(raw, end);
    }
    return Optional.empty();
  }

  private static int lineEnd(byte[] raw, int from) {
    int i = from;
    while (i < raw.length && raw[i] != '\n' && raw[i] != '\r') {
      i++;
    }
    return i;
  }

  private static int afterLineEnd(byte[] raw, int end) {
    boolean isPair = end + 1 < raw.length && raw[end] == '\r' && raw[end + 1] == '\n';
    return end + (isPair ? 2 : 1);
  }

  /// {@return where the comment of a line begins, its end if the line is blank, -1 if it has code}
  private static int commentStart(byte[] raw, int from, int end) {
    int i = from;
    while (i < end && (raw[i] == ' ' || raw[i] == '\t' || raw[i] == '\f')) {
      i++;
    }
    return i == end || raw[i] == '#' ? i : -1;
  }

  private static Optional<String> inComment(byte[] raw, int from, int end) {
    for (int i = from; i + WORD.length < end; i++) {
      int mark = i + WORD.length;
      if (raw[i] == 'c' && isWord(raw, i) && (raw[mark] == ':' || raw[mark] == '=')) {
        int start = mark + 1;
        while (start < end && (raw[start] == ' ' || raw[start] == '\t')) {
          start++;
        }
        int stop = start;
        while (stop < end && isNameByte(raw[stop])) {
          stop++;
        }
        if (stop > start) {
          return Optional.of(new String(raw, start, stop - start, StandardCharsets.US_ASCII));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isWord(byte[] raw, int at) {
    for (int k = 0; k < WORD.length; k++) {
      if (raw[at + k] != WORD[k]) {
        return false;
      }
    }
    return true;
  }

  private static boolean isNameByte(byte b) {
    return b >= 'a' && b <= 'z'
        || b >= 'A' && b <= 'Z'
        || b >= '0' && b <= '9'
        || b == '-'
        || b == '_'
        || b == '.';
  }
}

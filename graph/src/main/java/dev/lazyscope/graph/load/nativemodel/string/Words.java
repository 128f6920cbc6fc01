package dev.lazyscope.graph.load.nativemodel.string;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/// Where texts and bytes are cut without a separator: at space, and at the ends of lines.
final class Words {
  private Words() {}

  /// {@return whether `str.isspace` holds for a character}
  static boolean isSpace(int letter) {
    return letter >= '\t' && letter <= '\r'
        || letter >= 0x1c && letter <= ' '
        || letter == 0x85
        || letter == 0xa0
        || letter > 0xff && Character.isSpaceChar(letter);
  }

  /// {@return whether `bytes.isspace` holds for a byte}
  static boolean isByteSpace(int letter) {
    return letter == ' ' || letter >= '\t' && letter <= '\r';
  }

  /// {@return `text.split(None, limit)`, or `rsplit`; a negative limit is none}
  static List<String> split(String text, int limit, boolean fromRight, IntPredicate isSpace) {
    return fromRight ? fromRight(text, limit, isSpace) : fromLeft(text, limit, isSpace);
  }

  private static List<String> fromLeft(String text, int limit, IntPredicate isSpace) {
    List<String> words = new ArrayList<>();
    int at = 0;
    while (true) {
      while (at < text.length() && isSpace.test(text.charAt(at))) {
        at++;
      }
      if (at == text.length()) {
        return words;
      }
      if (words.size() == limit) {
        words.add(text.substring(at, end(text, isSpace)));
        return words;
      }
      int from = at;
      while (at < text.length() && !isSpace.test(text.charAt(at))) {
        at++;
      }
      words.add(text.substring(from, at));
    }
  }

  private static int end(String text, IntPredicate isSpace) {
    int end = text.length();
    while (end > 0 && isSpace.test(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private static List<String> fromRight(String text, int limit, IntPredicate isSpace) {
    String turned = new StringBuilder(text).reverse().toString();
    return fromLeft(turned, limit, isSpace).stream()
        .map(word -> new StringBuilder(word).reverse().toString())
        .toList()
        .reversed();
  }

  /// {@return `text.splitlines(keepsEnds)`}
  static List<String> lines(String text, boolean keepsEnds) {
    return lines(text, keepsEnds, Words::endsLine);
  }

  /// {@return the lines of bytes, which end at fewer characters}
  static List<String> byteLines(String latin1, boolean keepsEnds) {
    return lines(latin1, keepsEnds, letter -> letter == '\n' || letter == '\r');
  }

  private static boolean endsLine(int letter) {
    return letter >= '\n' && letter <= '\r'
        || letter >= 0x1c && letter <= 0x1e
        || letter == 0x85
        || letter == 0x2028
        || letter == 0x2029;
  }

  private static List<String> lines(String text, boolean keepsEnds, IntPredicate endsLine) {
    List<String> lines = new ArrayList<>();
    int from = 0;
    for (int at = 0; at < text.length(); at++) {
      if (endsLine.test(text.charAt(at))) {
        int end = text.startsWith("\r\n", at) ? at + 2 : at + 1;
        lines.add(text.substring(from, keepsEnds ? end : at));
        from = end;
        at = end - 1;
      }
    }
    if (from < text.length()) {
      lines.add(text.substring(from));
    }
    return lines;
  }
}

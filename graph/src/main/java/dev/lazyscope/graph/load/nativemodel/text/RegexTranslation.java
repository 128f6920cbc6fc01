package dev.lazyscope.graph.load.nativemodel.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// A regular expression of Python written for Java: groups get no names, classes no operators, and
/// what means something else there (`\Z`, `\v`, octal digits, braces that count nothing) is spelled
/// differently. Flags have the bits of Python's `re`.
final class RegexTranslation {
  private static final int IGNORE_CASE = 2;
  private static final int MULTILINE = 8;
  private static final int DOT_ALL = 16;
  static final int UNICODE = 32;
  private static final int VERBOSE = 64;
  private static final int ASCII = 256;

  private final String source;
  private final StringBuilder made = new StringBuilder();
  private final Map<String, Integer> names = new LinkedHashMap<>();
  private final Deque<Integer> open = new ArrayDeque<>();
  private final List<Integer> closed = new ArrayList<>();
  private int groups;
  private long flags;
  private int at;

  /// A pattern, the numbers of its named groups, all groups in the order in which they close, and
  /// its flags together with those written in it.
  record Regex(Pattern pattern, Map<String, Integer> names, List<Integer> closing, long flags) {}

  private RegexTranslation(String source, long flags) {
    this.source = source;
    this.flags = flags;
  }

  /// {@return the pattern, unless it asks for something that Java does not have}
  static Optional<Regex> of(String source, long flags, boolean isText) {
    RegexTranslation translation = new RegexTranslation(source, flags);
    try {
      translation.all();
      boolean isUnicode = isText && (translation.flags & ASCII) == 0;
      long all = translation.flags | (isUnicode ? UNICODE : 0);
      Pattern pattern = Pattern.compile(translation.made.toString(), options(all, isUnicode));
      return Optional.of(
          new Regex(pattern, Map.copyOf(translation.names), translation.closed, all));
    } catch (PatternSyntaxException | IndexOutOfBoundsException | NumberFormatException other) {
      return Optional.empty();
    }
  }

  private static int options(long flags, boolean isUnicode) {
    return Pattern.UNIX_LINES
        | (isUnicode ? Pattern.UNICODE_CHARACTER_CLASS | Pattern.UNICODE_CASE : 0)
        | ((flags & IGNORE_CASE) != 0 ? Pattern.CASE_INSENSITIVE : 0)
        | ((flags & MULTILINE) != 0 ? Pattern.MULTILINE : 0)
        | ((flags & DOT_ALL) != 0 ? Pattern.DOTALL : 0);
  }

  private void all() {
    while (at < source.length()) {
      char letter = source.charAt(at);
      switch (letter) {
        case '\\' -> escape(false);
        case '[' -> characters();
        case '(' -> group();
        case ')' -> {
          int number = open.pop();
          if (number > 0) {
            closed.add(number);
          }
          plain(letter);
        }
        case '{' -> brace();
        default -> {
          if (!isVerbose() || !skipped(letter)) {
            plain(letter);
          }
        }
      }
    }
  }

  /// {@return whether a letter is a space, or begins a comment, of a verbose pattern}
  private boolean skipped(char letter) {
    if (letter == '#') {
      skipTo('\n');
      return true;
    }
    boolean isSpace = " \t\n\r\f\013".indexOf(letter) >= 0;
    at += isSpace ? 1 : 0;
    return isSpace;
  }

  private boolean isVerbose() {
    return (flags & VERBOSE) != 0;
  }

  private void plain(char letter) {
    made.append(letter);
    at++;
  }

  private void skipTo(char end) {
    int next = source.indexOf(end, at);
    at = next < 0 ? source.length() : next + 1;
  }

  private void group() {
    if (!source.startsWith("(?", at)) {
      open.push(++groups);
      plain('(');
    } else if (source.startsWith("(?#", at)) {
      skipTo(')');
    } else if (source.startsWith("(?P<", at)) {
      int end = source.indexOf('>', at);
      names.put(source.substring(at + 4, end), ++groups);
      open.push(groups);
      made.append('(');
      at = end + 1;
    } else if (source.startsWith("(?P=", at)) {
      int end = source.indexOf(')', at);
      reference(names.getOrDefault(source.substring(at + 4, end), 0));
      at = end + 1;
    } else if (Character.isLetter(source.charAt(at + 2)) || source.charAt(at + 2) == '-') {
      flagged();
    } else if (source.charAt(at + 2) == '(') {
      throw new PatternSyntaxException("conditional", source, at);
    } else {
      open.push(0);
      made.append("(?");
      at += 2;
    }
  }

  private void reference(int number) {
    if (number == 0) {
      throw new PatternSyntaxException("reference", source, at);
    }
    made.append("(?:\\").append(number).append(')');
  }

  /// `(?aiLmsux)` for the whole pattern, or `(?ims-x:` for a group.
  private void flagged() {
    StringBuilder kept = new StringBuilder();
    int next = at + 2;
    while (source.charAt(next) != ')' && source.charAt(next) != ':') {
      char flag = source.charAt(next++);
      if (source.indexOf('-', at) >= next || !source.substring(at, next).contains("-")) {
        flags |= source.charAt(end(next)) == ')' ? bit(flag) : 0;
      }
      kept.append("ims-".indexOf(flag) >= 0 ? String.valueOf(flag) : "");
    }
    if (source.charAt(next) == ':') {
      open.push(0);
      made.append("(?").append(kept).append(':');
    }
    at = next + 1;
  }

  private int end(int from) {
    int next = from;
    while (source.charAt(next) != ')' && source.charAt(next) != ':') {
      next++;
    }
    return next;
  }

  private static long bit(char flag) {
    return switch (flag) {
      case 'i' -> IGNORE_CASE;
      case 'm' -> MULTILINE;
      case 's' -> DOT_ALL;
      case 'x' -> VERBOSE;
      case 'a' -> ASCII;
      default -> 0;
    };
  }

  /// A brace that counts nothing is a letter; `{,n}` counts from zero.
  private void brace() {
    int end = source.indexOf('}', at);
    String inside = end < 0 ? "" : source.substring(at + 1, end);
    if (inside.matches("\\d+(,\\d*)?")) {
      made.append('{').append(inside).append('}');
      at = end + 1;
    } else if (inside.matches(",\\d+")) {
      made.append("{0").append(inside).append('}');
      at = end + 1;
    } else {
      made.append("\\{");
      at++;
    }
  }

  private void characters() {
    made.append('[');
    at++;
    if (source.charAt(at) == '^') {
      plain('^');
    }
    boolean isFirst = true;
    while (isFirst || source.charAt(at) != ']') {
      char letter = source.charAt(at);
      if (letter == '\\') {
        escape(true);
      } else {
        made.append("[]&^ #~".indexOf(letter) >= 0 ? "\\" : "");
        plain(letter);
      }
      isFirst = false;
    }
    plain(']');
  }

  private void escape(boolean inClass) {
    char letter = source.charAt(at + 1);
    at += 2;
    switch (letter) {
      case 'Z', 'z' -> made.append("\\z");
      case 'v' -> made.append("\\x0b");
      case 'b' -> made.append(inClass ? "\\x08" : "\\b");
      case 'U' -> {
        made.append("\\x{").append(source, at, at + 8).append('}');
        at += 8;
      }
      case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> digits(inClass);
      case 'N' -> throw new PatternSyntaxException("named character", source, at);
      default -> {
        boolean isLetter = letter < 128 && Character.isLetter(letter);
        made.append(isLetter || letter < 128 ? "\\" : "").append(letter);
      }
    }
  }

  /// Three octal digits, or two after a zero, are a letter; others refer to a group.
  private void digits(boolean inClass) {
    int from = at - 1;
    int octal = from;
    while (octal < source.length() && octal < from + 3 && isOctal(source.charAt(octal))) {
      octal++;
    }
    if (source.charAt(from) == '0' || inClass || octal == from + 3) {
      made.append("\\x%02x".formatted(Integer.parseInt(source.substring(from, octal), 8)));
      at = octal;
      return;
    }
    int end = from + 1;
    if (end < source.length() && Character.isDigit(source.charAt(end))) {
      end++;
    }
    reference(Integer.parseInt(source.substring(from, end)));
    at = end;
  }

  private static boolean isOctal(char letter) {
    return letter >= '0' && letter <= '7';
  }
}

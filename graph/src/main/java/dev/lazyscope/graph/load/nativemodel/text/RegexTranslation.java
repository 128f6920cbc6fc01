package dev.lazyscope.graph.load.nativemodel.text;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// A regular expression of Python written for Java: groups get no names, classes no operators, and
/// what means something else there (`\Z`, `\v`, octal digits, braces that count nothing) is spelled
/// differently. Java has no `(?(group)yes|no)`: a group that such a condition asks for ends with an
/// empty group, its mark, which can be referred to once the group has matched. Flags have the bits
/// of Python's `re`.
final class RegexTranslation {
  private static final int IGNORE_CASE = 2;
  private static final int MULTILINE = 8;
  private static final int DOT_ALL = 16;
  static final int UNICODE = 32;
  private static final int VERBOSE = 64;
  private static final int ASCII = 256;
  private static final Pattern CONDITION = Pattern.compile("\\(\\?\\((\\w+)\\)");
  private static final int UNNUMBERED = 0;
  private static final int ANSWERED = Integer.MIN_VALUE;

  private final String source;
  private final StringBuilder made = new StringBuilder();
  private final Map<String, Integer> names = new LinkedHashMap<>();
  private final Deque<Integer> open = new ArrayDeque<>();
  private final List<Integer> closed = new ArrayList<>();
  private final List<Integer> places = new ArrayList<>(List.of(0));
  private final Set<String> asked;
  private final Map<Integer, Integer> marks = new HashMap<>();
  private int groups;
  private long flags;
  private int at;

  /// A pattern, the number that each group (the whole match first) has in it, the numbers of named
  /// groups, all groups in the order in which they close, and the flags together with those written
  /// in the pattern.
  record Regex(
      Pattern pattern,
      List<Integer> places,
      Map<String, Integer> names,
      List<Integer> closing,
      long flags) {
    /// {@return the places of the groups but the whole match}
    List<Integer> groups() {
      return places.subList(1, places.size());
    }
  }

  private RegexTranslation(String source, long flags) {
    this.source = source;
    this.flags = flags;
    this.asked = CONDITION.matcher(source).results().map(it -> it.group(1)).collect(toSet());
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
          new Regex(
              pattern, translation.places, Map.copyOf(translation.names), translation.closed, all));
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
        case ')' -> close(open.pop());
        case '|' -> alternative();
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
      numbered(String.valueOf(places.size()));
      at++;
    } else if (source.startsWith("(?#", at)) {
      skipTo(')');
    } else if (source.startsWith("(?P<", at)) {
      int end = source.indexOf('>', at);
      String name = source.substring(at + 4, end);
      names.put(name, places.size());
      numbered(name);
      at = end + 1;
    } else if (source.startsWith("(?P=", at)) {
      int end = source.indexOf(')', at);
      reference(names.getOrDefault(source.substring(at + 4, end), 0));
      at = end + 1;
    } else if (Character.isLetter(source.charAt(at + 2)) || source.charAt(at + 2) == '-') {
      flagged();
    } else if (source.charAt(at + 2) == '(') {
      condition();
    } else {
      open.push(UNNUMBERED);
      made.append("(?");
      at += 2;
    }
  }

  /// A group with a number, and perhaps a name, of its own.
  private void numbered(String name) {
    int number = places.size();
    open.push(number);
    places.add(++groups);
    made.append('(');
    if (asked.contains(name) || asked.contains(String.valueOf(number))) {
      marks.put(number, UNNUMBERED);
    }
  }

  private void close(int number) {
    if (number > 0) {
      closed.add(number);
    } else if (number < 0) {
      made.append(number == ANSWERED ? ")" : ")|(?!\\%d)".formatted(-number));
    }
    if (marks.containsKey(number)) {
      marks.put(number, ++groups);
      made.append("()");
    }
    plain(')');
  }

  private void reference(int number) {
    if (number == 0) {
      throw new PatternSyntaxException("reference", source, at);
    }
    made.append("(?:\\").append(places.get(number)).append(')');
  }

  /// `(?(group)yes|no)`: yes where the mark of the group can be referred to, no where it cannot.
  private void condition() {
    int end = source.indexOf(')', at);
    String group = source.substring(at + 3, end);
    int number = names.containsKey(group) ? names.get(group) : Integer.parseInt(group);
    int mark = marks.getOrDefault(number, UNNUMBERED);
    if (mark == UNNUMBERED) {
      throw new PatternSyntaxException("condition on a group that is not closed", source, at);
    }
    open.push(-mark);
    made.append("(?:(?=\\%d)(?:".formatted(mark));
    at = end + 1;
  }

  private void alternative() {
    if (open.isEmpty() || open.peek() >= 0) {
      plain('|');
      return;
    }
    if (open.peek() == ANSWERED) {
      throw new PatternSyntaxException("condition with more than two branches", source, at);
    }
    made.append(")|(?!\\%d)(?:".formatted(-open.pop()));
    open.push(ANSWERED);
    at++;
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
      open.push(UNNUMBERED);
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

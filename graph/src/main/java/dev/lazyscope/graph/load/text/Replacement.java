package dev.lazyscope.graph.load.text;

import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;
import java.util.Optional;
import java.util.function.Function;

/// `text.format(…)` and `text.format_map(…)` (library reference, "Format string syntax").
public final class Replacement {
  private static final int DEEPEST = 2;

  private final Machine machine;
  private final Function<Value, Value> argument;
  private int next;
  private Numbering numbering = Numbering.NONE;

  /// Whether fields without a name count by themselves or carry numbers: never both.
  private enum Numbering {
    NONE,
    AUTOMATIC,
    MANUAL
  }

  private Replacement(Machine machine, Function<Value, Value> argument) {
    this.machine = machine;
    this.argument = argument;
  }

  /// {@return the text with its fields replaced; `argument` gives what a number or a name stands
  /// for}
  public static Value format(Machine machine, String text, Function<Value, Value> argument) {
    return new Replacement(machine, argument)
        .applied(text, DEEPEST)
        .map(Value::of)
        .orElseGet(() -> Texts.unknown(machine));
  }

  private Optional<String> applied(String format, int depth) {
    StringBuilder made = new StringBuilder();
    boolean isKnown = true;
    int at = 0;
    while (at < format.length()) {
      char letter = format.charAt(at);
      boolean isDoubled = at + 1 < format.length() && format.charAt(at + 1) == letter;
      if (letter != '{' && letter != '}' || isDoubled) {
        made.append(letter);
        at += letter == '{' || letter == '}' ? 2 : 1;
        continue;
      }
      if (letter == '}') {
        throw machine.error("ValueError", "Single '}' encountered in format string");
      }
      int end = fieldEnd(format, at);
      Optional<String> piece = field(format.substring(at + 1, end), depth);
      isKnown &= piece.isPresent();
      made.append(piece.orElse(""));
      at = end + 1;
    }
    return isKnown ? Optional.of(made.toString()) : Optional.empty();
  }

  private int fieldEnd(String format, int from) {
    int open = 0;
    boolean isIndex = false;
    for (int i = from; i < format.length(); i++) {
      switch (format.charAt(i)) {
        case '[' -> isIndex = open == 1 || isIndex;
        case ']' -> isIndex = false;
        case '{' -> open += isIndex ? 0 : 1;
        case '}' -> open -= isIndex ? 0 : 1;
        default -> {}
      }
      if (open == 0) {
        return i;
      }
    }
    throw machine.error(
        "ValueError",
        from + 1 == format.length()
            ? "Single '{' encountered in format string"
            : "expected '}' before end of string");
  }

  /// A field: what it names, a conversion, and a specification that may have fields of its own.
  private Optional<String> field(String field, int depth) {
    int end = nameEnd(field);
    Value item = named(field.substring(0, end));
    int conversion = 0;
    int at = end;
    if (field.startsWith("!", at)) {
      if (at + 1 >= field.length() || at + 2 < field.length() && field.charAt(at + 2) != ':') {
        throw machine.error("ValueError", "expected ':' after conversion specifier");
      }
      conversion = field.charAt(at + 1);
      at += 2;
    }
    if (conversion != 0 && "rsa".indexOf(conversion) < 0) {
      throw machine.error("ValueError", "Unknown conversion specifier");
    }
    if (depth == 0) {
      throw machine.error("ValueError", "Max string recursion exceeded");
    }
    Optional<Value> value = Texts.converted(machine, item, conversion);
    Optional<String> spec =
        at < field.length() ? applied(field.substring(at + 1), depth - 1) : Optional.of("");
    return value.flatMap(known -> spec.flatMap(text -> Texts.formatted(machine, known, text)));
  }

  private static int nameEnd(String field) {
    boolean isIndex = false;
    for (int i = 0; i < field.length(); i++) {
      char letter = field.charAt(i);
      isIndex = letter == '[' || isIndex && letter != ']';
      if (!isIndex && (letter == '!' || letter == ':')) {
        return i;
      }
    }
    return field.length();
  }

  /// `name.attribute[index]`.
  private Value named(String path) {
    int end = 0;
    while (end < path.length() && path.charAt(end) != '.' && path.charAt(end) != '[') {
      end++;
    }
    Value value = first(path.substring(0, end));
    while (end < path.length()) {
      boolean isAttribute = path.charAt(end) == '.';
      int from = end + 1;
      end = from;
      while (end < path.length()
          && (isAttribute ? ".[".indexOf(path.charAt(end)) < 0 : path.charAt(end) != ']')) {
        end++;
      }
      String part = path.substring(from, end);
      if (part.isEmpty()) {
        throw machine.error("ValueError", "Empty attribute in format string");
      }
      if (!isAttribute && end == path.length()) {
        throw machine.error("ValueError", "Missing ']' in format string");
      }
      end += isAttribute ? 0 : 1;
      value = isAttribute ? machine.attribute(value, part) : machine.item(value, key(part));
    }
    return value;
  }

  private static Value key(String text) {
    boolean isNumber = !text.isEmpty() && text.length() < 10 && isDigits(text);
    return isNumber ? Value.of(Long.parseLong(text)) : Value.of(text);
  }

  private static boolean isDigits(String text) {
    return text.chars().allMatch(one -> one >= '0' && one <= '9');
  }

  private Value first(String name) {
    Numbering own =
        name.isEmpty() ? Numbering.AUTOMATIC : isDigits(name) ? Numbering.MANUAL : Numbering.NONE;
    if (own != Numbering.NONE && numbering != Numbering.NONE && own != numbering) {
      throw machine.error(
          "ValueError", "cannot switch between manual and automatic field numbering");
    }
    numbering = own == Numbering.NONE ? numbering : own;
    return argument.apply(name.isEmpty() ? Value.of(next++) : key(name));
  }
}

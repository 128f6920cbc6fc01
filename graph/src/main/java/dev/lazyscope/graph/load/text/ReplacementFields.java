package dev.lazyscope.graph.load.text;

import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a format string is made of (library reference, "Format string syntax").
public final class ReplacementFields {
  private ReplacementFields() {}

  /// Text, and the field that follows it, if one does.
  public record Piece(String literal, Optional<Field> field) {}

  /// What a field names, the letter behind `!` or 0, and what stands behind `:`.
  public record Field(String name, int conversion, String spec) {}

  /// `first.attribute[index]`.
  public record Path(Value first, List<Part> parts) {}

  /// An attribute, or the index of an item.
  public record Part(boolean isAttribute, Value key) {}

  /// {@return the pieces of a format string; a doubled brace ends one; raises `ValueError`}
  public static List<Piece> pieces(Machine machine, String format) {
    List<Piece> pieces = new ArrayList<>();
    StringBuilder literal = new StringBuilder();
    int at = 0;
    while (at < format.length()) {
      char letter = format.charAt(at);
      boolean isBrace = letter == '{' || letter == '}';
      boolean isDoubled = isBrace && format.startsWith(String.valueOf(letter), at + 1);
      if (!isBrace || isDoubled) {
        literal.append(letter);
        at += isBrace ? 2 : 1;
      }
      if (isBrace && !isDoubled && letter == '}') {
        throw machine.error("ValueError", "Single '}' encountered in format string");
      }
      if (isBrace) {
        Optional<Field> field = Optional.empty();
        if (!isDoubled) {
          int end = fieldEnd(machine, format, at);
          field = Optional.of(field(machine, format.substring(at + 1, end)));
          at = end + 1;
        }
        pieces.add(new Piece(literal.toString(), field));
        literal.setLength(0);
      }
    }
    if (!literal.isEmpty()) {
      pieces.add(new Piece(literal.toString(), Optional.empty()));
    }
    return pieces;
  }

  private static int fieldEnd(Machine machine, String format, int from) {
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

  private static Field field(Machine machine, String field) {
    int end = nameEnd(field);
    int conversion = 0;
    int at = end;
    if (field.startsWith("!", at)) {
      if (at + 1 >= field.length() || at + 2 < field.length() && field.charAt(at + 2) != ':') {
        throw machine.error("ValueError", "expected ':' after conversion specifier");
      }
      conversion = field.charAt(at + 1);
      at += 2;
    }
    String spec = at < field.length() ? field.substring(at + 1) : "";
    return new Field(field.substring(0, end), conversion, spec);
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

  /// {@return what the name of a field leads to; raises `ValueError`}
  public static Path path(Machine machine, String name) {
    int end = 0;
    while (end < name.length() && name.charAt(end) != '.' && name.charAt(end) != '[') {
      end++;
    }
    Value first = key(name.substring(0, end));
    List<Part> parts = new ArrayList<>();
    while (end < name.length()) {
      boolean isAttribute = name.charAt(end) == '.';
      int from = end + 1;
      end = from;
      while (end < name.length()
          && (isAttribute ? ".[".indexOf(name.charAt(end)) < 0 : name.charAt(end) != ']')) {
        end++;
      }
      String part = name.substring(from, end);
      if (part.isEmpty()) {
        throw machine.error("ValueError", "Empty attribute in format string");
      }
      if (!isAttribute && end == name.length()) {
        throw machine.error("ValueError", "Missing ']' in format string");
      }
      end += isAttribute ? 0 : 1;
      parts.add(new Part(isAttribute, isAttribute ? Value.of(part) : key(part)));
    }
    return new Path(first, parts);
  }

  private static Value key(String text) {
    boolean isNumber =
        !text.isEmpty()
            && text.length() < 10
            && text.chars().allMatch(one -> one >= '0' && one <= '9');
    return isNumber ? Value.of(Long.parseLong(text)) : Value.of(text);
  }
}

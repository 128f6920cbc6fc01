package dev.lazyscope.report.terminal;

import java.util.OptionalInt;
import java.util.stream.Collectors;

/// How text for a person may look: with or without colour (ECMA-48 escape sequences), and how many
/// columns the terminal has, if it goes to one.
public record Style(boolean isColored, OptionalInt columns) {
  public static final Style PLAIN = new Style(false, OptionalInt.empty());

  /// Indentation of what goes on below.
  static final String BELOW = "      ";

  private static final String EXAMPLE = "    ";
  private static final String ITEM = "- ";
  private static final String ESCAPE = "\u001b[";

  public String bold(String text) {
    return marked("1", text);
  }

  public String dim(String text) {
    return marked("2", text);
  }

  public String red(String text) {
    return marked("31", text);
  }

  public String green(String text) {
    return marked("32", text);
  }

  public String yellow(String text) {
    return marked("33", text);
  }

  public String cyan(String text) {
    return marked("36", text);
  }

  /// {@return a cell that is no longer than `most`, unless a terminal decides how long it may be}
  public String shortened(String text, int most) {
    return columns.isPresent() ? text : new Cell(text).withoutEnd(most).text();
  }

  /// {@return a line that goes on below, indented, where the terminal is too narrow}
  public String line(String text) {
    return line(text, BELOW);
  }

  /// {@return a page of Markdown whose lines are broken between words where the terminal is too
  /// narrow; examples, which are indented, stay as they are}
  public String page(String markdown) {
    return markdown
        .lines()
        .map(
            line ->
                line.startsWith(EXAMPLE)
                    ? line + "\n"
                    : line(line, line.startsWith(ITEM) ? "  " : ""))
        .collect(Collectors.joining());
  }

  private String line(String text, String below) {
    if (columns.isEmpty()) {
      return text + "\n";
    }
    int width = columns.getAsInt();
    return new Cell(text)
        .wrapped(width, width - below.length()).stream()
            .map(Cell::text)
            .collect(Collectors.joining("\n" + below, "", "\n"));
  }

  private String marked(String code, String text) {
    return isColored && !text.isEmpty() ? ESCAPE + code + "m" + text + ESCAPE + "0m" : text;
  }
}

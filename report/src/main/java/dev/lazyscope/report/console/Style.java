package dev.lazyscope.report.console;

/// How text for a person may look: with or without colour (ECMA-48 escape sequences).
public record Style(boolean isColored) {
  public static final Style PLAIN = new Style(false);
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

  /// {@return the columns that `text` takes on a terminal}
  static int width(String text) {
    String visible = text.indexOf('\u001b') < 0 ? text : text.replaceAll("\u001b\\[[0-9]*m", "");
    return visible.codePointCount(0, visible.length());
  }

  private String marked(String code, String text) {
    return isColored && !text.isEmpty() ? ESCAPE + code + "m" + text + ESCAPE + "0m" : text;
  }
}

package dev.lazyscope.graph.link.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Strings in a settings file by table and key. Reads what hints need and skips the rest: a broken
/// file gives fewer hints, never an error.
final class HintFile {
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"|'([^']*)'");
  private static final Pattern INLINE =
      Pattern.compile("(?:\"([^\"]*)\"|'([^']*)'|([\\w-]+))\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");

  private final Map<String, String> values = new HashMap<>();

  private HintFile() {}

  /// A value goes on over the following lines until its brackets are closed.
  static HintFile toml(String text) {
    HintFile file = new HintFile();
    String table = "";
    StringBuilder open = new StringBuilder();
    String key = "";
    for (String raw : text.split("\\R")) {
      String line = withoutComment(raw).strip();
      if (!open.isEmpty()) {
        open.append(' ').append(line);
      } else if (line.startsWith("[")) {
        table = line.replaceAll("[\\[\\]\"\\s]", "");
        continue;
      } else if (line.indexOf('=') > 0) {
        key = unquoted(line.substring(0, line.indexOf('=')).strip());
        open.append(line.substring(line.indexOf('=') + 1).strip());
      }
      if (isClosed(open)) {
        file.values.put(table + "\n" + key, open.toString());
        open.setLength(0);
      }
    }
    return file;
  }

  /// `configparser`: indented lines continue the value.
  static HintFile ini(String text) {
    HintFile file = new HintFile();
    String table = "";
    String key = "";
    for (String line : text.split("\\R")) {
      boolean isIndented = line.startsWith(" ") || line.startsWith("\t");
      if (line.startsWith("[")) {
        table = line.strip().replaceAll("[\\[\\]]", "");
      } else if (isIndented && !key.isEmpty()) {
        file.values.merge(table + "\n" + key, quoted(line.strip()), (a, b) -> a + " " + b);
      } else if (line.indexOf('=') > 0 && !line.startsWith("#") && !line.startsWith(";")) {
        key = line.substring(0, line.indexOf('=')).strip();
        String value = line.substring(line.indexOf('=') + 1).strip();
        file.values.put(table + "\n" + key, value.isEmpty() ? "" : quoted(value));
      }
    }
    return file;
  }

  /// {@return the strings of a value: one, or the elements of an array}
  List<String> strings(String table, String key) {
    List<String> found = new ArrayList<>();
    Matcher matcher = QUOTED.matcher(values.getOrDefault(table + "\n" + key, ""));
    while (matcher.find()) {
      found.add(group(matcher, 1, 2));
    }
    return found;
  }

  /// {@return the values of `name` in the inline tables of a value}
  List<String> inlineValues(String table, String key, String name) {
    List<String> found = new ArrayList<>();
    Matcher matcher = INLINE.matcher(values.getOrDefault(table + "\n" + key, ""));
    while (matcher.find()) {
      if (group(matcher, 1, 2, 3).equals(name)) {
        found.add(group(matcher, 4, 5));
      }
    }
    return found;
  }

  private static String group(Matcher matcher, int... groups) {
    for (int group : groups) {
      String text = matcher.group(group);
      if (text != null) {
        return text;
      }
    }
    return "";
  }

  private static String quoted(String text) {
    return '"' + text.replace("\"", "") + '"';
  }

  private static String unquoted(String key) {
    return key.replace("\"", "").replace("'", "");
  }

  private static boolean isClosed(StringBuilder value) {
    long open = value.chars().filter(c -> c == '[' || c == '{').count();
    long closed = value.chars().filter(c -> c == ']' || c == '}').count();
    return !value.isEmpty() && open <= closed;
  }

  private static String withoutComment(String line) {
    int hash = line.indexOf('#');
    return hash < 0 || line.substring(0, hash).chars().filter(c -> c == '"').count() % 2 != 0
        ? line
        : line.substring(0, hash);
  }
}

package dev.lazyscope.graph.load.text;

import dev.lazyscope.analyzer.script.Code;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;
import java.util.List;
import java.util.Optional;

/// What `__doc__` says. Since Python 3.13 the compiler strips indentation ("What's New In Python
/// 3.13", `_PyCompile_CleanDoc` of `Python/compile.c`).
public final class Docstrings {
  private static final int STRIPPED_SINCE = 13;
  private static final int TAB = 8;

  private Docstrings() {}

  /// {@return the documentation of code, empty where it has none}
  public static Optional<Value> of(Machine machine, Code code) {
    boolean isStripped = machine.query().target().minorVersion() >= STRIPPED_SINCE;
    return code.body().docstring().map(text -> Value.of(isStripped ? stripped(text) : text));
  }

  /// The margin is that of the lines after the first that are not blank.
  static String stripped(String text) {
    if (isPlain(text)) {
      return text;
    }
    List<String> lines = List.of(Texts.withoutTabs(text, TAB).split("\n", -1));
    int margin =
        lines.stream()
            .skip(1)
            .filter(line -> indentation(line) < line.length())
            .mapToInt(Docstrings::indentation)
            .min()
            .orElse(0);
    StringBuilder stripped = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      int least = i == 0 ? line.length() : margin;
      stripped
          .append(i == 0 ? "" : "\n")
          .append(line, Math.min(least, indentation(line)), line.length());
    }
    return stripped.toString();
  }

  /// {@return whether a text is one line without a margin, as most are}
  private static boolean isPlain(String text) {
    return !text.startsWith(" ") && text.indexOf('\n') < 0 && text.indexOf('\t') < 0;
  }

  private static int indentation(String line) {
    int spaces = 0;
    while (spaces < line.length() && line.charAt(spaces) == ' ') {
      spaces++;
    }
    return spaces;
  }
}

package dev.lazyscope.graph.load.text;

import dev.lazyscope.analyzer.script.Code;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;
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
    String wide = Texts.withoutTabs(text, TAB);
    int margin = margin(wide);
    StringBuilder stripped = new StringBuilder(wide.length());
    for (int start = 0; start <= wide.length(); start = endOfLine(wide, start) + 1) {
      int most = start == 0 ? wide.length() : margin;
      stripped
          .append(start == 0 ? "" : "\n")
          .append(wide, start + Math.min(most, indentation(wide, start)), endOfLine(wide, start));
    }
    return stripped.toString();
  }

  private static int margin(String text) {
    int margin = Integer.MAX_VALUE;
    for (int end = endOfLine(text, 0); end < text.length(); end = endOfLine(text, end + 1)) {
      int indentation = indentation(text, end + 1);
      boolean isBlank = end + 1 + indentation == endOfLine(text, end + 1);
      margin = isBlank ? margin : Math.min(margin, indentation);
    }
    return margin == Integer.MAX_VALUE ? 0 : margin;
  }

  private static int endOfLine(String text, int start) {
    int end = text.indexOf('\n', start);
    return end < 0 ? text.length() : end;
  }

  private static int indentation(String text, int start) {
    int at = start;
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return at - start;
  }
}

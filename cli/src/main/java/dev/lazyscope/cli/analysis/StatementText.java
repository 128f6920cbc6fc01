package dev.lazyscope.cli.analysis;

import dev.lazyscope.analyzer.summary.ImportForm;
import dev.lazyscope.analyzer.summary.ImportForm.ImportedName;
import dev.lazyscope.analyzer.summary.ImportSite;
import java.util.List;

/// Import statements written out again from what was read of them, on one line each, without
/// brackets and comments.
public final class StatementText {
  private StatementText() {}

  /// {@return the statement; where it is longer than `most` characters, its first names}
  public static String of(ImportSite site, int most) {
    String text = whole(site);
    int comma = text.lastIndexOf(", ", most - 3);
    return text.length() > most && comma > 0
        ? text.substring(0, comma + 2) + "…"
        : shortened(text, most);
  }

  static String shortened(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most - 1) + "…";
  }

  private static String whole(ImportSite site) {
    String lazy = site.isLazyKeyword() ? "lazy " : "";
    return switch (site.form()) {
      case ImportForm.Plain(var module, var asName) ->
          lazy + "import " + module + (asName.isPresent() ? " as " + asName.get() : "");
      case ImportForm.From(var level, var module, var names) ->
          from(lazy + from(level, module), names);
      case ImportForm.Star(var level, var module) -> from(level, module) + "*";
      case ImportForm.Dynamic(var level, var module) ->
          "import_module(\"" + ".".repeat(level) + module + "\")";
    };
  }

  private static String from(int level, String module) {
    return "from " + ".".repeat(level) + module + " import ";
  }

  /// Of a large project hundreds of thousands are made.
  private static String from(String start, List<ImportedName> names) {
    StringBuilder text = new StringBuilder(start);
    for (int i = 0; i < names.size(); i++) {
      ImportedName name = names.get(i);
      text.append(i == 0 ? "" : ", ").append(name.name());
      if (!name.name().equals(name.boundName())) {
        text.append(" as ").append(name.boundName());
      }
    }
    return text.toString();
  }
}

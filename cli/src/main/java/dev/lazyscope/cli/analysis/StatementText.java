package dev.lazyscope.cli.analysis;

import dev.lazyscope.analyzer.summary.ImportForm;
import dev.lazyscope.analyzer.summary.ImportForm.ImportedName;
import dev.lazyscope.analyzer.summary.ImportSite;
import java.util.stream.Collectors;

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
          lazy + "import " + module + asName.map(name -> " as " + name).orElse("");
      case ImportForm.From(var level, var module, var names) ->
          lazy
              + from(level, module)
              + names.stream().map(StatementText::name).collect(Collectors.joining(", "));
      case ImportForm.Star(var level, var module) -> from(level, module) + "*";
      case ImportForm.Dynamic(var level, var module) ->
          "import_module(\"" + ".".repeat(level) + module + "\")";
    };
  }

  private static String from(int level, String module) {
    return "from " + ".".repeat(level) + module + " import ";
  }

  private static String name(ImportedName name) {
    return name.name().equals(name.boundName())
        ? name.name()
        : name.name() + " as " + name.boundName();
  }
}

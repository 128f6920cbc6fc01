package dev.lazyscope.cli.page;

import dev.lazyscope.analyzer.summary.ImportForm;
import dev.lazyscope.analyzer.summary.ImportForm.ImportedName;
import dev.lazyscope.analyzer.summary.ImportSite;
import dev.lazyscope.graph.program.LinkedFile;
import dev.lazyscope.report.html.ReportData.SourceLine;
import java.util.List;
import java.util.stream.Collectors;

/// Import statements written out again from what was read of them, on one line each.
final class SourceLines {
  private static final int LONGEST = 200;

  private SourceLines() {}

  static List<SourceLine> of(List<LinkedFile> files) {
    return files.stream()
        .flatMap(
            file ->
                file.summary().imports().stream()
                    .map(
                        site ->
                            new SourceLine(
                                file.module().name().dotted(), site.place().line(), text(site))))
        .toList();
  }

  private static String text(ImportSite site) {
    String lazy = site.isLazyKeyword() ? "lazy " : "";
    String text =
        switch (site.form()) {
          case ImportForm.Plain(var module, var asName) ->
              lazy + "import " + module + asName.map(name -> " as " + name).orElse("");
          case ImportForm.From(var level, var module, var names) ->
              lazy
                  + from(level, module)
                  + names.stream().map(SourceLines::name).collect(Collectors.joining(", "));
          case ImportForm.Star(var level, var module) -> from(level, module) + "*";
          case ImportForm.Dynamic(var level, var module) ->
              "import_module(\"" + ".".repeat(level) + module + "\")";
        };
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
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

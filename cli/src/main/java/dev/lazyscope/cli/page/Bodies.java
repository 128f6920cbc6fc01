package dev.lazyscope.cli.page;

import dev.lazyscope.analyzer.summary.ModuleSummary;
import dev.lazyscope.analyzer.summary.ModuleSummary.Export;
import dev.lazyscope.analyzer.summary.ModuleSummary.NameUse;
import dev.lazyscope.graph.program.LinkedFile;
import dev.lazyscope.report.html.ReportData.Body;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What loading each file amounts to.
final class Bodies {
  private final Set<String> functions = new HashSet<>();
  private final Set<String> classes = new HashSet<>();
  private final Set<String> variables = new HashSet<>();
  private final Set<String> used = new HashSet<>();

  private Bodies() {}

  static List<Body> of(List<LinkedFile> files) {
    return files.stream()
        .map(file -> new Bodies().body(file.module().name().dotted(), file.summary()))
        .toList();
  }

  private Body body(String module, ModuleSummary summary) {
    for (Export export : summary.exports()) {
      switch (export.binding()) {
        case FUNCTION -> functions.add(export.name());
        case CLASS -> classes.add(export.name());
        case VARIABLE -> variables.add(export.name());
        case IMPORT -> {}
      }
    }
    for (NameUse use : summary.uses()) {
      if (use.kind().isAtImport()) {
        used.add(use.name());
      }
    }
    return new Body(module, functions.size(), classes.size(), variables.size(), used.size());
  }
}

package dev.lazyscope.graph.cycle.run;

import dev.lazyscope.analyzer.summary.ModuleSummary;
import dev.lazyscope.graph.model.ImportGraph;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// What is run: which modules exist, what their files say, and for which Python 3 version.
///
/// @param isRelevant modules that may be loaded; the others count as loaded already
public record Program(
    ImportGraph graph,
    Function<String, Optional<ModuleSummary>> summaries,
    Predicate<String> isRelevant,
    int minorVersion) {

  boolean has(String module) {
    return graph.find(module).isPresent();
  }

  boolean isPackage(String module) {
    return graph.find(module).stream()
        .mapToObj(node -> graph.node(node).file())
        .anyMatch(file -> file.endsWith("__init__.py"));
  }

  /// {@return the absolute name behind the dots of a relative import (language reference 7.11)}
  String absolute(String importer, int level, String module) {
    if (level == 0) {
      return module;
    }
    int end = importer.length();
    for (int up = isPackage(importer) ? 1 : 0; up < level && end >= 0; up++) {
      end = importer.lastIndexOf('.', end - 1);
    }
    String anchor = end < 0 ? "" : importer.substring(0, end);
    return module.isEmpty() ? anchor : anchor + "." + module;
  }
}

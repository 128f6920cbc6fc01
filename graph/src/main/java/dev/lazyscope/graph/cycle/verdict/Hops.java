package dev.lazyscope.graph.cycle.verdict;

import dev.lazyscope.analyzer.summary.ImportForm;
import dev.lazyscope.analyzer.summary.ImportSite;
import dev.lazyscope.analyzer.summary.ModuleSummary;
import dev.lazyscope.analyzer.summary.ModuleSummary.NameUse;
import dev.lazyscope.analyzer.summary.ModuleSummary.UseKind;
import dev.lazyscope.graph.model.ImportEdge;
import dev.lazyscope.graph.model.ImportGraph;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Puts the uses behind the statements of a cycle.
final class Hops {
  private Hops() {}

  static List<Hop> of(
      ImportGraph graph,
      List<ImportEdge> cycle,
      Function<String, Optional<ModuleSummary>> summaries) {
    return cycle.stream().map(edge -> hop(graph, edge, summaries)).toList();
  }

  private static Hop hop(
      ImportGraph graph, ImportEdge edge, Function<String, Optional<ModuleSummary>> summaries) {
    String importer = graph.name(edge.importer());
    return new Hop(
        importer,
        graph.name(edge.imported()),
        graph.node(edge.importer()).file(),
        edge.place(),
        edge.kind(),
        summaries.apply(importer).flatMap(summary -> firstUse(summary, edge)));
  }

  private static Optional<NameUse> firstUse(ModuleSummary summary, ImportEdge edge) {
    Set<String> names =
        summary.imports().stream()
            .filter(site -> site.place().equals(edge.place()))
            .flatMap(Hops::boundNames)
            .collect(Collectors.toSet());
    return summary.uses().stream()
        .filter(use -> names.contains(use.name()))
        .min(Comparator.comparing((NameUse use) -> rank(use.kind())).thenComparing(NameUse::place));
  }

  /// {@return the names that a statement binds, as far as it says}
  static Stream<String> boundNames(ImportSite site) {
    return switch (site.form()) {
      case ImportForm.Plain(String module, Optional<String> asName) ->
          Stream.of(asName.orElse(module.replaceFirst("\\..*", "")));
      case ImportForm.From(_, _, List<ImportForm.ImportedName> names) ->
          names.stream().map(ImportForm.ImportedName::boundName);
      case ImportForm.Star _, ImportForm.Dynamic _ -> Stream.of();
    };
  }

  private static int rank(UseKind kind) {
    if (kind.isAtImport()) {
      return 0;
    }
    return kind == UseKind.TYPE_CHECKING || kind == UseKind.ANNOTATION ? 2 : 1;
  }
}

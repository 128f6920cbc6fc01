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
import java.util.function.Function;
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
        summaries.apply(importer).flatMap(summary -> firstUse(summary, graph, edge)));
  }

  private static Optional<NameUse> firstUse(
      ModuleSummary summary, ImportGraph graph, ImportEdge edge) {
    String imported = graph.name(edge.imported());
    List<ImportSite> sites =
        summary.imports().stream().filter(site -> site.place().equals(edge.place())).toList();
    return summary.uses().stream()
        .filter(use -> sites.stream().anyMatch(site -> isOf(use, site, imported)))
        .min(Comparator.comparing((NameUse use) -> rank(use.kind())).thenComparing(NameUse::place));
  }

  /// {@return whether a use is of what a statement imports; `import a.b` and `import a.c` bind the
  /// same name, and are told apart by what is read of it; of `from p import a, b` the module `p.a`
  /// is used by the one name}
  private static boolean isOf(NameUse use, ImportSite site, String imported) {
    if (namesOf(site, imported).noneMatch(use.name()::equals)) {
      return false;
    }
    return !(site.form() instanceof ImportForm.Plain(String module, Optional<String> asName))
        || asName.isPresent()
        || (use.name() + "." + use.path() + ".").startsWith(module + ".");
  }

  private static Stream<String> namesOf(ImportSite site, String imported) {
    if (site.form() instanceof ImportForm.From(_, _, var names)) {
      List<String> own =
          names.stream()
              .filter(name -> imported.endsWith("." + name.name()))
              .map(ImportForm.ImportedName::boundName)
              .toList();
      return own.isEmpty() ? boundNames(site) : own.stream();
    }
    return boundNames(site);
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

package dev.lazyscope.graph.cycle.run;

import dev.lazyscope.analyzer.source.ModuleName;
import dev.lazyscope.analyzer.source.Place;
import dev.lazyscope.analyzer.summary.ImportForm;
import dev.lazyscope.analyzer.summary.ImportForm.ImportedName;
import dev.lazyscope.analyzer.summary.ModuleSummary;
import dev.lazyscope.analyzer.summary.ModuleSummary.Binding;
import dev.lazyscope.analyzer.summary.ModuleSummary.Export;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a run asks of a file again and again, prepared once.
///
/// @param steps what it does while it loads, in the order of the file
/// @param exports the names it defines
/// @param stars the star imports among the steps
/// @param classes the classes among them, in the order of the file
/// @param statements where an import binds a name, the first place
record ModuleFacts(
    ModuleSummary summary,
    List<Step> steps,
    List<Step.Import> stars,
    Map<String, List<Export>> exports,
    List<Export> classes,
    Map<String, Place> statements) {

  static ModuleFacts of(String module, ModuleSummary summary, Program program) {
    Map<String, List<Export>> exports = new HashMap<>();
    for (Export export : summary.exports()) {
      exports.computeIfAbsent(export.name(), _ -> new ArrayList<>(1)).add(export);
    }
    List<Export> classes =
        summary.exports().stream()
            .filter(export -> export.binding() == Binding.CLASS)
            .sorted(Comparator.comparing(Export::place))
            .toList();
    Map<String, Place> statements = new HashMap<>();
    summary
        .imports()
        .forEach(
            site ->
                boundNames(site.form())
                    .forEach(name -> statements.putIfAbsent(name, site.place())));
    List<Step> steps = Step.of(module, summary, program);
    return new ModuleFacts(summary, steps, stars(steps), exports, classes, statements);
  }

  /// {@return the steps when statements are moved or deleted}
  List<Step> steps(String module, Variant variant) {
    if (variant.moved().isEmpty() && variant.deleted().isEmpty()) {
      return steps;
    }
    boolean isChanged =
        variant.moved().keySet().stream().anyMatch(moved -> moved.module().equals(module))
            || variant.deleted().stream().anyMatch(deleted -> deleted.module().equals(module));
    return isChanged ? Step.changed(module, steps, variant) : steps;
  }

  List<Export> exports(String name) {
    return exports.getOrDefault(name, List.of());
  }

  private static List<Step.Import> stars(List<Step> steps) {
    return steps.stream()
        .filter(Step.Import.class::isInstance)
        .map(Step.Import.class::cast)
        .filter(step -> step.site().form() instanceof ImportForm.Star)
        .toList();
  }

  private static List<String> boundNames(ImportForm form) {
    return switch (form) {
      case ImportForm.Plain(String module, Optional<String> asName) ->
          List.of(asName.orElse(ModuleName.top(module)));
      case ImportForm.From(_, _, List<ImportedName> names) ->
          names.stream().map(ImportedName::boundName).toList();
      case ImportForm.Star _, ImportForm.Dynamic _ -> List.of();
    };
  }
}

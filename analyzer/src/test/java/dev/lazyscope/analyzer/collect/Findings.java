package dev.lazyscope.analyzer.collect;

import dev.lazyscope.analyzer.source.Place;
import dev.lazyscope.analyzer.summary.Guard;
import dev.lazyscope.analyzer.summary.ImportForm;
import dev.lazyscope.analyzer.summary.ImportSite;
import dev.lazyscope.analyzer.summary.ModuleSummary;
import dev.lazyscope.testing.Marks.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// A summary in the words of the fixtures.
final class Findings {
  private final Set<Mark> found = new TreeSet<>();

  private Findings() {}

  static Set<Mark> of(ModuleSummary summary) {
    Findings findings = new Findings();
    for (ImportSite site : summary.imports()) {
      findings.add(site.place(), "import", form(site.form()) + modifiers(site));
    }
    for (ModuleSummary.Export export : summary.exports()) {
      findings.add(export.place(), "export", export.name() + " " + word(export.binding()));
    }
    for (ModuleSummary.NameUse use : summary.uses()) {
      String path = use.path().isEmpty() ? "" : "." + use.path();
      findings.add(use.place(), "use", use.name() + path + " " + word(use.kind()));
    }
    for (ModuleSummary.DirectEffect effect : summary.effects()) {
      findings.add(effect.place(), "effect", effect.kind());
    }
    for (ModuleSummary.SummaryProblem problem : summary.problems()) {
      findings.add(problem.place(), "problem", problem.kind().id());
    }
    summary
        .dunderAll()
        .ifPresent(all -> findings.add(all.place(), "all", list(all.names(), all.isComplete())));
    summary.lazyModules().ifPresent(findings::lazyModules);
    findings.flags(summary);
    return findings.found;
  }

  private void add(Place place, String category, String text) {
    found.add(new Mark(place.line(), category, text));
  }

  private void flags(ModuleSummary summary) {
    List<String> flags = new ArrayList<>();
    if (summary.hasFutureAnnotations()) {
      flags.add("future-annotations");
    }
    if (summary.hasMainGuard()) {
      flags.add("main-guard");
    }
    if (summary.hasModuleGetattr()) {
      flags.add("module-getattr");
    }
    if (!flags.isEmpty()) {
      found.add(new Mark(0, "file", String.join(" ", flags)));
    }
  }

  private void lazyModules(ModuleSummary.LazyModules lazy) {
    List<String> modules =
        lazy.entries().stream().map(ModuleSummary.LazyModules.Entry::module).toList();
    add(lazy.place(), "lazy-modules", list(modules, lazy.isComplete()));
  }

  private static String list(List<String> names, boolean isComplete) {
    return String.join(", ", names) + (isComplete ? "" : " …");
  }

  private static String form(ImportForm form) {
    return switch (form) {
      case ImportForm.Plain plain ->
          plain.module() + plain.asName().map(name -> " as " + name).orElse("");
      case ImportForm.From from ->
          dots(from.level())
              + from.module()
              + from.names().stream()
                  .map(Findings::importedName)
                  .collect(Collectors.joining(", ", " (", ")"));
      case ImportForm.Star star -> dots(star.level()) + star.module() + " (*)";
      case ImportForm.Dynamic dynamic -> "dynamic " + dots(dynamic.level()) + dynamic.module();
    };
  }

  private static String importedName(ImportForm.ImportedName name) {
    return name.name().equals(name.boundName())
        ? name.name()
        : name.name() + " as " + name.boundName();
  }

  private static String dots(int level) {
    return ".".repeat(level);
  }

  private static String modifiers(ImportSite site) {
    List<String> modifiers = new ArrayList<>();
    if (site.isLazyKeyword()) {
      modifiers.add("lazy");
    }
    if (site.scope() != ImportSite.Scope.MODULE) {
      modifiers.add(word(site.scope()));
    }
    site.guards().forEach(guard -> modifiers.add(guard(guard)));
    return modifiers.isEmpty() ? "" : " [" + String.join(", ", modifiers) + "]";
  }

  private static String guard(Guard guard) {
    return switch (guard) {
      case Guard.TypeChecking g -> not(g.negated()) + "type-checking";
      case Guard.MainOnly g -> not(g.negated()) + "main";
      case Guard.Version g ->
          not(g.negated())
              + "version "
              + g.operator()
              + " "
              + g.version().stream().map(String::valueOf).collect(Collectors.joining("."));
      case Guard.Platform g -> not(g.negated()) + "platform " + g.test();
      case Guard.Condition g -> not(g.negated()) + "condition";
      case Guard.Try g -> ("try " + word(g.part()) + " " + String.join(", ", g.handled())).strip();
      case Guard.Suppress g -> "suppress " + String.join(", ", g.handled());
      case Guard.Block block -> word(block);
    };
  }

  private static String not(boolean negated) {
    return negated ? "not " : "";
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

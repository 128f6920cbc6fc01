package dev.lazyscope.graph.cycle.run;

import dev.lazyscope.analyzer.summary.ImportForm;
import dev.lazyscope.analyzer.summary.ImportSite;
import dev.lazyscope.analyzer.summary.ModuleSummary;
import dev.lazyscope.graph.model.ImportGraph;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// What is run: which modules exist, what their files say, and for which Python 3 version. Keeps
/// what it has derived from the files; not safe for several threads.
public final class Program {
  private final Sources sources;
  private final Map<String, Optional<ModuleFacts>> facts = new HashMap<>();
  private final Map<String, Boolean> known = new HashMap<>();
  private boolean hasLazyImports;
  private final Map<String, Map<String, Optional<String>>> submodules = new HashMap<>();

  public Program(Sources sources) {
    this.sources = sources;
  }

  /// Where a program comes from.
  ///
  /// @param isRelevant modules that may be loaded; the others count as loaded already
  public record Sources(
      ImportGraph graph,
      Function<String, Optional<ModuleSummary>> summaries,
      Predicate<String> isRelevant,
      int minorVersion) {}

  public ImportGraph graph() {
    return sources.graph();
  }

  public Optional<ModuleSummary> summary(String module) {
    return sources.summaries().apply(module);
  }

  public boolean isRelevant(String module) {
    return sources.isRelevant().test(module);
  }

  public boolean isPackage(String module) {
    return graph().find(module).stream()
        .mapToObj(node -> graph().node(node).file())
        .anyMatch(file -> file.endsWith("__init__.py"));
  }

  /// {@return whether some module that a run has loaded has an import that is lazy as written}
  public boolean hasLazyImports() {
    return hasLazyImports;
  }

  boolean has(String module) {
    return known.computeIfAbsent(module, name -> graph().find(name).isPresent());
  }

  /// {@return the whole name of a module inside of another, if there is one}
  Optional<String> submodule(String module, String name) {
    return submodules
        .computeIfAbsent(module, _ -> new HashMap<>())
        .computeIfAbsent(
            name, last -> Optional.of(module + "." + last).filter(whole -> has(whole)));
  }

  int minorVersion() {
    return sources.minorVersion();
  }

  Optional<ModuleFacts> facts(String module) {
    return facts.computeIfAbsent(module, name -> summary(name).map(file -> prepared(name, file)));
  }

  private ModuleFacts prepared(String module, ModuleSummary summary) {
    hasLazyImports |=
        summary.lazyModules().isPresent()
            || summary.imports().stream().anyMatch(ImportSite::isLazyKeyword);
    return ModuleFacts.of(module, summary, this);
  }

  /// {@return the absolute name of the module that an import names}
  public String imported(String importer, ImportForm form) {
    return switch (form) {
      case ImportForm.Plain(String module, _) -> module;
      case ImportForm.From(int level, String module, _) -> absolute(importer, level, module);
      case ImportForm.Star(int level, String module) -> absolute(importer, level, module);
      case ImportForm.Dynamic(int level, String module) -> absolute(importer, level, module);
    };
  }

  /// Language reference 7.11.
  private String absolute(String importer, int level, String module) {
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

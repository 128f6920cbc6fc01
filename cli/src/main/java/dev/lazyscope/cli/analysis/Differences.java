package dev.lazyscope.cli.analysis;

import dev.lazyscope.analyzer.scan.Scan;
import dev.lazyscope.analyzer.scan.ScanRequest;
import dev.lazyscope.analyzer.summary.Guard;
import dev.lazyscope.analyzer.summary.ImportForm;
import dev.lazyscope.analyzer.summary.ImportSite;
import dev.lazyscope.analyzer.summary.ModuleSummary;
import dev.lazyscope.graph.accuracy.Accuracy;
import dev.lazyscope.graph.accuracy.Measured.Difference;
import dev.lazyscope.graph.accuracy.Measured.Side;
import dev.lazyscope.graph.chain.LoadChains;
import dev.lazyscope.graph.link.FoundModule;
import dev.lazyscope.graph.link.ModuleSpace;
import dev.lazyscope.graph.load.LoadSet;
import dev.lazyscope.graph.load.LoadSet.Load;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;

/// Traces the modules in which a prediction and a real run differ to their likely causes: a module
/// that differs only because its importer does is counted with the importer.
public final class Differences {
  private final ModuleSpace space;
  private final LoadSet prediction;
  private final Accuracy accuracy;

  private Differences(ModuleSpace space, LoadSet prediction, Accuracy accuracy) {
    this.space = space;
    this.prediction = prediction;
    this.accuracy = accuracy;
  }

  /// {@return the causes, those with the most modules behind them first}
  public static List<Difference> of(ModuleSpace space, LoadSet prediction, Accuracy accuracy) {
    Differences differences = new Differences(space, prediction, accuracy);
    List<Difference> found = new ArrayList<>(differences.missing());
    found.addAll(differences.extra());
    found.sort(
        Comparator.comparingInt((Difference one) -> -one.others())
            .thenComparing(Difference::side)
            .thenComparing(Difference::module));
    return found;
  }

  private List<Difference> extra() {
    LoadChains chains = LoadChains.of(prediction);
    SortedSet<String> extra = accuracy.extra();
    Map<String, Integer> roots = new LinkedHashMap<>();
    for (String module : extra) {
      chains.to(module).stream()
          .map(Load::module)
          .filter(extra::contains)
          .findFirst()
          .ifPresent(root -> roots.merge(root, 1, Integer::sum));
    }
    List<Difference> found = new ArrayList<>();
    roots.forEach(
        (root, count) ->
            found.add(new Difference(root, Side.EXTRA, cause(chains.load(root)), count - 1)));
    return found;
  }

  private static String cause(Optional<Load> load) {
    return load.map(
            one ->
                switch (one.cause().kind()) {
                  case REIFIED, PENDING_SUBMODULE ->
                      "predicted to be used at "
                          + LoadSet.where(one.cause().triggerModule(), one.cause().trigger());
                  case ENTRY,
                      EAGER_IMPORT,
                      PARENT_PACKAGE,
                      DYNAMIC_IMPORT,
                      STAR_IMPORT,
                      EXTENSION,
                      START_UP ->
                      "predicted to be imported at "
                          + LoadSet.where(one.cause().importer(), one.cause().importSite());
                })
        .orElse("");
  }

  /// A site that names a module.
  private record Naming(String importer, ImportSite site) {}

  private List<Difference> missing() {
    Map<String, List<Naming>> namings = namings();
    Map<String, Integer> roots = new LinkedHashMap<>();
    for (String module : accuracy.missing()) {
      roots.merge(root(module, namings, new HashSet<>()), 1, Integer::sum);
    }
    List<Difference> found = new ArrayList<>();
    roots.forEach(
        (root, count) ->
            found.add(
                new Difference(root, Side.MISSING, cause(root, namings), Math.max(0, count - 1))));
    return found;
  }

  /// Follows importers that are missing themselves up to one that is not.
  private String root(String module, Map<String, List<Naming>> namings, Set<String> seen) {
    if (!seen.add(module)) {
      return module;
    }
    List<Naming> sites = namings.getOrDefault(module, List.of());
    if (sites.stream().anyMatch(one -> !isMissing(one.importer))) {
      return module;
    }
    Optional<String> importer =
        sites.stream().map(Naming::importer).filter(name -> !seen.contains(name)).findFirst();
    if (importer.isPresent()) {
      return root(importer.get(), namings, seen);
    }
    int dot = module.lastIndexOf('.');
    String parent = dot < 0 ? "" : module.substring(0, dot);
    return isMissing(parent) ? root(parent, namings, seen) : module;
  }

  private boolean isMissing(String module) {
    return accuracy.missing().contains(module);
  }

  private String cause(String root, Map<String, List<Naming>> namings) {
    return namings.getOrDefault(root, List.of()).stream()
        .filter(one -> !isMissing(one.importer))
        .findFirst()
        .map(Differences::cause)
        .orElse("no statement names it: imported by name, by an extension, or made at run time");
  }

  private static String cause(Naming naming) {
    ImportSite site = naming.site;
    String place = naming.importer + ":" + site.place().line();
    return switch (site.scope()) {
      case FUNCTION -> "imported in a function at " + place + " whose call was not followed";
      case CLASS -> "imported in a class body at " + place;
      case MODULE ->
          site.guards().isEmpty()
              ? "the import at " + place + " was not reached, or its use not seen"
              : "the branch around " + place + " was not taken (" + guard(site) + ")";
    };
  }

  private static String guard(ImportSite site) {
    return switch (site.guards().getLast()) {
      case Guard.TypeChecking _ -> "TYPE_CHECKING";
      case Guard.MainOnly _ -> "__main__";
      case Guard.Version _ -> "version";
      case Guard.Platform(var test, _) -> test;
      case Guard.Condition _ -> "condition";
      case Guard.Try _ -> "try";
      case Guard.Suppress _ -> "suppress";
      case Guard.Block block -> block.name().toLowerCase(Locale.ROOT);
    };
  }

  /// What the real modules import, as far as their files say.
  private Map<String, List<Naming>> namings() {
    List<FoundModule.Source> sources = new ArrayList<>();
    prediction.likely().forEach(load -> addSource(sources, load.module()));
    accuracy.missing().forEach(module -> addSource(sources, module));
    List<Path> files = sources.stream().map(FoundModule.Source::file).toList();
    List<ModuleSummary> summaries =
        Scan.run(ScanRequest.of(files, Runtime.getRuntime().availableProcessors())).summaries();
    Map<String, List<Naming>> namings = new HashMap<>();
    for (int i = 0; i < sources.size(); i++) {
      for (ImportSite site : summaries.get(i).imports()) {
        Naming naming = new Naming(sources.get(i).name().dotted(), site);
        for (String name : names(sources.get(i), site.form())) {
          namings.computeIfAbsent(name, _ -> new ArrayList<>()).add(naming);
        }
      }
    }
    return namings;
  }

  private void addSource(List<FoundModule.Source> sources, String module) {
    space
        .find(module)
        .filter(FoundModule.Source.class::isInstance)
        .map(FoundModule.Source.class::cast)
        .ifPresent(sources::add);
  }

  private static List<String> names(FoundModule.Source importer, ImportForm form) {
    String imported = Statements.imported(importer, form);
    List<String> names = new ArrayList<>(List.of(imported));
    if (form instanceof ImportForm.From(_, _, var members)) {
      members.forEach(member -> names.add(imported + "." + member.name()));
    }
    return names;
  }
}

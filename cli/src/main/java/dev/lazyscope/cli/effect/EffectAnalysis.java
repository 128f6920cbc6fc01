package dev.lazyscope.cli.effect;

import dev.lazyscope.analyzer.summary.EffectKind;
import dev.lazyscope.cli.analysis.Ignores;
import dev.lazyscope.cli.analysis.Ignores.Lines;
import dev.lazyscope.cli.analysis.ImportAnalysis;
import dev.lazyscope.cli.analysis.Project;
import dev.lazyscope.cli.analysis.Statements;
import dev.lazyscope.cli.entry.EntryPoint;
import dev.lazyscope.cli.prediction.Program;
import dev.lazyscope.graph.chain.LoadChains;
import dev.lazyscope.graph.effect.Effect;
import dev.lazyscope.graph.effect.EffectReport;
import dev.lazyscope.graph.effect.EffectReport.Step;
import dev.lazyscope.graph.effect.EffectReport.Told;
import dev.lazyscope.graph.effect.walk.ModuleEffects;
import dev.lazyscope.graph.link.FoundModule;
import dev.lazyscope.graph.link.ModuleSpace;
import dev.lazyscope.graph.load.LoadMode;
import dev.lazyscope.graph.load.LoadSet.Load;
import dev.lazyscope.graph.model.ImportGraph;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.function.Predicate;

/// Finds the effects of the project's modules, or of those that an entry loads.
public final class EffectAnalysis {
  private static final int MOST_IMPORTERS = 3;

  private final Project project;
  private final ModuleSpace space;
  private final Ignores ignores = new Ignores();
  private final Map<String, List<Step>> loadedBy = new HashMap<>();

  private EffectAnalysis(Project project, ModuleSpace space) {
    this.project = project;
    this.space = space;
  }

  /// {@return the effects of all modules of a project, with the imports that name each module}
  public static EffectReport ofProject(Project project, Predicate<EffectKind> wanted) {
    EffectAnalysis analysis = new EffectAnalysis(project, project.space());
    ImportGraph graph = ImportAnalysis.run(project).graph();
    TreeSet<String> modules = new TreeSet<>();
    project.layout().files().forEach(file -> modules.add(file.module().name().dotted()));
    modules.forEach(module -> analysis.loadedBy.put(module, analysis.importers(graph, module)));
    EffectReport report = analysis.report(modules, wanted, false);
    analysis.ignores.tellUnused(project, id -> EffectKind.of(id).filter(wanted).isPresent());
    return report;
  }

  /// {@return the effects of some modules of a project}
  public static List<Told> ofModules(Project project, Collection<String> modules) {
    EffectAnalysis analysis = new EffectAnalysis(project, project.space());
    return analysis.report(new TreeSet<>(modules), _ -> true, false).effects();
  }

  /// {@return the effects of all modules outside the standard library that an entry loads, with the
  /// chain of imports from the entry}
  public static EffectReport ofEntry(
      Program program, EntryPoint entry, Predicate<EffectKind> wanted) {
    ModuleSpace space = program.predictions().space(entry);
    EffectAnalysis analysis = new EffectAnalysis(program.project(), space);
    LoadChains chains = LoadChains.of(program.predictions().of(entry, new LoadMode.AsWritten()));
    Statements statements = Statements.of(program.project(), space, entry);
    TreeSet<String> modules = new TreeSet<>(chains.weights().keySet());
    modules.forEach(
        module -> analysis.loadedBy.put(module, analysis.chain(chains.to(module), statements)));
    return analysis.report(modules, wanted, true);
  }

  private EffectReport report(
      TreeSet<String> modules, Predicate<EffectKind> wanted, boolean isOfEntry) {
    List<Effect> all =
        ModuleEffects.of(space, modules, ConfiguredEffects.of(project.settings().project()));
    List<Told> told = new ArrayList<>();
    int ignored = 0;
    for (Effect effect : all) {
      if (!wanted.test(effect.kind())) {
        continue;
      }
      if (isIgnored(effect)) {
        ignored++;
      } else {
        told.add(
            new Told(
                effect,
                effect.chain().stream().map(this::step).toList(),
                loadedBy.getOrDefault(effect.module(), List.of())));
      }
    }
    return new EffectReport(modules.size(), told, ignored, isOfEntry);
  }

  /// A comment counts at the module's own statement and at the act.
  private boolean isIgnored(Effect effect) {
    return file(effect.module())
            .filter(file -> silences(effect, file, effect.place().line()))
            .isPresent()
        || file(effect.act().module())
            .filter(file -> silences(effect, file, effect.act().place().line()))
            .isPresent();
  }

  private boolean silences(Effect effect, Path file, int line) {
    return ignores.silences(effect.kind().id(), Lines.one(file, line));
  }

  private Optional<Path> file(String module) {
    return space
        .find(module)
        .filter(FoundModule.Source.class::isInstance)
        .map(found -> ((FoundModule.Source) found).file());
  }

  private Step step(Effect.Hop hop) {
    return new Step(
        file(hop.module()).map(project::shown).orElse(hop.module()), hop.place(), hop.text());
  }

  private List<Step> chain(List<Load> loads, Statements statements) {
    List<Step> steps = new ArrayList<>();
    for (Load load : loads) {
      statements
          .at(load.cause().importer(), load.cause().importSite(), load.module())
          .ifPresent(one -> steps.add(new Step(one.file(), one.place(), one.text())));
    }
    return steps;
  }

  private List<Step> importers(ImportGraph graph, String module) {
    OptionalInt node = graph.find(module);
    if (node.isEmpty()) {
      return List.of();
    }
    int first = graph.firstBackward(node.getAsInt());
    int end = Math.min(graph.endBackward(node.getAsInt()), first + MOST_IMPORTERS);
    int[] edges = new int[Math.max(0, end - first)];
    Arrays.setAll(edges, i -> graph.backwardEdge(first + i));
    return Arrays.stream(edges)
        .mapToObj(
            edge -> {
              String importer = graph.name(graph.importer(edge));
              return new Step(
                  file(importer).map(project::shown).orElse(importer),
                  graph.place(edge),
                  importer + " imports it");
            })
        .toList();
  }
}

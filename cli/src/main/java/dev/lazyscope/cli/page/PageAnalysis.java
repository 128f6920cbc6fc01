package dev.lazyscope.cli.page;

import dev.lazyscope.analyzer.summary.ModuleSummary;
import dev.lazyscope.analyzer.summary.ModuleSummary.Binding;
import dev.lazyscope.analyzer.summary.ModuleSummary.Export;
import dev.lazyscope.analyzer.summary.ModuleSummary.NameUse;
import dev.lazyscope.cli.advice.AdviceAnalysis;
import dev.lazyscope.cli.analysis.Build;
import dev.lazyscope.cli.analysis.ImportAnalysis;
import dev.lazyscope.cli.analysis.Program;
import dev.lazyscope.cli.entry.EntryPoint;
import dev.lazyscope.cli.world.Progress;
import dev.lazyscope.graph.advice.Advice;
import dev.lazyscope.graph.advice.Advice.Verdict;
import dev.lazyscope.graph.chain.ImportTimes;
import dev.lazyscope.graph.chain.Simulation;
import dev.lazyscope.graph.chain.Simulation.Outcome;
import dev.lazyscope.graph.chain.Statement;
import dev.lazyscope.graph.cycle.verdict.CycleFindings.Effort;
import dev.lazyscope.graph.cycle.verdict.CycleFindings.Question;
import dev.lazyscope.graph.cycle.verdict.CycleReport;
import dev.lazyscope.graph.filter.GraphFilter;
import dev.lazyscope.graph.load.LoadMode;
import dev.lazyscope.graph.load.LoadQuery.Entry;
import dev.lazyscope.graph.model.ImportGraph;
import dev.lazyscope.graph.model.Origin;
import dev.lazyscope.graph.program.LinkedFile;
import dev.lazyscope.report.html.ReportData;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// From a program to the data of its report.
public final class PageAnalysis {
  private final Program program;
  private final ImportAnalysis imports;

  private PageAnalysis(Program program, ImportAnalysis imports) {
    this.program = program;
    this.imports = imports;
  }

  /// {@return the data of the report; of the entries only the first `limit`}
  public static ReportData of(
      Program program, ImportAnalysis imports, int limit, ImportTimes times) {
    return new PageAnalysis(program, imports).data(limit, times);
  }

  private ReportData data(int limit, ImportTimes times) {
    List<EntryPoint> shown = program.entries().stream().limit(limit).toList();
    // One processor simulates, the others judge cycles.
    CompletableFuture<CycleReport> cycles = CompletableFuture.supplyAsync(() -> cycles(shown));
    List<ReportData.Entry> entries = new ArrayList<>();
    try (Progress progress = program.project().session().progress("simulating")) {
      for (EntryPoint entry : shown) {
        entries.add(entry(entry));
        progress.step(shown.size(), entry.label());
      }
    }
    ImportGraph graph =
        shown.isEmpty()
            ? imports.graph()
            : WholeGraph.of(
                imports.graph(),
                entries,
                program.predictions().space(shown.getFirst()),
                program.project().settings().project());
    ReportData.Sources sources =
        new ReportData.Sources(
            PageEffects.of(program.project(), imports, entries),
            SourceLines.of(imports.files()),
            bodies());
    return new ReportData(scan(), graph, entries, cycles.join(), sources, times);
  }

  private ReportData.Scan scan() {
    int problems =
        imports.files().stream().mapToInt(file -> file.summary().problems().size()).sum();
    var settings = program.project().settings();
    return new ReportData.Scan(
        name(settings.project().toAbsolutePath().normalize()),
        Build.version(),
        "3." + settings.minorVersion(),
        imports.files().size(),
        problems,
        program.entries().size());
  }

  private static String name(java.nio.file.Path project) {
    return Optional.ofNullable(project.getFileName()).map(Object::toString).orElse("");
  }

  private ReportData.Entry entry(EntryPoint entry) {
    Advice advice = AdviceAnalysis.of(program, entry);
    LoadMode advised =
        new LoadMode.AsWrittenPlus(
            advice.judged().stream()
                .filter(one -> one.verdict() == Verdict.MAKE_LAZY)
                .map(Advice.Judged::statement)
                .map(Statement::edge)
                .collect(Collectors.toSet()));
    List<Outcome> outcomes =
        List.of(
            outcome(entry, "eager", new LoadMode.Eager()),
            outcome(entry, "as-written", new LoadMode.AsWritten()),
            outcome(entry, "all", new LoadMode.All()),
            outcome(entry, "advised", advised));
    return new ReportData.Entry(new Simulation(entry.label(), outcomes), advice);
  }

  private Outcome outcome(EntryPoint entry, String mode, LoadMode load) {
    return new Outcome(mode, program.predictions().of(entry, load));
  }

  private CycleReport cycles(List<EntryPoint> entries) {
    Map<String, ModuleSummary> summaries = new HashMap<>();
    for (LinkedFile file : imports.files()) {
      summaries.putIfAbsent(file.module().name().dotted(), file.summary());
    }
    Function<String, Optional<ModuleSummary>> find =
        module -> Optional.ofNullable(summaries.get(module));
    return CycleReport.of(
        new Question(
            GraphFilter.ofOrigins(imports.graph(), EnumSet.of(Origin.PROJECT)),
            find,
            entries.stream().flatMap(PageAnalysis::module).toList(),
            program.project().settings().minorVersion(),
            Effort.OVERVIEW));
  }

  private static Stream<String> module(EntryPoint entry) {
    return switch (entry.entry()) {
      case Entry.ImportModule(var module, _) -> Stream.of(module);
      case Entry.RunModule(var module, _) -> Stream.of(module);
      case Entry.Function(var module, _, _) -> Stream.of(module);
      case Entry.Script _, Entry.Code _ -> Stream.empty();
    };
  }

  private List<ReportData.Body> bodies() {
    return imports.files().stream().map(PageAnalysis::body).toList();
  }

  private static ReportData.Body body(LinkedFile file) {
    ModuleSummary summary = file.summary();
    return new ReportData.Body(
        file.module().name().dotted(),
        count(summary, Binding.FUNCTION),
        count(summary, Binding.CLASS),
        count(summary, Binding.VARIABLE),
        (int)
            summary.uses().stream()
                .filter(use -> use.kind().isAtImport())
                .map(NameUse::name)
                .distinct()
                .count());
  }

  private static int count(ModuleSummary summary, Binding binding) {
    return (int)
        summary.exports().stream()
            .filter(export -> export.binding() == binding)
            .map(Export::name)
            .distinct()
            .count();
  }
}

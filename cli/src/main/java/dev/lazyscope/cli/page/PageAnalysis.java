package dev.lazyscope.cli.page;

import dev.lazyscope.cli.advice.AdviceAnalysis;
import dev.lazyscope.cli.advice.CycleVerdicts;
import dev.lazyscope.cli.advice.Depth;
import dev.lazyscope.cli.advice.Reasons;
import dev.lazyscope.cli.analysis.Build;
import dev.lazyscope.cli.analysis.ImportAnalysis;
import dev.lazyscope.cli.entry.EntryPoint;
import dev.lazyscope.cli.prediction.Program;
import dev.lazyscope.cli.world.Progress;
import dev.lazyscope.graph.chain.ImportTimes;
import dev.lazyscope.graph.chain.Simulation;
import dev.lazyscope.graph.chain.Simulation.Outcome;
import dev.lazyscope.graph.cycle.verdict.CycleFindings.Effort;
import dev.lazyscope.graph.cycle.verdict.CycleReport;
import dev.lazyscope.graph.load.LoadMode;
import dev.lazyscope.graph.model.ImportGraph;
import dev.lazyscope.graph.plan.SafePlan;
import dev.lazyscope.graph.program.LinkedFile;
import dev.lazyscope.report.html.ReportData;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
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

  /// {@return the data of the report, with so much simulated as `workload` allows}; the files are
  /// linked while the plan of the first entry is searched for, and what is wrong with them is told
  public static ReportData of(
      Program program, Supplier<ImportAnalysis> linked, Workload workload, ImportTimes times) {
    program.predictions().shareForPlans(Workload.forPlans(), workload.depth().ofPlans());
    CompletableFuture<SafePlan> plan =
        CompletableFuture.supplyAsync(
            () -> program.predictions().plan(program.entries().getFirst()), PageAnalysis::start);
    ImportAnalysis imports = linked.get();
    return new PageAnalysis(program, imports).data(workload, plan, times);
  }

  /// A simulation is waited for in a thread of its own: others have work for the common ones.
  private static void start(Runnable work) {
    Thread.ofPlatform().name("page").daemon().start(work);
  }

  private ReportData data(Workload workload, CompletableFuture<SafePlan> plan, ImportTimes times) {
    List<EntryPoint> chosen = workload.choose(program.entries(), imports);
    // One processor simulates, the others judge cycles.
    CompletableFuture<CycleReport> cycles =
        CompletableFuture.supplyAsync(() -> cycles(chosen, workload.depth()));
    CompletableFuture<CycleVerdicts> verdicts =
        cycles.thenApply(report -> CycleVerdicts.of(report.findings()));
    plan.join();
    List<ReportData.Entry> entries =
        simulated(chosen, workload.modules(), entry -> entry(entry, verdicts::join, workload));
    ImportGraph graph =
        entries.isEmpty()
            ? imports.graph()
            : WholeGraph.of(
                imports.graph(),
                entries,
                program.predictions().space(chosen.getFirst()),
                program.project().settings().project());
    Set<String> loaded = loaded(entries);
    List<LinkedFile> told = told(loaded, workload.depth());
    Set<String> followed = workload.depth() == Depth.WHOLE ? loaded : Set.of();
    ReportData.Sources sources =
        new ReportData.Sources(
            PageEffects.of(program.project(), imports, followed),
            SourceLines.of(told),
            Bodies.of(told));
    return new ReportData(
        scan(entries, workload.depth()), graph, entries, cycles.join(), sources, times);
  }

  private static Set<String> loaded(List<ReportData.Entry> entries) {
    Set<String> loaded = new HashSet<>();
    for (ReportData.Entry entry : entries) {
      for (Outcome outcome : entry.simulation().outcomes()) {
        loaded.addAll(outcome.modules());
      }
    }
    return loaded;
  }

  /// {@return the files that are told of in detail}
  private List<LinkedFile> told(Set<String> loaded, Depth depth) {
    return switch (depth) {
      case WHOLE -> imports.files();
      case OVERVIEW ->
          imports.files().stream()
              .filter(file -> loaded.contains(file.module().name().dotted()))
              .toList();
    };
  }

  /// The first is simulated in any case, others until `most` modules have loaded.
  private List<ReportData.Entry> simulated(
      List<EntryPoint> entries, int most, Function<EntryPoint, ReportData.Entry> simulate) {
    List<ReportData.Entry> simulated = new ArrayList<>();
    int loaded = 0;
    try (Progress progress = program.project().session().progress("simulating")) {
      for (EntryPoint entry : entries) {
        if (loaded < most) {
          ReportData.Entry next = simulate.apply(entry);
          loaded += next.simulation().in("eager").orElseThrow().count();
          simulated.add(next);
        }
        progress.step(entries.size(), entry.label());
      }
    }
    return simulated;
  }

  private ReportData.Scan scan(List<ReportData.Entry> entries, Depth depth) {
    int problems =
        imports.files().stream().mapToInt(file -> file.summary().problems().size()).sum();
    Set<String> simulated =
        entries.stream().map(entry -> entry.simulation().entry()).collect(Collectors.toSet());
    var settings = program.project().settings();
    return new ReportData.Scan(
        name(settings.project().toAbsolutePath().normalize()),
        Build.version(),
        "3." + settings.minorVersion(),
        imports.files().size(),
        problems,
        program.entries().stream()
            .map(EntryPoint::label)
            .filter(label -> !simulated.contains(label))
            .toList(),
        depth == Depth.OVERVIEW);
  }

  private static String name(java.nio.file.Path project) {
    return Optional.ofNullable(project.getFileName()).map(Object::toString).orElse("");
  }

  private ReportData.Entry entry(
      EntryPoint entry, Supplier<CycleVerdicts> cycles, Workload workload) {
    AdviceAnalysis.Advised advised = AdviceAnalysis.of(program, entry, cycles, workload.depth());
    List<Outcome> outcomes =
        List.of(
            outcome(entry, "eager", new LoadMode.Eager()),
            outcome(entry, "as-written", new LoadMode.AsWritten()),
            outcome(entry, "all", new LoadMode.All()),
            new Outcome("advised", advised.loads()));
    return new ReportData.Entry(
        new Simulation(entry.label(), outcomes),
        advised.advice(),
        Reasons.caution(program.predictions().plan(entry)).or(workload::caution));
  }

  private Outcome outcome(EntryPoint entry, String mode, LoadMode load) {
    return new Outcome(mode, program.predictions().of(entry, load));
  }

  private CycleReport cycles(List<EntryPoint> entries, Depth depth) {
    return CycleReport.of(
        imports.cycles(
            entries.stream().flatMap(this::module).toList(),
            program.project().settings().minorVersion(),
            depth == Depth.WHOLE ? Effort.OVERVIEW : Effort.GLANCE));
  }

  /// The modules of the project that an entry begins with.
  private Stream<String> module(EntryPoint entry) {
    return Workload.modules(entry, imports.files())
        .filter(module -> imports.graph().find(module).isPresent());
  }
}

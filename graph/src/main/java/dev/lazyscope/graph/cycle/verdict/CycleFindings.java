package dev.lazyscope.graph.cycle.verdict;

import dev.lazyscope.analyzer.summary.ModuleSummary;
import dev.lazyscope.graph.cycle.Component;
import dev.lazyscope.graph.cycle.Cycles;
import dev.lazyscope.graph.cycle.run.Outcome;
import dev.lazyscope.graph.cycle.run.Outcome.Failure;
import dev.lazyscope.graph.cycle.run.Program;
import dev.lazyscope.graph.cycle.verdict.CycleFinding.Remedy;
import dev.lazyscope.graph.model.EdgeKind;
import dev.lazyscope.graph.model.ImportGraph;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// Judges the cycles of a program.
public final class CycleFindings {
  private static final Set<EdgeKind> NOT_FOR_TYPES_ONLY = withoutTypes();

  private CycleFindings() {}

  /// What is asked.
  ///
  /// @param entries modules that the program is started with; may be empty
  public record Question(
      ImportGraph graph,
      Function<String, Optional<ModuleSummary>> summaries,
      List<String> entries,
      int minorVersion,
      Effort effort) {
    public Question {
      entries = List.copyOf(entries);
    }

    public Question(
        ImportGraph graph,
        Function<String, Optional<ModuleSummary>> summaries,
        List<String> entries,
        int minorVersion) {
      this(graph, summaries, entries, minorVersion, Effort.FULL);
    }
  }

  /// How much is run for each component. An overview tries fewer ways into those of more than a
  /// hundred modules, searches remedies more briefly, and stops at the first. A glance searches
  /// them only for components that an entry leads to.
  public enum Effort {
    FULL(40_000, 100_000),
    OVERVIEW(10_000, 6_000),
    GLANCE(10_000, 6_000);

    private final int forWays;
    private final int forRemedies;

    /// Modules run in all ways, and in all searches of remedies.
    Effort(int forWays, int forRemedies) {
      this.forWays = forWays;
      this.forRemedies = forRemedies;
    }

    /// {@return how many ways into a component of so many modules are tried}
    int ways(int modules) {
      return forWays / modules;
    }

    private boolean searches(List<WayIn> ways) {
      return this != GLANCE || ways.stream().anyMatch(WayIn::isEntryPoint);
    }

    /// {@return how often the imports of a component of so many modules are run again}
    int runs(int modules) {
      return forRemedies / modules;
    }
  }

  /// {@return a finding for each component, the worst class first, then by first module}
  public static List<CycleFinding> of(Question question) {
    List<Component> atImport = Cycles.in(question.graph(), Cycles.AT_IMPORT_TIME);
    Set<String> known = new HashSet<>();
    atImport.forEach(component -> known.addAll(component.members()));
    Stream<CycleFinding> biting =
        atImport.parallelStream().map(component -> judge(question, component));
    Stream<CycleFinding> later =
        Cycles.in(question.graph(), Cycles.IN_THE_SOURCE).stream()
            .filter(component -> component.members().stream().noneMatch(known::contains))
            .map(component -> notAtImport(question, component));
    return Stream.concat(biting, later)
        .sorted(
            Comparator.comparing(CycleFinding::kind)
                .thenComparing(finding -> !finding.hitsAnEntryPoint())
                .thenComparing(finding -> finding.component().graph().name(0)))
        .toList();
  }

  private static CycleFinding judge(Question question, Component component) {
    Program program = Ways.programAround(question, component);
    List<WayIn> ways = Ways.into(question, component, program);
    CycleClass kind = kind(ways);
    Optional<Failure> failure = failure(kind, ways);
    int most = Remedies.mostRuns(question.effort(), component);
    List<Remedy> remedies =
        failure.isEmpty() || !question.effort().searches(ways)
            ? List.of()
            : new Remedies(program, ways, kind, most).of(question.effort());
    CycleFinding finding =
        new CycleFinding(
            component,
            kind,
            shortest(question, component),
            ways,
            failure,
            remedies,
            Cuts.of(component),
            List.of());
    return finding.with(Levers.of(question, program, finding));
  }

  private static CycleFinding notAtImport(Question question, Component component) {
    boolean isForTypesOnly = Cycles.in(component.graph(), NOT_FOR_TYPES_ONLY).isEmpty();
    CycleClass kind = isForTypesOnly ? CycleClass.TYPE_ONLY : CycleClass.BENIGN;
    return new CycleFinding(
        component,
        kind,
        shortest(question, component),
        List.of(),
        Optional.empty(),
        List.of(),
        Cuts.of(component),
        List.of());
  }

  private static List<Hop> shortest(Question question, Component component) {
    return Hops.of(component.graph(), component.shortestCycle(), question.summaries());
  }

  private static CycleClass kind(List<WayIn> ways) {
    return ways.stream().map(WayIn::kind).min(Enum::compareTo).orElse(CycleClass.BENIGN);
  }

  private static Optional<Failure> failure(CycleClass kind, List<WayIn> ways) {
    return ways.stream()
        .filter(way -> way.kind() == kind)
        .flatMap(
            way ->
                kind == CycleClass.LAZY_DEPENDENT
                    ? Stream.of(way.eager())
                    : Stream.of(way.asWritten(), way.all()))
        .flatMap(CycleFindings::failed)
        .findFirst();
  }

  private static Stream<Failure> failed(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Failed(Failure failure) -> Stream.of(failure);
      case Outcome.Loaded _, Outcome.GaveUp _ -> Stream.of();
    };
  }

  private static Set<EdgeKind> withoutTypes() {
    EnumSet<EdgeKind> kinds = EnumSet.copyOf(Cycles.IN_THE_SOURCE);
    kinds.remove(EdgeKind.TYPE_ONLY);
    return Set.copyOf(kinds);
  }
}

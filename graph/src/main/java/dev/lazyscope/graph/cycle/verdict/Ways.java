package dev.lazyscope.graph.cycle.verdict;

import dev.lazyscope.graph.cycle.Component;
import dev.lazyscope.graph.cycle.run.ImportRuns;
import dev.lazyscope.graph.cycle.run.Outcome;
import dev.lazyscope.graph.cycle.run.Program;
import dev.lazyscope.graph.cycle.run.Variant;
import dev.lazyscope.graph.cycle.run.Variant.Mode;
import dev.lazyscope.graph.cycle.verdict.CycleFindings.Question;
import dev.lazyscope.graph.model.EdgeKind;
import dev.lazyscope.graph.model.ImportGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The ways into a component: which module of it comes first decides whether it bites.
final class Ways {
  /// In a component too large for more, a sample of its ways is tried.
  private static final int FEWEST = 3;

  private final Program program;
  private final ImportRuns eager;
  private final ImportRuns asWritten;
  private final ImportRuns all;

  private Ways(Program program) {
    this.program = program;
    this.eager = new ImportRuns(program, Variant.of(Mode.EAGER));
    this.asWritten = new ImportRuns(program, Variant.of(Mode.AS_WRITTEN));
    this.all = new ImportRuns(program, Variant.of(Mode.ALL));
  }

  /// {@return the program without what cannot lead back to the component}
  static Program programAround(Question question, Component component) {
    Set<String> leading = Leading.to(question.graph(), component.members());
    return new Program(
        new Program.Sources(
            question.graph(), question.summaries(), leading::contains, question.minorVersion()));
  }

  /// {@return the entry points that lead to the component, then the modules of it that are imported
  /// from outside, then the others: all, or as many as the budget allows}
  static List<WayIn> into(Question question, Component component, Program program) {
    Ways ways = new Ways(program);
    int most = Math.max(FEWEST, question.effort().ways(component.size()));
    Stream<WayIn> entries =
        question.entries().stream()
            .filter(program::isRelevant)
            .filter(entry -> question.graph().find(entry).isPresent())
            .map(entry -> ways.run(entry, true));
    Stream<WayIn> members =
        byImportance(question.graph(), component).stream()
            .filter(member -> !question.entries().contains(member))
            .limit(most)
            .map(member -> ways.run(member, false));
    return Stream.concat(entries, members).toList();
  }

  private WayIn run(String module, boolean isEntryPoint) {
    Outcome withoutLazy = eager.of(module);
    Outcome written = program.hasLazyImports() ? asWritten.of(module) : withoutLazy;
    return new WayIn(module, isEntryPoint, withoutLazy, written, all.of(module));
  }

  private static List<String> byImportance(ImportGraph graph, Component component) {
    List<String> doors = new ArrayList<>();
    List<String> inner = new ArrayList<>();
    for (String member : component.members()) {
      int node = graph.find(member).orElseThrow();
      boolean isDoor =
          IntStream.range(graph.firstBackward(node), graph.endBackward(node))
              .map(graph::backwardEdge)
              .filter(edge -> graph.kind(edge) != EdgeKind.PARENT_PACKAGE)
              .mapToObj(edge -> graph.name(graph.importer(edge)))
              .anyMatch(importer -> component.graph().find(importer).isEmpty());
      (isDoor ? doors : inner).add(member);
    }
    doors.addAll(inner);
    return doors;
  }
}

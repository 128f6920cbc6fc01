package dev.lazyscope.graph.cycle.verdict;

import dev.lazyscope.graph.cycle.run.ImportRuns;
import dev.lazyscope.graph.cycle.run.Outcome;
import dev.lazyscope.graph.cycle.run.Program;
import dev.lazyscope.graph.cycle.run.Statement;
import dev.lazyscope.graph.cycle.run.Variant;
import dev.lazyscope.graph.cycle.run.Variant.Mode;
import dev.lazyscope.graph.cycle.verdict.CycleFinding.Lever;
import dev.lazyscope.graph.cycle.verdict.CycleFinding.Remedy;
import dev.lazyscope.graph.cycle.verdict.CycleFindings.Question;
import dev.lazyscope.graph.model.ImportGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// Finds the statements whose laziness decides whether a component bites.
final class Levers {
  private final Question question;
  private final Program program;
  private final CycleFinding finding;

  private Levers(Question question, Program program, CycleFinding finding) {
    this.question = question;
    this.program = program;
    this.finding = finding;
  }

  static List<Lever> of(Question question, Program program, CycleFinding finding) {
    Levers levers = new Levers(question, program, finding);
    return levers.statements().stream().map(levers::lever).toList();
  }

  private List<Statement> statements() {
    return switch (finding.kind()) {
      case HARD -> changed(Change.MakeLazy.class::isInstance);
      case BROKEN_BY_LAZY ->
          finding.ways().stream().anyMatch(WayIn::failsAsWritten)
              ? written().stream().filter(one -> !failsWithout(List.of(one))).toList()
              : changed(Change.KeepEager.class::isInstance);
      case LAZY_DEPENDENT -> pillars();
      case BENIGN, TYPE_ONLY -> List.of();
    };
  }

  /// {@return what the first remedy changes that consists of such changes alone}
  private List<Statement> changed(Predicate<Change> isMeant) {
    return finding.remedies().stream()
        .map(Remedy::changes)
        .filter(changes -> changes.stream().allMatch(isMeant))
        .findFirst()
        .map(changes -> changes.stream().map(Change::statement).toList())
        .orElse(List.of());
  }

  /// {@return the lazy statements each of which is needed; where each can be spared, all}
  private List<Statement> pillars() {
    List<Statement> lazy = written();
    List<Statement> needed = lazy.stream().filter(one -> failsWithout(List.of(one))).toList();
    return needed.isEmpty() ? lazy : needed;
  }

  /// {@return whether some way in fails when these are eager and the rest is as written}
  private boolean failsWithout(List<Statement> lazy) {
    Variant variant = Variant.of(Mode.AS_WRITTEN);
    for (Statement statement : lazy) {
      variant = variant.keepEager(statement);
    }
    ImportRuns runs = new ImportRuns(program, variant);
    return finding.ways().stream()
        .filter(way -> way.kind() == finding.kind())
        .anyMatch(way -> runs.of(way.module()) instanceof Outcome.Failed);
  }

  /// {@return the statements of the component that are lazy as written}
  private List<Statement> written() {
    Variant variant = Variant.of(Mode.AS_WRITTEN);
    List<Statement> lazy = new ArrayList<>();
    ImportGraph graph = finding.component().graph();
    for (int edge = 0; edge < graph.edgeCount(); edge++) {
      Statement statement = new Statement(graph.name(graph.importer(edge)), graph.place(edge));
      if (!lazy.contains(statement) && isLazy(statement, variant)) {
        lazy.add(statement);
      }
    }
    return lazy;
  }

  private boolean isLazy(Statement statement, Variant variant) {
    String module = statement.module();
    return program.summary(module).stream()
        .anyMatch(
            file ->
                file.imports().stream()
                    .filter(site -> site.place().equals(statement.place()))
                    .anyMatch(
                        site ->
                            variant.defers(
                                module, site, program.imported(module, site.form()), file)));
  }

  private Lever lever(Statement statement) {
    List<Hop> around =
        edge(statement)
            .map(edge -> finding.component().shortestCycleThrough(edge))
            .map(cycle -> Hops.of(finding.component().graph(), cycle, question.summaries()))
            .orElse(finding.shortest());
    return new Lever(statement, around);
  }

  private Optional<Integer> edge(Statement statement) {
    ImportGraph graph = finding.component().graph();
    return IntStream.range(0, graph.edgeCount())
        .filter(edge -> graph.place(edge).equals(statement.place()))
        .filter(edge -> graph.name(graph.importer(edge)).equals(statement.module()))
        .boxed()
        .findFirst();
  }
}

package dev.lazyscope.cli.advice;

import dev.lazyscope.cli.analysis.ImportAnalysis;
import dev.lazyscope.cli.prediction.Program;
import dev.lazyscope.graph.advice.Advice.Judged;
import dev.lazyscope.graph.advice.Advice.Verdict;
import dev.lazyscope.graph.chain.Statement;
import dev.lazyscope.graph.cycle.verdict.CycleClass;
import dev.lazyscope.graph.cycle.verdict.CycleFinding;
import dev.lazyscope.graph.cycle.verdict.CycleFinding.Lever;
import dev.lazyscope.graph.cycle.verdict.CycleFindings;
import dev.lazyscope.graph.cycle.verdict.CycleFindings.Effort;
import dev.lazyscope.graph.cycle.verdict.Hop;
import dev.lazyscope.graph.cycle.verdict.WayIn;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The statements of a project whose laziness decides whether a cycle bites, whatever module comes
/// first; what an entry does is the simulation's business.
public final class CycleVerdicts {
  private static final int MOST_HOPS = 4;

  private final Map<dev.lazyscope.graph.cycle.run.Statement, Role> roles;

  private CycleVerdicts(Map<dev.lazyscope.graph.cycle.run.Statement, Role> roles) {
    this.roles = roles;
  }

  /// What a statement does to a cycle, which is a sentence without its full stop.
  record Role(CycleClass kind, String reason, List<Hop> around) {
    Judged judged(Statement statement, Verdict verdict, int saved) {
      return new Judged(statement, verdict, kind.id(), reason, saved, around);
    }
  }

  /// {@return the verdicts for a program, whose files are read for it if they were not before}
  public static CycleVerdicts in(Program program) {
    ImportAnalysis imports = ImportAnalysis.quietly(program.project(), program.files().get());
    int minor = program.project().settings().minorVersion();
    return of(CycleFindings.of(imports.cycles(List.of(), minor, Effort.FULL)));
  }

  /// {@return the verdicts that follow from findings}
  public static CycleVerdicts of(List<CycleFinding> findings) {
    Map<dev.lazyscope.graph.cycle.run.Statement, Role> roles = new HashMap<>();
    for (CycleFinding finding : findings) {
      for (Lever lever : finding.levers()) {
        roles.putIfAbsent(
            lever.statement(), new Role(finding.kind(), reason(finding, lever), lever.around()));
      }
    }
    return new CycleVerdicts(roles);
  }

  Optional<Role> of(Statement statement) {
    return Optional.ofNullable(
        roles.get(
            new dev.lazyscope.graph.cycle.run.Statement(statement.importer(), statement.place())));
  }

  private static String reason(CycleFinding finding, Lever lever) {
    String circle = "the cycle " + circle(lever.around());
    String first =
        finding.ways().stream()
            .filter(way -> way.kind() == finding.kind())
            .map(WayIn::module)
            .findFirst()
            .map(module -> " when " + module + " is imported first")
            .orElse("");
    return switch (finding.kind()) {
      case HARD -> "lazy, it cures " + circle + ", which fails" + first;
      case BROKEN_BY_LAZY -> "lazy, it makes " + circle + " fail" + first;
      case LAZY_DEPENDENT ->
          "were it not lazy, %s would fail%s: so it does before Python 3.15 and under a filter"
              .formatted(circle, first);
      case BENIGN, TYPE_ONLY -> "it lies on " + circle;
    };
  }

  private static String circle(List<Hop> around) {
    String start = around.getFirst().importer();
    boolean isLong = around.size() > MOST_HOPS;
    return Stream.concat(
            around.stream().limit(isLong ? MOST_HOPS - 1 : MOST_HOPS).map(Hop::importer),
            isLong ? Stream.of("…", start) : Stream.of(start))
        .collect(Collectors.joining(" → "));
  }
}

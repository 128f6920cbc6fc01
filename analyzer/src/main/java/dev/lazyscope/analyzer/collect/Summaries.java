package dev.lazyscope.analyzer.collect;

import dev.lazyscope.analyzer.parse.Parsed;
import dev.lazyscope.analyzer.parse.Parser;
import dev.lazyscope.analyzer.parse.Problem;
import dev.lazyscope.analyzer.source.LineMap;
import dev.lazyscope.analyzer.source.Place;
import dev.lazyscope.analyzer.source.Source;
import dev.lazyscope.analyzer.summary.ModuleSummary;
import dev.lazyscope.analyzer.summary.ModuleSummary.SummaryProblem;
import dev.lazyscope.analyzer.tree.Module;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// From sources to summaries.
public final class Summaries {
  private Summaries() {}

  /// The summary of one file. What does not parse, and a tree too deep to walk yields what was
  /// found until then and a problem; nothing is thrown.
  public static ModuleSummary summarise(Source source) {
    Parsed<Module> parsed = Parser.parse(source);
    LineMap lines = LineMap.of(source.utf8());
    Facts facts = new Facts(lines);
    List<SummaryProblem> problems = places(parsed.problems(), lines);
    try {
      new StatementWalk(facts).walk(parsed.tree());
    } catch (StackOverflowError _) {
      problems.add(
          new SummaryProblem(
              Problem.Kind.TOO_DEEP, "nested too deeply to be analysed", new Place(1, 1)));
    }
    return facts.summary(problems);
  }

  /// The summary of a file that could not be read.
  public static ModuleSummary unreadable(Problem.Kind kind, String message) {
    SummaryProblem problem = new SummaryProblem(kind, message, new Place(1, 1));
    return new ModuleSummary(
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(problem),
        false,
        false,
        false,
        0);
  }

  private static List<SummaryProblem> places(List<Problem> problems, LineMap lines) {
    List<SummaryProblem> placed = new ArrayList<>(problems.size());
    for (Problem problem : problems) {
      placed.add(
          new SummaryProblem(problem.kind(), problem.message(), lines.place(problem.offset())));
    }
    return placed;
  }
}

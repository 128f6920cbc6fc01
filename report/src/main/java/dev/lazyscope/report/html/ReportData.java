package dev.lazyscope.report.html;

import dev.lazyscope.analyzer.source.Place;
import dev.lazyscope.graph.advice.Advice;
import dev.lazyscope.graph.chain.ImportTimes;
import dev.lazyscope.graph.chain.Simulation;
import dev.lazyscope.graph.cycle.verdict.CycleReport;
import dev.lazyscope.graph.model.ImportGraph;
import java.util.List;
import java.util.Optional;

/// All that the page shows. `graph` holds every module that the project imports or an entry loads;
/// `times` is empty where nothing was measured.
public record ReportData(
    Scan scan,
    ImportGraph graph,
    List<Entry> entries,
    CycleReport cycles,
    Sources sources,
    ImportTimes times) {
  public ReportData {
    entries = List.copyOf(entries);
  }

  /// What was read. `leftOut` names entries that were found and not simulated; `version` is that of
  /// the program. An overview tells only of files in detail that an entry loads.
  public record Scan(
      String project,
      String version,
      String python,
      int files,
      int problems,
      List<String> leftOut,
      boolean isOverview) {
    public Scan {
      leftOut = List.copyOf(leftOut);
    }
  }

  /// One entry in its modes with the advice for it. The modes come in the order of their names in
  /// the page: eager, as written, all lazy, advised. `caution` says why the advice could be better.
  public record Entry(Simulation simulation, Advice advice, Optional<String> caution) {}

  /// What the project's files say.
  public record Sources(List<Effect> effects, List<SourceLine> lines, List<Body> bodies) {
    public Sources {
      effects = List.copyOf(effects);
      lines = List.copyOf(lines);
      bodies = List.copyOf(bodies);
    }
  }

  /// What a module does to the world while it loads.
  public record Effect(String module, String kind, String meaning, String detail, Place place) {}

  /// The text of an import statement.
  public record SourceLine(String module, int line, String text) {}

  /// What loading a module amounts to: how many functions, classes and variables it defines, and
  /// how many of the names that it imports are used at once.
  public record Body(String module, int functions, int classes, int variables, int usedAtOnce) {}
}

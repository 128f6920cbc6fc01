package dev.lazyscope.graph.gate;

import dev.lazyscope.analyzer.summary.ModuleSummary;
import dev.lazyscope.graph.cycle.verdict.CycleFinding;
import dev.lazyscope.graph.effect.EffectReport.Told;
import dev.lazyscope.graph.load.LoadSet;
import dev.lazyscope.graph.model.ImportGraph;
import java.util.List;
import java.util.Map;

/// One state of a program, as far as the gate looks at it.
///
/// @param graph all modules and imports
/// @param cycles the judged cycles of the project
/// @param summaries what the files of the project say, by module
/// @param loads what entries load as the code is written
/// @param effects what modules under a contract do while they load
public record GateInput(
    ImportGraph graph,
    List<CycleFinding> cycles,
    Map<String, ModuleSummary> summaries,
    List<EntryLoads> loads,
    List<Told> effects) {

  public GateInput {
    cycles = List.copyOf(cycles);
    summaries = Map.copyOf(summaries);
    loads = List.copyOf(loads);
    effects = List.copyOf(effects);
  }

  /// What an entry loads, and the files of the modules, as they are shown.
  public record EntryLoads(String entry, LoadSet set, Map<String, String> files) {
    public EntryLoads {
      files = Map.copyOf(files);
    }
  }

  /// {@return the file of a module of the graph as it is shown, empty where there is none}
  String file(String module) {
    return graph.find(module).stream()
        .mapToObj(node -> graph.node(node).file())
        .findFirst()
        .orElse("");
  }
}

package dev.lazyscope.graph.plan;

import dev.lazyscope.graph.load.LoadMode.KeptEager;
import dev.lazyscope.graph.load.LoadQuery;
import dev.lazyscope.graph.load.LoadSet;
import dev.lazyscope.graph.load.simulation.LoadSimulation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The statements of an entry that must stay eager when every other import is deferred, each with
/// the reason; and what the entry loads eagerly and under the plan.
public record SafePlan(Map<KeptEager, Reason> kept, LoadSet eager, LoadSet planned) {

  /// Why a statement stays eager: who would miss what.
  public record Reason(String rule, String reader, String container, String entry, String writer) {}

  /// {@return a plan for one entry}
  public static SafePlan of(LoadSimulation.World world, LoadQuery query) {
    return new PlanSearch(world, query).run();
  }

  /// {@return the lines of a plan file, sorted: `importer imported`}
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    kept.keySet().forEach(line -> lines.add(line.importer() + " " + line.imported()));
    lines.sort(String::compareTo);
    return lines;
  }
}

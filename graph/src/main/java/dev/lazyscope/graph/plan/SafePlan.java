package dev.lazyscope.graph.plan;

import dev.lazyscope.graph.load.LoadMode.KeptEager;
import dev.lazyscope.graph.load.LoadQuery;
import dev.lazyscope.graph.load.LoadSet;
import dev.lazyscope.graph.load.observer.Precedent;
import dev.lazyscope.graph.load.simulation.LoadSimulation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The statements of an entry that must stay eager when every other import is deferred, each with
/// the reason; what the entry loads eagerly and under the plan; and what it came to eagerly.
public record SafePlan(
    Map<KeptEager, Reason> kept,
    LoadSet eager,
    LoadSet planned,
    Ending ending,
    Precedent precedent) {

  /// The rule of what stays eager because a search found nothing better.
  public static final String WHOLE_MODULE = "no-safe-plan";

  /// How the search for the plan ended.
  public enum Ending {
    /// By itself.
    FINISHED,
    /// Out of time: whole modules stay eager, and the plan was simulated.
    CUT_SHORT,
    /// Out of time, also for simulating the plan.
    UNTRIED
  }

  /// Why a statement stays eager: who would miss what.
  public record Reason(String rule, String reader, String container, String entry, String writer) {
    static Reason of(String rule, KeptEager line) {
      return new Reason(rule, line.importer(), "", "", line.imported());
    }
  }

  /// {@return a plan for one entry, made in at most so much processor time}
  public static SafePlan of(LoadSimulation.World world, LoadQuery query, Duration most) {
    return of(world, query, new Allowance(most));
  }

  /// {@return the same, within an allowance}
  public static SafePlan of(LoadSimulation.World world, LoadQuery query, Allowance allowance) {
    return new PlanSearch(world, query, allowance).run();
  }

  /// {@return the lines of a plan file, sorted: `importer imported`}
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    kept.keySet().forEach(line -> lines.add(line.importer() + " " + line.imported()));
    lines.sort(String::compareTo);
    return lines;
  }
}

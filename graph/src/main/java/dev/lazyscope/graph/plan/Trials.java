package dev.lazyscope.graph.plan;

import dev.lazyscope.graph.load.LoadMode;
import dev.lazyscope.graph.load.LoadMode.KeptEager;
import dev.lazyscope.graph.load.LoadQuery;
import dev.lazyscope.graph.load.LoadSet;
import dev.lazyscope.graph.load.observer.Observer.Failure;
import dev.lazyscope.graph.load.observer.Reached;
import dev.lazyscope.graph.load.simulation.LoadSimulation;
import dev.lazyscope.graph.plan.Watching.Probe;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Simulates one entry eagerly, and deferred but for some statements.
final class Trials {
  private final LoadSimulation.World world;
  private final LoadQuery query;
  private final Allowance allowance;
  private final Trial eagerly;
  private final Reached reached;
  private final Set<String> containers = new HashSet<>();

  /// One simulation and what was seen in it.
  record Trial(Watching seen, LoadSet loads) {
    Set<String> loaded() {
      return loads.modules();
    }

    private boolean isCutShort() {
      return seen.end() == Watching.End.OUT_OF_TIME;
    }

    /// {@return whether the program ends by an exception, or nobody knows how}
    boolean isBroken() {
      return loads.ending() == LoadSet.Ending.RAISED
          || loads.ending() == LoadSet.Ending.OUT_OF_BUDGET;
    }
  }

  /// The time for the search is over.
  static final class OutOfTime extends RuntimeException {
    private static final long serialVersionUID = 1;

    OutOfTime() {
      super("out of time");
    }
  }

  Trials(LoadSimulation.World world, LoadQuery query, Allowance allowance) {
    this.world = world;
    this.query = query;
    this.allowance = allowance;
    this.eagerly = run(new LoadMode.Eager(), Set.of(), Probe.NONE);
    this.reached = eagerly.seen().reached();
    eagerly.seen().sights().keySet().forEach(look -> containers.add(look.place()));
  }

  Trial eagerly() {
    return eagerly;
  }

  /// {@return what the eager run came to}
  Reached reached() {
    return reached;
  }

  /// {@return whether the time was enough for the eager run}
  boolean knowsEagerRun() {
    return !eagerly.isCutShort();
  }

  /// {@return the run in which all but some statements are deferred}
  Trial with(Set<KeptEager> kept) {
    return whole(new LoadMode.AllExcept(kept), containers, Probe.NONE);
  }

  /// {@return that run as far as a probe asks for it, if it passes}
  Optional<Trial> passing(Set<KeptEager> kept, Probe probe) {
    Trial trial = whole(new LoadMode.AllExcept(kept), Set.of(), probe);
    boolean isPassed = trial.seen().end() == Watching.End.PASSED || !trial.isBroken();
    return isPassed ? Optional.of(trial) : Optional.empty();
  }

  /// Programs may be too short to be stopped on the way, hence the time is looked at before too.
  private Trial whole(LoadMode mode, Set<String> followed, Probe probe) {
    if (allowance.isSpent()) {
      throw new OutOfTime();
    }
    Trial trial = run(mode, followed, probe);
    if (trial.isCutShort()) {
      throw new OutOfTime();
    }
    return trial;
  }

  private Trial run(LoadMode mode, Set<String> followed, Probe probe) {
    LoadQuery asked = new LoadQuery(query.entry(), mode, query.target());
    Watching watching = new Watching(followed, probe, allowance);
    LoadSet loads = LoadSimulation.observe(world, asked, watching);
    allowance.settle();
    return new Trial(watching, loads);
  }

  /// {@return the failures that nobody expects and that do not happen eagerly, in order}
  List<Failure> newFailures(Trial trial) {
    return trial.seen().failures().keySet().stream().filter(this::isNew).toList();
  }

  /// What the analyser infers in code to which the eager run did not come tells nothing: who knows
  /// whether the same would have been inferred there.
  boolean isNew(Failure failure) {
    boolean isTelling =
        switch (failure.belief()) {
          case EXPECTED, UNDECIDED -> false;
          case RAISED -> true;
          case INFERRED -> reached.cameTo(failure.spot());
        };
    return isTelling && !eagerly.seen().failures().containsKey(failure);
  }
}

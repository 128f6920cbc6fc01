package dev.lazyscope.graph.plan;

import dev.lazyscope.graph.load.LoadMode;
import dev.lazyscope.graph.load.LoadMode.KeptEager;
import dev.lazyscope.graph.load.LoadQuery;
import dev.lazyscope.graph.load.LoadSet;
import dev.lazyscope.graph.load.machine.Observer.Failure;
import dev.lazyscope.graph.load.simulation.LoadSimulation;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// Simulates one entry eagerly, and deferred but for some statements.
final class Trials {
  private final LoadSimulation.World world;
  private final LoadQuery query;
  private final Trial eagerly;
  private final Set<String> containers = new HashSet<>();

  /// One simulation and what was seen in it.
  record Trial(Watching seen, LoadSet loads) {
    Set<String> loaded() {
      Set<String> names = new HashSet<>();
      loads.likely().forEach(load -> names.add(load.module()));
      return names;
    }
  }

  Trials(LoadSimulation.World world, LoadQuery query) {
    this.world = world;
    this.query = query;
    this.eagerly = run(new LoadMode.Eager(), new Watching(Set.of()));
    eagerly.seen().sights().keySet().forEach(look -> containers.add(look.place()));
  }

  Trial eagerly() {
    return eagerly;
  }

  /// {@return the run in which all but some statements are deferred}
  Trial with(Set<KeptEager> kept) {
    return run(new LoadMode.AllExcept(kept), new Watching(containers));
  }

  /// {@return that run, left as broken at the first new failure that is not among `others`}
  Trial untilFailure(Set<KeptEager> kept, Set<Failure> others) {
    Predicate<Failure> isOther = failure -> isNew(failure) && !others.contains(failure);
    return run(new LoadMode.AllExcept(kept), new Watching(Set.of(), isOther));
  }

  private Trial run(LoadMode mode, Watching watching) {
    LoadQuery asked = new LoadQuery(query.entry(), mode, query.target());
    return new Trial(watching, LoadSimulation.observe(world, asked, watching));
  }

  /// {@return the failures that nobody expects and that do not happen eagerly, in order}
  List<Failure> newFailures(Trial trial) {
    return trial.seen().failures().keySet().stream().filter(this::isNew).toList();
  }

  private boolean isNew(Failure failure) {
    return !failure.isExpected() && !eagerly.seen().failures().containsKey(failure);
  }

  /// {@return whether the program ends by an exception, or nobody knows how}
  boolean isBroken(Trial trial) {
    return trial.loads().ending() == LoadSet.Ending.RAISED
        || trial.loads().ending() == LoadSet.Ending.OUT_OF_BUDGET;
  }
}

package dev.lazyscope.graph.load.simulation;

import dev.lazyscope.graph.load.LoadMode;
import dev.lazyscope.graph.load.LoadQuery;
import dev.lazyscope.graph.load.LoadSet;
import dev.lazyscope.graph.load.observer.Observer;
import dev.lazyscope.graph.load.observer.Precedent;
import dev.lazyscope.graph.load.observer.Reached;
import dev.lazyscope.graph.load.value.ProxyValue;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// The run of an entry in which nothing is deferred: what it loads, and by what it is told what
/// lazy imports break. Made when first asked; safe for several threads, of which the first runs it.
public final class EagerRun implements Precedent {
  private final LoadSimulation.World world;
  private final LoadQuery query;
  private Optional<Outcome> outcome = Optional.empty();

  private record Outcome(LoadSet loads, Reached reached) {}

  /// The entry is that of `query`, whatever its mode.
  public EagerRun(LoadSimulation.World world, LoadQuery query) {
    this.world = world;
    this.query = new LoadQuery(query.entry(), new LoadMode.Eager(), query.target());
  }

  public LoadSet loads() {
    return outcome().loads();
  }

  @Override
  public boolean lacks(Observer.Failure failure, Observer.Stack stack) {
    return outcome().reached().lacks(failure, stack);
  }

  private synchronized Outcome outcome() {
    if (outcome.isEmpty()) {
      Seen seen = new Seen();
      LoadSet loads = LoadSimulation.observe(world, query, seen);
      outcome = Optional.of(new Outcome(loads, seen.reached()));
    }
    return outcome.get();
  }

  private static final class Seen implements Observer {
    private final Set<ProxyValue.Site> called = new HashSet<>();
    private final Set<String> begun = new HashSet<>();
    private final Set<Reached.Failed> failures = new HashSet<>();

    Reached reached() {
      return new Reached(called, begun, failures);
    }

    @Override
    public boolean isWatching() {
      return true;
    }

    @Override
    public boolean isTracing() {
      return false;
    }

    @Override
    public void failed(Failure failure, Stack stack) {
      failures.add(Reached.Failed.of(failure, stack));
    }

    @Override
    public void called(ProxyValue.Site function) {
      called.add(function);
    }

    @Override
    public void begins(String module) {
      begun.add(module);
    }
  }
}

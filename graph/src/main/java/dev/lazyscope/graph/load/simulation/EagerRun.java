package dev.lazyscope.graph.load.simulation;

import dev.lazyscope.graph.load.LoadMode;
import dev.lazyscope.graph.load.LoadQuery;
import dev.lazyscope.graph.load.observer.Observer;
import dev.lazyscope.graph.load.observer.Precedent;
import dev.lazyscope.graph.load.observer.Reached;
import dev.lazyscope.graph.load.value.ProxyValue;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The run of a program in which nothing is deferred; made when first asked.
final class EagerRun implements Precedent {
  private final LoadSimulation.World world;
  private final LoadQuery query;
  private Optional<Reached> reached = Optional.empty();

  EagerRun(LoadSimulation.World world, LoadQuery query) {
    this.world = world;
    this.query = query;
  }

  @Override
  public boolean lacks(Observer.Failure failure) {
    if (reached.isEmpty()) {
      Seen seen = new Seen();
      LoadSimulation.observe(
          world, new LoadQuery(query.entry(), new LoadMode.Eager(), query.target()), seen);
      reached = Optional.of(Reached.of(seen.called, seen.begun, seen.failures));
    }
    return reached.get().lacks(failure);
  }

  private static final class Seen implements Observer {
    private final Set<ProxyValue.Site> called = new HashSet<>();
    private final Set<String> begun = new HashSet<>();
    private final Set<Failure> failures = new HashSet<>();

    @Override
    public boolean isWatching() {
      return true;
    }

    @Override
    public void failed(Failure failure, List<String> stack) {
      failures.add(failure);
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

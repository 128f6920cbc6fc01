package dev.lazyscope.graph.load.simulation;

import dev.lazyscope.graph.load.LoadMode;
import dev.lazyscope.graph.load.LoadQuery;
import dev.lazyscope.graph.load.observer.Observer;
import dev.lazyscope.graph.load.observer.Precedent;
import dev.lazyscope.graph.load.value.ProxyValue;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The run of a program in which nothing is deferred; made when first asked.
final class EagerRun implements Precedent {
  private final LoadSimulation.World world;
  private final LoadQuery query;
  private Optional<Seen> seen = Optional.empty();

  EagerRun(LoadSimulation.World world, LoadQuery query) {
    this.world = world;
    this.query = query;
  }

  @Override
  public boolean lacks(Observer.Failure failure) {
    if (seen.isEmpty()) {
      Seen watching = new Seen();
      LoadSimulation.observe(
          world, new LoadQuery(query.entry(), new LoadMode.Eager(), query.target()), watching);
      seen = Optional.of(watching);
    }
    return seen.get().lacks(failure);
  }

  private record Failed(String type, ProxyValue.Site site) {}

  private static final class Seen implements Observer {
    private final Set<Failed> failures = new HashSet<>();
    private final Set<ProxyValue.Site> functions = new HashSet<>();
    private final Set<String> modules = new HashSet<>(Set.of("__main__"));

    @Override
    public boolean isWatching() {
      return true;
    }

    @Override
    public void failed(Failure failure, List<String> stack) {
      failures.add(new Failed(failure.type(), failure.site()));
    }

    @Override
    public void called(ProxyValue.Site function) {
      functions.add(function);
    }

    @Override
    public void begins(String module) {
      modules.add(module);
    }

    private boolean lacks(Failure failure) {
      boolean cameThere =
          failure.spot().function().isPresent()
              ? functions.contains(failure.spot().function().get())
              : modules.contains(failure.site().module());
      return cameThere && !failures.contains(new Failed(failure.type(), failure.site()));
    }
  }
}

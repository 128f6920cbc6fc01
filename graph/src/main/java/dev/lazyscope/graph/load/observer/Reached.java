package dev.lazyscope.graph.load.observer;

import dev.lazyscope.graph.load.observer.Observer.Failure;
import dev.lazyscope.graph.load.value.ProxyValue;
import java.util.List;
import java.util.Set;

/// What a run came to: the functions that it called, the modules whose bodies it began, and what
/// failed where.
public record Reached(Set<ProxyValue.Site> called, Set<String> begun, Set<Failed> failures)
    implements Precedent {
  public Reached {
    called = Set.copyOf(called);
    begun = Set.copyOf(begun);
    failures = Set.copyOf(failures);
  }

  /// The same exception at the same place, whatever it says; in a branch that may not be taken,
  /// after the same `calls`.
  public record Failed(String type, ProxyValue.Site site, List<ProxyValue.Site> calls) {
    public static Failed of(Failure failure, Observer.Stack stack) {
      return failure.belief() == Observer.Belief.UNDECIDED
          ? perhaps(failure, stack)
          : new Failed(failure.type(), failure.site(), List.of());
    }

    private static Failed perhaps(Failure failure, Observer.Stack stack) {
      return new Failed(failure.type(), failure.site(), stack.calls());
    }
  }

  @Override
  public boolean lacks(Failure failure, Observer.Stack stack) {
    return cameTo(failure.spot())
        && !failures.contains(Failed.of(failure, stack))
        && !failures.contains(Failed.perhaps(failure, stack));
  }

  /// {@return whether the run came to the code around a place}
  public boolean cameTo(Observer.Spot spot) {
    String module = spot.site().module();
    return spot.function()
        .map(called::contains)
        .orElse(module.equals("__main__") || begun.contains(module));
  }
}

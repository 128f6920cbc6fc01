package dev.lazyscope.graph.load.observer;

import dev.lazyscope.graph.load.observer.Observer.Failure;
import dev.lazyscope.graph.load.value.ProxyValue;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/// What a run came to: the functions that it called, the modules whose bodies it began, and what
/// failed where, not counting what failed in branches that may not be taken.
public record Reached(Set<ProxyValue.Site> called, Set<String> begun, Set<Failed> failures)
    implements Precedent {
  public Reached {
    called = Set.copyOf(called);
    begun = Set.copyOf(begun);
    failures = Set.copyOf(failures);
  }

  /// The same exception at the same place, whatever it says.
  public record Failed(String type, ProxyValue.Site site) {
    static Failed of(Failure failure) {
      return new Failed(failure.type(), failure.site());
    }
  }

  public static Reached of(
      Set<ProxyValue.Site> called, Collection<String> begun, Collection<Failure> failures) {
    return new Reached(
        called,
        Set.copyOf(begun),
        failures.stream()
            .filter(failure -> failure.belief() != Observer.Belief.UNDECIDED)
            .map(Failed::of)
            .collect(Collectors.toUnmodifiableSet()));
  }

  @Override
  public boolean lacks(Failure failure) {
    return cameTo(failure.spot()) && !failures.contains(Failed.of(failure));
  }

  /// {@return whether the run came to the code around a place}
  public boolean cameTo(Observer.Spot spot) {
    String module = spot.site().module();
    return spot.function()
        .map(called::contains)
        .orElse(module.equals("__main__") || begun.contains(module));
  }
}

package dev.lazyscope.graph.plan;

import dev.lazyscope.graph.load.LoadMode.KeptEager;
import dev.lazyscope.graph.load.observer.Observer.Failure;
import dev.lazyscope.graph.plan.Trials.Trial;
import dev.lazyscope.graph.plan.Watching.Standing;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What probably cures a failure, from what the eager run did: whoever wrote the name that is
/// missing, and the statements that loaded there the modules that fail here.
final class Guesses {
  private static final int MOST_WRITERS = 4;

  private final Trial eagerly;
  private final Chains chains;

  Guesses(Trial eagerly, Chains chains) {
    this.eagerly = eagerly;
    this.chains = chains;
  }

  /// {@return sets of lines to try, the likeliest first}
  List<List<KeptEager>> of(Failure failure, Standing standing, Set<String> loaded) {
    List<List<KeptEager>> guesses = new ArrayList<>();
    int end = eagerly.seen().statements().size();
    for (String writer : writers(failure.subject())) {
      chains.to(writer, loaded, end).ifPresent(guesses::add);
    }
    Set<String> standingIn = new LinkedHashSet<>(standing.stack());
    standingIn.add(standing.loading());
    guesses.add(chains.causes(eagerly.loads(), standingIn));
    guesses.removeIf(List::isEmpty);
    return guesses;
  }

  private List<String> writers(String name) {
    Set<String> writers = new LinkedHashSet<>();
    if (!name.isEmpty()) {
      eagerly
          .seen()
          .patches()
          .keySet()
          .forEach(
              patch -> {
                if (patch.name().equals(name)) {
                  writers.add(patch.writer());
                }
              });
      eagerly.seen().sights().values().stream()
          .filter(sights -> sights.present.containsKey(name))
          .forEach(sights -> writers.add(sights.present.get(name).write().writer()));
    }
    writers.remove("");
    return writers.stream().limit(MOST_WRITERS).toList();
  }
}

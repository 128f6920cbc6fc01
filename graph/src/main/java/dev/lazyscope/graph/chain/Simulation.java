package dev.lazyscope.graph.chain;

import dev.lazyscope.graph.load.LoadSet;
import dev.lazyscope.graph.load.LoadSet.Load;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;

/// One entry under several modes.
public record Simulation(String entry, List<Outcome> outcomes) {
  public Simulation {
    outcomes = List.copyOf(outcomes);
  }

  /// What the entry loads in the mode of this name, and the upper bound where it was asked for.
  public record Outcome(String mode, LoadSet set, Optional<SortedSet<String>> may) {
    public Outcome(String mode, LoadSet set) {
      this(mode, set, Optional.empty());
    }

    public int count() {
      return set.likely().size();
    }

    public Set<String> modules() {
      return set.modules();
    }
  }

  /// {@return the outcome in a mode, if it was asked for}
  public Optional<Outcome> in(String mode) {
    return outcomes.stream().filter(outcome -> outcome.mode.equals(mode)).findFirst();
  }

  /// {@return the loads of the first that the second does not have, in load order}
  public static List<Load> onlyIn(Outcome first, Outcome second) {
    Set<String> others = second.modules();
    return first.set.likely().stream().filter(load -> !others.contains(load.module())).toList();
  }
}

package dev.lazyscope.graph.gate;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// What is accepted: keys by rule. Where it was made from another revision rather than read from a
/// file, also the imports of that revision, which tell the import that closes a cycle from those
/// that were there before.
public record Baseline(Map<GateRule, SortedSet<String>> keys, Optional<Set<String>> importsBefore) {

  public Baseline {
    EnumMap<GateRule, SortedSet<String>> copy = new EnumMap<>(GateRule.class);
    keys.forEach((rule, some) -> copy.put(rule, new TreeSet<>(some)));
    keys = Collections.unmodifiableMap(copy);
  }

  /// {@return a baseline that accepts nothing}
  public static Baseline empty() {
    return new Baseline(Map.of(), Optional.empty());
  }

  /// {@return what is accepted of a rule}
  public SortedSet<String> of(GateRule rule) {
    return keys.getOrDefault(rule, new TreeSet<>());
  }

  /// {@return how many findings are accepted}
  public int size() {
    return keys.values().stream().mapToInt(Set::size).sum();
  }

  /// {@return this without what `other` does not hold}
  public Baseline only(Baseline other) {
    EnumMap<GateRule, SortedSet<String>> kept = new EnumMap<>(GateRule.class);
    keys.forEach(
        (rule, some) -> {
          SortedSet<String> both = new TreeSet<>(some);
          both.retainAll(other.of(rule));
          kept.put(rule, both);
        });
    return new Baseline(kept, importsBefore);
  }

  /// {@return this with what `other` holds as well}
  public Baseline and(Baseline other) {
    EnumMap<GateRule, SortedSet<String>> all = new EnumMap<>(GateRule.class);
    all.putAll(keys);
    other
        .keys()
        .forEach(
            (rule, some) -> {
              SortedSet<String> both = new TreeSet<>(of(rule));
              both.addAll(some);
              all.put(rule, both);
            });
    return new Baseline(all, importsBefore);
  }
}

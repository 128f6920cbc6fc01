package dev.lazyscope.cli.prove;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds a smallest set of statements that must stay eager, by halving. Suspects come first, so
/// that a search among thousands of statements is one among a few where the suspicion is right.
public final class Search {
  /// {@return how a run that keeps these differs from the eager one; empty if it does not}
  public interface Question {
    Optional<String> difference(Collection<String> kept);
  }

  /// The statements to keep, each with what differs without it.
  public record Found(Map<String, String> statements) {}

  /// Nothing helps: the command differs even with all statements eager.
  public static final class NothingHelps extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NothingHelps(String difference) {
      super(difference);
    }
  }

  private final Question question;
  private final Set<String> always;

  /// `always` are statements that stay eager in every run.
  public Search(Question question, Collection<String> always) {
    this.question = question;
    this.always = new LinkedHashSet<>(always);
  }

  /// Searches among `suspects`, then among all `statements`.
  public Found run(List<String> suspects, List<String> statements) {
    Optional<String> difference = ask(List.of());
    if (difference.isEmpty()) {
      return new Found(Map.of());
    }
    Set<String> ordered = new LinkedHashSet<>(suspects);
    int first = ordered.size();
    ordered.addAll(statements);
    List<String> kept = necessary(new ArrayList<>(ordered), first);
    return smallest(kept, difference.get());
  }

  /// Each round finds the last statement of the shortest sufficient beginning.
  private List<String> necessary(List<String> all, int suspects) {
    List<String> candidates = all;
    List<String> kept = new ArrayList<>();
    int probe = suspects;
    while (true) {
      int low = 0;
      int high = candidates.size();
      if (probe > 0 && probe < high) {
        boolean isEnough = isSame(kept, candidates.subList(0, probe));
        low = isEnough ? low : probe;
        high = isEnough ? probe : high;
      }
      if (high == all.size()) {
        ask(all)
            .ifPresent(
                difference -> {
                  throw new NothingHelps(difference);
                });
      }
      while (high - low > 1) {
        int middle = (low + high) >>> 1;
        boolean isEnough = isSame(kept, candidates.subList(0, middle));
        low = isEnough ? low : middle;
        high = isEnough ? middle : high;
      }
      kept.add(candidates.get(high - 1));
      candidates = candidates.subList(0, high - 1);
      if (candidates.isEmpty() || isSame(kept, List.of())) {
        return kept;
      }
      probe = high - 1 > suspects ? suspects : 0;
    }
  }

  /// Drops what turns out to be unnecessary, and learns what the others prevent.
  private Found smallest(List<String> kept, String whole) {
    if (kept.size() == 1) {
      return new Found(Map.of(kept.getFirst(), whole));
    }
    Map<String, String> found = new LinkedHashMap<>();
    List<String> left = new ArrayList<>(kept);
    for (String one : kept) {
      List<String> others = left.stream().filter(other -> !other.equals(one)).toList();
      Optional<String> difference = ask(others);
      if (difference.isPresent()) {
        found.put(one, difference.get());
      } else {
        left.remove(one);
      }
    }
    return new Found(found);
  }

  private boolean isSame(List<String> kept, List<String> more) {
    List<String> all = new ArrayList<>(kept);
    all.addAll(more);
    return ask(all).isEmpty();
  }

  private Optional<String> ask(Collection<String> kept) {
    Set<String> all = new LinkedHashSet<>(always);
    all.addAll(kept);
    return question.difference(all);
  }
}

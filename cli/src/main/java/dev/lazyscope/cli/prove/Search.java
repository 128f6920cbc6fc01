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

  /// Searches among statements in tiers, the most suspected first.
  public Found run(List<List<String>> tiers) {
    Optional<String> difference = ask(List.of());
    if (difference.isEmpty()) {
      return new Found(Map.of());
    }
    Set<String> ordered = new LinkedHashSet<>();
    List<Integer> ends = new ArrayList<>();
    for (List<String> tier : tiers) {
      ordered.addAll(tier);
      ends.add(ordered.size());
    }
    List<String> kept = necessary(new ArrayList<>(ordered), ends);
    return smallest(kept, difference.get());
  }

  /// Each round finds the last statement of the shortest sufficient beginning.
  private List<String> necessary(List<String> all, List<Integer> ends) {
    List<String> kept = new ArrayList<>();
    int size = all.size();
    boolean isChecked = false;
    while (true) {
      Range range = tier(all.subList(0, size), kept, ends);
      if (range.high == all.size() && !isChecked) {
        isChecked = true;
        ask(all).ifPresent(Search::giveUp);
      }
      int last = halve(all, kept, range);
      kept.add(all.get(last));
      size = last;
      if (size == 0 || isSame(kept, List.of())) {
        return kept;
      }
    }
  }

  /// The beginning of length `low` is not enough, that of length `high` is.
  private record Range(int low, int high) {}

  /// The first tier that is enough together with those before it.
  private Range tier(List<String> candidates, List<String> kept, List<Integer> ends) {
    int low = 0;
    for (int end : ends) {
      if (end > low && end < candidates.size()) {
        if (isSame(kept, candidates.subList(0, end))) {
          return new Range(low, end);
        }
        low = end;
      }
    }
    return new Range(low, candidates.size());
  }

  private int halve(List<String> all, List<String> kept, Range range) {
    int low = range.low;
    int high = range.high;
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      boolean isEnough = isSame(kept, all.subList(0, middle));
      low = isEnough ? low : middle;
      high = isEnough ? middle : high;
    }
    return high - 1;
  }

  private static void giveUp(String difference) {
    throw new NothingHelps(difference);
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

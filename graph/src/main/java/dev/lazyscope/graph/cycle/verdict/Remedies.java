package dev.lazyscope.graph.cycle.verdict;

import dev.lazyscope.graph.cycle.Component;
import dev.lazyscope.graph.cycle.run.ImportRuns;
import dev.lazyscope.graph.cycle.run.Outcome;
import dev.lazyscope.graph.cycle.run.Outcome.Failure;
import dev.lazyscope.graph.cycle.run.Program;
import dev.lazyscope.graph.cycle.run.Variant;
import dev.lazyscope.graph.cycle.run.Variant.Mode;
import dev.lazyscope.graph.cycle.verdict.CycleFinding.Remedy;
import dev.lazyscope.graph.cycle.verdict.CycleFindings.Effort;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Searches the fewest changes after which no way in fails, by making them and running the imports
/// again: first one change, then two, then greedily.
final class Remedies {
  /// Runs that a search may take.
  private static final int MOST_RUNS = 4_000;

  private static final int MOST_CHANGES = 8;

  private final Program program;
  private final List<String> ways;
  private final Mode mode;
  private final boolean isBrokenByLaziness;
  private final Candidates candidates;
  private final int mostRuns;
  private final List<String> suspects;
  private final List<Failure> unchanged;
  private int runs;

  Remedies(Program program, List<WayIn> ways, CycleClass kind, int mostRuns) {
    this.program = program;
    this.mostRuns = mostRuns;
    this.ways = ways.stream().map(WayIn::module).toList();
    this.suspects = new ArrayList<>(this.ways);
    this.mode =
        switch (kind) {
          case HARD, BENIGN, TYPE_ONLY -> Mode.AS_WRITTEN;
          case BROKEN_BY_LAZY ->
              ways.stream().anyMatch(WayIn::failsAsWritten) ? Mode.AS_WRITTEN : Mode.ALL;
          case LAZY_DEPENDENT -> Mode.EAGER;
        };
    this.isBrokenByLaziness = kind == CycleClass.BROKEN_BY_LAZY;
    this.candidates = new Candidates(program);
    this.unchanged = ways.stream().flatMap(this::failure).toList();
  }

  /// {@return how often a search may run the imports of a component}
  static int mostRuns(Effort effort, Component component) {
    return Math.min(MOST_RUNS, effort.runs(component.size()));
  }

  /// {@return the fewest of any kind, and where those make something lazy, also the fewest that
  /// work in every version of Python; where laziness breaks it, what to keep eager first. An
  /// overview has the first of these alone}
  List<Remedy> of(Effort effort) {
    List<Remedy> found = new ArrayList<>();
    for (Predicate<Change> allowed : wanted()) {
      boolean isEnough = effort != Effort.FULL && !found.isEmpty();
      if (!isEnough && !worksEverywhere(found)) {
        search(allowed).ifPresent(found::add);
      }
    }
    return found;
  }

  private List<Predicate<Change>> wanted() {
    return switch (mode) {
      case ALL ->
          List.of(
              Change.KeepEager.class::isInstance,
              change -> change instanceof Change.Move || change instanceof Change.Delete);
      case AS_WRITTEN ->
          isBrokenByLaziness
              ? List.of(Change.KeepEager.class::isInstance, _ -> true)
              : List.of(_ -> true, change -> !(change instanceof Change.MakeLazy));
      case EAGER -> List.of(change -> !(change instanceof Change.MakeLazy));
    };
  }

  private boolean worksEverywhere(List<Remedy> found) {
    return mode != Mode.ALL
        && !found.isEmpty()
        && found.getFirst().changes().stream().noneMatch(Change.MakeLazy.class::isInstance);
  }

  private Optional<Remedy> search(Predicate<Change> isAllowed) {
    runs = 0;
    List<Change> chosen = new ArrayList<>();
    List<Failure> failures = unchanged;
    while (!failures.isEmpty() && chosen.size() < MOST_CHANGES) {
      Optional<Step> best = best(chosen, failures, isAllowed);
      if (best.isEmpty()) {
        return Optional.empty();
      }
      chosen.add(best.orElseThrow().change());
      failures = best.orElseThrow().left() == 0 ? List.of() : failures(chosen);
    }
    return failures.isEmpty() ? Optional.of(fewest(chosen)) : Optional.empty();
  }

  /// One more change, and how many ways still fail with it.
  private record Step(Change change, int left) {}

  /// {@return the change after which the fewest ways fail; of several, the first}
  private Optional<Step> best(
      List<Change> chosen, List<Failure> failures, Predicate<Change> isAllowed) {
    Set<Change> possible = new LinkedHashSet<>();
    failures.forEach(failure -> possible.addAll(candidates.of(failure)));
    if (isBrokenByLaziness) {
      failures.forEach(failure -> possible.addAll(candidates.toKeepEager(failure, mode)));
    }
    possible.removeAll(chosen);
    Optional<Step> best = Optional.empty();
    int fewest = ways.size() + 1;
    for (Change change : possible) {
      if (isAllowed.test(change) && runs < mostRuns) {
        int left = failing(with(chosen, change), fewest);
        if (left < fewest) {
          fewest = left;
          best = Optional.of(new Step(change, left));
        }
      }
    }
    return best;
  }

  /// {@return how many ways fail, counted no further than `most`; those that failed lately first}
  private int failing(List<Change> changes, int most) {
    ImportRuns changed = new ImportRuns(program, variant(changes));
    Set<String> failed = new LinkedHashSet<>();
    for (String way : suspects) {
      if (failed.size() == most) {
        break;
      }
      runs++;
      if (changed.of(way) instanceof Outcome.Failed) {
        failed.add(way);
      }
    }
    suspects.removeIf(failed::contains);
    suspects.addAll(0, failed);
    return failed.size();
  }

  /// {@return what is left when changes that later ones made needless are taken back}
  private Remedy fewest(List<Change> chosen) {
    List<Change> kept = new ArrayList<>(chosen);
    for (Change change : chosen) {
      List<Change> without = kept.stream().filter(other -> !other.equals(change)).toList();
      if (failing(without, 1) == 0) {
        kept.remove(change);
      }
    }
    return new Remedy(kept);
  }

  private Stream<Failure> failure(WayIn way) {
    Outcome outcome =
        switch (mode) {
          case EAGER -> way.eager();
          case AS_WRITTEN -> way.asWritten();
          case ALL -> way.all();
        };
    return outcome instanceof Outcome.Failed(Failure failure) ? Stream.of(failure) : Stream.of();
  }

  private List<Failure> failures(List<Change> changes) {
    ImportRuns changed = new ImportRuns(program, variant(changes));
    List<Failure> failures = new ArrayList<>();
    for (String way : ways) {
      runs++;
      if (changed.of(way) instanceof Outcome.Failed(Failure failure)) {
        failures.add(failure);
      }
    }
    return failures;
  }

  private Variant variant(List<Change> changes) {
    Variant variant = Variant.of(mode);
    for (Change change : changes) {
      variant = change.applyTo(variant);
    }
    return variant;
  }

  private static List<Change> with(List<Change> changes, Change more) {
    return Stream.concat(changes.stream(), Stream.of(more)).toList();
  }
}

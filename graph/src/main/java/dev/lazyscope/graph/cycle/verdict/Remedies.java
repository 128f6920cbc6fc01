package dev.lazyscope.graph.cycle.verdict;

import dev.lazyscope.graph.cycle.run.ImportRun;
import dev.lazyscope.graph.cycle.run.Outcome;
import dev.lazyscope.graph.cycle.run.Outcome.Failure;
import dev.lazyscope.graph.cycle.run.Program;
import dev.lazyscope.graph.cycle.run.Variant;
import dev.lazyscope.graph.cycle.run.Variant.Mode;
import dev.lazyscope.graph.cycle.verdict.CycleFinding.Remedy;
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
  private static final int BUDGET = 4_000;

  private static final int MOST_CHANGES = 8;

  private final Program program;
  private final List<String> ways;
  private final Mode mode;
  private final Candidates candidates;
  private int runs;

  Remedies(Program program, List<WayIn> ways, CycleClass kind) {
    this.program = program;
    this.ways = ways.stream().map(WayIn::module).toList();
    this.mode =
        switch (kind) {
          case HARD, BENIGN, TYPE_ONLY -> Mode.AS_WRITTEN;
          case BROKEN_BY_LAZY ->
              ways.stream().anyMatch(WayIn::failsAsWritten) ? Mode.AS_WRITTEN : Mode.ALL;
          case LAZY_DEPENDENT -> Mode.EAGER;
        };
    this.candidates = new Candidates(program);
  }

  /// {@return the fewest of any kind, and where those make something lazy, also the fewest that
  /// work in every version of Python}
  List<Remedy> all() {
    Optional<Remedy> any = mode == Mode.EAGER ? Optional.empty() : search(_ -> true);
    boolean needsLazy =
        any.isEmpty()
            || any.orElseThrow().changes().stream().anyMatch(Change.MakeLazy.class::isInstance);
    Optional<Remedy> everywhere =
        needsLazy ? search(change -> !(change instanceof Change.MakeLazy)) : Optional.empty();
    return Stream.of(any, everywhere).flatMap(Optional::stream).toList();
  }

  private Optional<Remedy> search(Predicate<Change> isAllowed) {
    runs = 0;
    List<Change> chosen = new ArrayList<>();
    List<Failure> failures = failures(chosen);
    while (!failures.isEmpty() && chosen.size() < MOST_CHANGES) {
      Optional<Change> best = best(chosen, failures, isAllowed);
      if (best.isEmpty()) {
        return Optional.empty();
      }
      chosen.add(best.orElseThrow());
      failures = failures(chosen);
    }
    return failures.isEmpty() ? Optional.of(fewest(chosen)) : Optional.empty();
  }

  /// {@return the change after which the fewest ways fail; of several, the first}
  private Optional<Change> best(
      List<Change> chosen, List<Failure> failures, Predicate<Change> isAllowed) {
    Set<Change> possible = new LinkedHashSet<>();
    failures.forEach(failure -> possible.addAll(candidates.of(failure)));
    possible.removeAll(chosen);
    Optional<Change> best = Optional.empty();
    int fewest = Integer.MAX_VALUE;
    for (Change change : possible) {
      if (isAllowed.test(change) && runs < BUDGET) {
        int left = failures(with(chosen, change)).size();
        if (left < fewest) {
          fewest = left;
          best = Optional.of(change);
        }
      }
    }
    return best;
  }

  /// {@return what is left when changes that later ones made needless are taken back}
  private Remedy fewest(List<Change> chosen) {
    List<Change> kept = new ArrayList<>(chosen);
    for (Change change : chosen) {
      List<Change> without = kept.stream().filter(other -> !other.equals(change)).toList();
      if (failures(without).isEmpty()) {
        kept.remove(change);
      }
    }
    return new Remedy(kept);
  }

  private List<Failure> failures(List<Change> changes) {
    Variant variant = Variant.of(mode);
    for (Change change : changes) {
      variant = change.applyTo(variant);
    }
    List<Failure> failures = new ArrayList<>();
    for (String way : ways) {
      runs++;
      if (ImportRun.of(program, way, variant) instanceof Outcome.Failed(Failure failure)) {
        failures.add(failure);
      }
    }
    return failures;
  }

  private static List<Change> with(List<Change> changes, Change more) {
    return Stream.concat(changes.stream(), Stream.of(more)).toList();
  }
}

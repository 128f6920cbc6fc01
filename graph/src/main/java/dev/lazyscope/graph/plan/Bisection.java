package dev.lazyscope.graph.plan;

import dev.lazyscope.analyzer.source.ModuleName;
import dev.lazyscope.graph.load.LoadMode.KeptEager;
import dev.lazyscope.graph.load.observer.Observer.Failure;
import dev.lazyscope.graph.load.observer.Observer.Statement;
import dev.lazyscope.graph.plan.Trials.Trial;
import dev.lazyscope.graph.plan.Watching.Probe;
import dev.lazyscope.graph.plan.Watching.Standing;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// Finds by bisection, inside the simulation, the few statements that must stay eager so that a
/// failure does not happen.
final class Bisection {
  /// Statements for one failure; more than these are not worth what they cost.
  private static final int MOST_LINES = 12;

  private final Trials trials;
  private final List<Statement> statements;
  private final Guesses guesses;
  private List<KeptEager> known = List.of();

  Bisection(Trials trials, List<Statement> statements, Guesses guesses) {
    this.trials = trials;
    this.statements = statements;
    this.guesses = guesses;
  }

  /// {@return the fewest lines known to cure the failure that is being worked on}
  List<KeptEager> known() {
    return known;
  }

  /// A failure to be cured: the run in which it happens and the lines kept in it. `isPatient` asks
  /// the whole run, and not only until the place where it failed has been passed.
  record Case(Trial trial, Failure failure, Set<KeptEager> kept, boolean isPatient) {
    Standing standing() {
      return trial.seen().failures().get(failure);
    }
  }

  /// Searches first where the eager run tells to look, then among the statements of the modules on
  /// the stack, then ever wider. {@return lines that, kept eager beside those that are kept
  /// already, cure the failure; empty when no few were found}
  List<KeptEager> cure(Case one) {
    known = List.of();
    Probe probe = probe(one);
    List<KeptEager> found = search(one, probe);
    known = List.of();
    return found;
  }

  private List<KeptEager> search(Case one, Probe probe) {
    for (List<KeptEager> guess : guesses.of(one.failure(), one.standing(), one.trial().loaded())) {
      List<KeptEager> lines =
          guess.stream().distinct().filter(l -> !one.kept().contains(l)).toList();
      if (!lines.isEmpty() && passes(probe, one.kept(), lines)) {
        return few(probe, one.kept(), lines);
      }
    }
    for (Predicate<String> horizon : horizons(one.failure(), one.standing().stack())) {
      List<KeptEager> lines = lines(one.kept(), horizon);
      if (passes(probe, one.kept(), lines)) {
        List<KeptEager> few = few(probe, one.kept(), lines);
        return few.size() > MOST_LINES && !one.trial().isBroken() ? List.of() : few;
      }
    }
    return List.of();
  }

  private Probe probe(Case one) {
    Set<Failure> others = new HashSet<>(trials.newFailures(one.trial()));
    others.remove(one.failure());
    return new Probe(
        failure -> trials.isNew(failure) && !others.contains(failure),
        one.isPatient() ? "" : one.standing().loading());
  }

  private static List<Predicate<String>> horizons(Failure failure, List<String> stack) {
    String home = ModuleName.top(failure.site().module());
    Set<String> packages = new HashSet<>();
    stack.forEach(module -> packages.add(ModuleName.top(module)));
    return List.of(
        stack::contains,
        module -> ModuleName.top(module).equals(home),
        module -> packages.contains(ModuleName.top(module)),
        module -> true);
  }

  /// The lines of some importers, in the order of execution.
  private List<KeptEager> lines(Set<KeptEager> kept, Predicate<String> importers) {
    Set<KeptEager> lines = new LinkedHashSet<>();
    statements.stream()
        .filter(Statement::isDeferrable)
        .filter(one -> importers.test(one.site().module()))
        .forEach(one -> lines.add(Chains.edge(one.site().module(), one.imported())));
    lines.removeAll(kept);
    return List.copyOf(lines);
  }

  /// {@return few of the candidates, which cure together; where it takes too many, those that are
  /// known to}
  private List<KeptEager> few(Probe probe, Set<KeptEager> kept, List<KeptEager> all) {
    List<KeptEager> found = new ArrayList<>();
    Set<KeptEager> base = new HashSet<>(kept);
    List<KeptEager> candidates = all;
    known = all;
    while (found.isEmpty() || !passes(probe, base, List.of())) {
      if (candidates.isEmpty() || found.size() == MOST_LINES) {
        return known;
      }
      int size = smallest(probe, base, candidates);
      found.add(candidates.get(size - 1));
      base.add(candidates.get(size - 1));
      candidates = candidates.subList(0, size - 1);
      known = new ArrayList<>(found);
      known.addAll(candidates);
    }
    return found;
  }

  /// {@return the length of the shortest beginning of the candidates that cures}
  private int smallest(Probe probe, Set<KeptEager> base, List<KeptEager> candidates) {
    int low = 0;
    int high = candidates.size();
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      if (passes(probe, base, candidates.subList(0, middle))) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }

  /// {@return whether nothing fails but what may still fail}
  private boolean passes(Probe probe, Set<KeptEager> base, List<KeptEager> more) {
    Set<KeptEager> kept = new HashSet<>(base);
    kept.addAll(more);
    return trials.passes(kept, probe);
  }
}

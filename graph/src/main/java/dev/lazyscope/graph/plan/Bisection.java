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
import java.util.Optional;
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
      Optional<Trial> passing = lines.isEmpty() ? Optional.empty() : run(probe, one.kept(), lines);
      if (passing.isPresent()) {
        return few(probe, one.kept(), executed(lines, passing.get()));
      }
    }
    for (Predicate<String> horizon : horizons(one.failure(), one.standing().stack())) {
      List<KeptEager> lines = lines(one.kept(), horizon);
      Optional<Trial> passing = run(probe, one.kept(), lines);
      if (passing.isPresent()) {
        List<KeptEager> few = few(probe, one.kept(), executed(lines, passing.get()));
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
    while (found.isEmpty() || run(probe, base, List.of()).isEmpty()) {
      if (candidates.isEmpty() || found.size() == MOST_LINES) {
        return known;
      }
      List<KeptEager> shortest = shortest(probe, base, candidates);
      if (shortest.isEmpty()) {
        return known;
      }
      found.add(shortest.getLast());
      base.add(shortest.getLast());
      candidates = shortest.subList(0, shortest.size() - 1);
      known = new ArrayList<>(found);
      known.addAll(candidates);
    }
    return found;
  }

  /// {@return the shortest beginning of the candidates that cures, without lines that have no part
  /// in it}
  private List<KeptEager> shortest(Probe probe, Set<KeptEager> base, List<KeptEager> candidates) {
    List<KeptEager> passing = candidates;
    int failing = 0;
    while (passing.size() - failing > 1) {
      List<KeptEager> beginning = passing.subList(0, (failing + passing.size()) >>> 1);
      Optional<Trial> trial = run(probe, base, beginning);
      if (trial.isPresent()) {
        failing = executed(passing.subList(0, failing), trial.get()).size();
        passing = executed(beginning, trial.get());
      } else {
        failing = beginning.size();
      }
    }
    return passing;
  }

  /// A line whose statement a run did not come to changes nothing in that run.
  private static List<KeptEager> executed(List<KeptEager> lines, Trial trial) {
    Set<KeptEager> executed = new HashSet<>();
    trial
        .seen()
        .statements()
        .forEach(one -> executed.add(Chains.edge(one.site().module(), one.imported())));
    return lines.stream()
        .filter(line -> executed.contains(line) || line.imported().contains(":"))
        .toList();
  }

  /// {@return the run in which nothing fails but what may still fail, if there is one}
  private Optional<Trial> run(Probe probe, Set<KeptEager> base, List<KeptEager> more) {
    Set<KeptEager> kept = new HashSet<>(base);
    kept.addAll(more);
    return trials.passing(kept, probe);
  }
}

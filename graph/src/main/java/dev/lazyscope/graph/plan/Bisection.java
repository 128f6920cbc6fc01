package dev.lazyscope.graph.plan;

import dev.lazyscope.analyzer.source.ModuleName;
import dev.lazyscope.graph.load.LoadMode.KeptEager;
import dev.lazyscope.graph.load.machine.Observer.Failure;
import dev.lazyscope.graph.load.machine.Observer.Statement;
import dev.lazyscope.graph.plan.Trials.Trial;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// Finds by bisection, inside the simulation, the few statements that must stay eager so that a
/// failure does not happen.
final class Bisection {
  /// Statements for one failure; more than these are not worth what they cost.
  private static final int MOST_LINES = 6;

  /// Loads that are simulated for one entry.
  private static final int MOST_LOADS = 20_000;

  private final Trials trials;
  private final List<Statement> statements;
  private int simulated;

  Bisection(Trials trials, List<Statement> statements) {
    this.trials = trials;
    this.statements = statements;
  }

  /// Searches first among the statements of the modules on the stack, then ever wider. {@return
  /// lines that, kept eager beside those that are kept already, cure the first failure of a trial;
  /// empty when no few were found}
  List<KeptEager> cure(Trial trial, Set<KeptEager> kept) {
    List<Failure> failures = trials.newFailures(trial);
    Failure first = failures.getFirst();
    Set<Failure> others = new HashSet<>(failures.subList(1, failures.size()));
    List<String> stack = trial.seen().failures().get(first);
    for (Predicate<String> horizon : horizons(first, stack)) {
      List<KeptEager> lines = lines(kept, horizon);
      if (isCured(others, kept, lines)) {
        return few(others, kept, lines);
      }
    }
    return List.of();
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

  private List<KeptEager> few(Set<Failure> others, Set<KeptEager> kept, List<KeptEager> all) {
    List<KeptEager> found = new ArrayList<>();
    Set<KeptEager> base = new HashSet<>(kept);
    List<KeptEager> candidates = all;
    while (found.isEmpty() || !isCured(others, base, List.of())) {
      if (found.size() == MOST_LINES || simulated >= MOST_LOADS) {
        return List.of();
      }
      int size = smallest(others, base, candidates);
      if (size == 0) {
        return found;
      }
      KeptEager line = candidates.get(size - 1);
      found.add(line);
      base.add(line);
      candidates = candidates.subList(0, size - 1);
    }
    return found;
  }

  /// {@return the length of the shortest beginning of the candidates that cures}
  private int smallest(Set<Failure> others, Set<KeptEager> base, List<KeptEager> candidates) {
    int low = 0;
    int high = candidates.size();
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      if (isCured(others, base, candidates.subList(0, middle))) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }

  /// {@return whether nothing fails but what may still fail}
  private boolean isCured(Set<Failure> others, Set<KeptEager> base, Collection<KeptEager> more) {
    Set<KeptEager> kept = new HashSet<>(base);
    kept.addAll(more);
    Trial trial = trials.untilFailure(kept, others);
    simulated += trial.loads().likely().size();
    return !trials.isBroken(trial);
  }
}

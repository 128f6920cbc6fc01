package dev.lazyscope.graph.plan;

import dev.lazyscope.analyzer.source.ModuleName;
import dev.lazyscope.graph.load.LoadMode.KeptEager;
import dev.lazyscope.graph.load.observer.Observer.Failure;
import dev.lazyscope.graph.load.observer.Observer.Statement;
import dev.lazyscope.graph.plan.Trials.OutOfTime;
import dev.lazyscope.graph.plan.Trials.Trial;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Makes safe what a search left open, by keeping whole modules eager: first none, then those that
/// stand where the program fails, then their packages, at last all.
final class Fallback {
  private final Trials trials;
  private final Set<KeptEager> kept;
  private final Set<Failure> tolerated;

  /// The lines to add, the run under all of them (the eager one where there was none), and whether
  /// that run behaves.
  record Widened(Set<KeptEager> lines, Trial trial, boolean isTried) {}

  /// `tolerated` are failures that could not be cured and do not end the program.
  Fallback(Trials trials, Set<KeptEager> kept, Set<Failure> tolerated) {
    this.trials = trials;
    this.kept = kept;
    this.tolerated = tolerated;
  }

  /// {@return what makes the plan safe, starting from the last run that ended}
  Widened from(Trial latest) {
    Trial trial = latest;
    Set<KeptEager> lines = Set.of();
    try {
      trial = with(lines);
      for (Extent extent : Extent.values()) {
        if (isSafe(trial)) {
          return new Widened(lines, trial, true);
        }
        lines = lines(extent, modules(trial));
        trial = with(lines);
      }
      if (isSafe(trial)) {
        return new Widened(lines, trial, true);
      }
    } catch (OutOfTime over) {
      // Of a program of which no deferred run has ended, nothing is known that could be deferred.
      boolean isKnown = trial != trials.eagerly();
      return new Widened(
          isKnown ? lines(Extent.PACKAGES, modules(trial)) : everything(), trial, false);
    }
    return new Widened(everything(), trials.eagerly(), true);
  }

  private enum Extent {
    MODULES,
    PACKAGES
  }

  private Trial with(Set<KeptEager> lines) {
    Set<KeptEager> all = new HashSet<>(kept);
    all.addAll(lines);
    return trials.with(all);
  }

  private boolean isSafe(Trial trial) {
    boolean endsAsEager = !trial.isBroken() || trials.eagerly().isBroken();
    return endsAsEager && tolerated.containsAll(trials.newFailures(trial));
  }

  /// The modules whose code runs where something fails.
  private Set<String> modules(Trial trial) {
    Set<String> modules = new HashSet<>();
    trials.newFailures(trial).stream()
        .filter(failure -> !tolerated.contains(failure) || trial.isBroken())
        .forEach(failure -> modules.addAll(trial.seen().failures().get(failure).stack()));
    return modules;
  }

  private Set<KeptEager> lines(Extent extent, Set<String> modules) {
    Set<String> packages = new HashSet<>();
    modules.forEach(module -> packages.add(ModuleName.top(module)));
    return whole(
        switch (extent) {
          case MODULES -> importers().stream().filter(modules::contains).toList();
          case PACKAGES ->
              importers().stream().filter(one -> packages.contains(ModuleName.top(one))).toList();
        });
  }

  /// {@return every line of the program: nothing is deferred}
  Set<KeptEager> everything() {
    return whole(importers());
  }

  private List<String> importers() {
    return trials.eagerly().seen().statements().stream()
        .filter(Statement::isDeferrable)
        .map(statement -> statement.site().module())
        .distinct()
        .toList();
  }

  private static Set<KeptEager> whole(List<String> importers) {
    Set<KeptEager> lines = new LinkedHashSet<>();
    importers.forEach(importer -> lines.add(new KeptEager(importer, "*")));
    return lines;
  }
}

package dev.lazyscope.cli.defer;

import dev.lazyscope.cli.advice.Reasons;
import dev.lazyscope.cli.entry.EntryPoint;
import dev.lazyscope.cli.prediction.Predictions;
import dev.lazyscope.cli.prediction.Program;
import dev.lazyscope.graph.load.LoadMode;
import dev.lazyscope.graph.load.LoadMode.KeptEager;
import dev.lazyscope.graph.load.observer.Observer.Statement;
import dev.lazyscope.graph.plan.SafePlan;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// What stays eager when everything else of a program is deferred, installed packages too: lines
/// with their reasons; `analysed` are the packages whose statements the entries execute.
public record WholePlan(SortedMap<String, String> kept, SortedSet<String> analysed) {

  /// {@return the plan for all entries of a program, and for what they may load later}
  public static WholePlan of(Program program, Choices.Wanted wanted) {
    WholePlan whole = new WholePlan(new TreeMap<>(), new TreeSet<>());
    Executed.each(program, entry -> whole.add(program.predictions(), entry, wanted));
    wanted.keep().forEach(line -> whole.keep(line, "keep-eager in the configuration"));
    return whole;
  }

  private void add(Predictions predictions, EntryPoint entry, Choices.Wanted wanted) {
    Executed executed = new Executed();
    predictions.observe(entry, new LoadMode.Eager(), executed);
    for (Statement statement : executed.statements()) {
      analysed.add(statement.site().module().replaceFirst("\\..*", ""));
    }
    predictions.plan(entry).kept().forEach((line, reason) -> keep(line, reason, wanted));
    predictions.keptLater(entry, _ -> true).forEach((line, reason) -> keep(line, reason, wanted));
  }

  private void keep(KeptEager line, SafePlan.Reason reason, Choices.Wanted wanted) {
    if (wanted.rule().test(reason.rule())) {
      keep(line, reason.rule() + ": " + Reasons.words(reason));
    }
  }

  private void keep(KeptEager line, String reason) {
    kept.putIfAbsent(line.importer() + " " + line.imported(), reason);
  }
}

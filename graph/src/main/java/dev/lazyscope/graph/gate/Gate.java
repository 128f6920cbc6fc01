package dev.lazyscope.graph.gate;

import dev.lazyscope.graph.gate.contract.Contract;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// Says what is new against a baseline, what was accepted, and what is no longer there.
public final class Gate {
  private Gate() {}

  /// The answer.
  ///
  /// @param findings what the baseline does not accept, by rule and key
  /// @param accepted how many keys it accepts that are still there
  /// @param fixed keys that it accepts and that are gone
  public record Result(List<GateFinding> findings, int accepted, List<Key> fixed) {
    public Result {
      findings = List.copyOf(findings);
      fixed = List.copyOf(fixed);
    }

    /// {@return whether the gate is to fail}
    public boolean fails() {
      return findings.stream().anyMatch(finding -> finding.rule().fails());
    }
  }

  /// An entry of a baseline.
  public record Key(GateRule rule, String text) {}

  /// {@return what there is to say about a program under contracts}
  public static Result check(GateInput input, List<Contract> contracts, Baseline baseline) {
    List<GateFinding> findings = new ArrayList<>();
    int accepted = 0;
    for (Watch watch : watches(input, contracts, baseline)) {
      SortedSet<String> fresh = new TreeSet<>(watch.keys());
      int all = fresh.size();
      if (watch.rule().isFreezable()) {
        fresh.removeAll(baseline.of(watch.rule()));
      }
      accepted += all - fresh.size();
      findings.addAll(watch.tell(fresh));
    }
    findings.sort(
        Comparator.comparing(GateFinding::rule)
            .thenComparing(finding -> finding.keys().getFirst())
            .thenComparing(GateFinding::message));
    return new Result(findings, accepted, fixed(baseline, now(input, contracts)));
  }

  /// {@return a baseline that accepts all there is now}
  public static Baseline now(GateInput input, List<Contract> contracts) {
    Map<GateRule, SortedSet<String>> keys = new EnumMap<>(GateRule.class);
    for (Watch watch : watches(input, contracts, Baseline.empty())) {
      if (watch.rule().isFreezable()) {
        keys.computeIfAbsent(watch.rule(), _ -> new TreeSet<>()).addAll(watch.keys());
      }
    }
    return new Baseline(keys, Optional.of(CyclicImports.imports(input.graph())));
  }

  private static List<Key> fixed(Baseline baseline, Baseline now) {
    List<Key> fixed = new ArrayList<>();
    baseline
        .keys()
        .forEach(
            (rule, keys) ->
                keys.stream()
                    .filter(key -> !now.of(rule).contains(key))
                    .forEach(key -> fixed.add(new Key(rule, key))));
    return fixed;
  }

  private static List<Watch> watches(GateInput input, List<Contract> contracts, Baseline baseline) {
    List<Watch> watches = new ArrayList<>();
    watches.add(CyclicImports.of(input, baseline.importsBefore()));
    watches.add(HardCycles.of(input));
    watches.add(new Watch.Listed(GateRule.DEFEATED_LAZY_IMPORT, DefeatedImports.of(input)));
    contracts.forEach(contract -> watches.addAll(ContractWatches.of(input, contract)));
    return watches;
  }
}

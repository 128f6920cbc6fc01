package dev.lazyscope.graph.gate;

import dev.lazyscope.graph.chain.LoadChains;
import dev.lazyscope.graph.gate.GateFinding.Step;
import dev.lazyscope.graph.gate.GateInput.EntryLoads;
import dev.lazyscope.graph.gate.contract.Contract.MaxLoads;
import dev.lazyscope.graph.gate.contract.Contract.MustNotLoad;
import dev.lazyscope.graph.load.LoadSet.Load;
import dev.lazyscope.graph.model.ModulePattern;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Contracts on what entries load.
final class LoadContracts {
  private static final int HEAVIEST = 5;

  private LoadContracts() {}

  static Watch mustNotLoad(GateInput input, MustNotLoad contract) {
    List<GateFinding> found = new ArrayList<>();
    for (EntryLoads entry : of(input, contract.entry())) {
      for (ModulePattern pattern : contract.modules()) {
        List<String> loaded =
            entry.set().likely().stream().map(Load::module).filter(pattern::matches).toList();
        if (!loaded.isEmpty()) {
          found.add(loaded(entry, pattern, loaded, contract));
        }
      }
    }
    return new Watch.Listed(GateRule.MUST_NOT_LOAD, found);
  }

  private static GateFinding loaded(
      EntryLoads entry, ModulePattern pattern, List<String> loaded, MustNotLoad contract) {
    String shortest =
        loaded.stream()
            .min(
                Comparator.comparing((String name) -> name.chars().filter(c -> c == '.').count())
                    .thenComparing(name -> name))
            .orElseThrow();
    String more = loaded.size() == 1 ? "" : " and %d more".formatted(loaded.size() - 1);
    return new GateFinding(
        GateRule.MUST_NOT_LOAD,
        List.of(entry.entry() + ": " + pattern),
        "%s loads %s%s".formatted(entry.entry(), shortest, more),
        contract.reason(),
        chain(entry, shortest));
  }

  /// {@return the statements that lead to a load, the one nearest to it first}
  static List<Step> chain(EntryLoads entry, String module) {
    return LoadChains.of(entry.set()).to(module).reversed().stream()
        .map(load -> step(entry, load))
        .toList();
  }

  static Step step(EntryLoads entry, Load load) {
    String because = LoadChains.because(load);
    String text =
        because.isEmpty() || because.equals("__main__")
            ? load.module() + " is loaded by the entry"
            : "%s loads %s".formatted(because, load.module());
    boolean isUse = !because.equals(load.cause().importer());
    return new Step(
        text,
        entry.files().getOrDefault(because, ""),
        isUse ? load.cause().trigger() : load.cause().importSite());
  }

  static Watch maxLoads(GateInput input, MaxLoads contract) {
    return new Watch.Listed(
        GateRule.MAX_LOADS,
        of(input, contract.entry()).stream()
            .filter(entry -> entry.set().likely().size() > contract.limit())
            .map(entry -> tooMany(entry, contract))
            .toList());
  }

  private static GateFinding tooMany(EntryLoads entry, MaxLoads contract) {
    LoadChains chains = LoadChains.of(entry.set());
    List<Step> heaviest =
        chains.weights().entrySet().stream()
            .filter(weight -> weight.getValue() > 1)
            .filter(weight -> !weight.getKey().equals(contract.entry()))
            .sorted(
                Comparator.comparing((Map.Entry<String, Integer> weight) -> -weight.getValue())
                    .thenComparing(Map.Entry::getKey))
            .limit(HEAVIEST)
            .map(weight -> heavy(entry, chains, weight))
            .collect(Collectors.toList());
    return new GateFinding(
        GateRule.MAX_LOADS,
        List.of(entry.entry()),
        "%s loads %d modules, %d more than the %d agreed"
            .formatted(
                entry.entry(),
                entry.set().likely().size(),
                entry.set().likely().size() - contract.limit(),
                contract.limit()),
        contract.reason(),
        heaviest);
  }

  private static Step heavy(
      EntryLoads entry, LoadChains chains, Map.Entry<String, Integer> weight) {
    Step step = step(entry, chains.load(weight.getKey()).orElseThrow());
    return new Step(
        "%d modules: %s".formatted(weight.getValue(), step.text()), step.file(), step.place());
  }

  private static List<EntryLoads> of(GateInput input, String entry) {
    return input.loads().stream().filter(loads -> loads.entry().equals(entry)).toList();
  }
}

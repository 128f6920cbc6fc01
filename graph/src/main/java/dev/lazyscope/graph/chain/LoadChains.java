package dev.lazyscope.graph.chain;

import dev.lazyscope.graph.load.LoadSet;
import dev.lazyscope.graph.load.LoadSet.Kind;
import dev.lazyscope.graph.load.LoadSet.Load;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Walks from a load to the entry along the causes.
public final class LoadChains {
  private final Map<String, Load> loads = new HashMap<>();

  private LoadChains(LoadSet set) {
    set.likely().forEach(load -> loads.putIfAbsent(load.module(), load));
  }

  public static LoadChains of(LoadSet set) {
    return new LoadChains(set);
  }

  /// {@return the loads that lead to `module`, the entry's own first; empty if it is not loaded}
  public List<Load> to(String module) {
    List<Load> chain = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Optional<Load> at = load(module);
    while (at.isPresent() && seen.add(at.get().module())) {
      chain.add(at.get());
      at = load(because(at.get()));
    }
    Collections.reverse(chain);
    return chain;
  }

  /// {@return the load of a module, if it happens}
  public Optional<Load> load(String module) {
    return Optional.ofNullable(loads.get(module));
  }

  /// The module on whose account a load happens: the one that reads a proxy, else the one that
  /// holds the import.
  public static String because(Load load) {
    return load.cause().kind() == Kind.REIFIED
        ? load.cause().triggerModule()
        : load.cause().importer();
  }

  /// {@return for each module the number of modules that load on its account, itself included}
  public Map<String, Integer> weights() {
    Map<String, Integer> weights = new TreeMap<>();
    loads
        .keySet()
        .forEach(module -> to(module).forEach(hop -> weights.merge(hop.module(), 1, Integer::sum)));
    return weights;
  }
}

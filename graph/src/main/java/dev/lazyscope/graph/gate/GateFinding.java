package dev.lazyscope.graph.gate;

import dev.lazyscope.analyzer.source.Place;
import java.util.ArrayList;
import java.util.List;

/// Something the gate has to say. `keys` are what a baseline holds of it: names of modules, never
/// places. `reason` is that of the contract, empty where there is none.
public record GateFinding(
    GateRule rule, List<String> keys, String message, String reason, List<Step> steps) {

  public GateFinding {
    keys = List.copyOf(keys);
    steps = List.copyOf(steps);
  }

  /// One place of the chain that leads to the finding; `file` is empty where there is none.
  public record Step(String text, String file, Place place) {
    public boolean hasPlace() {
      return !file.isEmpty();
    }
  }

  /// {@return this with one more step}
  GateFinding with(Step step) {
    List<Step> more = new ArrayList<>(steps);
    more.add(step);
    return new GateFinding(rule, keys, message, reason, more);
  }

  /// {@return the steps that have a place; it is shown at the first}
  public List<Step> places() {
    return steps.stream().filter(Step::hasPlace).toList();
  }
}

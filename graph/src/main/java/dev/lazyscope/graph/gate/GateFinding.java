package dev.lazyscope.graph.gate;

import dev.lazyscope.analyzer.source.Place;
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

  /// {@return the place to show it at: that of the first step that has one}
  public List<Step> places() {
    return steps.stream().filter(Step::hasPlace).toList();
  }
}

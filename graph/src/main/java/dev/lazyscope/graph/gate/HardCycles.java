package dev.lazyscope.graph.gate;

import dev.lazyscope.graph.cycle.run.Outcome;
import dev.lazyscope.graph.cycle.run.Outcome.Failure;
import dev.lazyscope.graph.cycle.run.Statement;
import dev.lazyscope.graph.cycle.verdict.CycleFinding;
import dev.lazyscope.graph.cycle.verdict.WayIn;
import dev.lazyscope.graph.gate.GateFinding.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Cycles that fail as the code is written. The key is the import that fails, whichever modules
/// else belong to the component.
final class HardCycles {
  private HardCycles() {}

  static List<GateFinding> of(GateInput input) {
    Map<String, GateFinding> found = new TreeMap<>();
    for (CycleFinding cycle : input.cycles()) {
      for (WayIn way : cycle.ways()) {
        if (way.asWritten() instanceof Outcome.Failed(Failure failure)) {
          String key = CyclicImports.key(failure.statement().module(), failure.from());
          found.putIfAbsent(key, finding(input, key, way, failure));
        }
      }
    }
    return List.copyOf(found.values());
  }

  private static GateFinding finding(GateInput input, String key, WayIn way, Failure failure) {
    List<Step> steps = new ArrayList<>();
    String needs = failure.statement().module() + " needs " + failure.from() + "." + failure.name();
    steps.add(
        new Step(
            needs + " before it is defined",
            input.file(failure.statement().module()),
            failure.use()));
    for (Statement waiting : failure.waiting()) {
      steps.add(
          new Step(
              waiting.module() + " is still being loaded here",
              input.file(waiting.module()),
              waiting.place()));
    }
    String message = "importing %s first fails: %s".formatted(way.module(), needs);
    return new GateFinding(GateRule.HARD_CYCLE, List.of(key), message, "", steps);
  }
}

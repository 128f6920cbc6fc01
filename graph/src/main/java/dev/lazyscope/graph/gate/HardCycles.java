package dev.lazyscope.graph.gate;

import dev.lazyscope.graph.cycle.run.Outcome;
import dev.lazyscope.graph.cycle.run.Outcome.Failure;
import dev.lazyscope.graph.cycle.run.Statement;
import dev.lazyscope.graph.cycle.verdict.CycleFinding;
import dev.lazyscope.graph.cycle.verdict.WayIn;
import dev.lazyscope.graph.gate.GateFinding.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Cycles that fail as the code is written. The key is the import that fails, whichever modules
/// else belong to the component.
record HardCycles(List<CycleFinding> cycles, GateInput input) implements Watch {

  static HardCycles of(GateInput input) {
    return new HardCycles(
        input.cycles().stream().filter(cycle -> !failing(cycle).isEmpty()).toList(), input);
  }

  @Override
  public GateRule rule() {
    return GateRule.HARD_CYCLE;
  }

  @Override
  public Set<String> keys() {
    return cycles.stream()
        .flatMap(cycle -> failing(cycle).keySet().stream())
        .collect(Collectors.toSet());
  }

  /// What fails in one component is told together: as a rule one repair helps against all of it.
  @Override
  public List<GateFinding> tell(Set<String> fresh) {
    List<GateFinding> found = new ArrayList<>();
    for (CycleFinding cycle : cycles) {
      SortedMap<String, Way> here = failing(cycle);
      here.keySet().retainAll(fresh);
      if (!here.isEmpty()) {
        found.add(finding(here));
      }
    }
    return found;
  }

  /// A way in and how it fails.
  private record Way(String first, Failure failure) {}

  private static SortedMap<String, Way> failing(CycleFinding cycle) {
    SortedMap<String, Way> found = new TreeMap<>();
    for (WayIn way : cycle.ways()) {
      if (way.asWritten() instanceof Outcome.Failed(Failure failure)) {
        found.putIfAbsent(
            CyclicImports.key(failure.statement().module(), failure.from()),
            new Way(way.module(), failure));
      }
    }
    return found;
  }

  private GateFinding finding(SortedMap<String, Way> ways) {
    Way told = ways.firstEntry().getValue();
    Failure failure = told.failure();
    String reader = failure.statement().module();
    String needs = reader + " needs " + failure.from() + "." + failure.name();
    List<Step> steps = new ArrayList<>();
    steps.add(new Step(needs + " before it is defined", input.file(reader), failure.use()));
    for (Statement waiting : failure.waiting()) {
      if (!waiting.equals(failure.statement())) {
        steps.add(
            new Step(
                waiting.module() + " is still being loaded here",
                input.file(waiting.module()),
                waiting.place()));
      }
    }
    String others =
        ways.values().stream().skip(1).map(Way::first).distinct().collect(Collectors.joining(", "));
    String message =
        "importing %s first fails: %s%s"
            .formatted(told.first(), needs, others.isEmpty() ? "" : "; so does " + others);
    return new GateFinding(GateRule.HARD_CYCLE, List.copyOf(ways.keySet()), message, "", steps);
  }
}

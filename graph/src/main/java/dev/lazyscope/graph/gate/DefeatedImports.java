package dev.lazyscope.graph.gate;

import dev.lazyscope.analyzer.source.Place;
import dev.lazyscope.graph.gate.GateFinding.Step;
import dev.lazyscope.graph.gate.GateInput.EntryLoads;
import dev.lazyscope.graph.load.LoadSet.Cause;
import dev.lazyscope.graph.load.LoadSet.Kind;
import dev.lazyscope.graph.load.LoadSet.Load;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Lazy imports of the project that an entry uses all the same.
final class DefeatedImports {
  private DefeatedImports() {}

  static List<GateFinding> of(GateInput input) {
    Map<String, GateFinding> found = new TreeMap<>();
    for (EntryLoads entry : input.loads()) {
      for (Load load : entry.set().likely()) {
        Cause cause = load.cause();
        boolean isOwn = input.summaries().containsKey(cause.importer());
        if (cause.kind() == Kind.REIFIED && isOwn) {
          String key = entry.entry() + ": " + CyclicImports.key(cause.importer(), load.module());
          found.putIfAbsent(key, finding(entry, key, load));
        }
      }
    }
    return List.copyOf(found.values());
  }

  private static GateFinding finding(EntryLoads entry, String key, Load load) {
    Cause cause = load.cause();
    return new GateFinding(
        GateRule.DEFEATED_LAZY_IMPORT,
        List.of(key),
        "%s is imported lazily by %s, but %s loads it"
            .formatted(load.module(), cause.importer(), entry.entry()),
        "",
        List.of(
            step(entry, "used by " + cause.triggerModule(), cause.triggerModule(), cause.trigger()),
            step(entry, "imported by " + cause.importer(), cause.importer(), cause.importSite())));
  }

  private static Step step(EntryLoads entry, String text, String module, Place place) {
    return new Step(text, entry.files().getOrDefault(module, ""), place);
  }
}

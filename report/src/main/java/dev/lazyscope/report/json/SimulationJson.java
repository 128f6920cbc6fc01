package dev.lazyscope.report.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lazyscope.analyzer.source.Place;
import dev.lazyscope.graph.chain.ImportTimes;
import dev.lazyscope.graph.chain.Simulation;
import dev.lazyscope.graph.chain.Simulation.Outcome;
import dev.lazyscope.graph.load.LoadSet;
import dev.lazyscope.graph.load.LoadSet.Cause;
import dev.lazyscope.graph.load.LoadSet.Load;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/// What entries load in each mode, as JSON (`docs/schema/simulate.json`).
public final class SimulationJson {
  private static final int SCHEMA = 1;
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private SimulationJson() {}

  public static String of(List<Simulation> simulations, ImportTimes times) {
    ObjectNode document = JSON.objectNode().put("schema", "lazyscope.simulate/" + SCHEMA);
    ArrayNode entries = document.putArray("entries");
    for (Simulation simulation : simulations) {
      ObjectNode entry = entries.addObject().put("entry", simulation.entry());
      ArrayNode modes = entry.putArray("modes");
      simulation.outcomes().forEach(outcome -> modes.add(outcome(outcome, times)));
    }
    return document.toPrettyString() + "\n";
  }

  private static ObjectNode outcome(Outcome outcome, ImportTimes times) {
    LoadSet set = outcome.set();
    ObjectNode node =
        JSON.objectNode()
            .put("mode", outcome.mode())
            .put("count", outcome.count())
            .put("ending", id(set.ending()));
    if (!times.isEmpty()) {
      node.put("measured_us", times.of(outcome.modules()));
    }
    ArrayNode loads = node.putArray("loads");
    set.likely().forEach(load -> loads.add(load(load)));
    names(node.putArray("must"), set.must().stream().sorted().toList());
    outcome.may().ifPresent(may -> names(node.putArray("may"), may));
    ArrayNode notes = node.putArray("notes");
    for (LoadSet.Note note : set.notes()) {
      notes.add(note(note));
    }
    return node;
  }

  static ObjectNode note(LoadSet.Note note) {
    ObjectNode node = JSON.objectNode().put("kind", note.kind()).put("module", note.module());
    place(node, "", note.place());
    return node.put("text", note.text());
  }

  private static ObjectNode load(Load load) {
    Cause cause = load.cause();
    ObjectNode node =
        JSON.objectNode()
            .put("module", load.module())
            .put("cause", id(cause.kind()))
            .put("importer", cause.importer());
    place(node, "", cause.importSite());
    node.put("trigger", cause.triggerModule());
    place(node, "trigger_", cause.trigger());
    return node;
  }

  /// Compiled code without its source has no lines.
  private static void place(ObjectNode node, String prefix, Place place) {
    if (!place.equals(LoadSet.UNKNOWN)) {
      node.put(prefix + "line", place.line()).put(prefix + "column", place.column());
    }
  }

  private static void names(ArrayNode array, Collection<String> names) {
    names.forEach(array::add);
  }

  private static String id(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

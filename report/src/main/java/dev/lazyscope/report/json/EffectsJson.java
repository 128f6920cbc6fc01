package dev.lazyscope.report.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lazyscope.graph.effect.EffectReport;
import dev.lazyscope.graph.effect.EffectReport.Step;
import dev.lazyscope.graph.effect.EffectReport.Told;
import java.util.List;
import java.util.Locale;

/// Effects as JSON (`docs/schema/effects.json`).
public final class EffectsJson {
  private static final String SCHEMA = "lazyscope.effects/1";
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private EffectsJson() {}

  public static String of(EffectReport report) {
    ObjectNode document =
        JSON.objectNode()
            .put("schema", SCHEMA)
            .put("modules", report.modules())
            .put("ignored", report.ignored());
    ArrayNode effects = document.putArray("effects");
    report.effects().forEach(told -> effects.add(effect(told)));
    return document.toPrettyString() + "\n";
  }

  private static ObjectNode effect(Told told) {
    Step first = told.chain().getFirst();
    ObjectNode node =
        JSON.objectNode()
            .put("module", told.effect().module())
            .put("kind", told.effect().kind().id())
            .put("group", told.effect().kind().group().name().toLowerCase(Locale.ROOT))
            .put("detail", told.effect().detail())
            .put("file", first.file())
            .put("line", first.place().line())
            .put("column", first.place().column())
            .put("via", told.effect().via());
    node.set("chain", steps(told.chain()));
    node.set("loaded_by", steps(told.loadedBy()));
    return node;
  }

  private static ArrayNode steps(List<Step> steps) {
    ArrayNode nodes = JSON.arrayNode();
    for (Step step : steps) {
      nodes
          .addObject()
          .put("file", step.file())
          .put("line", step.place().line())
          .put("column", step.place().column())
          .put("text", step.text());
    }
    return nodes;
  }
}

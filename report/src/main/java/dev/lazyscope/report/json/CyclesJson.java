package dev.lazyscope.report.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lazyscope.graph.cycle.Component;
import dev.lazyscope.graph.model.ImportEdge;
import dev.lazyscope.graph.model.ImportGraph;
import java.util.List;

/// Import cycles as JSON (`docs/schema/cycles.json`).
public final class CyclesJson {
  private static final String SCHEMA = "lazyscope.cycles/1";
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private CyclesJson() {}

  public static String of(List<Component> components) {
    ObjectNode document = JSON.objectNode().put("schema", SCHEMA);
    ArrayNode groups = document.putArray("groups");
    for (Component component : components) {
      ObjectNode group = groups.addObject();
      ArrayNode modules = group.putArray("modules");
      component.members().forEach(modules::add);
      ArrayNode cycle = group.putArray("shortest_cycle");
      component.shortestCycle().forEach(edge -> cycle.add(edge(component.graph(), edge)));
    }
    return document.toPrettyString() + "\n";
  }

  private static ObjectNode edge(ImportGraph graph, ImportEdge edge) {
    return JSON.objectNode()
        .put("importer", graph.name(edge.importer()))
        .put("imported", graph.name(edge.imported()))
        .put("kind", edge.kind().id())
        .put("file", graph.node(edge.importer()).file())
        .put("line", edge.place().line())
        .put("column", edge.place().column());
  }
}

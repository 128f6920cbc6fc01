package dev.lazyscope.report.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lazyscope.graph.gate.Gate;
import dev.lazyscope.graph.gate.GateChange;
import dev.lazyscope.graph.gate.GateChange.Difference;
import dev.lazyscope.graph.gate.GateFinding;
import dev.lazyscope.graph.gate.GateFinding.Step;
import java.util.Optional;

/// What the gate says as JSON.
public final class GateJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private GateJson() {}

  public static String of(Gate.Result result, Optional<GateChange> change) {
    ObjectNode document =
        JSON.objectNode()
            .put("schema", "lazyscope.check/1")
            .put("failed", result.fails())
            .put("accepted", result.accepted());
    ArrayNode findings = document.putArray("findings");
    result.findings().forEach(finding -> findings.add(finding(finding)));
    ArrayNode fixed = document.putArray("fixed");
    result
        .fixed()
        .forEach(key -> fixed.addObject().put("rule", key.rule().id()).put("key", key.text()));
    change.ifPresent(one -> document.set("change", change(one)));
    return document.toPrettyString() + "\n";
  }

  public static String of(GateChange change) {
    ObjectNode document = JSON.objectNode().put("schema", "lazyscope.diff/1");
    document.setAll(change(change));
    return document.toPrettyString() + "\n";
  }

  private static ObjectNode finding(GateFinding finding) {
    ObjectNode node =
        JSON.objectNode()
            .put("rule", finding.rule().id())
            .put("message", finding.message())
            .put("reason", finding.reason())
            .put("fails", finding.rule().fails())
            .put("fingerprint", Fingerprint.of(finding));
    ArrayNode keys = node.putArray("keys");
    finding.keys().forEach(keys::add);
    ArrayNode steps = node.putArray("steps");
    finding.steps().forEach(step -> steps.add(step(step)));
    return node;
  }

  private static ObjectNode step(Step step) {
    return JSON.objectNode()
        .put("text", step.text())
        .put("file", step.file())
        .put("line", step.place().line())
        .put("column", step.place().column());
  }

  private static ObjectNode change(GateChange change) {
    ObjectNode node = JSON.objectNode();
    node.set("modules", difference(change.modules()));
    node.set("imports", difference(change.imports()));
    node.set("cyclic_imports", difference(change.cyclicImports()));
    ArrayNode loads = node.putArray("loads");
    for (GateChange.LoadChange one : change.loads()) {
      ObjectNode entry =
          loads
              .addObject()
              .put("entry", one.entry())
              .put("before", one.before())
              .put("after", one.after());
      entry.set("modules", difference(one.modules()));
      ArrayNode causes = entry.putArray("causes");
      one.causes()
          .forEach(
              cause -> {
                ObjectNode item =
                    causes.addObject().put("module", cause.module()).put("count", cause.count());
                item.set("step", step(cause.step()));
              });
    }
    return node;
  }

  private static ObjectNode difference(Difference difference) {
    ObjectNode node = JSON.objectNode();
    ArrayNode added = node.putArray("added");
    difference.added().forEach(added::add);
    ArrayNode removed = node.putArray("removed");
    difference.removed().forEach(removed::add);
    return node;
  }
}

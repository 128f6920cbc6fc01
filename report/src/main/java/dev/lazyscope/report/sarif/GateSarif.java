package dev.lazyscope.report.sarif;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lazyscope.graph.gate.Gate;
import dev.lazyscope.graph.gate.GateFinding;
import dev.lazyscope.graph.gate.GateFinding.Step;
import dev.lazyscope.graph.gate.GateRule;
import dev.lazyscope.report.json.Fingerprint;
import dev.lazyscope.report.json.Uris;
import java.util.List;

/// Findings as one SARIF run. The fingerprint is made of rule and keys, so that a finding stays the
/// same when lines move.
public final class GateSarif {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private GateSarif() {}

  public static String of(Gate.Result result, String toolVersion) {
    ObjectNode document = JSON.objectNode().put("$schema", SCHEMA).put("version", "2.1.0");
    ObjectNode run = document.putArray("runs").addObject();
    ObjectNode driver =
        run.putObject("tool")
            .putObject("driver")
            .put("name", "lazyscope")
            .put("version", toolVersion);
    ArrayNode rules = driver.putArray("rules");
    for (GateRule rule : GateRule.values()) {
      ObjectNode node = rules.addObject().put("id", rule.id());
      node.putObject("shortDescription").put("text", sentence(rule.meaning()));
      node.putObject("help").put("text", "lazyscope explain " + rule.id());
      node.putObject("defaultConfiguration").put("level", level(rule));
    }
    run.put("columnKind", "unicodeCodePoints");
    ArrayNode results = run.putArray("results");
    result.findings().forEach(finding -> results.add(result(finding)));
    return document.toPrettyString() + "\n";
  }

  private static ObjectNode result(GateFinding finding) {
    ObjectNode node =
        JSON.objectNode()
            .put("ruleId", finding.rule().id())
            .put("ruleIndex", finding.rule().ordinal())
            .put("level", level(finding.rule()));
    String reason = finding.reason().isEmpty() ? "" : " (" + finding.reason() + ")";
    node.putObject("message").put("text", sentence(finding.message() + reason));
    List<Step> places = finding.places();
    ArrayNode locations = node.putArray("locations");
    if (!places.isEmpty()) {
      locations.add(location(places.getFirst()));
      ArrayNode related = node.putArray("relatedLocations");
      for (int i = 1; i < places.size(); i++) {
        ObjectNode location = location(places.get(i)).put("id", i);
        location.putObject("message").put("text", places.get(i).text());
        related.add(location);
      }
    }
    node.putObject("partialFingerprints").put("lazyscope/v1", Fingerprint.of(finding));
    return node;
  }

  private static ObjectNode location(Step step) {
    ObjectNode location = JSON.objectNode();
    ObjectNode physical = location.putObject("physicalLocation");
    ObjectNode artifact = physical.putObject("artifactLocation").put("uri", Uris.of(step.file()));
    if (!step.file().startsWith("/")) {
      artifact.put("uriBaseId", "%SRCROOT%");
    }
    physical
        .putObject("region")
        .put("startLine", Math.max(1, step.place().line()))
        .put("startColumn", Math.max(1, step.place().column()));
    return location;
  }

  private static String level(GateRule rule) {
    return rule.fails() ? "error" : "note";
  }

  private static String sentence(String text) {
    return text.endsWith(".") ? text : text + ".";
  }
}

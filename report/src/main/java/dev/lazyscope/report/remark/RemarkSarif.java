package dev.lazyscope.report.remark;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lazyscope.report.json.Uris;
import dev.lazyscope.report.remark.Remark.Rule;
import dev.lazyscope.report.remark.Remark.Spot;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Remarks as one run of SARIF 2.1.0. Fingerprints hold no line numbers: a remark stays the same
/// when lines move.
public final class RemarkSarif {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private RemarkSarif() {}

  public static String of(List<Remark> remarks, String toolVersion) {
    List<Rule> rules =
        remarks.stream()
            .map(Remark::rule)
            .distinct()
            .sorted(Comparator.comparing(Rule::id))
            .toList();
    ObjectNode document = JSON.objectNode().put("$schema", SCHEMA).put("version", "2.1.0");
    ObjectNode run = document.putArray("runs").addObject();
    ObjectNode driver =
        run.putObject("tool")
            .putObject("driver")
            .put("name", "lazyscope")
            .put("version", toolVersion);
    ArrayNode described = driver.putArray("rules");
    for (Rule rule : rules) {
      ObjectNode node = described.addObject().put("id", rule.id());
      node.putObject("shortDescription").put("text", sentence(rule.meaning()));
      node.putObject("help").put("text", "lazyscope explain " + rule.id());
    }
    run.put("columnKind", "unicodeCodePoints");
    ArrayNode results = run.putArray("results");
    Map<String, Integer> seen = new HashMap<>();
    for (Remark remark : remarks) {
      results.add(result(remark, rules.indexOf(remark.rule()), seen));
    }
    return document.toPrettyString() + "\n";
  }

  private static ObjectNode result(Remark remark, int rule, Map<String, Integer> seen) {
    ObjectNode node =
        JSON.objectNode()
            .put("ruleId", remark.rule().id())
            .put("ruleIndex", rule)
            .put("level", remark.level().sarif());
    node.putObject("message").put("text", sentence(remark.message()));
    node.putArray("locations").add(location(remark.spot()));
    ArrayNode related = node.putArray("relatedLocations");
    for (int i = 0; i < remark.related().size(); i++) {
      Spot spot = remark.related().get(i);
      ObjectNode location = location(spot).put("id", i + 1);
      location.putObject("message").put("text", spot.text());
      related.add(location);
    }
    String key = remark.rule().id() + " " + remark.spot().file() + " " + remark.spot().text();
    int count = seen.merge(key, 1, Integer::sum);
    node.putObject("partialFingerprints").put("lazyscope/v1", fingerprint(key + " " + count));
    return node;
  }

  private static ObjectNode location(Spot spot) {
    ObjectNode location = JSON.objectNode();
    ObjectNode physical = location.putObject("physicalLocation");
    ObjectNode artifact = physical.putObject("artifactLocation").put("uri", Uris.of(spot.file()));
    if (!spot.file().startsWith("/")) {
      artifact.put("uriBaseId", "%SRCROOT%");
    }
    physical
        .putObject("region")
        .put("startLine", Math.max(1, spot.place().line()))
        .put("startColumn", Math.max(1, spot.place().column()));
    return location;
  }

  private static String fingerprint(String key) {
    return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private static String sentence(String text) {
    return text.endsWith(".") ? text : text + ".";
  }
}

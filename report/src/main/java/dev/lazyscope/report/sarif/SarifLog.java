package dev.lazyscope.report.sarif;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lazyscope.analyzer.source.Place;
import dev.lazyscope.report.json.Uris;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// A log of SARIF 2.1.0 with one run.
public record SarifLog(String toolVersion, List<Rule> rules, List<Result> results) {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  public SarifLog {
    rules = List.copyOf(rules);
    results = List.copyOf(results);
  }

  /// A rule by its id, with what it says in general, and the level of its results where that is
  /// always the same.
  public record Rule(String id, String meaning, Optional<Level> level) {}

  public enum Level {
    ERROR("error"),
    WARNING("warning"),
    NOTE("note");

    private final String id;

    Level(String id) {
      this.id = id;
    }
  }

  /// A result of the rule with this id, at the first of the spots; the others lead to it. The
  /// fingerprint holds no line numbers: a result stays the same when lines move.
  public record Result(
      String rule, Level level, String message, List<Spot> spots, String fingerprint) {
    public Result {
      spots = List.copyOf(spots);
    }
  }

  /// A place with what is there to see.
  public record Spot(String text, String file, Place place) {}

  /// {@return the log as a document}
  public String json() {
    ObjectNode document = JSON.objectNode().put("$schema", SCHEMA).put("version", "2.1.0");
    ObjectNode run = document.putArray("runs").addObject();
    ObjectNode driver =
        run.putObject("tool")
            .putObject("driver")
            .put("name", "lazyscope")
            .put("version", toolVersion);
    ArrayNode described = driver.putArray("rules");
    rules.forEach(rule -> described.add(described(rule)));
    run.put("columnKind", "unicodeCodePoints");
    ArrayNode told = run.putArray("results");
    List<String> ids = rules.stream().map(Rule::id).toList();
    results.forEach(result -> told.add(told(result, ids.indexOf(result.rule()))));
    return document.toPrettyString() + "\n";
  }

  private static ObjectNode described(Rule rule) {
    ObjectNode node = JSON.objectNode().put("id", rule.id());
    node.putObject("shortDescription").put("text", sentence(rule.meaning()));
    node.putObject("help").put("text", "lazyscope explain " + rule.id());
    rule.level().ifPresent(level -> node.putObject("defaultConfiguration").put("level", level.id));
    return node;
  }

  private static ObjectNode told(Result result, int rule) {
    ObjectNode node =
        JSON.objectNode()
            .put("ruleId", result.rule())
            .put("ruleIndex", rule)
            .put("level", result.level().id);
    node.putObject("message").put("text", sentence(result.message()));
    ArrayNode locations = node.putArray("locations");
    if (!result.spots().isEmpty()) {
      locations.add(location(result.spots().getFirst()));
      ArrayNode related = node.putArray("relatedLocations");
      IntStream.range(1, result.spots().size())
          .forEach(i -> related.add(related(result.spots().get(i), i)));
    }
    node.putObject("partialFingerprints").put("lazyscope/v1", result.fingerprint());
    return node;
  }

  private static ObjectNode related(Spot spot, int id) {
    ObjectNode node = location(spot).put("id", id);
    node.putObject("message").put("text", spot.text());
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

  private static String sentence(String text) {
    return text.endsWith(".") ? text : text + ".";
  }
}

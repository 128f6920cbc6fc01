package dev.lazyscope.report.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lazyscope.graph.accuracy.Accuracy;
import dev.lazyscope.graph.accuracy.AccuracyTable;
import dev.lazyscope.graph.accuracy.Measured;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Predictions held against reality, as JSON (`docs/schema/verify.json`).
public final class AccuracyJson {
  private static final int SCHEMA = 1;
  private static final double MILLION = 1_000_000;
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private AccuracyJson() {}

  public static String of(AccuracyTable table) {
    ObjectNode document = JSON.objectNode().put("schema", "lazyscope.verify/" + SCHEMA);
    ArrayNode entries = document.putArray("entries");
    table.rows().forEach(row -> entries.add(entry(row)));
    ObjectNode summary = document.putObject("summary");
    table.groups().forEach(group -> add(summary, group));
    return document.toPrettyString() + "\n";
  }

  /// Entries that were run for real, each in every mode.
  public static String ofRuns(Map<String, List<Measured>> runs) {
    ObjectNode document = JSON.objectNode().put("schema", "lazyscope.verify/" + SCHEMA);
    ArrayNode entries = document.putArray("entries");
    runs.forEach((entry, rows) -> rows.forEach(row -> entries.add(run(entry, row))));
    document.putObject("summary").put("entries", runs.size());
    return document.toPrettyString() + "\n";
  }

  private static ObjectNode run(String entry, Measured row) {
    ObjectNode node =
        JSON.objectNode()
            .put("entry", entry)
            .put("mode", row.mode())
            .put("behaves_as_eager", row.behaviour().isAsEager())
            .put("failure", row.behaviour().failure())
            .put("milliseconds", row.millis())
            .put("memory_kb", row.memoryKilobytes());
    ArrayNode differences = figures(node, row.accuracy()).putArray("differences");
    for (Measured.Difference one : row.differences()) {
      differences
          .addObject()
          .put("module", one.module())
          .put("side", one.side().id())
          .put("cause", one.cause())
          .put("others", one.others());
    }
    return node;
  }

  private static ObjectNode entry(AccuracyTable.Row row) {
    ObjectNode entry =
        JSON.objectNode()
            .put("entry", row.entry())
            .put("mode", row.mode())
            .put("kind", row.kind().id())
            .put("behaves_as_eager", row.behavesAsEager());
    return figures(entry, row.accuracy());
  }

  private static ObjectNode figures(ObjectNode entry, Accuracy accuracy) {
    entry
        .put("loaded", accuracy.loaded())
        .put("predicted", accuracy.hits() + accuracy.extra().size())
        .put("precision", rounded(accuracy.precision()))
        .put("recall", rounded(accuracy.recall()))
        .put("f1", rounded(accuracy.f1()))
        .put("exact", accuracy.exact())
        .put("must", accuracy.bounds().must())
        .put("may", accuracy.bounds().may());
    names(entry.putArray("missing"), accuracy.missing());
    names(entry.putArray("extra"), accuracy.extra());
    names(entry.putArray("outside_may"), accuracy.outsideMay());
    names(entry.putArray("must_violations"), accuracy.mustViolations());
    return entry;
  }

  private static void names(ArrayNode array, Collection<String> names) {
    names.forEach(array::add);
  }

  private static void add(ObjectNode summary, AccuracyTable.Group group) {
    AccuracyTable.Figures figures = group.figures();
    ObjectNode mode = summary.withObjectProperty(group.mode());
    ObjectNode target =
        mode.putObject(group.kind().replace(' ', '_'))
            .put("entries", figures.entries())
            .put("exact", figures.exact())
            .put("loaded", figures.loaded())
            .put("outside_may", figures.outsideMay())
            .put("must_violations", figures.mustViolations());
    spread(target.putObject("f1"), figures.f1());
    spread(target.putObject("precision"), figures.precision());
    spread(target.putObject("recall"), figures.recall());
  }

  private static void spread(ObjectNode target, AccuracyTable.Spread spread) {
    target
        .put("median", rounded(spread.median()))
        .put("mean", rounded(spread.mean()))
        .put("worst", rounded(spread.worst()));
  }

  private static double rounded(double value) {
    return Math.round(value * MILLION) / MILLION;
  }
}

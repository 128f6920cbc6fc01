package dev.lazyscope.report.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lazyscope.graph.chain.Statement;
import dev.lazyscope.graph.chain.Why;
import dev.lazyscope.graph.chain.Why.Hop;
import java.util.List;
import java.util.Locale;

/// Why a module is loaded, as JSON (`docs/schema/why.json`).
public final class WhyJson {
  private static final String SCHEMA = "lazyscope.why/1";
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private WhyJson() {}

  public static String of(Why why) {
    ObjectNode document =
        JSON.objectNode()
            .put("schema", SCHEMA)
            .put("entry", why.entry())
            .put("module", why.module())
            .put("loaded", !why.asWritten().isEmpty());
    hops(document.putArray("as_written"), why.asWritten());
    hops(document.putArray("all_lazy"), why.allLazy());
    why.cut()
        .ifPresent(
            cut -> {
              ObjectNode node =
                  document.putObject("cut").put("saved", cut.saved()).put("of", cut.loaded());
              ArrayNode statements = node.putArray("statements");
              cut.statements().forEach(one -> statements.add(statement(one)));
            });
    why.failure().ifPresent(note -> document.set("failure", SimulationJson.note(note)));
    return document.toPrettyString() + "\n";
  }

  private static void hops(ArrayNode array, List<Hop> hops) {
    for (Hop hop : hops) {
      ObjectNode node =
          array
              .addObject()
              .put("module", hop.load().module())
              .put("cause", id(hop.load().cause().kind()));
      hop.statement().ifPresent(one -> node.set("statement", statement(one)));
      hop.use()
          .ifPresent(
              use ->
                  node.putObject("use")
                      .put("file", use.file())
                      .put("line", use.place().line())
                      .put("column", use.place().column())
                      .put("text", use.text()));
    }
  }

  static ObjectNode statement(Statement statement) {
    return JSON.objectNode()
        .put("importer", statement.importer())
        .put("imported", statement.imported())
        .put("file", statement.file())
        .put("line", statement.place().line())
        .put("column", statement.place().column())
        .put("text", statement.text())
        .put("own", statement.isOwn())
        .put("laziness", id(statement.laziness()));
  }

  private static String id(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

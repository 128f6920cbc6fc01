package dev.lazyscope.report.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lazyscope.graph.advice.Advice;
import dev.lazyscope.graph.advice.Advice.Judged;
import java.util.List;

/// Advice as JSON (`docs/schema/advise.json`).
public final class AdviceJson {
  private static final String SCHEMA = "lazyscope.advise/1";
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private AdviceJson() {}

  public static String of(List<Advice> advices) {
    return document(advices).toPrettyString() + "\n";
  }

  /// {@return the same on one line, for a page}
  public static String compact(List<Advice> advices) {
    return document(advices).toString();
  }

  private static ObjectNode document(List<Advice> advices) {
    ObjectNode document = JSON.objectNode().put("schema", SCHEMA);
    ArrayNode entries = document.putArray("entries");
    for (Advice advice : advices) {
      ObjectNode entry = entries.addObject().put("entry", advice.entry());
      entry
          .putObject("modules")
          .put("as_written", advice.counts().asWritten())
          .put("advised", advice.counts().advised())
          .put("filtered", advice.counts().filtered());
      entry
          .putObject("plan")
          .put("statements", advice.plan().steps().size())
          .put("saved", advice.plan().saved());
      ArrayNode kept = entry.putArray("keep_eager");
      advice
          .kept()
          .forEach(one -> kept.addObject().put("line", one.line()).put("reason", one.reason()));
      ArrayNode statements = entry.putArray("statements");
      advice.judged().forEach(judged -> statements.add(judged(judged)));
      advice.others().forEach(judged -> statements.add(judged(judged)));
    }
    return document;
  }

  private static ObjectNode judged(Judged judged) {
    ObjectNode node =
        JSON.objectNode()
            .put("verdict", judged.verdict().id())
            .put("rule", judged.rule())
            .put("reason", judged.reason())
            .put("saved", judged.saved());
    node.set("statement", WhyJson.statement(judged.statement()));
    if (!judged.around().isEmpty()) {
      ArrayNode cycle = node.putArray("cycle");
      judged.around().forEach(hop -> cycle.add(CyclesJson.hop(hop)));
    }
    return node;
  }
}

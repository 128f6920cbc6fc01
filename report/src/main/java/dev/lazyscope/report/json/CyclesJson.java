package dev.lazyscope.report.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lazyscope.analyzer.source.Place;
import dev.lazyscope.graph.cycle.Component;
import dev.lazyscope.graph.cycle.run.Outcome;
import dev.lazyscope.graph.cycle.run.Outcome.Failure;
import dev.lazyscope.graph.cycle.run.Statement;
import dev.lazyscope.graph.cycle.verdict.Change;
import dev.lazyscope.graph.cycle.verdict.CycleFinding;
import dev.lazyscope.graph.cycle.verdict.CycleReport;
import dev.lazyscope.graph.cycle.verdict.Hop;
import dev.lazyscope.graph.cycle.verdict.PackageCycle;
import dev.lazyscope.graph.cycle.verdict.WayIn;
import dev.lazyscope.report.console.CycleReasons;

/// The cycles of a program as JSON (`docs/schema/cycles.json`).
public final class CyclesJson {
  private static final String SCHEMA = "lazyscope.cycles/1";
  private static final int OUTLINE = 20;
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final CycleReport report;

  private CyclesJson(CycleReport report) {
    this.report = report;
  }

  public static String of(CycleReport report) {
    return document(report).toPrettyString() + "\n";
  }

  /// {@return the same on one line, for a page}
  public static String compact(CycleReport report) {
    return document(report).toString();
  }

  private static ObjectNode document(CycleReport report) {
    CyclesJson json = new CyclesJson(report);
    ObjectNode document = JSON.objectNode().put("schema", SCHEMA);
    document.put("module_count", report.graph().nodeCount());
    ArrayNode cycles = document.putArray("cycles");
    report.findings().forEach(finding -> cycles.add(json.finding(finding)));
    ArrayNode packages = document.putArray("package_cycles");
    report.packages().forEach(cycle -> packages.add(json.packageCycle(cycle)));
    return document;
  }

  private ObjectNode finding(CycleFinding finding) {
    ObjectNode node = JSON.objectNode().put("rule", finding.kind().id());
    node.put("meaning", finding.kind().meaning());
    node.put("hits_an_entry_point", finding.hitsAnEntryPoint());
    node.put("size", finding.component().size());
    finding.component().members().forEach(node.putArray("members")::add);
    outline(node.putObject("outline"), finding.component());
    ArrayNode hops = node.putArray("shortest");
    finding.shortest().forEach(hop -> hops.add(hop(hop)));
    finding.failure().ifPresent(failure -> failure(node.putObject("failure"), failure));
    ArrayNode ways = node.putArray("ways_in");
    finding.ways().forEach(way -> ways.add(way(way)));
    ArrayNode remedies = node.putArray("remedies");
    finding.remedies().forEach(remedy -> remedy(remedies.addObject(), remedy));
    ArrayNode cuts = node.putArray("cuts");
    finding.cuts().forEach(cut -> cut(cuts.addObject(), cut));
    return node;
  }

  private static void outline(ObjectNode node, Component component) {
    Component.Outline outline = component.outline(OUTLINE);
    ArrayNode packages = node.putArray("packages");
    outline
        .packages()
        .forEach(
            share ->
                packages
                    .addObject()
                    .put("package", share.packageName())
                    .put("modules", share.modules()));
    ArrayNode hubs = node.putArray("hubs");
    outline
        .hubs()
        .forEach(
            hub ->
                hubs.addObject()
                    .put("module", hub.module())
                    .put("importers", hub.importers())
                    .put("imports", hub.imports()));
  }

  static ObjectNode hop(Hop hop) {
    ObjectNode node =
        JSON.objectNode()
            .put("importer", hop.importer())
            .put("imported", hop.imported())
            .put("kind", hop.kind().id())
            .put("file", hop.file());
    place(node, hop.place());
    hop.use()
        .ifPresent(
            use -> {
              ObjectNode used = node.putObject("use");
              used.put("name", use.name()).put("path", use.path());
              used.put("at_import_time", use.kind().isAtImport());
              place(used, use.place());
            });
    return node.put("text", CycleReasons.use(hop));
  }

  private void failure(ObjectNode node, Failure failure) {
    node.put("kind", failure.kind().id()).put("text", CycleReasons.of(report, failure));
    statement(node.putObject("statement"), failure.statement());
    place(node.putObject("use"), failure.use());
    node.put("from", failure.from()).put("name", failure.name());
    failure.definedAt().ifPresent(place -> place(node.putObject("defined_at"), place));
    ArrayNode waiting = node.putArray("waiting");
    failure.waiting().forEach(statement -> statement(waiting.addObject(), statement));
  }

  private static ObjectNode way(WayIn way) {
    return JSON.objectNode()
        .put("module", way.module())
        .put("is_entry_point", way.isEntryPoint())
        .put("rule", way.kind().id())
        .put("eager", end(way.eager()))
        .put("as_written", end(way.asWritten()))
        .put("all", end(way.all()));
  }

  private static String end(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Loaded _ -> "loads";
      case Outcome.Failed(Failure failure) -> failure.kind().id();
      case Outcome.GaveUp _ -> "unknown";
    };
  }

  private void remedy(ObjectNode node, CycleFinding.Remedy remedy) {
    ArrayNode changes = node.putArray("changes");
    for (Change change : remedy.changes()) {
      ObjectNode target = changes.addObject().put("change", word(change));
      statement(target, change.statement());
      if (change instanceof Change.Move(_, Place behind)) {
        place(target.putObject("behind"), behind);
      }
    }
  }

  private static String word(Change change) {
    return switch (change) {
      case Change.MakeLazy _ -> "make-lazy";
      case Change.KeepEager _ -> "keep-eager";
      case Change.Move _ -> "move";
      case Change.Delete _ -> "delete";
    };
  }

  private void cut(ObjectNode node, CycleFinding.Cut cut) {
    node.put("importer", cut.importer()).put("imported", cut.imported());
    ArrayNode statements = node.putArray("statements");
    cut.statements().forEach(statement -> statement(statements.addObject(), statement));
    cut.cycle().forEach(node.putArray("cycle")::add);
  }

  private ObjectNode packageCycle(PackageCycle cycle) {
    ObjectNode node = JSON.objectNode();
    cycle.members().forEach(node.putArray("members")::add);
    ArrayNode links = node.putArray("shortest");
    cycle
        .shortest()
        .forEach(
            link -> {
              ObjectNode target = links.addObject();
              target.put("importer", link.importer()).put("imported", link.imported());
              target.set("statement", hop(link.statement()));
            });
    return node;
  }

  private void statement(ObjectNode node, Statement statement) {
    node.put("module", statement.module()).put("file", report.file(statement.module()));
    place(node, statement.place());
  }

  private static void place(ObjectNode node, Place place) {
    node.put("line", place.line()).put("column", place.column());
  }
}

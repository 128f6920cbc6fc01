package dev.lazyscope.report.html;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.lazyscope.graph.chain.LoadChains;
import dev.lazyscope.graph.chain.Simulation.Outcome;
import dev.lazyscope.graph.load.LoadSet;
import dev.lazyscope.graph.load.LoadSet.Load;
import dev.lazyscope.graph.model.EdgeKind;
import dev.lazyscope.graph.model.ImportGraph;
import dev.lazyscope.graph.model.Origin;
import dev.lazyscope.report.json.AdviceJson;
import dev.lazyscope.report.json.CyclesJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/// The data of the page as deflated JSON. What is many (modules, edges, loads) is written in
/// columns: numbers as differences where they rise, names by what they share with the one before.
final class PageData {
  private static final int SCHEMA = 1;

  /// The next takes twice as long and saves 3 %.
  private static final int LEVEL = 5;

  private final ReportData data;
  private final ImportGraph graph;
  private final JsonGenerator json;

  private PageData(ReportData data, JsonGenerator json) {
    this.data = data;
    this.graph = data.graph();
    this.json = json;
  }

  /// {@return all but what the page reads later}
  static byte[] main(ReportData data) {
    return deflated(data, PageData::write);
  }

  /// {@return what the sources say in detail: the texts of statements foremost}
  static byte[] texts(ReportData data) {
    return deflated(data, PageData::sources);
  }

  private interface Part {
    void write(PageData page) throws IOException;
  }

  /// Through a writer, which replaces half a surrogate pair where the generator would refuse it.
  private static byte[] deflated(ReportData data, Part part) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(LEVEL);
    try (JsonGenerator json =
        new JsonFactory()
            .createGenerator(
                new OutputStreamWriter(
                    new DeflaterOutputStream(bytes, deflater), StandardCharsets.UTF_8))) {
      part.write(new PageData(data, json));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    } finally {
      deflater.end();
    }
    return bytes.toByteArray();
  }

  private void write() throws IOException {
    json.writeStartObject();
    json.writeNumberField("schema", SCHEMA);
    scan();
    modules();
    edges();
    entries();
    effects();
    raw(
        "advice",
        AdviceJson.compact(data.entries().stream().map(ReportData.Entry::advice).toList()));
    raw("cycles", CyclesJson.compact(data.cycles()));
    json.writeEndObject();
  }

  private void raw(String name, String document) throws IOException {
    json.writeFieldName(name);
    json.writeRawValue(document);
  }

  private void scan() throws IOException {
    ReportData.Scan scan = data.scan();
    json.writeObjectFieldStart("scan");
    json.writeStringField("project", scan.project());
    json.writeStringField("version", scan.version());
    json.writeStringField("python", scan.python());
    json.writeNumberField("files", scan.files());
    json.writeNumberField("problems", scan.problems());
    ids("leftOut", scan.leftOut());
    if (scan.isOverview()) {
      json.writeBooleanField("overview", true);
    }
    json.writeEndObject();
  }

  private void modules() throws IOException {
    int count = graph.nodeCount();
    json.writeObjectFieldStart("modules");
    frontCoded("name", IntStream.range(0, count).mapToObj(graph::name).toList());
    ids("origins", Arrays.stream(Origin.values()).map(Origin::id).toList());
    numbers("origin", count, node -> graph.origin(node).ordinal());
    frontCoded(
        "file", IntStream.range(0, count).mapToObj(node -> graph.node(node).file()).toList());
    numbers("lines", count, node -> graph.node(node).lines());
    if (!data.times().isEmpty()) {
      numbers("micros", count, node -> (int) data.times().of(List.of(graph.name(node))));
    }
    json.writeEndObject();
  }

  private void edges() throws IOException {
    int count = graph.edgeCount();
    json.writeObjectFieldStart("edges");
    ids("kinds", Arrays.stream(EdgeKind.values()).map(EdgeKind::id).toList());
    numbers("degree", graph.nodeCount(), node -> graph.endEdge(node) - graph.firstEdge(node));
    rising("imported", count, graph::imported);
    numbers("line", count, edge -> graph.place(edge).line());
    numbers("kind", count, edge -> graph.kind(edge).ordinal());
    json.writeEndObject();
  }

  private void entries() throws IOException {
    json.writeArrayFieldStart("entries");
    for (ReportData.Entry entry : data.entries()) {
      json.writeStartObject();
      json.writeStringField("label", entry.simulation().entry());
      json.writeStringField("caution", entry.caution().orElse(""));
      json.writeArrayFieldStart("modes");
      for (Outcome outcome : entry.simulation().outcomes()) {
        loads(outcome);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void loads(Outcome outcome) throws IOException {
    List<Load> loads = outcome.set().likely();
    int count = loads.size();
    json.writeStartObject();
    json.writeStringField("mode", outcome.mode());
    json.writeStringField("ending", word(outcome.set().ending()));
    ids("kinds", Arrays.stream(LoadSet.Kind.values()).map(PageData::word).toList());
    numbers("module", count, i -> index(loads.get(i).module()));
    numbers("because", count, i -> index(LoadChains.because(loads.get(i))));
    numbers("importer", count, i -> index(loads.get(i).cause().importer()));
    numbers("line", count, i -> loads.get(i).cause().importSite().line());
    numbers("trigger", count, i -> index(loads.get(i).cause().triggerModule()));
    numbers("triggerLine", count, i -> loads.get(i).cause().trigger().line());
    numbers("kind", count, i -> loads.get(i).cause().kind().ordinal());
    json.writeEndObject();
  }

  private void effects() throws IOException {
    List<ReportData.Effect> effects = data.sources().effects();
    json.writeArrayFieldStart("effects");
    for (ReportData.Effect effect : effects) {
      json.writeStartArray();
      json.writeNumber(index(effect.module()));
      json.writeNumber(effect.place().line());
      json.writeString(effect.kind());
      json.writeString(effect.meaning());
      json.writeString(effect.detail());
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  private void sources() throws IOException {
    List<ReportData.SourceLine> lines = data.sources().lines();
    List<ReportData.Body> bodies = data.sources().bodies();
    json.writeStartObject();
    int[] modules = modules(lines);
    numbers("module", lines.size(), i -> modules[i]);
    numbers("line", lines.size(), i -> lines.get(i).line());
    Map<String, Integer> texts = new LinkedHashMap<>();
    int[] text = texts(lines, texts);
    numbers("text", lines.size(), i -> text[i]);
    ids("texts", texts.keySet());
    json.writeObjectFieldStart("body");
    numbers("module", bodies.size(), i -> index(bodies.get(i).module()));
    numbers("functions", bodies.size(), i -> bodies.get(i).functions());
    numbers("classes", bodies.size(), i -> bodies.get(i).classes());
    numbers("variables", bodies.size(), i -> bodies.get(i).variables());
    numbers("usedAtOnce", bodies.size(), i -> bodies.get(i).usedAtOnce());
    json.writeEndObject();
    json.writeEndObject();
  }

  /// The lines of one module come one after the other.
  private int[] modules(List<ReportData.SourceLine> lines) {
    int[] modules = new int[lines.size()];
    for (int i = 0; i < modules.length; i++) {
      String module = lines.get(i).module();
      boolean isKnown = i > 0 && module.equals(lines.get(i - 1).module());
      modules[i] = isKnown ? modules[i - 1] : index(module);
    }
    return modules;
  }

  /// Numbers the `texts` in the order in which lines have them first; {@return that of each line}
  private static int[] texts(List<ReportData.SourceLine> lines, Map<String, Integer> texts) {
    int[] text = new int[lines.size()];
    for (int i = 0; i < text.length; i++) {
      int next = texts.size();
      text[i] = Optional.ofNullable(texts.putIfAbsent(lines.get(i).text(), next)).orElse(next);
    }
    return text;
  }

  private int index(String module) {
    return graph.find(module).orElse(-1);
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private void ids(String name, Collection<String> texts) throws IOException {
    json.writeArrayFieldStart(name);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }

  private void numbers(String name, int count, IntUnaryOperator value) throws IOException {
    json.writeArrayFieldStart(name);
    for (int i = 0; i < count; i++) {
      json.writeNumber(value.applyAsInt(i));
    }
    json.writeEndArray();
  }

  private void rising(String name, int count, IntUnaryOperator value) throws IOException {
    numbers(name, count, i -> value.applyAsInt(i) - (i == 0 ? 0 : value.applyAsInt(i - 1)));
  }

  /// Each text as the number of characters it shares with the one before, and the rest.
  private void frontCoded(String name, List<String> texts) throws IOException {
    json.writeArrayFieldStart(name);
    String before = "";
    for (String text : texts) {
      int shared = shared(before, text);
      json.writeNumber(shared);
      json.writeString(text.substring(shared));
      before = text;
    }
    json.writeEndArray();
  }

  /// Never cuts a surrogate pair in two.
  private static int shared(String one, String other) {
    int most = Math.min(one.length(), other.length());
    int at = 0;
    while (at < most && one.charAt(at) == other.charAt(at)) {
      at++;
    }
    return at > 0 && Character.isHighSurrogate(one.charAt(at - 1)) ? at - 1 : at;
  }
}

package dev.lazyscope.report.json;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import dev.lazyscope.analyzer.source.Place;
import dev.lazyscope.graph.model.EdgeKind;
import dev.lazyscope.graph.model.ImportGraph;
import dev.lazyscope.graph.model.ModuleNode;
import dev.lazyscope.graph.model.Origin;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/// The import graph as JSON (`docs/schema/graph.json`), one module a line, written as it goes: a
/// graph of a million imports never lies in memory as text. Names are encoded once each.
public final class GraphJson {
  private static final String SCHEMA = "lazyscope.graph/1";
  private static final JsonFactory JSON = new JsonFactory();
  private static final SerializableString NAME = new SerializedString("name");
  private static final SerializableString ORIGIN = new SerializedString("origin");
  private static final SerializableString FILE = new SerializedString("file");
  private static final SerializableString LINES = new SerializedString("lines");
  private static final SerializableString IMPORTS = new SerializedString("imports");
  private static final SerializableString MODULE = new SerializedString("module");
  private static final SerializableString KIND = new SerializedString("kind");
  private static final SerializableString LINE = new SerializedString("line");
  private static final SerializableString COLUMN = new SerializedString("column");
  private static final SerializableString[] KINDS =
      encoded(Arrays.stream(EdgeKind.values()).map(EdgeKind::id).toArray(String[]::new));
  private static final SerializableString[] ORIGINS =
      encoded(Arrays.stream(Origin.values()).map(Origin::id).toArray(String[]::new));

  private final ImportGraph graph;
  private final JsonGenerator json;
  private final SerializableString[] names;

  private GraphJson(ImportGraph graph, JsonGenerator json) {
    this.graph = graph;
    this.json = json;
    this.names = new SerializableString[graph.nodeCount()];
    Arrays.setAll(names, node -> new SerializedString(graph.name(node)));
  }

  /// Writes the graph in UTF-8; the stream stays open.
  public static void write(ImportGraph graph, OutputStream out) throws IOException {
    try (JsonGenerator json = JSON.createGenerator(out, JsonEncoding.UTF8)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      new GraphJson(graph, json).document();
    }
  }

  private void document() throws IOException {
    json.writeStartObject();
    json.writeStringField("schema", SCHEMA);
    json.writeNumberField("module_count", graph.nodeCount());
    json.writeNumberField("import_count", graph.edgeCount());
    json.writeArrayFieldStart("modules");
    json.writeRaw('\n');
    for (int node = 0; node < graph.nodeCount(); node++) {
      module(node);
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeRaw('\n');
  }

  private void module(int node) throws IOException {
    ModuleNode module = graph.node(node);
    json.writeStartObject();
    json.writeFieldName(NAME);
    json.writeString(names[node]);
    json.writeFieldName(ORIGIN);
    json.writeString(ORIGINS[module.origin().ordinal()]);
    if (!module.file().isEmpty()) {
      json.writeFieldName(FILE);
      json.writeString(module.file());
      json.writeFieldName(LINES);
      json.writeNumber(module.lines());
    }
    imports(node);
    json.writeEndObject();
    json.writeRaw('\n');
  }

  private void imports(int node) throws IOException {
    if (graph.firstEdge(node) == graph.endEdge(node)) {
      return;
    }
    json.writeFieldName(IMPORTS);
    json.writeStartArray();
    for (int edge = graph.firstEdge(node); edge < graph.endEdge(node); edge++) {
      Place place = graph.place(edge);
      json.writeStartObject();
      json.writeFieldName(MODULE);
      json.writeString(names[graph.imported(edge)]);
      json.writeFieldName(KIND);
      json.writeString(KINDS[graph.kind(edge).ordinal()]);
      if (place.line() > 0) {
        json.writeFieldName(LINE);
        json.writeNumber(place.line());
        json.writeFieldName(COLUMN);
        json.writeNumber(place.column());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static SerializableString[] encoded(String[] texts) {
    return Arrays.stream(texts).map(SerializedString::new).toArray(SerializableString[]::new);
  }
}

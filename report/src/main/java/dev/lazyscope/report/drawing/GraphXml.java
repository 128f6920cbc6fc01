package dev.lazyscope.report.drawing;

import dev.lazyscope.graph.model.ImportEdge;
import dev.lazyscope.graph.model.ImportGraph;
import dev.lazyscope.graph.model.ModuleNode;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jgrapht.nio.Attribute;
import org.jgrapht.nio.AttributeType;
import org.jgrapht.nio.DefaultAttribute;
import org.jgrapht.nio.graphml.GraphMLExporter;
import org.jgrapht.nio.graphml.GraphMLExporter.AttributeCategory;

/// The import graph as GraphML, for Gephi, yEd, NetworkX and their like: every import is an edge,
/// with kind and place.
public final class GraphXml {
  private GraphXml() {}

  public static String of(ImportGraph graph) {
    GraphMLExporter<Integer, Integer> exporter = new GraphMLExporter<>(node -> "n" + node);
    exporter.setExportEdgeLabels(false);
    register(exporter);
    exporter.setVertexAttributeProvider(node -> module(graph.node(node)));
    exporter.setEdgeAttributeProvider(edge -> imported(graph.edge(edge)));
    StringWriter text = new StringWriter();
    exporter.exportGraph(graph.asJGraphT(), text);
    return text.toString();
  }

  private static void register(GraphMLExporter<Integer, Integer> exporter) {
    exporter.registerAttribute("name", AttributeCategory.NODE, AttributeType.STRING);
    exporter.registerAttribute("origin", AttributeCategory.NODE, AttributeType.STRING);
    exporter.registerAttribute("file", AttributeCategory.NODE, AttributeType.STRING);
    exporter.registerAttribute("lines", AttributeCategory.NODE, AttributeType.INT);
    exporter.registerAttribute("kind", AttributeCategory.EDGE, AttributeType.STRING);
    exporter.registerAttribute("line", AttributeCategory.EDGE, AttributeType.INT);
    exporter.registerAttribute("column", AttributeCategory.EDGE, AttributeType.INT);
  }

  private static Map<String, Attribute> module(ModuleNode module) {
    Map<String, Attribute> attributes = new LinkedHashMap<>();
    attributes.put("name", text(module.name()));
    attributes.put("origin", text(module.origin().id()));
    attributes.put("file", text(module.file()));
    attributes.put("lines", DefaultAttribute.createAttribute(module.lines()));
    return attributes;
  }

  private static Map<String, Attribute> imported(ImportEdge edge) {
    Map<String, Attribute> attributes = new LinkedHashMap<>();
    attributes.put("kind", text(edge.kind().id()));
    attributes.put("line", DefaultAttribute.createAttribute(edge.place().line()));
    attributes.put("column", DefaultAttribute.createAttribute(edge.place().column()));
    return attributes;
  }

  private static Attribute text(String value) {
    return DefaultAttribute.createAttribute(Labels.printable(value));
  }
}

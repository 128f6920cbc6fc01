package dev.lazyscope.report.drawing;

import dev.lazyscope.graph.model.ImportGraph;
import dev.lazyscope.graph.model.ModuleNode;
import dev.lazyscope.graph.model.Origin;

/// The import graph in the DOT language of Graphviz. Nodes have tooltips and link to their files;
/// classes carry the meaning, so that a style sheet may recolour the SVG.
public final class GraphDot {
  private static final String HEAD =
      """
      digraph imports {
        rankdir=LR
        bgcolor=transparent
        node [shape=box style="rounded,filled" fontname="Helvetica" fontsize=11 color="#7f8c9b" fontcolor="#1c2733"]
        edge [color="#7f8c9b" arrowsize=0.7]
      """;

  private GraphDot() {}

  public static String of(ImportGraph graph) {
    StringBuilder text = new StringBuilder(HEAD);
    for (int node = 0; node < graph.nodeCount(); node++) {
      node(text, graph.node(node));
    }
    for (Arrow arrow : Arrow.of(graph)) {
      edge(text, graph, arrow);
    }
    return text.append("}\n").toString();
  }

  private static void node(StringBuilder text, ModuleNode module) {
    text.append("  ").append(quoted(module.name()));
    text.append(" [class=").append(quoted(module.origin().id()));
    text.append(" fillcolor=").append(quoted(fill(module.origin())));
    text.append(" tooltip=").append(quoted(Labels.title(module)));
    if (!module.file().isEmpty()) {
      text.append(" href=").append(quoted(Labels.link(module.file())));
    }
    text.append("]\n");
  }

  private static void edge(StringBuilder text, ImportGraph graph, Arrow arrow) {
    text.append("  ").append(quoted(graph.name(arrow.importer())));
    text.append(" -> ").append(quoted(graph.name(arrow.imported())));
    text.append(" [class=").append(quoted(arrow.look().id() + (arrow.isCyclic() ? " cyclic" : "")));
    text.append(" tooltip=").append(quoted(arrow.title()));
    text.append(style(arrow.look()));
    text.append(arrow.isCyclic() ? " color=\"#c0392b\" penwidth=1.6]\n" : "]\n");
  }

  private static String style(Arrow.Look look) {
    return switch (look) {
      case EXECUTED -> "";
      case LAZY -> " style=dashed";
      case IN_FUNCTION, TYPES_ONLY -> " style=dotted";
      case IMPLIED -> " style=dotted arrowhead=empty";
    };
  }

  private static String fill(Origin origin) {
    return switch (origin) {
      case PROJECT -> "#d6e4f5";
      case STANDARD_LIBRARY -> "#e8e8e8";
      case THIRD_PARTY -> "#dcefd9";
      case UNRESOLVED -> "#f6dcd7";
    };
  }

  /// {@return a DOT string: only quotes and backslashes mean something in it; control characters
  /// are not allowed in SVG and are shown as U+FFFD}
  private static String quoted(String text) {
    String safe = Labels.printable(text).replace("\\", "\\\\").replace("\"", "\\\"");
    return '"' + safe + '"';
  }
}

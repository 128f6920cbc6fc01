package dev.lazyscope.report.drawing;

import dev.lazyscope.graph.model.ImportGraph;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The import graph as a Mermaid flowchart, as Markdown of many hosts shows it.
public final class GraphMermaid {
  private GraphMermaid() {}

  public static String of(ImportGraph graph) {
    StringBuilder text = new StringBuilder("flowchart LR\n");
    for (int node = 0; node < graph.nodeCount(); node++) {
      text.append(
          "  n%d[\"%s\"]:::%s\n"
              .formatted(node, escaped(graph.name(node)), graph.origin(node).id()));
    }
    List<Arrow> arrows = Arrow.of(graph);
    for (Arrow arrow : arrows) {
      text.append(
          "  n%d %s n%d\n".formatted(arrow.importer(), line(arrow.look()), arrow.imported()));
    }
    return text.append(styles(arrows)).toString();
  }

  private static String line(Arrow.Look look) {
    return switch (look) {
      case EXECUTED -> "-->";
      case LAZY, IN_FUNCTION, IMPLIED, TYPES_ONLY -> "-. " + look.id() + " .->";
    };
  }

  private static String styles(List<Arrow> arrows) {
    String cyclic =
        IntStream.range(0, arrows.size())
            .filter(i -> arrows.get(i).isCyclic())
            .mapToObj(String::valueOf)
            .collect(Collectors.joining(","));
    return """
      classDef project fill:#d6e4f5,stroke:#7f8c9b,color:#1c2733
      classDef stdlib fill:#e8e8e8,stroke:#7f8c9b,color:#1c2733
      classDef third-party fill:#dcefd9,stroke:#7f8c9b,color:#1c2733
      classDef unresolved fill:#f6dcd7,stroke:#7f8c9b,color:#1c2733
    """
        + (cyclic.isEmpty() ? "" : "  linkStyle " + cyclic + " stroke:#c0392b,stroke-width:2px\n");
  }

  /// {@return text for a quoted label; Mermaid writes characters as `#code;`}
  private static String escaped(String text) {
    return Labels.printable(text)
        .codePoints()
        .mapToObj(c -> "\"#<>&`\\".indexOf(c) < 0 ? Character.toString(c) : "#" + c + ";")
        .collect(Collectors.joining());
  }
}

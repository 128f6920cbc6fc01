package dev.lazyscope.report.drawing;

import dev.lazyscope.graph.cycle.Component;
import dev.lazyscope.graph.cycle.Cycles;
import dev.lazyscope.graph.model.EdgeKind;
import dev.lazyscope.graph.model.ImportEdge;
import dev.lazyscope.graph.model.ImportGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All imports of one module by another, drawn as one line.
///
/// @param imports at least one, in the order of places
/// @param isCyclic whether the line lies on a cycle at import time
public record Arrow(int importer, int imported, List<ImportEdge> imports, boolean isCyclic) {

  public Arrow {
    imports = List.copyOf(imports);
  }

  /// The looks that lines have; the first that applies to one of the imports is drawn.
  public enum Look {
    EXECUTED("executed"),
    LAZY("lazy"),
    IN_FUNCTION("in-function"),
    IMPLIED("implied"),
    TYPES_ONLY("types-only");

    private final String id;

    Look(String id) {
      this.id = id;
    }

    /// {@return the word for it in legends and classes}
    public String id() {
      return id;
    }
  }

  /// {@return the lines of a graph, sorted by importer and imported; imports of itself are none}
  public static List<Arrow> of(ImportGraph graph) {
    int[] component = components(graph);
    List<Arrow> arrows = new ArrayList<>();
    int end;
    for (int edge = 0; edge < graph.edgeCount(); edge = end) {
      end = endOfPair(graph, edge);
      int importer = graph.importer(edge);
      int imported = graph.imported(edge);
      if (importer != imported) {
        List<ImportEdge> imports =
            Stream.iterate(edge, e -> e + 1).limit(end - edge).map(graph::edge).toList();
        boolean together = component[importer] > 0 && component[importer] == component[imported];
        boolean isCyclic =
            together && imports.stream().anyMatch(i -> Cycles.AT_IMPORT_TIME.contains(i.kind()));
        arrows.add(new Arrow(importer, imported, imports, isCyclic));
      }
    }
    return List.copyOf(arrows);
  }

  public Look look() {
    return imports.stream()
        .map(edge -> look(edge.kind()))
        .min(Enum::compareTo)
        .orElse(Look.EXECUTED);
  }

  /// {@return the kinds and places behind the line, for a title: `lazy at 3:1, function-level at
  /// 20:5`}
  public String title() {
    return imports.stream()
        .map(
            edge ->
                edge.place().line() > 0
                    ? edge.kind().id() + " at " + edge.place()
                    : edge.kind().id())
        .collect(Collectors.joining(", "));
  }

  private static Look look(EdgeKind kind) {
    return switch (kind) {
      case MODULE_LEVEL, GUARDED, STAR, DYNAMIC -> Look.EXECUTED;
      case LAZY -> Look.LAZY;
      case FUNCTION_LEVEL -> Look.IN_FUNCTION;
      case PARENT_PACKAGE -> Look.IMPLIED;
      case TYPE_ONLY -> Look.TYPES_ONLY;
    };
  }

  private static int endOfPair(ImportGraph graph, int edge) {
    int end = edge + 1;
    while (end < graph.endEdge(graph.importer(edge))
        && graph.imported(end) == graph.imported(edge)) {
      end++;
    }
    return end;
  }

  private static int[] components(ImportGraph graph) {
    int[] numbers = new int[graph.nodeCount()];
    int number = 1;
    for (Component component : Cycles.in(graph, Cycles.AT_IMPORT_TIME)) {
      for (String member : component.members()) {
        numbers[graph.find(member).orElseThrow()] = number;
      }
      number++;
    }
    return numbers;
  }
}

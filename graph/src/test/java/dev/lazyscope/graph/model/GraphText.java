package dev.lazyscope.graph.model;

import dev.lazyscope.analyzer.source.Place;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Graphs written as text in tests: `a > b` is an import at module level, `a lazy> b` one of that
/// kind, in line order.
public final class GraphText {
  private GraphText() {}

  public static ImportGraph graph(String... imports) {
    ImportGraph.Builder builder = new ImportGraph.Builder();
    for (int i = 0; i < imports.length; i++) {
      String[] ends = imports[i].split(" *[a-z-]*> *");
      int importer = builder.node(module(ends[0]));
      if (ends.length > 1) {
        builder.edge(importer, builder.node(module(ends[1])), kind(imports[i]), place(i));
      }
    }
    return builder.build();
  }

  /// {@return the names of the modules and, as `a>b`, the imports}
  public static Set<String> shown(ImportGraph graph) {
    return Stream.concat(
            IntStream.range(0, graph.nodeCount()).mapToObj(graph::name),
            IntStream.range(0, graph.edgeCount())
                .mapToObj(
                    edge ->
                        graph.name(graph.importer(edge)) + ">" + graph.name(graph.imported(edge))))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static ModuleNode module(String name) {
    return new ModuleNode(name, Origin.PROJECT, name.replace('.', '/') + ".py", 10);
  }

  private static Place place(int line) {
    return new Place(line + 1, 1);
  }

  private static EdgeKind kind(String text) {
    String id = text.replaceFirst("^[^ ]+ *([a-z-]*)>.*", "$1");
    return List.of(EdgeKind.values()).stream()
        .filter(kind -> kind.id().equals(id))
        .findFirst()
        .orElse(EdgeKind.MODULE_LEVEL);
  }
}

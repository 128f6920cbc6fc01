package dev.lazyscope.graph.cycle;

import dev.lazyscope.graph.model.ImportEdge;
import dev.lazyscope.graph.model.ImportGraph;
import dev.lazyscope.graph.model.ModuleNode;
import java.util.Optional;
import java.util.stream.IntStream;

/// The graph of packages and modules that lie side by side: the import of `a.b.c` by `a.x.y` is one
/// of `a.b` by `a.x`. An import between a package and its own inside parts nowhere and is left out.
final class Siblings {
  private Siblings() {}

  static ImportGraph of(ImportGraph graph) {
    ImportGraph.Builder builder = new ImportGraph.Builder();
    for (int importer = 0; importer < graph.nodeCount(); importer++) {
      // Most imports of a module part from it at the same dot.
      int last = -1;
      int from = -1;
      for (int edge = graph.firstEdge(importer); edge < graph.endEdge(importer); edge++) {
        int imported = graph.imported(edge);
        int parting = parting(graph.name(importer), graph.name(imported));
        if (parting >= 0) {
          from = parting == last ? from : node(builder, graph, importer, parting);
          last = parting;
          int to = node(builder, graph, imported, parting);
          builder.edge(from, to, graph.kind(edge), graph.place(edge));
        }
      }
    }
    return builder.build();
  }

  /// {@return an import that stands behind the edge between two siblings: the first in the order of
  /// the graph}
  static Optional<ImportEdge> witness(ImportGraph graph, String importer, String imported) {
    return IntStream.range(first(graph, importer), end(graph, importer))
        .flatMap(node -> IntStream.range(graph.firstEdge(node), graph.endEdge(node)))
        .filter(edge -> lies(graph.name(graph.imported(edge)), imported))
        .mapToObj(graph::edge)
        .findFirst();
  }

  private static boolean lies(String name, String inside) {
    return name.startsWith(inside)
        && (name.length() == inside.length() || name.charAt(inside.length()) == '.');
  }

  private static int first(ImportGraph graph, String prefix) {
    return graph.insertionPoint(prefix);
  }

  /// {@return where the names behind `prefix.` begin: `/` follows `.`, and both come before
  /// anything that a name is made of}
  private static int end(ImportGraph graph, String prefix) {
    return graph.insertionPoint(prefix + "/");
  }

  private static int node(ImportGraph.Builder builder, ImportGraph graph, int node, int parting) {
    String name = part(graph.name(node), parting);
    return builder.node(new ModuleNode(name, graph.origin(node), "", 0));
  }

  /// {@return where the first part begins that differs, or -1 where one name holds the other}
  private static int parting(String one, String other) {
    int start = 0;
    while (true) {
      int oneEnd = end(one, start);
      int otherEnd = end(other, start);
      boolean same = oneEnd == otherEnd && one.regionMatches(start, other, start, oneEnd - start);
      if (!same) {
        return start;
      }
      if (oneEnd == one.length() || otherEnd == other.length()) {
        return -1;
      }
      start = oneEnd + 1;
    }
  }

  private static String part(String name, int start) {
    return name.substring(0, end(name, start));
  }

  private static int end(String name, int start) {
    int dot = name.indexOf('.', start);
    return dot < 0 ? name.length() : dot;
  }
}

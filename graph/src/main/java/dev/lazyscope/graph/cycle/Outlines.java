package dev.lazyscope.graph.cycle;

import dev.lazyscope.graph.cycle.Component.Hub;
import dev.lazyscope.graph.cycle.Component.Outline;
import dev.lazyscope.graph.cycle.Component.Share;
import dev.lazyscope.graph.model.ImportGraph;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// Sums up components that are too large to list.
final class Outlines {
  private static final int DEEPEST = 8;

  private Outlines() {}

  static Outline of(ImportGraph graph, int limit) {
    List<Hub> hubs =
        IntStream.range(0, graph.nodeCount())
            .mapToObj(node -> hub(graph, node))
            .sorted(
                Comparator.comparingLong((Hub hub) -> -(long) hub.importers() * hub.imports())
                    .thenComparing(Hub::module))
            .limit(limit)
            .toList();
    return new Outline(packages(graph, limit), hubs);
  }

  /// The deepest level at which there are no more packages than wanted; where that is a single
  /// package, the largest of those inside.
  private static List<Share> packages(ImportGraph graph, int limit) {
    Map<String, Integer> shares = shares(graph, 1);
    for (int depth = 2; depth <= DEEPEST; depth++) {
      Map<String, Integer> finer = shares(graph, depth);
      if (finer.size() > limit && shares.size() > 1) {
        break;
      }
      shares = finer;
    }
    return shares.entrySet().stream()
        .map(share -> new Share(share.getKey(), share.getValue()))
        .sorted(
            Comparator.comparingInt((Share share) -> -share.modules())
                .thenComparing(Share::packageName))
        .limit(limit)
        .toList();
  }

  private static Map<String, Integer> shares(ImportGraph graph, int depth) {
    Map<String, Integer> shares = new TreeMap<>();
    for (int node = 0; node < graph.nodeCount(); node++) {
      shares.merge(cut(graph.name(node), depth), 1, Integer::sum);
    }
    return shares;
  }

  private static String cut(String name, int depth) {
    int end = -1;
    for (int parts = 0; parts < depth; parts++) {
      end = name.indexOf('.', end + 1);
      if (end < 0) {
        return name;
      }
    }
    return name.substring(0, end);
  }

  private static Hub hub(ImportGraph graph, int node) {
    int importers =
        (int)
            IntStream.range(graph.firstBackward(node), graph.endBackward(node))
                .map(at -> graph.importer(graph.backwardEdge(at)))
                .distinct()
                .count();
    int imports =
        (int)
            IntStream.range(graph.firstEdge(node), graph.endEdge(node))
                .map(graph::imported)
                .distinct()
                .count();
    return new Hub(graph.name(node), importers, imports);
  }
}

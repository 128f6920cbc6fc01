package dev.lazyscope.graph.cycle.verdict;

import dev.lazyscope.graph.cycle.Cycles;
import dev.lazyscope.graph.model.EdgeKind;
import dev.lazyscope.graph.model.ImportGraph;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/// Which modules lead to others while they load.
final class Leading {
  private static final Set<EdgeKind> LOADING = loading();

  private Leading() {}

  /// {@return these modules, and all from which one of them is reached}
  static Set<String> to(ImportGraph graph, Collection<String> modules) {
    Set<String> leading = new HashSet<>(modules);
    Deque<Integer> open = new ArrayDeque<>();
    modules.forEach(module -> open.add(graph.find(module).orElseThrow()));
    while (!open.isEmpty()) {
      int node = open.poll();
      for (int at = graph.firstBackward(node); at < graph.endBackward(node); at++) {
        int edge = graph.backwardEdge(at);
        boolean loads = LOADING.contains(graph.kind(edge));
        if (loads && leading.add(graph.name(graph.importer(edge)))) {
          open.add(graph.importer(edge));
        }
      }
    }
    return leading;
  }

  private static Set<EdgeKind> loading() {
    EnumSet<EdgeKind> kinds = EnumSet.copyOf(Cycles.AT_IMPORT_TIME);
    kinds.add(EdgeKind.DYNAMIC);
    return Set.copyOf(kinds);
  }
}

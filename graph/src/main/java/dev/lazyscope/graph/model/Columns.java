package dev.lazyscope.graph.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What a builder has collected: modules in a list, imports in growing columns.
final class Columns {
  private static final int FIRST_CAPACITY = 1024;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<ModuleNode> modules = new ArrayList<>();
  private int[] importers = new int[FIRST_CAPACITY];
  private int[] importeds = new int[FIRST_CAPACITY];
  private long[] marks = new long[FIRST_CAPACITY];
  private int edgeCount;

  int node(ModuleNode module) {
    int next = modules.size();
    int number = numbers.computeIfAbsent(module.name(), _ -> next);
    if (number == next) {
      modules.add(module);
    }
    return number;
  }

  void edge(int importer, int imported, long mark) {
    if (edgeCount == marks.length) {
      int capacity = edgeCount + (edgeCount >> 1);
      importers = Arrays.copyOf(importers, capacity);
      importeds = Arrays.copyOf(importeds, capacity);
      marks = Arrays.copyOf(marks, capacity);
    }
    importers[edgeCount] = importer;
    importeds[edgeCount] = imported;
    marks[edgeCount++] = mark;
  }

  ImportGraph toGraph() {
    ModuleNode[] sorted = modules.toArray(ModuleNode[]::new);
    Arrays.sort(sorted, (one, other) -> one.name().compareTo(other.name()));
    int[] places = new int[sorted.length];
    for (int i = 0; i < sorted.length; i++) {
      places[numbers.get(sorted[i].name())] = i;
    }
    Edges edges =
        Edges.sorted(
            sorted.length,
            renumbered(importers, places),
            renumbered(importeds, places),
            Arrays.copyOf(marks, edgeCount));
    return new ImportGraph(columns(sorted), edges);
  }

  private int[] renumbered(int[] nodes, int[] places) {
    int[] moved = new int[edgeCount];
    for (int i = 0; i < edgeCount; i++) {
      moved[i] = places[nodes[i]];
    }
    return moved;
  }

  private static Nodes columns(ModuleNode[] modules) {
    String[] names = new String[modules.length];
    Origin[] origins = new Origin[modules.length];
    String[] files = new String[modules.length];
    int[] lines = new int[modules.length];
    for (int i = 0; i < modules.length; i++) {
      names[i] = modules[i].name();
      origins[i] = modules[i].origin();
      files[i] = modules[i].file();
      lines[i] = modules[i].lines();
    }
    return new Nodes(names, origins, files, lines);
  }
}

package dev.lazyscope.graph.model;

import java.util.Arrays;

/// The modules of a graph as columns, sorted by name.
record Nodes(String[] names, Origin[] origins, String[] files, int[] lines) {

  int size() {
    return names.length;
  }

  ModuleNode at(int node) {
    return new ModuleNode(names[node], origins[node], files[node], lines[node]);
  }

  int find(String name) {
    return Arrays.binarySearch(names, name);
  }

  /// {@return the columns rearranged: the new row `i` is the old row `order[i]`}
  Nodes permuted(int[] order) {
    String[] newNames = new String[order.length];
    Origin[] newOrigins = new Origin[order.length];
    String[] newFiles = new String[order.length];
    int[] newLines = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      newNames[i] = names[order[i]];
      newOrigins[i] = origins[order[i]];
      newFiles[i] = files[order[i]];
      newLines[i] = lines[order[i]];
    }
    return new Nodes(newNames, newOrigins, newFiles, newLines);
  }
}

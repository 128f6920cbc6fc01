package dev.lazyscope.graph.model;

import java.util.Arrays;
import java.util.function.IntPredicate;

/// The edges of a graph in compressed rows: the edges of importer `i` are those from `starts[i]` to
/// `starts[i + 1]`, sorted by (imported, line, column, kind). `backwardStarts` and `backward` index
/// the same edges by imported module.
record Edges(
    int[] starts,
    int[] importers,
    int[] importeds,
    long[] marks,
    int[] backwardStarts,
    int[] backward) {

  /// {@return edges in any order as rows, without exact repetitions}
  static Edges sorted(int nodes, int[] importers, int[] importeds, long[] marks) {
    int[] byImported = stableOrder(nodes, importeds, identity(importeds.length));
    int[] order = stableOrder(nodes, importers, byImported);
    int[] sortedImporters = pick(importers, order);
    int[] sortedImporteds = pick(importeds, order);
    long[] sortedMarks = new long[order.length];
    for (int i = 0; i < order.length; i++) {
      sortedMarks[i] = marks[order[i]];
    }
    sortRuns(sortedImporters, sortedImporteds, sortedMarks);
    int kept = dropRepetitions(sortedImporters, sortedImporteds, sortedMarks);
    return indexed(
        nodes,
        Arrays.copyOf(sortedImporters, kept),
        Arrays.copyOf(sortedImporteds, kept),
        Arrays.copyOf(sortedMarks, kept));
  }

  /// {@return rows over edges that are already in row order}
  static Edges indexed(int nodes, int[] importers, int[] importeds, long[] marks) {
    int[] starts = starts(nodes, importers);
    int[] backwardStarts = starts(nodes, importeds);
    int[] backward = stableOrder(nodes, importeds, identity(importeds.length));
    return new Edges(starts, importers, importeds, marks, backwardStarts, backward);
  }

  int size() {
    return importeds.length;
  }

  /// {@return the edges that pass, with their nodes renumbered; `renumbered` keeps the order}
  Edges filtered(IntPredicate keep, int nodes, int[] renumbered) {
    int[] newImporters = new int[size()];
    int[] newImporteds = new int[size()];
    long[] newMarks = new long[size()];
    int kept = 0;
    for (int edge = 0; edge < size(); edge++) {
      if (keep.test(edge)) {
        newImporters[kept] = renumbered[importers[edge]];
        newImporteds[kept] = renumbered[importeds[edge]];
        newMarks[kept++] = marks[edge];
      }
    }
    return indexed(
        nodes,
        Arrays.copyOf(newImporters, kept),
        Arrays.copyOf(newImporteds, kept),
        Arrays.copyOf(newMarks, kept));
  }

  static int[] identity(int length) {
    int[] values = new int[length];
    for (int i = 0; i < length; i++) {
      values[i] = i;
    }
    return values;
  }

  private static int[] starts(int nodes, int[] keys) {
    int[] starts = new int[nodes + 1];
    for (int key : keys) {
      starts[key + 1]++;
    }
    for (int i = 0; i < nodes; i++) {
      starts[i + 1] += starts[i];
    }
    return starts;
  }

  /// {@return `items` ordered by their key; items of one key keep their order}
  private static int[] stableOrder(int nodes, int[] keys, int[] items) {
    int[] next = starts(nodes, keys);
    int[] order = new int[items.length];
    for (int item : items) {
      order[next[keys[item]]++] = item;
    }
    return order;
  }

  private static int[] pick(int[] values, int[] order) {
    int[] picked = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      picked[i] = values[order[i]];
    }
    return picked;
  }

  private static void sortRuns(int[] importers, int[] importeds, long[] marks) {
    int start = 0;
    for (int i = 1; i <= marks.length; i++) {
      if (i == marks.length
          || importers[i] != importers[start]
          || importeds[i] != importeds[start]) {
        if (i - start > 1) {
          Arrays.sort(marks, start, i);
        }
        start = i;
      }
    }
  }

  private static int dropRepetitions(int[] importers, int[] importeds, long[] marks) {
    int kept = 0;
    for (int i = 0; i < marks.length; i++) {
      boolean repeats =
          kept > 0
              && importers[i] == importers[kept - 1]
              && importeds[i] == importeds[kept - 1]
              && marks[i] == marks[kept - 1];
      if (!repeats) {
        importers[kept] = importers[i];
        importeds[kept] = importeds[i];
        marks[kept++] = marks[i];
      }
    }
    return kept;
  }
}

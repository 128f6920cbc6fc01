package dev.lazyscope.graph.model;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

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
    long[] sortedMarks = pick(marks, order);
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

  /// {@return the edges that pass}
  Edges filtered(IntPredicate keep, int nodes) {
    int[] kept = IntStream.range(0, size()).filter(keep).toArray();
    return indexed(nodes, pick(importers, kept), pick(importeds, kept), pick(marks, kept));
  }

  /// {@return the edges between these nodes, given in rising order, which get the numbers of their
  /// positions}
  Edges between(int[] kept) {
    int[] inside = rowsOf(kept).filter(e -> Arrays.binarySearch(kept, importeds[e]) >= 0).toArray();
    int[] newImporters = renumbered(pick(importers, inside), kept);
    int[] newImporteds = renumbered(pick(importeds, inside), kept);
    return indexed(kept.length, newImporters, newImporteds, pick(marks, inside));
  }

  private IntStream rowsOf(int[] importers) {
    return Arrays.stream(importers).flatMap(i -> IntStream.range(starts[i], starts[i + 1]));
  }

  private static int[] renumbered(int[] values, int[] kept) {
    return Arrays.stream(values).map(value -> Arrays.binarySearch(kept, value)).toArray();
  }

  private static int[] identity(int length) {
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

  private static long[] pick(long[] values, int[] order) {
    long[] picked = new long[order.length];
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

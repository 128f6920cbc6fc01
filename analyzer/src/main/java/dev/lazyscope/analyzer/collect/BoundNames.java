package dev.lazyscope.analyzer.collect;

import dev.lazyscope.analyzer.source.LineMap;
import dev.lazyscope.analyzer.summary.ModuleSummary.Binding;
import dev.lazyscope.analyzer.summary.ModuleSummary.Export;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The names bound at module level, each way of binding at its first place.
final class BoundNames {
  private static final Binding[] BINDINGS = Binding.values();
  private static final int UNBOUND = -1;

  /// Name to the first of its four cells in `offsets`, one for each [Binding].
  private final Map<String, Integer> cells = new HashMap<>(64);

  private final List<String> names = new ArrayList<>();
  private int[] offsets = new int[64];

  void add(String name, Binding binding, int offset) {
    int cell = cells.getOrDefault(name, UNBOUND);
    if (cell == UNBOUND) {
      cell = names.size() * BINDINGS.length;
      cells.put(name, cell);
      names.add(name);
      if (cell == offsets.length) {
        offsets = Arrays.copyOf(offsets, cell * 2);
      }
      Arrays.fill(offsets, cell, cell + BINDINGS.length, UNBOUND);
    }
    int at = cell + binding.ordinal();
    if (offsets[at] == UNBOUND) {
      offsets[at] = offset;
    }
  }

  void remove(String name) {
    int cell = cells.getOrDefault(name, UNBOUND);
    if (cell != UNBOUND) {
      Arrays.fill(offsets, cell, cell + BINDINGS.length, UNBOUND);
    }
  }

  /// {@return whether the name is, or was, bound by the module}
  boolean contains(String name) {
    return cells.containsKey(name);
  }

  List<Export> inOrder(LineMap lines) {
    long[] keys = new long[names.size() * BINDINGS.length];
    int count = 0;
    for (int cell = 0; cell < keys.length; cell++) {
      if (offsets[cell] != UNBOUND) {
        keys[count++] = (long) offsets[cell] << 32 | cell;
      }
    }
    Arrays.sort(keys, 0, count);
    List<Export> exports = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      int cell = (int) keys[i];
      String name = names.get(cell / BINDINGS.length);
      exports.add(new Export(name, BINDINGS[cell % BINDINGS.length], lines.place(offsets[cell])));
    }
    return exports;
  }
}

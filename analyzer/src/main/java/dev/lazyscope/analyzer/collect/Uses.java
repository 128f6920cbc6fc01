package dev.lazyscope.analyzer.collect;

import dev.lazyscope.analyzer.name.ImportedNames;
import dev.lazyscope.analyzer.source.LineMap;
import dev.lazyscope.analyzer.summary.ModuleSummary.NameUse;
import dev.lazyscope.analyzer.summary.ModuleSummary.UseKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The reads of imported names, of each name, path and kind the first one. Filled for a large part
/// of all names in a file, hence columns and a hash table over them.
final class Uses {
  private static final UseKind[] KINDS = UseKind.values();

  private int[] names = new int[32];
  private String[] paths = new String[32];
  private byte[] kinds = new byte[32];
  private int[] offsets = new int[32];
  private int count;

  /// Rows plus one; 0 is a free slot.
  private int[] slots = new int[64];

  void add(int name, String path, UseKind kind, int offset) {
    int mask = slots.length - 1;
    int slot = hash(name, path, kind.ordinal()) & mask;
    int row;
    while ((row = slots[slot] - 1) >= 0) {
      if (names[row] == name && kinds[row] == kind.ordinal() && paths[row].equals(path)) {
        offsets[row] = Math.min(offsets[row], offset);
        return;
      }
      slot = slot + 1 & mask;
    }
    if (count == names.length) {
      grow();
      add(name, path, kind, offset);
      return;
    }
    names[count] = name;
    paths[count] = path;
    kinds[count] = (byte) kind.ordinal();
    offsets[count] = offset;
    slots[slot] = ++count;
  }

  /// {@return all of them in the order of the file}
  List<NameUse> inOrder(ImportedNames imported, LineMap lines) {
    List<NameUse> uses = new ArrayList<>(count);
    long[] keys = new long[count];
    for (int row = 0; row < count; row++) {
      keys[row] = (long) offsets[row] << 32 | row;
    }
    Arrays.sort(keys);
    for (long key : keys) {
      int row = (int) key;
      uses.add(
          new NameUse(
              imported.get(names[row]).name(),
              paths[row],
              KINDS[kinds[row]],
              lines.place(offsets[row])));
    }
    return uses;
  }

  private static int hash(int name, String path, int kind) {
    int hash = (path.hashCode() * 31 + name) * 16 + kind;
    return hash ^ hash >>> 15;
  }

  private void grow() {
    int size = count * 2;
    names = Arrays.copyOf(names, size);
    paths = Arrays.copyOf(paths, size);
    kinds = Arrays.copyOf(kinds, size);
    offsets = Arrays.copyOf(offsets, size);
    slots = new int[size * 2];
    int mask = slots.length - 1;
    for (int row = 0; row < count; row++) {
      int slot = hash(names[row], paths[row], kinds[row]) & mask;
      while (slots[slot] != 0) {
        slot = slot + 1 & mask;
      }
      slots[slot] = row + 1;
    }
  }
}

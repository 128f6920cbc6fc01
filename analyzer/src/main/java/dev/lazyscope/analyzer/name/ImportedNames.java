package dev.lazyscope.analyzer.name;

import java.util.ArrayList;
import java.util.List;

/// The names that the module-level imports of a file bind, numbered. Asked for nearly every name of
/// the file, hence a table of its own with a filter in front.
public final class ImportedNames {
  public static final int NONE = -1;

  private final List<Imported> names = new ArrayList<>();
  private String[] slots = new String[32];

  /// The number plus one; 0 is a free slot.
  private int[] ids = new int[32];

  private long filter;

  /// A bound name; `origin` is the dotted name of what it stands for, relative ones with leading
  /// dots. `isModule` tells `import m [as n]` from a name of a from-import.
  public record Imported(String name, String origin, boolean isModule) {}

  /// {@return the number of the name, or [#NONE]}
  public int find(String name) {
    int hash = name.hashCode();
    if ((filter >>> (hash & 63) & 1) == 0) {
      return NONE;
    }
    int mask = slots.length - 1;
    for (int slot = spread(hash) & mask; ids[slot] != 0; slot = slot + 1 & mask) {
      if (slots[slot].equals(name)) {
        return ids[slot] - 1;
      }
    }
    return NONE;
  }

  public Imported get(int id) {
    return names.get(id);
  }

  /// Binds a name; the first origin stays, as the others are its fallbacks.
  public void add(Imported imported) {
    if (find(imported.name()) != NONE) {
      return;
    }
    if (names.size() * 2 >= slots.length) {
      grow();
    }
    insert(imported.name(), names.size());
    names.add(imported);
  }

  private void insert(String name, int id) {
    int hash = name.hashCode();
    filter |= 1L << (hash & 63);
    int mask = slots.length - 1;
    int slot = spread(hash) & mask;
    while (ids[slot] != 0) {
      slot = slot + 1 & mask;
    }
    slots[slot] = name;
    ids[slot] = id + 1;
  }

  private void grow() {
    slots = new String[slots.length * 2];
    ids = new int[slots.length];
    for (int id = 0; id < names.size(); id++) {
      insert(names.get(id).name(), id);
    }
  }

  private static int spread(int hash) {
    return hash ^ hash >>> 16;
  }
}

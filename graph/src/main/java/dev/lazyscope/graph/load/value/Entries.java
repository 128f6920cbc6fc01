package dev.lazyscope.graph.load.value;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.BiConsumer;

/// The entries in the order in which their keys came, as CPython keeps them: keys, values, and an
/// index of hashes into them. A run makes more of these than of anything else, and nearly all live
/// until it ends; without a node for each entry the collector copies a third.
final class Entries extends AbstractMap<Object, Value> {
  static final Entries NONE = new Entries(1);

  private static final int LEAST = 8;
  private static final int REMOVED = -1;

  /// Absent where an entry was removed.
  private Object[] keys;

  private Value[] values;

  /// By hash: the number of an entry and one, `REMOVED`, or 0 at the end of a search. Behind these
  /// slots, the hash of each entry's key.
  private int[] index;

  /// One less than there are slots, a power of two.
  private int mask;

  private int used;
  private int size;

  Entries() {
    this(LEAST);
  }

  Entries(int slots) {
    int most = most(slots);
    keys = new Object[most];
    values = new Value[most];
    index = new int[slots + most];
    mask = slots - 1;
  }

  /// The same entries in the same places.
  private Entries(Entries others) {
    keys = others.keys.clone();
    values = others.values.clone();
    index = others.index.clone();
    mask = others.mask;
    used = others.used;
    size = others.size;
  }

  static Entries copyOf(Entries others) {
    if (others.size == 0) {
      return NONE;
    }
    if (others.size == others.used) {
      return new Entries(others);
    }
    Entries copy = new Entries(slotsFor(others.size));
    copy.append(others);
    return copy;
  }

  /// {@return how many slots of the index serve so many entries}
  static int slotsFor(int count) {
    int slots = LEAST;
    while (most(slots) < count) {
      slots *= 2;
    }
    return slots;
  }

  /// {@return how many entries so many slots of the index serve}
  private static int most(int slots) {
    return slots - slots / 3 - 1;
  }

  private static int spread(int hash) {
    return hash ^ hash >>> 16;
  }

  /// {@return the slot of a key in the index, or -1}
  private int slot(Object key, int hash) {
    for (int slot = hash & mask; ; slot = slot + 1 & mask) {
      int entry = index[slot];
      if (entry == 0) {
        return -1;
      }
      if (entry > 0 && index[mask + entry] == hash) {
        Object known = keys[entry - 1];
        if (known == key || known.equals(key)) {
          return slot;
        }
      }
    }
  }

  Value at(String key) {
    int slot = slot(key, spread(key.hashCode()));
    return slot < 0 ? Value.ABSENT : values[index[slot] - 1];
  }

  Value at(Object key) {
    return getOrDefault(key, Value.ABSENT);
  }

  /// {@return whether there was such an entry before}
  boolean set(Object key, Value value) {
    int hash = spread(key.hashCode());
    int slot = slot(key, hash);
    if (slot >= 0) {
      values[index[slot] - 1] = value;
      return true;
    }
    if (used == keys.length) {
      rebuild();
    }
    append(key, hash, value);
    return false;
  }

  private void append(Object key, int hash, Value value) {
    keys[used] = key;
    values[used] = value;
    used++;
    size++;
    index[mask + used] = hash;
    int slot = hash & mask;
    while (index[slot] != 0) {
      slot = slot + 1 & mask;
    }
    index[slot] = used;
  }

  private void append(Entries others) {
    for (int i = 0; i < others.used; i++) {
      if (others.keys[i] != Value.ABSENT) {
        append(others.keys[i], others.index[others.mask + 1 + i], others.values[i]);
      }
    }
  }

  /// Makes room: for twice as many, unless half of the room is that of removed entries.
  private void rebuild() {
    int slots = mask + 1;
    Entries larger = new Entries(2 * size > used ? 2 * slots : slots);
    larger.append(this);
    keys = larger.keys;
    values = larger.values;
    index = larger.index;
    mask = larger.mask;
    used = size;
  }

  void forget(Object key) {
    int slot = slot(key, spread(key.hashCode()));
    if (slot >= 0) {
      keys[index[slot] - 1] = Value.ABSENT;
      values[index[slot] - 1] = Value.ABSENT;
      index[slot] = REMOVED;
      size--;
    }
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public boolean containsKey(Object key) {
    return slot(key, spread(key.hashCode())) >= 0;
  }

  @Override
  public Value getOrDefault(Object key, Value other) {
    int slot = slot(key, spread(key.hashCode()));
    return slot < 0 ? other : values[index[slot] - 1];
  }

  @Override
  public void forEach(BiConsumer<? super Object, ? super Value> each) {
    for (int i = 0; i < used; i++) {
      if (keys[i] != Value.ABSENT) {
        each.accept(keys[i], values[i]);
      }
    }
  }

  @Override
  public Set<Map.Entry<Object, Value>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Map.Entry<Object, Value>> iterator() {
        return new Walk(Entries.this);
      }

      @Override
      public int size() {
        return size;
      }
    };
  }

  /// Gives the entries one after the other.
  private static final class Walk implements Iterator<Map.Entry<Object, Value>> {
    private final Entries entries;
    private int next;

    Walk(Entries entries) {
      this.entries = entries;
    }

    @Override
    public boolean hasNext() {
      while (next < entries.used && entries.keys[next] == Value.ABSENT) {
        next++;
      }
      return next < entries.used;
    }

    @Override
    public Map.Entry<Object, Value> next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      int entry = next++;
      return Map.entry(entries.keys[entry], entries.values[entry]);
    }
  }
}

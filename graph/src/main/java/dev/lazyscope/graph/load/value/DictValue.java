package dev.lazyscope.graph.load.value;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/// A dictionary: of a program, or the namespace of a module, class or instance.
///
/// Strings are kept as Java strings, all other keys as values; those that are equal in Python are
/// one (`1`, `1.0` and `True`, a string and an object of a subclass), and what the program gave is
/// kept beside. An *open* dictionary may have other entries too: something was stored under a key
/// that is not known. A *loose* one may lack some of those that it has: they were stored in an
/// undecided branch.
public final class DictValue implements Value {
  private Entries entries = Entries.NONE;
  private Map<Object, Value> given = Map.of();
  private final long serial;
  private final Trace trace;
  private Value missing = Value.ABSENT;
  private boolean loose;
  private boolean ofClass;

  public DictValue(long serial) {
    this(serial, Trace.NONE);
  }

  public DictValue(long serial, Trace trace) {
    this.serial = serial;
    this.trace = trace;
  }

  /// With room for that many entries.
  public DictValue(long serial, Trace trace, int expected) {
    this(serial, trace);
    this.entries = new Entries(Entries.slotsFor(expected));
  }

  /// {@return the module that was loading when this was made, in a run that is watched}
  public String maker() {
    return trace.maker();
  }

  /// {@return when it was made: what is older than a branch is written weakly inside it}
  public long serial() {
    return serial;
  }

  /// {@return whether somebody is told who reads and writes here}
  public boolean isWatched() {
    return trace != Trace.NONE;
  }

  public boolean isOpen() {
    return missing != Value.ABSENT;
  }

  /// {@return the value of a key that is not among the entries: absent, unless this is open}
  public Value missing() {
    return missing;
  }

  public void open() {
    open(Value.UNKNOWN);
  }

  public void open(Value others) {
    missing = isOpen() ? Joining.join(missing, others) : others;
  }

  public boolean isLoose() {
    return loose;
  }

  public void loosen() {
    loose = true;
  }

  /// From here on it is the namespace of a class: programs see a `mappingproxy` of it.
  void ofClass() {
    ofClass = true;
  }

  public boolean isOfClass() {
    return ofClass;
  }

  public Value get(String key) {
    Value value = entries.at(key);
    trace.read(key, value);
    return value;
  }

  public Value get(Value key) {
    return got(key(key));
  }

  private Value got(Object key) {
    Value value = entries.at(key);
    trace.read(key, value);
    return value;
  }

  public boolean has(String key) {
    return get(key) != ABSENT;
  }

  public boolean has(Value key) {
    return got(key(key)) != ABSENT;
  }

  public void put(String key, Value value) {
    write(key, value);
  }

  public void put(Value value, Value item) {
    Object key = key(value);
    if (value != key
        && !(key instanceof String && value instanceof Str)
        && !entries.containsKey(key)) {
      given = given.isEmpty() ? new HashMap<>() : given;
      given.put(key, value);
    }
    write(key, item);
  }

  private void write(Object key, Value value) {
    trace.wrote(key, own().set(key, value));
  }

  /// Puts a value in the place of the proxy that stood for it: no write that a program makes.
  public void settle(String key, Value value) {
    own().set(key, value);
  }

  /// Most of them stay empty: those of functions and instances.
  private Entries own() {
    if (entries == Entries.NONE) {
      entries = new Entries();
    }
    return entries;
  }

  private void forget(Object key) {
    entries.forget(key);
    if (!given.isEmpty()) {
      given.remove(key);
    }
  }

  public void remove(String key) {
    forget(key);
  }

  public void remove(Value key) {
    forget(key(key));
  }

  public void clear() {
    entries = Entries.NONE;
    given = Map.of();
  }

  public boolean isEmpty() {
    return entries.isEmpty();
  }

  public int size() {
    return entries.size();
  }

  /// {@return the entries in order; the caller must not change them}
  public Map<Object, Value> entries() {
    readWhole();
    return entries;
  }

  private void readWhole() {
    if (trace == Trace.NONE) {
      return;
    }
    trace.readWhole(
        entries.size(),
        () ->
            entries.keySet().stream()
                .map(key -> Trace.entry(key, trace.maker()))
                .collect(Collectors.toSet()));
  }

  /// Gives a snapshot of the entries, keys as values.
  public void forEach(BiConsumer<Value, Value> each) {
    readWhole();
    for (Map.Entry<Object, Value> entry : new LinkedHashMap<>(entries).entrySet()) {
      each.accept(given(entry.getKey()), entry.getValue());
    }
  }

  /// {@return the keys in order, as the program gave them}
  public List<Value> keys() {
    return entries().keySet().stream().map(this::given).toList();
  }

  /// Replaces everything by the entries of another.
  public void become(DictValue other) {
    other.readWhole();
    entries = Entries.copyOf(other.entries);
    given = other.given.isEmpty() ? Map.of() : new HashMap<>(other.given);
    loose = other.loose;
  }

  /// {@return whether a value can be a key that is told apart from others}
  public static boolean isKey(Value value) {
    return switch (value) {
      case Marker marker -> !marker.isUnknown();
      case AnyOf _ -> false;
      case Tuple(var items) -> items.stream().allMatch(DictValue::isKey);
      case Value _ -> true;
    };
  }

  /// {@return a key of [#entries] as the program gave it}
  public Value given(Object key) {
    Value value = given.getOrDefault(key, ABSENT);
    return value != ABSENT
        ? value
        : switch (key) {
          case String text -> new Str(text);
          case Value itself -> itself;
          default -> UNKNOWN;
        };
  }

  private static Object key(Value value) {
    return switch (value) {
      case Str(var text) -> text;
      case InstanceValue instance ->
          instance.key() instanceof Str(var text) ? text : instance.key();
      case Value other -> asKey(other);
    };
  }

  /// {@return the value that stands for all keys that are equal to this one}
  public static Value asKey(Value value) {
    return switch (value) {
      case Marker.TRUE -> new Int(1);
      case Marker.FALSE -> new Int(0);
      case Float(double number) when number == Math.rint(number) && Math.abs(number) < 1e15 ->
          new Int((long) number);
      case InstanceValue instance -> instance.key();
      case Tuple(var items) -> {
        List<Value> keys = new ArrayList<>(items.size());
        boolean isChanged = false;
        for (Value item : items) {
          Value key = asKey(item);
          isChanged |= key != item;
          keys.add(key);
        }
        yield isChanged ? new Tuple(List.copyOf(keys)) : value;
      }
      case Value other -> other;
    };
  }

  /// The entries in the order in which their keys came, as CPython keeps them: keys, values, and an
  /// index of hashes into them. A run makes more of these than of anything else, and nearly all
  /// live until it ends; without a node for each entry the collector copies a third.
  private static final class Entries extends AbstractMap<Object, Value> {
    static final Entries NONE = new Entries(1);

    private static final int LEAST = 8;
    private static final int REMOVED = -1;

    /// Absent where an entry was removed.
    private Object[] keys;

    private Value[] values;

    /// By hash: the number of an entry and one, `REMOVED`, or 0 at the end of a search. Behind
    /// these slots, the hash of each entry's key.
    private int[] index;

    /// One less than there are slots, a power of two.
    private int mask;

    private int used;
    private int size;

    Entries() {
      this(LEAST);
    }

    private Entries(int slots) {
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
      return slot < 0 ? ABSENT : values[index[slot] - 1];
    }

    Value at(Object key) {
      return getOrDefault(key, ABSENT);
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
        if (others.keys[i] != ABSENT) {
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
        keys[index[slot] - 1] = ABSENT;
        values[index[slot] - 1] = ABSENT;
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
        if (keys[i] != ABSENT) {
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
      while (next < entries.used && entries.keys[next] == ABSENT) {
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

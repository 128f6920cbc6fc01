package dev.lazyscope.graph.load.value;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/// A dictionary: of a program, or the namespace of a module, class or instance.
///
/// Strings are kept as Java strings, all other keys as values; those that are equal in Python are
/// one (`1`, `1.0` and `True`, a string and an object of a subclass), and what the program gave is
/// kept beside. An *open* dictionary may have other entries too: something was stored under a key
/// that is not known. A *loose* one may lack some of those that it has: they were stored in an
/// undecided branch, or under a text or number that is not known and may be that of another entry.
public final class DictValue implements Value.Container {
  private Entries entries = Entries.NONE;
  private Map<Object, Value> given = Map.of();
  private final long serial;
  private final Trace trace;
  private Others others = Others.NONE;
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

  @Override
  public long serial() {
    return serial;
  }

  /// {@return whether somebody is told who reads and writes here}
  public boolean isWatched() {
    return trace != Trace.NONE;
  }

  public boolean isOpen() {
    return others != Others.NONE;
  }

  /// {@return the value of a key that is not among the entries: absent, unless this is open}
  public Value missing() {
    return others.value;
  }

  @Override
  public void open() {
    open(Value.UNKNOWN);
  }

  public void open(Value value) {
    others = others.joined(new Others(value, false));
  }

  /// Something is stored under a key that is not known.
  public void openAt(Value key) {
    others = others.joined(new Others(UNKNOWN, key.isAnyCompiled()));
  }

  /// What may be in the other one may be here too.
  public void openAs(DictValue other) {
    others = others.joined(other.others);
  }

  /// {@return whether a key that is not among the entries may be in it: what compiled code makes is
  /// no class and no function that is written in Python}. Of a text or number that is not known it
  /// may be any.
  public boolean mayHave(Value key) {
    if (isOfUnknownValue(key)) {
      return isOpen() || size() > 0;
    }
    return isOpen()
        && !(others.ofCompiled
            && (key instanceof FunctionValue
                || key instanceof ClassValue type && type.isOfStatement()));
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

  /// {@return the same, of which nobody is told: it is no read that a program makes}
  public Value peek(String key) {
    return entries.at(key);
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
    loose |= isOfUnknownValue(value) && !entries.isEmpty() && !entries.containsKey(key);
    if (value != key
        && !(key instanceof String && value instanceof Str)
        && !entries.containsKey(key)) {
      given = given.isEmpty() ? new HashMap<>() : given;
      given.put(key, value);
    }
    write(key, item);
  }

  private static boolean isOfUnknownValue(Value key) {
    return switch (key) {
      case InstanceValue instance -> instance.isOfUnknownValue();
      case Tuple(var items) -> isAnyOfUnknownValue(items);
      case Value _ -> false;
    };
  }

  private static boolean isAnyOfUnknownValue(List<Value> items) {
    for (Value item : items) {
      if (isOfUnknownValue(item)) {
        return true;
      }
    }
    return false;
  }

  private void write(Object key, Value value) {
    trace.wrote(key, own().set(key, value));
  }

  /// Puts a value in the place of the proxy that stood for it: no write that a program makes.
  public void settle(String key, Value value) {
    own().set(key, value);
  }

  @Override
  public Held content() {
    return new Held(
        Entries.copyOf(entries), given.isEmpty() ? Map.of() : new HashMap<>(given), others, loose);
  }

  @Override
  public Held exchange(Content content) {
    Held before = new Held(entries, given, others, loose);
    Held held = (Held) content;
    entries = held.entries;
    given = held.given;
    others = held.others;
    loose = held.loose;
    return before;
  }

  /// What stands under keys that are not among the entries: one of these values, and whether all
  /// such keys are what compiled code makes.
  private record Others(Value value, boolean ofCompiled) {
    static final Others NONE = new Others(ABSENT, true);

    Others joined(Others more) {
      return more == NONE
          ? this
          : this == NONE
              ? more
              : new Others(Joining.join(value, more.value), ofCompiled && more.ofCompiled);
    }
  }

  /// What a dictionary held at some time. It belongs to whom it is given to.
  public static final class Held implements Content {
    private Entries entries;
    private final Map<Object, Value> given;
    private final Others others;
    private final boolean loose;

    private Held(Entries entries, Map<Object, Value> given, Others others, boolean loose) {
      this.entries = entries;
      this.given = given;
      this.others = others;
      this.loose = loose;
    }

    /// Adds an entry, or changes one.
    public void put(String key, Value value) {
      entries = entries == Entries.NONE ? new Entries() : entries;
      entries.set(key, value);
    }

    /// Puts a value in the place of the proxy that stood for it.
    public void settle(String key, Value proxy, Value value) {
      if (entries.at(key) == proxy) {
        entries.set(key, value);
      }
    }

    @Override
    public Held joined(Content content) {
      Held other = (Held) content;
      Entries both = Entries.copyOf(entries);
      both = both == Entries.NONE ? new Entries() : both;
      boolean isSame = other.entries.size() == entries.size();
      for (Map.Entry<Object, Value> entry : other.entries.entrySet()) {
        Value here = both.at(entry.getKey());
        isSame &= here != ABSENT;
        both.set(entry.getKey(), Joining.join(here, entry.getValue()));
      }
      Map<Object, Value> all = new HashMap<>(other.given);
      all.putAll(given);
      return new Held(
          both,
          all.isEmpty() ? Map.of() : all,
          others.joined(other.others),
          !isSame || loose || other.loose);
    }
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

  @Override
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
    Entries.copyOf(entries).forEach((key, value) -> each.accept(given(key), value));
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
      case AnyOf _, Reading _ -> false;
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
}

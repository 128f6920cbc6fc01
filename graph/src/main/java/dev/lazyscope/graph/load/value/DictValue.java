package dev.lazyscope.graph.load.value;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/// A dictionary: of a program, or the namespace of a module, class or instance.
///
/// Strings are kept as Java strings, all other keys as values; those that are equal in Python are
/// one (`1`, `1.0` and `True`, a string and an object of a subclass), and what the program gave is
/// kept beside. An *open* dictionary may have other entries too: something was stored under a key
/// that is not known.
public final class DictValue implements Value {
  private Map<Object, Value> entries = Map.of();
  private Map<Object, Value> given = Map.of();
  private final long serial;
  private final Trace trace;
  private boolean open;

  public DictValue(long serial) {
    this(serial, Trace.NONE);
  }

  public DictValue(long serial, Trace trace) {
    this.serial = serial;
    this.trace = trace;
  }

  /// {@return the module that was loading when this was made, in a run that is watched}
  public String maker() {
    return trace.maker();
  }

  /// {@return when it was made: what is older than a branch is written weakly inside it}
  public long serial() {
    return serial;
  }

  public boolean isOpen() {
    return open;
  }

  public void open() {
    open = true;
  }

  public Value get(String key) {
    return got(key);
  }

  public Value get(Value key) {
    return got(key(key));
  }

  private Value got(Object key) {
    Value value = entries.getOrDefault(key, ABSENT);
    trace.read(key, value);
    return value;
  }

  public boolean has(String key) {
    return got(key) != ABSENT;
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
    boolean isReplacing = own().put(key, value) != null;
    trace.wrote(key, isReplacing);
  }

  /// Puts a value in the place of the proxy that stood for it: no write that a program makes.
  public void settle(String key, Value value) {
    own().put(key, value);
  }

  /// Most of them stay empty: those of functions and instances.
  private Map<Object, Value> own() {
    if (entries.isEmpty()) {
      entries = new LinkedHashMap<>();
    }
    return entries;
  }

  private void forget(Object key) {
    if (!entries.isEmpty()) {
      entries.remove(key);
    }
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
    entries = Map.of();
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
    entries = new LinkedHashMap<>(other.entries());
    given = other.given.isEmpty() ? Map.of() : new HashMap<>(other.given);
  }

  /// {@return whether a value can be a key that is told apart from others}
  public static boolean isKey(Value value) {
    return switch (value) {
      case Marker marker -> marker != Marker.UNKNOWN;
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

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}

package dev.lazyscope.graph.load.value;

import java.util.List;

/// A set or frozenset, or the keys of a dictionary; keeps the order of insertion.
public final class SetValue implements Value {
  private final DictValue members;
  private final boolean frozen;

  public SetValue(long serial, boolean frozen) {
    this(serial, Trace.NONE, frozen);
  }

  public SetValue(long serial, Trace trace, boolean frozen) {
    this.members = new DictValue(serial, trace);
    this.frozen = frozen;
  }

  public long serial() {
    return members.serial();
  }

  public boolean isFrozen() {
    return frozen;
  }

  public boolean isOpen() {
    return members.isOpen();
  }

  public void open() {
    members.open();
  }

  public boolean has(Value member) {
    return members.has(member);
  }

  public void add(Value member) {
    if (DictValue.isKey(member)) {
      members.put(member, NONE);
    } else {
      members.open();
    }
  }

  public void remove(Value member) {
    members.remove(member);
  }

  public void clear() {
    members.clear();
  }

  public int size() {
    return members.size();
  }

  /// {@return the members at this moment}
  public List<Value> items() {
    return members.keys();
  }

  /// {@return whether both have the same members, as far as known}
  public boolean hasSameAs(SetValue other) {
    return members.entries().keySet().equals(other.members.entries().keySet());
  }

  /// Frozen sets are values: two with the same members are one key.
  @Override
  public boolean equals(Object other) {
    return this == other || frozen && other instanceof SetValue set && set.frozen && hasSameAs(set);
  }

  @Override
  public int hashCode() {
    return frozen ? members.entries().keySet().hashCode() : System.identityHashCode(this);
  }
}

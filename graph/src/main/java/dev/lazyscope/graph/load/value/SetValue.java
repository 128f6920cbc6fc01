package dev.lazyscope.graph.load.value;

import java.util.List;

/// A set or frozenset, or the keys of a dictionary; keeps the order of insertion.
public final class SetValue implements Value.Container {
  private final DictValue members;
  private final Kind kind;

  /// Which of these it is, with the name of the class.
  public enum Kind {
    SET("set"),
    FROZENSET("frozenset"),
    KEYS("dict_keys");

    private final String type;

    Kind(String type) {
      this.type = type;
    }

    public String type() {
      return type;
    }

    /// {@return what operators and methods make of one}
    public Kind made() {
      return this == KEYS ? SET : this;
    }
  }

  public SetValue(long serial, Kind kind) {
    this(serial, Trace.NONE, kind);
  }

  public SetValue(long serial, Trace trace, Kind kind) {
    this.members = new DictValue(serial, trace);
    this.kind = kind;
  }

  @Override
  public long serial() {
    return members.serial();
  }

  @Override
  public Content content() {
    return members.content();
  }

  @Override
  public Content exchange(Content content) {
    return members.exchange(content);
  }

  public Kind kind() {
    return kind;
  }

  public boolean isFrozen() {
    return kind == Kind.FROZENSET;
  }

  public boolean isOpen() {
    return members.isOpen() || members.isLoose();
  }

  @Override
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

  @Override
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
    return this == other
        || isFrozen() && other instanceof SetValue set && set.isFrozen() && hasSameAs(set);
  }

  @Override
  public int hashCode() {
    return isFrozen() ? members.entries().keySet().hashCode() : System.identityHashCode(this);
  }
}

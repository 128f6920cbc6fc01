package dev.lazyscope.graph.load.branch;

import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.Value;
import dev.lazyscope.graph.load.value.Value.Container;
import dev.lazyscope.graph.load.value.Value.Content;
import java.util.IdentityHashMap;
import java.util.Map;

/// An undecided branch that is followed: what containers that are older than it held before it
/// wrote to them.
final class Scope {
  /// Most branches write to no more.
  private static final int FEW = 4;

  /// To save and join more than this, for each branch that writes there, takes too long.
  private static final int LARGE = 256;

  private final long serial;
  private Map<Container, Content> before = Map.of();
  private boolean isPersistent;

  Scope(long serial) {
    this.serial = serial;
  }

  /// {@return when the branch was entered}
  long serial() {
    return serial;
  }

  /// {@return whether what the branch did is seen by the alternatives to it}
  boolean isPersistent() {
    return isPersistent;
  }

  void persist() {
    isPersistent = true;
  }

  /// Remembers what a container holds, unless that is known. {@return whether it is; a large one is
  /// not remembered}
  boolean saves(Container container) {
    if (before.containsKey(container)) {
      return true;
    }
    if (container.size() > LARGE) {
      return false;
    }
    save(container);
    return true;
  }

  private void save(Container container) {
    if (before.isEmpty()) {
      before = new IdentityHashMap<>(FEW);
    }
    before.put(container, container.content());
  }

  /// Adds to what a namespace held before what it has without doubt.
  void assume(DictValue names, String name, Value value) {
    if (!before.containsKey(names)) {
      save(names);
    }
    if (before.get(names) instanceof DictValue.Held held) {
      held.put(name, value);
    }
  }

  /// Puts a value in the place of the proxy that stood for it.
  void settle(DictValue names, String name, Value proxy, Value value) {
    if (before.get(names) instanceof DictValue.Held held) {
      held.settle(name, proxy, value);
    }
  }

  /// Gives back to all containers what they held before the branch. {@return what they held at its
  /// end}
  Map<Container, Content> leave() {
    if (before.isEmpty()) {
      return Map.of();
    }
    Map<Container, Content> after = new IdentityHashMap<>(before.size());
    before.forEach((container, content) -> after.put(container, container.exchange(content)));
    before = Map.of();
    return after;
  }
}

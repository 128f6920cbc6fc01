package dev.lazyscope.graph.load.operation;

import dev.lazyscope.graph.load.value.ListValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.SetValue;
import dev.lazyscope.graph.load.value.Value;

/// Writes to lists and sets.
public final class Containers {
  private Containers() {}

  public static void append(Machine machine, ListValue list, Value value) {
    machine.beforeWrite(list);
    list.append(value);
  }

  public static void add(Machine machine, SetValue set, Value value) {
    machine.beforeWrite(set);
    set.add(value);
  }
}

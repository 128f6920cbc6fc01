package dev.lazyscope.graph.load.operation;

import dev.lazyscope.graph.load.value.ListValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.SetValue;
import dev.lazyscope.graph.load.value.Value;

/// Writes to lists and sets: in an undecided branch the container may or may not have the item.
public final class Containers {
  private Containers() {}

  public static void append(Machine machine, ListValue list, Value value) {
    list.append(value);
    if (!machine.isCertain(list.serial())) {
      list.open();
    }
  }

  public static void add(Machine machine, SetValue set, Value value) {
    set.add(value);
    if (!machine.isCertain(set.serial())) {
      set.open();
    }
  }
}

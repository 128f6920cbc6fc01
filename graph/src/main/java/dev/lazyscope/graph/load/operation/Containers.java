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

  /// {@return whether it is one of several collections that have not the same number of elements}
  public static boolean isOfManyLengths(Value iterable) {
    return iterable instanceof Value.AnyOf(var options)
        && options.stream().map(Containers::length).distinct().count() > 1;
  }

  private static int length(Value collection) {
    return switch (collection) {
      case Value.Tuple(var items) -> items.size();
      case ListValue list -> list.items().size();
      case Value _ -> 0;
    };
  }
}

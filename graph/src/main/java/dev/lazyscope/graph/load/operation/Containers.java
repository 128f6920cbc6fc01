package dev.lazyscope.graph.load.operation;

import dev.lazyscope.graph.load.value.GeneratorValue;
import dev.lazyscope.graph.load.value.ListValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.SetValue;
import dev.lazyscope.graph.load.value.Value;
import java.util.List;
import java.util.Optional;

/// Writes to lists and sets, and whether what stands in them is there for certain.
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

  /// Adds all elements, of which not all may be known.
  public static void addAll(Machine machine, SetValue set, Value iterable) {
    Optional<List<Value>> elements = machine.elements(iterable);
    List<Value> items = elements.orElseGet(() -> known(iterable));
    Keys.hashable(machine, items).forEach(item -> add(machine, set, item));
    if (elements.isEmpty()) {
      set.open();
    }
  }

  /// {@return what is known to stand in a list or set, where more may}
  public static List<Value> known(Value iterable) {
    return switch (Payloads.plain(iterable)) {
      case ListValue list -> list.items();
      case SetValue set -> set.items();
      case Value _ -> List.of();
    };
  }

  /// {@return whether it is open: it may have other items, and may not have those that were put
  /// there perhaps}
  public static boolean mayLack(Value iterable) {
    return switch (Payloads.plain(iterable)) {
      case ListValue list -> list.isOpen();
      case SetValue set -> set.isOpen();
      case GeneratorValue generator -> generator.mayLack();
      case Value _ -> false;
    };
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

package dev.lazyscope.graph.load.nativemodel.core;

import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.operation.Containers;
import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.ListValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.NativeFunction;
import dev.lazyscope.graph.load.value.Truth;
import dev.lazyscope.graph.load.value.Value;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;

/// The methods of `list` and `tuple`.
final class ListMethods {
  private ListMethods() {}

  /// What a method does with a known list.
  static void install(Machine machine) {
    DictValue names = machine.builtin("list").namespace();
    method(
        names,
        "append",
        (m, list, a) -> {
          Containers.append(m, list, a.at(0));
          return Value.NONE;
        });
    method(names, "extend", (m, list, a) -> extend(m, list, a.at(0)));
    method(names, "insert", ListMethods::insert);
    method(names, "pop", ListMethods::pop);
    method(names, "remove", ListMethods::remove);
    method(
        names,
        "clear",
        (m, list, a) -> {
          m.beforeWrite(list);
          list.items().clear();
          return Value.NONE;
        });
    method(names, "copy", (m, list, a) -> copy(m, list));
    method(
        names,
        "reverse",
        (m, list, a) -> {
          m.beforeWrite(list);
          Collections.reverse(list.items());
          return Value.NONE;
        });
    method(
        names,
        "sort",
        (m, list, a) -> {
          List<Value> sorted = SequenceFunctions.sorted(m, list.items(), a);
          m.beforeWrite(list);
          list.items().clear();
          list.items().addAll(sorted);
          return Value.NONE;
        });
    method(names, "index", (m, list, a) -> index(m, list.items(), a, list.isOpen()));
    method(names, "count", (m, list, a) -> count(m, list.items(), a.at(0), list.isOpen()));
    DictValue ofTuple = machine.builtin("tuple").namespace();
    ofTuple.put(
        "index",
        NativeFunction.method(
            "index",
            (m, a) ->
                Payloads.plain(a.at(0)) instanceof Value.Tuple(var items)
                    ? index(m, items, a.dropped(1), false)
                    : Value.UNKNOWN));
    ofTuple.put(
        "count",
        NativeFunction.method(
            "count",
            (m, a) ->
                Payloads.plain(a.at(0)) instanceof Value.Tuple(var items)
                    ? count(m, items, a.at(1), false)
                    : Value.UNKNOWN));
  }

  private static void method(DictValue names, String name, Natives.Action<ListValue> action) {
    Natives.method(names, name, Payloads::list, action);
  }

  private static Value extend(Machine machine, ListValue list, Value iterable) {
    machine
        .elements(iterable)
        .ifPresentOrElse(
            items -> items.forEach(item -> Containers.append(machine, list, item)),
            () -> {
              if (Payloads.plain(iterable) instanceof ListValue other) {
                machine.beforeWrite(list);
                List.copyOf(other.read()).forEach(list::append);
              }
              list.open();
            });
    if (Containers.isOfManyLengths(iterable)) {
      list.open();
    }
    return Value.NONE;
  }

  private static Value insert(Machine machine, ListValue list, Arguments arguments) {
    machine.beforeWrite(list);
    if (arguments.at(0) instanceof Value.Int(long at)) {
      int size = list.items().size();
      long position = at < 0 ? Math.max(0, at + size) : Math.min(at, size);
      list.insert((int) position, arguments.at(1));
    } else {
      list.append(arguments.at(1));
    }
    return Value.NONE;
  }

  private static Value pop(Machine machine, ListValue list, Arguments arguments) {
    int size = list.items().size();
    long at = arguments.at(0) instanceof Value.Int(long number) ? number : -1;
    long position = at < 0 ? at + size : at;
    if (position < 0 || position >= size) {
      if (list.isOpen()) {
        return Value.UNKNOWN;
      }
      throw machine.error("IndexError", "pop from empty list");
    }
    machine.beforeWrite(list);
    return list.items().remove((int) position);
  }

  private static Value remove(Machine machine, ListValue list, Arguments arguments) {
    machine.beforeWrite(list);
    for (int i = 0; i < list.items().size(); i++) {
      if (machine.equal(list.items().get(i), arguments.at(0)) == Truth.YES) {
        list.items().remove(i);
        return Value.NONE;
      }
    }
    if (!list.isOpen() && arguments.at(0).isKnown()) {
      throw machine.error("ValueError", "list.remove(x): x not in list");
    }
    return Value.NONE;
  }

  private static Value copy(Machine machine, ListValue list) {
    ListValue copy = machine.list(list.items());
    if (list.isOpen()) {
      copy.open();
    }
    return copy;
  }

  /// `index(item, start, stop)`. What is not known is hardly the very object that stands further
  /// on.
  private static Value index(Machine machine, List<Value> items, Arguments given, boolean open) {
    Value item = given.at(0);
    OptionalInt start = bound(given.at(1), 0, items.size());
    OptionalInt stop = bound(given.at(2), items.size(), items.size());
    if (start.isEmpty() || stop.isEmpty()) {
      return Value.UNKNOWN;
    }
    boolean isThere = item.isKnown() && items.contains(item);
    for (int i = start.getAsInt(); i < stop.getAsInt(); i++) {
      Truth equal = machine.equal(items.get(i), item);
      if (equal == Truth.YES || equal == Truth.UNDECIDED && !isThere) {
        return equal == Truth.YES ? Value.of(i) : Value.UNKNOWN;
      }
    }
    if (open) {
      return Value.UNKNOWN;
    }
    throw machine.error("ValueError", "not in list");
  }

  private static OptionalInt bound(Value given, int otherwise, int size) {
    return switch (given) {
      case Value.Int(long place) ->
          OptionalInt.of(Math.clamp(place < 0 ? place + size : place, 0, size));
      case Value.Marker marker when marker == Value.Marker.ABSENT -> OptionalInt.of(otherwise);
      case Value _ -> OptionalInt.empty();
    };
  }

  private static Value count(Machine machine, List<Value> items, Value item, boolean open) {
    long equal = items.stream().filter(one -> machine.equal(one, item) == Truth.YES).count();
    return open ? Value.UNKNOWN : Value.of(equal);
  }
}

package dev.lazyscope.graph.load.nativemodel.core;

import dev.lazyscope.graph.load.Heuristic;
import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.operation.Containers;
import dev.lazyscope.graph.load.operation.Keys;
import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.SetValue;
import dev.lazyscope.graph.load.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The methods of `set` and `frozenset`.
final class SetMethods {
  private SetMethods() {}

  /// What a method does with a known set.
  static void install(Machine machine) {
    queries(machine.builtin("set").namespace());
    queries(machine.builtin("frozenset").namespace());
    disjoint(machine.builtin("dict_keys").namespace());
    changes(machine.builtin("set").namespace());
  }

  private static void queries(DictValue names) {
    method(names, "union", (m, set, a) -> combined(m, set, a, true));
    method(names, "difference", (m, set, a) -> combined(m, set, a, false));
    method(names, "intersection", SetMethods::intersection);
    method(names, "symmetric_difference", SetMethods::symmetric);
    method(names, "copy", (m, set, a) -> combined(m, set, Arguments.NONE, true));
    method(
        names,
        "issubset",
        (m, set, a) ->
            m.elements(a.at(0))
                .filter(ignored -> !set.isOpen())
                .map(m::set)
                .map(other -> Value.of(set.items().stream().allMatch(other::has)))
                .orElse(Value.UNKNOWN));
    method(
        names,
        "issuperset",
        (m, set, a) ->
            m.elements(a.at(0))
                .filter(ignored -> !set.isOpen())
                .map(items -> Value.of(items.stream().allMatch(set::has)))
                .orElseGet(() -> ofUnknown(m, set, a.at(0))));
    disjoint(names);
  }

  private static void disjoint(DictValue names) {
    method(
        names,
        "isdisjoint",
        (m, set, a) ->
            m.elements(a.at(0))
                .filter(ignored -> !set.isOpen())
                .map(items -> Value.of(items.stream().noneMatch(set::has)))
                .orElse(Value.UNKNOWN));
  }

  /// `plain-texts`: what is compared with a set of all printable ASCII characters is a text of
  /// such.
  private static Value ofUnknown(Machine machine, SetValue set, Value other) {
    if (!Payloads.plain(other).isUnknown() || !hasPrintable(set)) {
      return Value.UNKNOWN;
    }
    machine.assume(Heuristic.PLAIN_TEXTS);
    return Value.of(true);
  }

  private static boolean hasPrintable(SetValue set) {
    return IntStream.range(' ', 127).allMatch(c -> set.has(Value.of(Character.toString(c))));
  }

  private static void changes(DictValue names) {
    method(
        names,
        "add",
        (m, set, a) -> {
          Containers.add(m, set, Keys.hashable(m, List.of(a.at(0))).getFirst());
          return Value.NONE;
        });
    method(names, "discard", (m, set, a) -> discard(m, set, a.at(0)));
    method(
        names,
        "remove",
        (m, set, a) -> {
          if (!set.isOpen() && DictValue.isKey(a.at(0)) && !set.has(a.at(0))) {
            throw m.error("KeyError", "remove");
          }
          return discard(m, set, a.at(0));
        });
    method(names, "pop", SetMethods::pop);
    replacing(names, "intersection_update", SetMethods::intersection);
    replacing(names, "symmetric_difference_update", SetMethods::symmetric);
    method(
        names,
        "clear",
        (m, set, a) -> {
          m.beforeWrite(set);
          set.clear();
          return Value.NONE;
        });
    method(
        names,
        "update",
        (m, set, a) -> {
          a.positional().forEach(other -> Containers.addAll(m, set, other));
          return Value.NONE;
        });
    method(
        names,
        "difference_update",
        (m, set, a) -> {
          a.positional()
              .forEach(
                  other ->
                      m.elements(other)
                          .ifPresentOrElse(
                              items -> items.forEach(item -> discard(m, set, item)), set::open));
          return Value.NONE;
        });
  }

  /// What keeps the same set and changes its members to those that another operation gives.
  private static void replacing(DictValue names, String name, Natives.Action<SetValue> action) {
    method(
        names,
        name,
        (m, set, a) -> {
          if (m.isCertain(set.serial()) && action.act(m, set, a) instanceof SetValue made) {
            become(set, made);
          } else {
            set.open();
          }
          return Value.NONE;
        });
  }

  private static void become(SetValue set, SetValue made) {
    set.clear();
    made.items().forEach(set::add);
    if (made.isOpen()) {
      set.open();
    }
  }

  private static Value symmetric(Machine machine, SetValue set, Arguments arguments) {
    Optional<List<Value>> others = machine.elements(arguments.at(0));
    SetValue result = machine.set(set.items(), set.kind());
    if (set.isOpen() || others.isEmpty()) {
      result.open();
    }
    SetValue other = machine.set(others.orElse(List.of()));
    for (Value item : other.items()) {
      if (set.has(item)) {
        result.remove(item);
      } else {
        result.add(item);
      }
    }
    return result;
  }

  private static void method(DictValue names, String name, Natives.Action<SetValue> action) {
    Natives.method(names, name, Payloads::set, action);
  }

  private static Value discard(Machine machine, SetValue set, Value item) {
    if (DictValue.isKey(item)) {
      machine.beforeWrite(set);
      set.remove(item);
    } else {
      set.open();
    }
    return Value.NONE;
  }

  private static Value pop(Machine machine, SetValue set, Arguments arguments) {
    if (set.size() == 0) {
      if (set.isOpen()) {
        return Value.UNKNOWN;
      }
      throw machine.error("KeyError", "pop from an empty set");
    }
    Value first = set.items().getFirst();
    discard(machine, set, first);
    return first;
  }

  private static Value combined(
      Machine machine, SetValue set, Arguments arguments, boolean adding) {
    SetValue result = machine.set(set.items(), set.kind());
    boolean open = set.isOpen();
    for (Value other : arguments.positional()) {
      Optional<List<Value>> items = machine.elements(other);
      items.orElseGet(() -> Containers.known(other)).forEach(adding ? result::add : result::remove);
      open |= items.isEmpty();
    }
    if (open) {
      result.open();
    }
    return result;
  }

  private static Value intersection(Machine machine, SetValue set, Arguments arguments) {
    SetValue result = machine.set(set.items(), set.kind());
    for (Value other : arguments.positional()) {
      Optional<List<Value>> items = machine.elements(other);
      if (items.isEmpty()) {
        result.open();
      } else {
        SetValue kept = machine.set(items.get());
        result.items().stream().filter(item -> !kept.has(item)).forEach(result::remove);
      }
    }
    if (set.isOpen()) {
      result.open();
    }
    return result;
  }
}

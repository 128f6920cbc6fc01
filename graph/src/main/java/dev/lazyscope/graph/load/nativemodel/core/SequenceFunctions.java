package dev.lazyscope.graph.load.nativemodel.core;

import dev.lazyscope.graph.load.nativemodel.Receivers;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.Frame;
import dev.lazyscope.graph.load.value.GeneratorValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.ListValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.NativeFunction;
import dev.lazyscope.graph.load.value.SetValue;
import dev.lazyscope.graph.load.value.Truth;
import dev.lazyscope.graph.load.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The built-in functions over sequences and iterators.
final class SequenceFunctions {
  private SequenceFunctions() {}

  static void install(Machine machine, DictValue names) {
    function(names, "len", (m, a) -> length(m, a.at(0)));
    function(names, "sorted", SequenceFunctions::sorted);
    function(names, "any", (m, a) -> decided(m, a.at(0), Truth.YES));
    function(names, "all", (m, a) -> decided(m, a.at(0), Truth.NO));
    function(names, "sum", SequenceFunctions::sum);
    function(names, "min", (m, a) -> extreme(m, a, -1));
    function(names, "max", (m, a) -> extreme(m, a, 1));
    function(names, "iter", SequenceFunctions::iterator);
    function(names, "next", SequenceFunctions::next);
    type(machine, "enumerate", SequenceFunctions::enumerate);
    type(machine, "zip", SequenceFunctions::zip);
    type(machine, "map", SequenceFunctions::map);
    type(machine, "filter", SequenceFunctions::filter);
    type(
        machine,
        "reversed",
        (m, a) ->
            m.elements(a.at(0))
                .<Value>map(items -> m.iterator(items.reversed()))
                .orElse(Value.UNKNOWN));
    iteratorMethods(machine);
  }

  private static void function(DictValue names, String name, NativeFunction.Body body) {
    names.put(name, NativeFunction.function(name, body));
  }

  private static void type(Machine machine, String name, NativeFunction.Body body) {
    machine
        .builtin(name)
        .namespace()
        .put(
            "__new__",
            new Value.StaticMethod(
                NativeFunction.function("__new__", (m, a) -> body.call(m, a.dropped(1)))));
  }

  private static void iteratorMethods(Machine machine) {
    DictValue names = machine.builtin("generator").namespace();
    names.put("__next__", NativeFunction.method("__next__", SequenceFunctions::next));
    names.put("__iter__", NativeFunction.method("__iter__", (m, a) -> a.at(0)));
    names.put("send", NativeFunction.method("send", SequenceFunctions::next));
    names.put("close", NativeFunction.method("close", (m, a) -> Value.NONE));
    DictValue coroutine = machine.builtin("coroutine").namespace();
    coroutine.put("send", NativeFunction.method("send", SequenceFunctions::next));
    coroutine.put("close", NativeFunction.method("close", (m, a) -> Value.NONE));
  }

  static Value length(Machine machine, Value value) {
    Value method =
        value instanceof ClassValue type ? ofMetaclass(type) : machine.find(value, "__len__");
    if ((value instanceof InstanceValue || value instanceof ClassValue)
        && method != Value.ABSENT
        && method != Value.UNKNOWN) {
      return machine.call(method, Arguments.NONE);
    }
    return switch (Receivers.plain(value)) {
      case Value.Str(var text) -> Value.of(text.length());
      case Value.Bytes(var text) -> Value.of(text.length());
      case Value.Tuple(var items) -> Value.of(items.size());
      case ListValue list -> list.isOpen() ? Value.UNKNOWN : Value.of(list.items().size());
      case DictValue dict -> dict.isOpen() ? Value.UNKNOWN : Value.of(dict.size());
      case SetValue set -> set.isOpen() ? Value.UNKNOWN : Value.of(set.size());
      case Value.Range(long start, long stop, long step) ->
          Value.of(
              Math.max(
                  0,
                  step > 0 ? Math.ceilDiv(stop - start, step) : Math.ceilDiv(start - stop, -step)));
      case Value _ -> Value.UNKNOWN;
    };
  }

  private static Value ofMetaclass(ClassValue type) {
    Value method = type.metaclass().lookup("__len__");
    return method == Value.ABSENT || method == Value.UNKNOWN
        ? method
        : new Value.BoundMethod(type, method);
  }

  private static Value sorted(Machine machine, Arguments arguments) {
    Optional<List<Value>> items = machine.elements(arguments.at(0));
    if (items.isEmpty()) {
      ListValue unknown =
          machine.list(arguments.at(0) instanceof ListValue list ? list.items() : List.of());
      unknown.open();
      return unknown;
    }
    return machine.list(sorted(machine, items.get(), arguments));
  }

  /// {@return the items in order, as far as their order is known}
  static List<Value> sorted(Machine machine, List<Value> items, Arguments arguments) {
    Value key = arguments.named("key");
    boolean reverse = machine.truth(arguments.named("reverse")) == Truth.YES;
    List<Keyed> keyed = new ArrayList<>();
    for (Value item : items) {
      boolean plain = key == Value.ABSENT || key == Value.NONE;
      keyed.add(new Keyed(plain ? item : machine.call(key, Arguments.of(item)), item));
    }
    try {
      keyed.sort((one, other) -> Ordering.compare(one.key(), other.key()));
    } catch (IllegalArgumentException inconsistent) {
      return items;
    }
    List<Value> result = keyed.stream().map(Keyed::item).toList();
    return reverse ? result.reversed() : result;
  }

  private record Keyed(Value key, Value item) {}

  /// `any` and `all`: stops at the first element that decides.
  private static Value decided(Machine machine, Value iterable, Truth stop) {
    Truth[] result = {stop.not()};
    machine.iterate(
        iterable,
        item -> {
          Truth truth = machine.truth(item);
          if (truth == stop) {
            result[0] = stop;
            return false;
          }
          if (truth == Truth.UNDECIDED) {
            result[0] = truth;
          }
          return true;
        });
    boolean known = iterable.isKnown();
    return known ? result[0].value() : Value.UNKNOWN;
  }

  private static Value sum(Machine machine, Arguments arguments) {
    Optional<List<Value>> items = machine.elements(arguments.at(0));
    if (items.isEmpty()) {
      return Value.UNKNOWN;
    }
    long total = 0;
    ListValue joined = machine.list(List.of());
    for (Value item : items.get()) {
      switch (item) {
        case Value.Int(long number) -> total += number;
        case ListValue list -> joined.items().addAll(list.items());
        case Value _ -> {
          return Value.UNKNOWN;
        }
      }
    }
    return joined.items().isEmpty() ? Value.of(total) : joined;
  }

  private static Value extreme(Machine machine, Arguments arguments, int sign) {
    Optional<List<Value>> items =
        arguments.count() > 1
            ? Optional.of(arguments.positional())
            : machine.elements(arguments.at(0));
    if (items.isEmpty() || items.get().isEmpty()) {
      Value otherwise = arguments.named("default");
      return items.isPresent() && otherwise != Value.ABSENT ? otherwise : Value.UNKNOWN;
    }
    if (items.get().stream().anyMatch(item -> !item.isKnown())) {
      return Value.UNKNOWN;
    }
    List<Value> ordered =
        sorted(machine, items.get(), new Arguments(List.of(), arguments.named(), false));
    return sign < 0 ? ordered.getFirst() : ordered.getLast();
  }

  private static Value iterator(Machine machine, Arguments arguments) {
    Value value = arguments.at(0);
    if (arguments.count() > 1 || !value.isKnown()) {
      return Value.UNKNOWN;
    }
    if (value instanceof GeneratorValue) {
      return value;
    }
    if (value instanceof InstanceValue instance
        && instance.type().lookup("__iter__")
            instanceof dev.lazyscope.graph.load.value.FunctionValue method) {
      return machine.call(method, Arguments.of(instance));
    }
    return machine.elements(value).<Value>map(machine::iterator).orElse(Value.UNKNOWN);
  }

  private static Value next(Machine machine, Arguments arguments) {
    Value value = machine.next(arguments.at(0));
    if (value != Value.ABSENT) {
      return value;
    }
    if (arguments.count() > 1) {
      return arguments.at(1);
    }
    throw machine.error("StopIteration", "");
  }

  /// An iterator whose elements are made when asked for.
  private static GeneratorValue lazily(GeneratorValue.Source source) {
    return new GeneratorValue(GeneratorValue.Kind.ITERATOR, source);
  }

  private static Value enumerate(Machine machine, Arguments arguments) {
    long start = arguments.at(1, "start") instanceof Value.Int(long number) ? number : 0;
    return lazily(
        receiver -> {
          long[] index = {start};
          machine.iterate(
              arguments.at(0), item -> give(receiver, Value.tuple(Value.of(index[0]++), item)));
          return Value.NONE;
        });
  }

  private static boolean give(Frame.YieldTarget receiver, Value value) {
    receiver.yield(value);
    return true;
  }

  private static Value zip(Machine machine, Arguments arguments) {
    List<List<Value>> columns = new ArrayList<>();
    for (Value iterable : arguments.positional()) {
      Optional<List<Value>> items = machine.elements(iterable);
      if (items.isEmpty()) {
        return Value.UNKNOWN;
      }
      columns.add(items.get());
    }
    int shortest = columns.stream().mapToInt(List::size).min().orElse(0);
    List<Value> rows = new ArrayList<>();
    for (int i = 0; i < shortest; i++) {
      int row = i;
      rows.add(new Value.Tuple(columns.stream().map(column -> column.get(row)).toList()));
    }
    return machine.iterator(rows);
  }

  private static Value map(Machine machine, Arguments arguments) {
    Value function = arguments.at(0);
    if (arguments.count() != 2) {
      return zip(machine, arguments.dropped(1)) instanceof GeneratorValue rows
          ? lazily(
              receiver -> {
                machine.iterate(
                    rows,
                    row ->
                        row instanceof Value.Tuple(var items)
                            && give(receiver, machine.call(function, Arguments.of(items))));
                return Value.NONE;
              })
          : Value.UNKNOWN;
    }
    return lazily(
        receiver -> {
          machine.iterate(
              arguments.at(1), item -> give(receiver, machine.call(function, Arguments.of(item))));
          return Value.NONE;
        });
  }

  private static Value filter(Machine machine, Arguments arguments) {
    Value function = arguments.at(0);
    return lazily(
        receiver -> {
          machine.iterate(
              arguments.at(1),
              item -> {
                Value kept =
                    function == Value.NONE ? item : machine.call(function, Arguments.of(item));
                return machine.truth(kept) == Truth.NO || give(receiver, item);
              });
          return Value.NONE;
        });
  }
}

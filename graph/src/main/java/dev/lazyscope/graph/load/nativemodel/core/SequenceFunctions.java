package dev.lazyscope.graph.load.nativemodel.core;

import dev.lazyscope.graph.load.Heuristic;
import dev.lazyscope.graph.load.operation.Containers;
import dev.lazyscope.graph.load.operation.Numbers;
import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.operation.Ranges;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.FunctionValue;
import dev.lazyscope.graph.load.value.GeneratorValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.ListValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.NativeFunction;
import dev.lazyscope.graph.load.value.SetValue;
import dev.lazyscope.graph.load.value.Truth;
import dev.lazyscope.graph.load.value.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// The built-in functions over sequences and iterators.
final class SequenceFunctions {
  /// `side-by-side`: as many elements as an iterator is followed for (`iteration-bound`).
  private static final int MOST_ROWS = 20_000;

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
    function(names, "anext", SequenceFunctions::nextLater);
    function(names, "aiter", (m, a) -> m.call(m.attribute(a.at(0), "__aiter__"), Arguments.NONE));
    type(machine, "enumerate", SequenceFunctions::enumerate);
    type(machine, "zip", SequenceFunctions::zip);
    type(machine, "map", SequenceFunctions::map);
    type(machine, "filter", SequenceFunctions::filter);
    type(machine, "reversed", SequenceFunctions::reversed);
  }

  /// What has neither an order nor a method for this is refused.
  private static Value reversed(Machine machine, Arguments arguments) {
    Value sequence = arguments.at(0);
    if (sequence instanceof InstanceValue object
        && object.type().lookup("__reversed__") instanceof FunctionValue method) {
      return machine.call(method, Arguments.of(object));
    }
    Value plain = Payloads.plain(sequence);
    if (plain instanceof SetValue set && set.kind() != SetValue.Kind.KEYS
        || plain instanceof GeneratorValue) {
      throw machine.error("TypeError", "object is not reversible");
    }
    return machine
        .elements(sequence)
        .<Value>map(items -> machine.iterator(items.reversed()))
        .orElse(Value.UNKNOWN);
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

  static Value length(Machine machine, Value value) {
    Value method =
        value instanceof ClassValue type ? ofMetaclass(type) : machine.find(value, "__len__");
    if ((value instanceof InstanceValue || value instanceof ClassValue)
        && method != Value.ABSENT
        && !method.isUnknown()) {
      return machine.call(method, Arguments.NONE);
    }
    return switch (Payloads.plain(value)) {
      case Value.Str(var text) -> Value.of(text.codePointCount(0, text.length()));
      case Value.Int _, Value.BigInt _, Value.Float _ ->
          throw machine.error("TypeError", "object has no len()");
      case GeneratorValue _, FunctionValue _, Value.Slice _ ->
          throw machine.error("TypeError", "object has no len()");
      case Value.Marker marker when !marker.isUnknown() ->
          throw machine.error("TypeError", "object has no len()");
      case Value.Bytes(var text) -> Value.of(text.length());
      case Value.Tuple(var items) -> Value.of(items.size());
      case ListValue list -> list.isOpen() ? Value.UNKNOWN : Value.of(list.items().size());
      case DictValue dict ->
          dict.isOpen() || dict.isLoose() ? Value.UNKNOWN : Value.of(dict.size());
      case SetValue set -> set.isOpen() ? Value.UNKNOWN : Value.of(set.size());
      case Value.Range range -> Value.of(Ranges.length(range));
      case InstanceValue _ when method == Value.ABSENT ->
          throw machine.error("TypeError", "object has no len()");
      case Value _ -> Value.UNKNOWN;
    };
  }

  private static Value ofMetaclass(ClassValue type) {
    Value method = type.metaclass().lookup("__len__");
    return method == Value.ABSENT || method.isUnknown()
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
    Comparator<Keyed> order = (one, other) -> Ordering.compare(machine, one.key(), other.key());
    try {
      keyed.sort(reverse ? order.reversed() : order);
    } catch (IllegalArgumentException inconsistent) {
      return items;
    }
    return keyed.stream().map(Keyed::item).toList();
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
    return iterable.isKnown() && !Containers.mayLack(iterable) ? result[0].value() : Value.UNKNOWN;
  }

  private static Value sum(Machine machine, Arguments arguments) {
    Optional<List<Value>> items = machine.elements(arguments.at(0));
    if (items.isEmpty()) {
      return Value.UNKNOWN;
    }
    Value start = arguments.at(1, "start");
    Value total = start == Value.ABSENT ? Value.of(0) : start;
    if (items.get().stream().anyMatch(Value.Float.class::isInstance)) {
      return compensated(total, items.get());
    }
    for (Value item : items.get()) {
      total = machine.binary("+", total, item);
    }
    return total;
  }

  /// Since 3.12 what rounding loses is added in the end (Neumaier's sum).
  private static Value compensated(Value start, List<Value> items) {
    if (!Numbers.isNumber(start) || !items.stream().allMatch(Numbers::isNumber)) {
      return Value.UNKNOWN;
    }
    double total = Numbers.asDouble(start);
    double lost = 0;
    for (Value item : items) {
      double number = Numbers.asDouble(item);
      double next = total + number;
      lost += Math.abs(total) >= Math.abs(number) ? total - next + number : number - next + total;
      total = next;
    }
    return new Value.Float(Double.isFinite(lost) ? total + lost : total);
  }

  private static Value extreme(Machine machine, Arguments arguments, int sign) {
    Optional<List<Value>> items =
        arguments.count() > 1
            ? Optional.of(arguments.positional())
            : machine.elements(arguments.at(0));
    if (items.isEmpty() || items.get().isEmpty()) {
      return items.isEmpty() ? Value.UNKNOWN : ofNone(machine, arguments);
    }
    if (items.get().stream().anyMatch(item -> !item.isKnown())) {
      return Value.UNKNOWN;
    }
    Value key = arguments.named("key");
    boolean isPlain = key == Value.ABSENT || key == Value.NONE;
    Value best = Value.ABSENT;
    Value bestKey = Value.ABSENT;
    for (Value item : items.get()) {
      Value own = isPlain ? item : machine.call(key, Arguments.of(item));
      if (best == Value.ABSENT || sign * Ordering.compare(machine, own, bestKey) > 0) {
        best = item;
        bestKey = own;
      }
    }
    return best;
  }

  private static Value ofNone(Machine machine, Arguments arguments) {
    Value otherwise = arguments.named("default");
    if (otherwise == Value.ABSENT) {
      throw machine.error("ValueError", "iterable argument is empty");
    }
    return otherwise;
  }

  private static Value iterator(Machine machine, Arguments arguments) {
    Value value = arguments.at(0);
    if (arguments.count() == 1) {
      return value.isKnown() ? machine.iterator(value) : Value.UNKNOWN;
    }
    GeneratorValue iterator =
        new GeneratorValue(GeneratorValue.Kind.ITERATOR, receiver -> Value.NONE);
    iterator.activity(new Called(machine, value, arguments.at(1)));
    return iterator;
  }

  /// What a function gives, until that is a sentinel: where that is not known, for some rounds.
  private static final class Called implements GeneratorValue.Activity {
    private static final int MOST_ROUNDS = 3;

    private final Machine machine;
    private final Value function;
    private final Value sentinel;
    private Truth isEnd = Truth.NO;
    private int rounds;

    Called(Machine machine, Value function, Value sentinel) {
      this.machine = machine;
      this.function = function;
      this.sentinel = sentinel;
    }

    @Override
    public Value resume(Supplier<Value> answer) {
      if (isEnd == Truth.YES || rounds == MOST_ROUNDS) {
        return Value.ABSENT;
      }
      Value made = machine.call(function, Arguments.NONE);
      rounds += isDoubtful() ? 1 : 0;
      Truth isSentinel = machine.equal(made, sentinel);
      isEnd = isSentinel == Truth.NO ? isEnd : isSentinel;
      return isEnd == Truth.YES ? Value.ABSENT : made;
    }

    @Override
    public boolean mayNotHappen() {
      return isDoubtful();
    }

    @Override
    public boolean isDoubtful() {
      return isEnd == Truth.UNDECIDED;
    }

    @Override
    public Set<String> awaited() {
      return Set.of();
    }
  }

  private static Value nextLater(Machine machine, Arguments arguments) {
    Value later = machine.call(machine.attribute(arguments.at(0), "__anext__"), Arguments.NONE);
    return arguments.count() == 1
        ? later
        : new GeneratorValue(
            GeneratorValue.Kind.COROUTINE,
            receiver -> {
              Value value = machine.awaiting("StopAsyncIteration", () -> machine.awaited(later));
              return value == Value.ABSENT ? arguments.at(1) : value;
            });
  }

  private static Value next(Machine machine, Arguments arguments) {
    Value value = machine.next(arguments.at(0));
    if (value != Value.ABSENT) {
      return value;
    }
    if (arguments.count() > 1) {
      return arguments.at(1);
    }
    throw GeneratorMethods.stopped(machine, arguments.at(0), "StopIteration");
  }

  private static Value enumerate(Machine machine, Arguments arguments) {
    long[] index = {arguments.at(1, "start") instanceof Value.Int(long number) ? number : 0};
    Value iterator = machine.iterator(arguments.at(0));
    if (iterator.isUnknown()) {
      return iterator;
    }
    return GeneratorValue.pulled(
        () -> {
          Value item = machine.next(iterator);
          return item == Value.ABSENT ? item : Value.tuple(Value.of(index[0]++), item);
        });
  }

  private static Value zip(Machine machine, Arguments arguments) {
    List<Value> columns = arguments.positional().stream().map(machine::iterator).toList();
    if (columns.stream().noneMatch(Value::isUnknown)) {
      return GeneratorValue.pulled(() -> row(machine, columns, arguments));
    }
    return columns.stream().anyMatch(SequenceFunctions::isFinite)
        ? sideBySide(machine, columns)
        : Value.UNKNOWN;
  }

  private static boolean isFinite(Value column) {
    return column instanceof GeneratorValue known && known.length() == GeneratorValue.Length.FINITE;
  }

  /// `side-by-side`: what is not known has as many elements as what is, perhaps, unless those are
  /// very many.
  private static Value sideBySide(Machine machine, List<Value> columns) {
    machine.assume(Heuristic.SIDE_BY_SIDE);
    ListValue rows = machine.list(List.of());
    rows.open();
    while (rows.items().size() < MOST_ROWS) {
      List<Value> row =
          columns.stream().map(one -> one.isUnknown() ? one : machine.next(one)).toList();
      if (row.contains(Value.ABSENT)) {
        return rows;
      }
      rows.items().add(new Value.Tuple(row));
    }
    return Value.UNKNOWN;
  }

  /// One value of each, absent when one has no more.
  private static Value row(Machine machine, List<Value> columns, Arguments arguments) {
    List<Value> row = new ArrayList<>(columns.size());
    for (Value column : columns) {
      Value item = machine.next(column);
      if (item == Value.ABSENT) {
        boolean isStrict = machine.truth(arguments.named("strict")) == Truth.YES;
        if (isStrict && (!row.isEmpty() || anyLeft(machine, columns))) {
          throw machine.error("ValueError", "zip() arguments differ in length");
        }
        return item;
      }
      row.add(item);
    }
    return row.isEmpty() ? Value.ABSENT : new Value.Tuple(List.copyOf(row));
  }

  private static boolean anyLeft(Machine machine, List<Value> columns) {
    return columns.stream().skip(1).anyMatch(column -> machine.next(column) != Value.ABSENT);
  }

  private static Value map(Machine machine, Arguments arguments) {
    Value function = arguments.at(0);
    Value rows =
        zip(machine, new Arguments(arguments.dropped(1).positional(), arguments.named(), false));
    return !(rows instanceof GeneratorValue)
        ? Value.UNKNOWN
        : GeneratorValue.pulled(
            () ->
                machine.next(rows) instanceof Value.Tuple(var items)
                    ? machine.call(function, Arguments.of(items))
                    : Value.ABSENT);
  }

  private static Value filter(Machine machine, Arguments arguments) {
    Value function = arguments.at(0);
    Value iterator = machine.iterator(arguments.at(1));
    return iterator.isUnknown()
        ? iterator
        : GeneratorValue.pulled(
            () -> {
              Value item = machine.next(iterator);
              while (item != Value.ABSENT && !isKept(machine, function, item)) {
                item = machine.next(iterator);
              }
              return item;
            });
  }

  private static boolean isKept(Machine machine, Value function, Value item) {
    boolean isPlain =
        function == Value.NONE || function instanceof ClassValue type && type.name().equals("bool");
    Value kept = isPlain ? item : machine.call(function, Arguments.of(item));
    return machine.truth(kept) != Truth.NO;
  }
}

package dev.lazyscope.graph.load.nativemodel.string;

import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.operation.Slices;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.ListValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.NativeFunction;
import dev.lazyscope.graph.load.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `bytearray`: bytes that change. What it has of `bytes` gives arrays where that gives bytes. Code
/// that is not followed may change the arrays that it gets; so may who looks at one through a
/// `memoryview`, which is left unknown.
public final class ByteArrays {
  /// More is left unknown.
  private static final int LONGEST = 1 << 16;

  private static final Map<String, String> OPERATORS =
      Map.of("__add__", "+", "__mul__", "*", "__mod__", "%");

  private ByteArrays() {}

  static void install(Machine machine) {
    ClassValue type = machine.builtin("bytearray");
    DictValue names = type.namespace();
    DictValue ofBytes = machine.builtin("bytes").namespace();
    Natives.staticMethod(
        names,
        "__new__",
        (m, a) -> a.at(0) instanceof ClassValue asked ? made(m, asked, a) : Value.UNKNOWN);
    ofBytes.forEach(
        (name, value) -> {
          if (value instanceof NativeFunction method && !method.name().startsWith("__")) {
            Natives.method(names, method.name(), (m, a) -> like(m, m.call(method, plain(a))));
          }
        });
    OPERATORS.forEach(
        (name, operator) ->
            Natives.method(
                names,
                name,
                (m, a) -> like(m, m.binary(operator, plain(a).at(0), plain(a).at(1)))));
    Natives.method(names, "__repr__", ByteArrays::repr);
    Natives.method(names, "__len__", (_, a) -> length(a.at(0)));
    reading(names);
    writing(names);
    DictValue ofViews = machine.builtin("memoryview").namespace();
    Natives.staticMethod(ofViews, "__new__", (m, a) -> viewed(m, a.at(1)));
    Natives.method(ofViews, "__len__", (_, a) -> length(a.at(0)));
    Natives.method(ofViews, "tobytes", (_, a) -> Payloads.plain(a.at(0)));
    Natives.method(ofViews, "__enter__", (_, a) -> a.at(0));
  }

  private static Value length(Value array) {
    return Payloads.plain(array) instanceof Value.Bytes(var latin1)
        ? Value.of(latin1.length())
        : Value.UNKNOWN;
  }

  private static void reading(DictValue names) {
    Natives.method(names, "__eq__", (m, a) -> m.equal(plain(a).at(0), plain(a).at(1)).value());
    Natives.method(
        names, "__ne__", (m, a) -> m.equal(plain(a).at(0), plain(a).at(1)).not().value());
    Natives.method(
        names, "__contains__", (m, a) -> m.contains(plain(a).at(0), plain(a).at(1)).value());
    Natives.method(names, "__iter__", (m, a) -> m.iterator(plain(a).at(0)));
    Natives.method(
        names, "__getitem__", (m, a) -> like(m, m.item(plain(a).at(0), Payloads.plain(a.at(1)))));
    Natives.method(names, "copy", (m, a) -> like(m, plain(a).at(0)));
  }

  private static void writing(DictValue names) {
    change(names, "append", (m, items, a) -> items.add(a.at(1)));
    change(names, "extend", (m, items, a) -> addAll(m, items, a.at(1)));
    change(names, "clear", (_, items, _) -> clear(items));
    change(names, "reverse", (_, items, _) -> reverse(items));
    change(names, "__delitem__", (m, items, a) -> delete(m, items, Slices.index(a.at(1))));
    for (String name : List.of("insert", "remove", "__setitem__", "pop")) {
      Natives.method(names, name, (m, a) -> asList(m, name, a));
    }
    Natives.method(
        names,
        "__iadd__",
        (m, a) -> {
          m.call(m.attribute(a.at(0), "extend"), Arguments.of(a.at(1)));
          return a.at(0);
        });
  }

  private static boolean clear(List<Value> items) {
    items.clear();
    return true;
  }

  private static boolean reverse(List<Value> items) {
    List<Value> reversed = List.copyOf(items.reversed());
    items.clear();
    return items.addAll(reversed);
  }

  private static boolean delete(Machine machine, List<Value> items, Value place) {
    if (place instanceof Value.Slice slice && Slices.isKnown(slice)) {
      Slices.replace(items, slice, List.of());
      return true;
    }
    if (!(place instanceof Value.Int(long at))) {
      return false;
    }
    long index = at < 0 ? at + items.size() : at;
    if (index < 0 || index >= items.size()) {
      throw machine.error("IndexError", "bytearray index out of range");
    }
    items.remove((int) index);
    return true;
  }

  private static boolean addAll(Machine machine, List<Value> items, Value iterable) {
    Optional<List<Value>> more = machine.elements(Payloads.plain(iterable));
    more.ifPresent(items::addAll);
    return more.isPresent();
  }

  /// Changes numbers. {@return whether they are known then}
  private interface Change {
    boolean act(Machine machine, List<Value> items, Arguments arguments);
  }

  private static void change(DictValue names, String name, Change change) {
    Natives.method(
        names,
        name,
        (m, a) -> {
          if (a.at(0) instanceof InstanceValue array) {
            Optional<List<Value>> items = items(m, array);
            boolean isKnown = items.isPresent() && change.act(m, items.get(), a);
            set(m, array, isKnown ? bytes(items.get()) : Value.UNKNOWN);
          }
          return Value.NONE;
        });
  }

  /// What a list of the same numbers does.
  private static Value asList(Machine machine, String name, Arguments arguments) {
    if (!(arguments.at(0) instanceof InstanceValue array)) {
      return Value.UNKNOWN;
    }
    Optional<List<Value>> items = items(machine, array);
    if (items.isEmpty()) {
      return Value.UNKNOWN;
    }
    ListValue list = machine.list(items.get());
    Value result = machine.call(machine.attribute(list, name), plain(arguments.dropped(1)));
    set(machine, array, list.isOpen() ? Value.UNKNOWN : bytes(list.items()));
    return result;
  }

  private static Optional<List<Value>> items(Machine machine, InstanceValue array) {
    return array.payload() instanceof Value.Bytes content
        ? machine.elements(content).map(ArrayList::new)
        : Optional.empty();
  }

  private static void set(Machine machine, InstanceValue array, Value content) {
    machine.beforeWrite(array.slots());
    array.changingPayload(content);
  }

  /// {@return the numbers as bytes}
  private static Value bytes(List<Value> items) {
    StringBuilder latin1 = new StringBuilder();
    for (Value item : items) {
      if (!(Payloads.plain(item) instanceof Value.Int(long number))
          || number < 0
          || number > 255
          || latin1.length() == LONGEST) {
        return Value.UNKNOWN;
      }
      latin1.append((char) number);
    }
    return new Value.Bytes(latin1.toString());
  }

  private static Value made(Machine machine, ClassValue type, Arguments arguments) {
    Arguments given = plain(arguments.dropped(1));
    Value content =
        given.count() == 0 ? new Value.Bytes("") : machine.call(machine.builtin("bytes"), given);
    return made(machine, type, Payloads.plain(content));
  }

  private static Value made(Machine machine, ClassValue type, Value content) {
    boolean isKnown = content instanceof Value.Bytes(var latin1) && latin1.length() <= LONGEST;
    InstanceValue array = machine.instance(type);
    array.changingPayload(isKnown ? content : Value.UNKNOWN);
    return array;
  }

  /// {@return bytes as arrays, also where they are items of a list or tuple}
  private static Value like(Machine machine, Value value) {
    return switch (value) {
      case Value.Bytes bytes -> made(machine, machine.builtin("bytearray"), bytes);
      case Value.Tuple(var items) ->
          new Value.Tuple(items.stream().map(item -> like(machine, item)).toList());
      case ListValue list when !list.isOpen() ->
          machine.list(list.items().stream().map(item -> like(machine, item)).toList());
      case Value _ -> value;
    };
  }

  private static Arguments plain(Arguments arguments) {
    return arguments.positional().stream().noneMatch(ByteArrays::isArray)
        ? arguments
        : new Arguments(
            arguments.positional().stream().map(ByteArrays::plain).toList(),
            arguments.named(),
            arguments.isOpen());
  }

  private static boolean isArray(Value value) {
    return value instanceof InstanceValue instance && instance.isChanging();
  }

  private static Value plain(Value value) {
    return isArray(value) ? Payloads.plain(value) : value;
  }

  private static Value repr(Machine machine, Arguments arguments) {
    return Payloads.plain(arguments.at(0)) instanceof Value.Bytes bytes
        ? machine.text(bytes).map(text -> Value.of("bytearray(" + text + ")")).orElse(Value.UNKNOWN)
        : Value.UNKNOWN;
  }

  /// Bytes that nobody changes are seen as they are.
  private static Value viewed(Machine machine, Value object) {
    if (Payloads.plain(object) instanceof Value.Bytes bytes && !isArray(object)) {
      InstanceValue view = machine.instance(machine.builtin("memoryview"));
      view.payload(bytes);
      view.attributes().put("nbytes", length(bytes));
      return view;
    }
    handOver(machine, Arguments.of(object));
    return Value.UNKNOWN;
  }

  /// Puts bytes to the begin of an array. {@return how many}
  public static Value fill(Machine machine, Value value, Value data) {
    if (!(value instanceof InstanceValue array) || !array.isChanging()) {
      return Value.UNKNOWN;
    }
    if (array.payload() instanceof Value.Bytes(var before)
        && data instanceof Value.Bytes(var filled)
        && filled.length() <= before.length()) {
      set(machine, array, new Value.Bytes(filled + before.substring(filled.length())));
      return Value.of(filled.length());
    }
    set(machine, array, Value.UNKNOWN);
    return Value.UNKNOWN;
  }

  /// Code that is not followed gets these.
  public static void handOver(Machine machine, Arguments arguments) {
    arguments.positional().forEach(value -> lose(machine, value));
    arguments.named().values().forEach(value -> lose(machine, value));
  }

  private static void lose(Machine machine, Value value) {
    if (value instanceof InstanceValue array && array.isChanging()) {
      set(machine, array, Value.UNKNOWN);
    }
  }
}

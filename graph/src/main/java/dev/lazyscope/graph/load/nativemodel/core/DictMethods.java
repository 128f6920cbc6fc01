package dev.lazyscope.graph.load.nativemodel.core;

import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.operation.Keys;
import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.FunctionValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.Joining;
import dev.lazyscope.graph.load.value.ListValue;
import dev.lazyscope.graph.load.value.ListValue.View;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.NativeFunction;
import dev.lazyscope.graph.load.value.SetValue;
import dev.lazyscope.graph.load.value.Truth;
import dev.lazyscope.graph.load.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The methods of `dict` and of the proxies over one.
public final class DictMethods {
  private DictMethods() {}

  /// What a method does with a known dictionary.
  static void install(Machine machine) {
    for (String type : List.of("dict", "mappingproxy")) {
      DictValue names = machine.builtin(type).namespace();
      method(names, "get", DictMethods::get);
      method(names, "keys", (m, dict, a) -> keys(m, dict));
      method(names, "values", (m, dict, a) -> values(m, dict));
      method(names, "items", (m, dict, a) -> items(m, dict));
      method(names, "copy", (m, dict, a) -> copy(m, dict));
      method(names, "__contains__", (m, dict, a) -> contains(dict, a.at(0)));
      Natives.method(names, "__getitem__", DictMethods::item);
      method(
          names, "__len__", (m, dict, a) -> dict.isOpen() ? Value.UNKNOWN : Value.of(dict.size()));
      method(names, "__iter__", (m, dict, a) -> m.iterator(keys(m, dict).items()));
    }
    DictValue names = machine.builtin("dict").namespace();
    for (String hidden : List.of("__contains__", "__getitem__", "__iter__", "__len__")) {
      names.put(hidden, names.get(hidden));
    }
    method(
        names,
        "__setitem__",
        (m, dict, a) -> {
          m.assignItem(dict, a.at(0), a.at(1));
          return Value.NONE;
        });
    method(
        names,
        "__delitem__",
        (m, dict, a) -> {
          remove(m, dict, a.at(0));
          return Value.NONE;
        });
    method(names, "setdefault", DictMethods::setDefault);
    method(names, "pop", DictMethods::pop);
    method(names, "popitem", DictMethods::popItem);
    method(
        names,
        "clear",
        (m, dict, a) -> {
          m.beforeWrite(dict);
          dict.clear();
          return Value.NONE;
        });
    names.put(
        "update",
        NativeFunction.method(
            "update",
            (m, a) -> {
              Payloads.dict(a.at(0)).ifPresent(dict -> update(m, dict, a));
              return Value.NONE;
            }));
    names.put(
        "fromkeys",
        new Value.ClassMethod(NativeFunction.function("fromkeys", DictMethods::fromKeys)));
  }

  private static void method(DictValue names, String name, Natives.Action<DictValue> action) {
    Natives.method(names, name, Payloads::dict, action);
  }

  private static Value get(Machine machine, DictValue dict, Arguments arguments) {
    Value otherwise = arguments.count() > 1 ? arguments.at(1) : Value.NONE;
    return arguments.at(0) instanceof Value.AnyOf(var options)
        ? options.stream()
            .map(option -> get(machine, dict, option, otherwise))
            .reduce(Value.ABSENT, Joining::join)
        : get(machine, dict, arguments.at(0), otherwise);
  }

  private static Value get(Machine machine, DictValue dict, Value key, Value otherwise) {
    if (!DictValue.isKey(key)) {
      return dict.isEmpty() && !dict.isOpen() ? otherwise : Value.UNKNOWN;
    }
    Keys.hashable(machine, List.of(key));
    Value value = dict.get(key);
    if (value != Value.ABSENT) {
      return machine.revealed(value);
    }
    return dict.mayHave(key) ? Joining.join(Value.UNKNOWN, otherwise) : otherwise;
  }

  /// Of a subclass with a `__missing__`, that says what is not there.
  private static Value item(Machine machine, Arguments arguments) {
    Optional<DictValue> dict = Payloads.dict(arguments.at(0));
    Value key = arguments.at(1);
    boolean isMissing =
        dict.isPresent()
            && DictValue.isKey(key)
            && !dict.get().has(key)
            && !dict.get().mayHave(key);
    if (isMissing
        && arguments.at(0) instanceof InstanceValue object
        && object.type().lookup("__missing__") instanceof FunctionValue method) {
      return machine.call(method, Arguments.of(object, key));
    }
    return dict.map(known -> machine.item(known, key)).orElse(Value.UNKNOWN);
  }

  private static SetValue keys(Machine machine, DictValue dict) {
    List<Value> keys = new ArrayList<>();
    dict.forEach((key, value) -> keys.add(key));
    SetValue set = machine.set(keys, SetValue.Kind.KEYS);
    if (dict.isOpen()) {
      set.open();
    }
    return set;
  }

  private static ListValue values(Machine machine, DictValue dict) {
    List<Value> values = new ArrayList<>(dict.entries().values());
    values.replaceAll(machine::revealed); // Which may load a module that writes to the dictionary.
    ListValue list = machine.list(values);
    list.view(new View(ListValue.Kind.VALUES, dict));
    if (dict.isOpen()) {
      list.open();
    }
    return list;
  }

  private static Value items(Machine machine, DictValue dict) {
    List<Value> keys = new ArrayList<>();
    dict.forEach((key, value) -> keys.add(key));
    List<Value> values = values(machine, dict).items();
    List<Value> pairs = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      pairs.add(Value.tuple(keys.get(i), values.get(i)));
    }
    ListValue list = machine.list(pairs);
    list.view(new View(ListValue.Kind.ITEMS, dict));
    if (dict.isOpen()) {
      list.open();
    }
    return list;
  }

  private static Value copy(Machine machine, DictValue dict) {
    DictValue copy = machine.dict();
    copy.become(dict);
    copy.openAs(dict);
    return copy;
  }

  private static Value contains(DictValue dict, Value key) {
    if (!DictValue.isKey(key)) {
      return Value.UNKNOWN;
    }
    return dict.has(key) ? Value.of(true) : dict.mayHave(key) ? Value.UNKNOWN : Value.of(false);
  }

  private static void remove(Machine machine, DictValue dict, Value key) {
    if (DictValue.isKey(key)) {
      machine.beforeWrite(dict);
      dict.remove(key);
    } else {
      dict.open();
    }
  }

  private static Value setDefault(Machine machine, DictValue dict, Arguments arguments) {
    Value key = arguments.at(0);
    Keys.hashable(machine, List.of(key));
    Value otherwise = arguments.count() > 1 ? arguments.at(1) : Value.NONE;
    Value value = DictValue.isKey(key) ? dict.get(key) : Value.UNKNOWN;
    if (value != Value.ABSENT) {
      return machine.revealed(value);
    }
    machine.assignItem(dict, key, otherwise);
    return otherwise;
  }

  private static Value pop(Machine machine, DictValue dict, Arguments arguments) {
    Value key = arguments.at(0);
    if (!DictValue.isKey(key)) {
      return Value.UNKNOWN;
    }
    Value value = dict.get(key);
    if (value != Value.ABSENT) {
      remove(machine, dict, key);
      return machine.revealed(value);
    }
    if (dict.isOpen()) {
      return Value.UNKNOWN;
    }
    if (arguments.count() > 1) {
      return arguments.at(1);
    }
    throw machine.error("KeyError", "pop");
  }

  /// The last item, or the first if an ordered dictionary is told so.
  public static Value popItem(Machine machine, DictValue dict, Arguments arguments) {
    boolean isFirst = machine.truth(arguments.at(0, "last")) == Truth.NO;
    Value[] last = {Value.ABSENT, Value.ABSENT};
    dict.forEach(
        (key, value) -> {
          if (!isFirst || last[0] == Value.ABSENT) {
            last[0] = key;
            last[1] = value;
          }
        });
    if (last[0] == Value.ABSENT) {
      throw machine.error("KeyError", "popitem(): dictionary is empty");
    }
    remove(machine, dict, last[0]);
    return Value.tuple(last);
  }

  /// `dict.update(receiver, other, **named)`, also for the constructor.
  public static void update(Machine machine, DictValue dict, Arguments arguments) {
    if (arguments.count() > 1) {
      merge(machine, dict, arguments.at(1));
    }
    arguments.named().forEach((name, value) -> machine.assignItem(dict, Value.of(name), value));
    if (arguments.isOpen()) {
      dict.open();
    }
    if (arguments.isLoose()) {
      dict.loosen();
    }
  }

  private static void merge(Machine machine, DictValue dict, Value source) {
    Value plain = Payloads.plain(source);
    if (plain instanceof DictValue other) {
      other.forEach((key, value) -> machine.assignItem(dict, key, value));
      dict.openAs(other);
      if (other.isLoose()) {
        dict.loosen();
      }
      return;
    }
    if (!plain.isKnown()) {
      dict.open();
      return;
    }
    Value keys = machine.find(source, "keys");
    if (keys != Value.ABSENT && !keys.isUnknown()) {
      machine.iterate(
          machine.call(keys, Arguments.NONE),
          key -> {
            machine.assignItem(dict, key, machine.item(source, key));
            return true;
          });
      return;
    }
    machine.iterate(
        source,
        pair -> {
          machine
              .elements(pair)
              .filter(items -> items.size() == 2)
              .ifPresentOrElse(
                  items -> machine.assignItem(dict, items.getFirst(), items.getLast()), dict::open);
          return true;
        });
  }

  private static Value fromKeys(Machine machine, Arguments arguments) {
    DictValue dict = machine.dict();
    Value value = arguments.count() > 2 ? arguments.at(2) : Value.NONE;
    machine
        .elements(arguments.at(1))
        .ifPresentOrElse(
            items -> items.forEach(item -> machine.assignItem(dict, item, value)), dict::open);
    return dict;
  }
}

package dev.lazyscope.graph.load.nativemodel.library;

import dev.lazyscope.graph.load.nativemodel.NativeModel;
import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.nativemodel.core.DictMethods;
import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.text.Texts;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.ListValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;
import java.util.Collections;
import java.util.List;

/// `_collections`: `deque`, `defaultdict`, `OrderedDict` and the fields of named tuples.
public final class CollectionsModel implements NativeModel {

  @Override
  public String module() {
    return "_collections";
  }

  @Override
  public void install(Machine machine, DictValue names) {
    names.put("__name__", Value.of("collections"));
    orderedDict(machine, names);
    defaultDict(machine, names);
    deque(machine, names);
    tupleGetter(machine, names);
    Natives.function(names, "_count_elements", CollectionsModel::countElements);
    names.remove("__name__");
  }

  private static void orderedDict(Machine machine, DictValue names) {
    ClassValue type = Natives.type(machine, names, "OrderedDict", machine.builtin("dict"));
    Natives.method(type.namespace(), "move_to_end", CollectionsModel::moveToEnd);
    Natives.method(type.namespace(), "popitem", Payloads::dict, DictMethods::popItem);
    repr(
        type,
        (_, object, items) ->
            items.equals("{}") ? object.type().name() + "()" : named(object, items));
    Natives.method(
        type.namespace(),
        "__reversed__",
        (m, a) ->
            m.elements(a.at(0))
                .<Value>map(items -> m.iterator(items.reversed()))
                .orElse(Value.UNKNOWN));
  }

  /// The text of an object, given that of its items; empty where it is not known.
  private interface Repr {
    String of(Machine machine, InstanceValue object, String items);
  }

  private static void repr(ClassValue type, Repr repr) {
    Natives.method(
        type.namespace(),
        "__repr__",
        (m, a) ->
            a.at(0) instanceof InstanceValue object
                ? Texts.repr(m, object.payload())
                    .map(items -> repr.of(m, object, items))
                    .filter(text -> !text.isEmpty())
                    .map(Value::of)
                    .orElse(Value.UNKNOWN)
                : Value.UNKNOWN);
  }

  private static String named(InstanceValue object, String items) {
    return object.type().name() + "(" + items + ")";
  }

  private static Value moveToEnd(Machine machine, Arguments arguments) {
    Value key = arguments.at(1, "key");
    if (Payloads.plain(arguments.at(0)) instanceof DictValue dict
        && DictValue.isKey(key)
        && dict.has(key)) {
      machine.beforeWrite(dict);
      Value last = arguments.at(2, "last");
      Value value = dict.get(key);
      dict.remove(key);
      DictValue others = machine.dict();
      others.become(dict);
      if (last == Value.Marker.FALSE) {
        dict.clear();
        dict.put(key, value);
        others.forEach(dict::put);
      } else {
        dict.put(key, value);
      }
    }
    return Value.NONE;
  }

  /// What `Counter` counts with.
  private static Value countElements(Machine machine, Arguments arguments) {
    machine.iterate(
        arguments.at(1),
        item -> {
          Value old =
              machine.call(
                  machine.attribute(arguments.at(0), "get"), Arguments.of(item, Value.of(0)));
          machine.assignItem(
              arguments.at(0),
              item,
              old instanceof Value.Int(long number) ? Value.of(number + 1) : Value.UNKNOWN);
          return true;
        });
    return Value.NONE;
  }

  private static void defaultDict(Machine machine, DictValue names) {
    ClassValue type = Natives.type(machine, names, "defaultdict", machine.builtin("dict"));
    repr(
        type,
        (m, object, items) ->
            Texts.repr(m, m.find(object, "default_factory"))
                .map(factory -> named(object, factory + ", " + items))
                .orElse(""));
    DictValue methods = type.namespace();
    Natives.method(
        methods,
        "__init__",
        (m, a) -> {
          m.assign(a.at(0), "default_factory", a.count() > 1 ? a.at(1) : Value.NONE);
          Arguments rest =
              new Arguments(
                  a.positional().subList(Math.min(2, a.count()), a.count()), a.named(), a.isOpen());
          m.call(m.attribute(Payloads.plain(a.at(0)), "update"), rest);
          return Value.NONE;
        });
    Natives.method(
        methods,
        "__missing__",
        (m, a) -> {
          Value factory = m.attribute(a.at(0), "default_factory");
          if (factory == Value.NONE) {
            throw m.error("KeyError", "missing");
          }
          Value made = m.call(factory, Arguments.NONE);
          m.assignItem(Payloads.plain(a.at(0)), a.at(1), made);
          return made;
        });
    Natives.method(
        methods,
        "copy",
        (m, a) -> m.call(type, Arguments.of(m.attribute(a.at(0), "default_factory"), a.at(0))));
  }

  private static void deque(Machine machine, DictValue names) {
    ClassValue list = machine.builtin("list");
    ClassValue type = Natives.type(machine, names, "deque", list);
    repr(
        type,
        (m, object, items) ->
            m.find(object, "maxlen") instanceof Value.Int(long most)
                ? named(object, items + ", maxlen=" + most)
                : named(object, items));
    DictValue methods = type.namespace();
    Natives.method(
        methods,
        "__init__",
        (m, a) -> {
          m.call(
              m.attribute(list, "__init__"),
              a.count() > 1 ? Arguments.of(a.at(0), a.at(1)) : Arguments.of(a.at(0)));
          Value most = a.at(2, "maxlen");
          m.assign(a.at(0), "maxlen", most == Value.ABSENT ? Value.NONE : most);
          return onList(m, a, items -> shorten(items, most));
        });
    Natives.method(
        methods,
        "append",
        (m, a) -> {
          m.call(m.attribute(list, "append"), Arguments.of(a.at(0), a.at(1)));
          Value most = m.find(a.at(0), "maxlen");
          return onList(m, a, items -> shorten(items, most));
        });
    fromLeft(methods);
  }

  private static void fromLeft(DictValue methods) {
    Natives.method(
        methods,
        "appendleft",
        (m, a) -> {
          Value most = m.find(a.at(0), "maxlen");
          return onList(
              m,
              a,
              items -> {
                items.addFirst(a.at(1));
                while (most instanceof Value.Int(long length) && items.size() > length) {
                  items.removeLast();
                }
              });
        });
    Natives.method(
        methods,
        "extendleft",
        (m, a) ->
            onList(
                m,
                a,
                items -> m.elements(a.at(1)).ifPresent(more -> more.forEach(items::addFirst))));
    Natives.method(
        methods,
        "popleft",
        (m, a) -> {
          if (!(Payloads.plain(a.at(0)) instanceof ListValue items)) {
            return Value.UNKNOWN;
          }
          if (items.items().isEmpty()) {
            if (items.isOpen()) {
              return Value.UNKNOWN;
            }
            throw m.error("IndexError", "pop from an empty deque");
          }
          m.beforeWrite(items);
          return items.items().removeFirst();
        });
    Natives.method(
        methods,
        "rotate",
        (m, a) ->
            onList(
                m,
                a,
                items ->
                    Collections.rotate(
                        items,
                        a.count() > 1 && a.at(1) instanceof Value.Int(long n) ? (int) n : 1)));
  }

  private static void shorten(List<Value> items, Value most) {
    while (most instanceof Value.Int(long length) && items.size() > length) {
      items.removeFirst();
    }
  }

  private static Value onList(
      Machine machine, Arguments arguments, java.util.function.Consumer<List<Value>> action) {
    if (Payloads.plain(arguments.at(0)) instanceof ListValue list) {
      machine.beforeWrite(list);
      action.accept(list.items());
    }
    return Value.NONE;
  }

  /// The descriptors of a named tuple's fields.
  private static void tupleGetter(Machine machine, DictValue names) {
    ClassValue type = Natives.type(machine, names, "_tuplegetter");
    Natives.method(
        type.namespace(),
        "__init__",
        (m, a) -> {
          m.assign(a.at(0), "index", a.at(1));
          return Value.NONE;
        });
    Natives.method(
        type.namespace(),
        "__get__",
        (m, a) ->
            a.at(1) == Value.NONE
                ? a.at(0)
                : m.item(
                    Payloads.plain(a.at(1)), ((InstanceValue) a.at(0)).attributes().get("index")));
    Natives.method(
        type.namespace(),
        "__set__",
        (m, a) -> {
          throw m.error("AttributeError", "can't set attribute");
        });
  }
}

package dev.lazyscope.graph.load.nativemodel.concurrency;

import dev.lazyscope.graph.load.nativemodel.NativeModel;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.ListValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `multiprocessing.managers`: what the process of a manager keeps is kept here, and its methods
/// are called at once, as long as no other process can do the same. What the own process does to
/// ask for it runs as it is written.
final class ManagersModel implements NativeModel {
  private static final String VALUE = "#GETVALUE";

  private final OtherProcesses others;
  private final Map<String, Value> kept = new HashMap<>();

  ManagersModel(OtherProcesses others) {
    this.others = others;
  }

  @Override
  public String module() {
    return "multiprocessing.managers";
  }

  @Override
  public void install(Machine machine, DictValue names) {}

  @Override
  public void complete(Machine machine, DictValue names) {
    if (names.get("BaseManager") instanceof ClassValue manager
        && names.get("BaseProxy") instanceof ClassValue proxy) {
      OtherProcesses.wrap(manager, "_create", this::created);
      OtherProcesses.wrap(proxy, "_callmethod", this::called);
    }
  }

  /// `BaseManager._create(typeid, *args, **kwds)`: a token of the object, and its public methods.
  private Value created(Machine machine, Arguments arguments, Value asWritten) {
    Value asked = machine.call(asWritten, arguments);
    Value manager = arguments.at(0);
    Value registered = machine.item(machine.attribute(manager, "_registry"), arguments.at(1));
    if (!(registered instanceof Value.Tuple(List<Value> parts) && parts.size() == 4)) {
      return asked;
    }
    Value maker = parts.getFirst();
    Arguments given = arguments.dropped(2);
    Value made = maker == Value.NONE ? given.at(0) : machine.call(maker, given);
    String name = "object " + kept.size();
    kept.put(name, made);
    Value names = machine.modules().get(module());
    Value exposed =
        parts.get(1) == Value.NONE
            ? machine.call(machine.attribute(names, "public_methods"), Arguments.of(made))
            : parts.get(1);
    Value token =
        machine.call(
            machine.attribute(names, "Token"),
            Arguments.of(arguments.at(1), machine.attribute(manager, "_address"), Value.of(name)));
    return Value.tuple(token, exposed);
  }

  /// `BaseProxy._callmethod(methodname, args=(), kwds={})`.
  private Value called(Machine machine, Arguments arguments, Value asWritten) {
    Value answer = machine.call(asWritten, arguments);
    if (others.isAny()
        || !(machine.attribute(arguments.at(0), "_id") instanceof Value.Str(var name))
        || !kept.containsKey(name)) {
      return answer;
    }
    Optional<Arguments> given = given(machine, arguments.at(2, "args"), arguments.at(3, "kwds"));
    if (given.isEmpty() || !(arguments.at(1, "methodname") instanceof Value.Str(var method))) {
      kept.remove(name);
      return answer;
    }
    Value object = kept.get(name);
    return copied(
        machine,
        method.equals(VALUE)
            ? object
            : machine.call(machine.attribute(object, method), given.get()));
  }

  /// {@return what a method is called with, if that is known}
  private static Optional<Arguments> given(Machine machine, Value positional, Value named) {
    Optional<List<Value>> values =
        positional == Value.ABSENT ? Optional.of(List.of()) : machine.elements(positional);
    return switch (named) {
      case Value.Marker.ABSENT -> values.map(all -> new Arguments(all, Map.of(), false));
      case DictValue names when !names.isOpen() && !names.isLoose() ->
          values.map(all -> new Arguments(all, byName(names), false));
      case Value _ -> Optional.empty();
    };
  }

  private static Map<String, Value> byName(DictValue names) {
    Map<String, Value> all = new LinkedHashMap<>();
    names.forEach(
        (name, value) -> {
          if (name instanceof Value.Str(var text)) {
            all.put(text, value);
          }
        });
    return all;
  }

  /// What comes from another process is a copy; only that of the outermost container is told apart.
  private static Value copied(Machine machine, Value value) {
    return switch (value) {
      case ListValue list when !list.isOpen() -> machine.list(list.items());
      case DictValue dict when !dict.isOpen() -> {
        DictValue copy = machine.dict();
        copy.become(dict);
        yield copy;
      }
      case Value other -> other;
    };
  }
}

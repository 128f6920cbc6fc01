package dev.lazyscope.graph.load.nativemodel.concurrency;

import dev.lazyscope.graph.load.nativemodel.NativeModel;
import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.ListValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;
import java.util.HashMap;
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
      Value create = manager.namespace().get("_create");
      Natives.method(manager.namespace(), "_create", (m, a) -> created(m, a, create));
      Value call = proxy.namespace().get("_callmethod");
      Natives.method(proxy.namespace(), "_callmethod", (m, a) -> called(m, a, call));
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
    Optional<Value> object =
        machine.attribute(arguments.at(0), "_id") instanceof Value.Str(var name)
            ? Optional.ofNullable(kept.get(name))
            : Optional.empty();
    if (others.isAny()
        || object.isEmpty()
        || !(arguments.at(1, "methodname") instanceof Value.Str(var method))) {
      return answer;
    }
    return copied(
        machine,
        method.equals(VALUE) ? object.get() : called(machine, object.get(), method, arguments));
  }

  private static Value called(Machine machine, Value object, String method, Arguments arguments) {
    Value given = arguments.at(2, "args");
    Value named = arguments.at(3, "kwds");
    Optional<List<Value>> positional =
        given == Value.ABSENT ? Optional.of(List.of()) : machine.elements(given);
    if (positional.isEmpty() || !(named == Value.ABSENT || isEmpty(named))) {
      return Value.UNKNOWN;
    }
    return machine.call(
        machine.attribute(object, method), new Arguments(positional.get(), Map.of(), false));
  }

  private static boolean isEmpty(Value named) {
    return named instanceof DictValue names && names.isEmpty() && !names.isOpen();
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

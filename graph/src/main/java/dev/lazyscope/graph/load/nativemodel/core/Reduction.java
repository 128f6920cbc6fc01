package dev.lazyscope.graph.load.nativemodel.core;

import dev.lazyscope.graph.load.operation.Slots;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.ListValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.NativeFunction;
import dev.lazyscope.graph.load.value.SetValue;
import dev.lazyscope.graph.load.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What `copy` and `pickle` ask of an object: how to make another like it (library reference,
/// `object.__reduce_ex__`).
final class Reduction {
  private Reduction() {}

  static void install(DictValue object) {
    add(object, "__getstate__", (m, a) -> state(m, a.at(0)));
    add(object, "__reduce__", (m, a) -> reduced(m, a.at(0)));
    add(object, "__reduce_ex__", Reduction::reducedByProtocol);
  }

  private static void add(DictValue names, String name, NativeFunction.Inherent body) {
    names.put(name, NativeFunction.method(name, body));
  }

  /// A `__reduce__` of the program's own goes first.
  private static Value reducedByProtocol(Machine machine, Arguments arguments) {
    return arguments.at(0) instanceof InstanceValue instance
            && isOwn(instance.type().lookup("__reduce__"))
        ? machine.call(machine.attribute(instance, "__reduce__"), Arguments.NONE)
        : reduced(machine, arguments.at(0));
  }

  private static boolean isOwn(Value method) {
    return method != Value.ABSENT
        && !(method instanceof NativeFunction function && !function.isOwn());
  }

  /// `(copyreg.__newobj__, (type, …), state, list items, dictionary items)`.
  private static Value reduced(Machine machine, Value object) {
    return switch (object) {
      case SetValue set -> ofSet(machine, set, object, Value.NONE);
      case InstanceValue instance when instance.payload() instanceof SetValue set ->
          ofSet(machine, set, object, state(machine, object));
      case InstanceValue instance -> reduced(machine, instance);
      case Value _ -> Value.UNKNOWN;
    };
  }

  /// `(type, ([items],), state)`.
  private static Value ofSet(Machine machine, SetValue set, Value object, Value state) {
    return set.isOpen()
        ? Value.UNKNOWN
        : Value.tuple(
            machine.typeOf(object), Value.tuple(machine.list(List.copyOf(set.items()))), state);
  }

  private static Value reduced(Machine machine, InstanceValue instance) {
    return newArguments(machine, instance)
        .<Value>map(
            arguments -> {
              List<Value> all = new ArrayList<>();
              all.add(instance.type());
              all.addAll(arguments);
              return Value.tuple(
                  machine.attribute(machine.importModule("copyreg"), "__newobj__"),
                  new Value.Tuple(List.copyOf(all)),
                  machine.call(machine.attribute(instance, "__getstate__"), Arguments.NONE),
                  instance.payload() instanceof ListValue list ? list : Value.NONE,
                  instance.payload() instanceof DictValue dict
                      ? machine.call(machine.attribute(dict, "items"), Arguments.NONE)
                      : Value.NONE);
            })
        .orElse(Value.UNKNOWN);
  }

  private static Optional<List<Value>> newArguments(Machine machine, InstanceValue instance) {
    if (isOwn(instance.type().lookup("__getnewargs_ex__"))) {
      return Optional.empty();
    }
    return isOwn(instance.type().lookup("__getnewargs__"))
        ? machine.elements(
            machine.call(machine.attribute(instance, "__getnewargs__"), Arguments.NONE))
        : ofPayload(instance.payload());
  }

  /// Lists and dictionaries are filled afterwards.
  private static Optional<List<Value>> ofPayload(Value payload) {
    return switch (payload) {
      case ListValue _, DictValue _ -> Optional.of(List.of());
      case Value.Str _, Value.Int _, Value.BigInt _, Value.Float _, Value.Bytes _, Value.Tuple _ ->
          Optional.of(List.of(payload));
      case Value _ -> payload == Value.ABSENT ? Optional.of(List.of()) : Optional.empty();
    };
  }

  /// Its attributes; what stands in slots is given apart, to be assigned one by one.
  private static Value state(Machine machine, Value object) {
    if (!(object instanceof InstanceValue instance)) {
      return Value.UNKNOWN;
    }
    boolean hasDict = Slots.haveDict(instance.type());
    Value others = hasDict ? copy(machine, Slots.dictionary(machine, instance)) : Value.NONE;
    boolean isAll = hasDict && instance.slots() == instance.attributes();
    Value apart = isAll ? Value.NONE : copy(machine, instance.slots());
    return apart == Value.NONE ? others : Value.tuple(others, apart);
  }

  private static Value copy(Machine machine, DictValue attributes) {
    DictValue copy = machine.dict();
    attributes.forEach(copy::put);
    if (attributes.isOpen()) {
      copy.open();
    }
    return copy.isEmpty() && !copy.isOpen() ? Value.NONE : copy;
  }
}

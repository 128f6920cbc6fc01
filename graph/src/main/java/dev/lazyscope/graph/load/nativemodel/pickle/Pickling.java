package dev.lazyscope.graph.load.nativemodel.pickle;

import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.FunctionValue;
import dev.lazyscope.graph.load.value.GeneratorValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.ListValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.ModuleValue;
import dev.lazyscope.graph.load.value.SetValue;
import dev.lazyscope.graph.load.value.Value;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One call of `pickle.dumps`: takes an object apart.
final class Pickling {
  private static final Value PROTOCOL = Value.of(4);
  private static final Pickled NOTHING = new Pickled.Same(Value.NONE);

  private final Machine machine;
  private final Map<Value, Integer> numbers = new IdentityHashMap<>();

  Pickling(Machine machine) {
    this.machine = machine;
  }

  /// Raises `PicklingError` and `TypeError` for what has no name that could be found again.
  Pickled of(Value value) {
    if (numbers.containsKey(value)) {
      return new Pickled.Again(numbers.get(value));
    }
    return switch (value) {
      case FunctionValue function -> global(function, function.code().qualifiedName());
      case ClassValue type ->
          global(type, machine.text(machine.attribute(type, "__qualname__")).orElse(""));
      case ModuleValue _ -> throw machine.error("TypeError", "cannot pickle 'module' object");
      case GeneratorValue _ -> throw machine.error("TypeError", "cannot pickle 'generator' object");
      case Value.Tuple(var items) -> new Pickled.Tuple(all(items));
      case ListValue list -> met(list, () -> new Pickled.Items(all(list.items()), list.isOpen()));
      case SetValue set ->
          met(set, () -> new Pickled.Members(all(set.items()), set.kind(), set.isOpen()));
      case DictValue dict -> met(dict, () -> pairs(dict));
      case InstanceValue object -> met(object, () -> object(object));
      case Value _ -> new Pickled.Same(value);
    };
  }

  private interface Taking {
    Pickled apart();
  }

  private Pickled met(Value value, Taking taking) {
    numbers.put(value, numbers.size());
    return taking.apart();
  }

  private Pickled global(Value value, String qualifiedName) {
    if (qualifiedName.contains("<locals>") || qualifiedName.contains("<lambda>")) {
      throw Natives.error(machine, "_pickle", "PicklingError", "Can't pickle local object");
    }
    return new Pickled.Same(value);
  }

  private List<Pickled> all(List<Value> items) {
    return List.copyOf(items).stream().map(this::of).toList();
  }

  private Pickled pairs(DictValue dict) {
    return new Pickled.Pairs(
        List.copyOf(dict.keys()).stream()
            .map(key -> new Pickled.Pair(key, of(dict.get(key))))
            .toList(),
        dict.isOpen());
  }

  /// Objects of classes in C are values, but for what holds others.
  private Pickled object(InstanceValue object) {
    Optional<Value> reducer = registered(object);
    if (reducer.isPresent()) {
      return reduced(object, machine.call(reducer.get(), Arguments.of(object)));
    }
    if (isOfStatement(object.type())) {
      Value reduce = machine.attribute(object, "__reduce_ex__");
      return reduced(object, machine.call(reduce, Arguments.of(PROTOCOL)));
    }
    return object.payload() instanceof ListValue || object.payload() instanceof DictValue
        ? new Pickled.Container(object.type(), pairs(object.attributes()), of(object.payload()))
        : new Pickled.SameObject(object);
  }

  private static boolean isOfStatement(ClassValue type) {
    return type.order().stream().anyMatch(ClassValue::isOfStatement);
  }

  /// {@return what `copyreg.pickle` registered for a class}
  private Optional<Value> registered(InstanceValue object) {
    Value table = machine.find(machine.modules().get("copyreg"), "dispatch_table");
    return table instanceof DictValue known && known.has(object.type())
        ? Optional.of(known.get(object.type()))
        : Optional.empty();
  }

  private Pickled reduced(Value object, Value reduction) {
    if (reduction instanceof Value.Str) {
      return new Pickled.SameObject(object);
    }
    if (!(reduction instanceof Value.Tuple(var parts)) || parts.size() < 2) {
      return new Pickled.SameObject(Value.UNKNOWN);
    }
    return new Pickled.Reduced(
        parts.getFirst(), of(parts.get(1)), part(parts, 2), items(parts, 3), items(parts, 4));
  }

  private Pickled part(List<Value> parts, int index) {
    return index < parts.size() ? of(parts.get(index)) : NOTHING;
  }

  private Pickled items(List<Value> parts, int index) {
    if (index >= parts.size() || parts.get(index) == Value.NONE) {
      return NOTHING;
    }
    return machine
        .elements(parts.get(index))
        .<Pickled>map(items -> new Pickled.Items(all(items), false))
        .orElse(new Pickled.Same(Value.UNKNOWN));
  }
}

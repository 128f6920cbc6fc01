package dev.lazyscope.graph.load.nativemodel.pickle;

import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.ListValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.SetValue;
import dev.lazyscope.graph.load.value.Value;
import java.util.ArrayList;
import java.util.List;

/// One call of `pickle.loads`: puts an object together.
final class Unpickling {
  private final Machine machine;
  private final List<Value> made = new ArrayList<>();

  Unpickling(Machine machine) {
    this.machine = machine;
  }

  Value of(Pickled pickled) {
    return switch (pickled) {
      case Pickled.Same(Value value) -> value;
      case Pickled.SameObject(Value value) -> met(value);
      case Pickled.Again(int number) -> number < made.size() ? made.get(number) : Value.UNKNOWN;
      case Pickled.Tuple(var items) -> new Value.Tuple(items.stream().map(this::of).toList());
      case Pickled.Items items -> list(items);
      case Pickled.Members(var items, var kind, boolean isOpen) -> set(items, kind, isOpen);
      case Pickled.Pairs pairs -> dict(pairs);
      case Pickled.Container container -> container(container);
      case Pickled.Reduced reduced -> object(reduced);
    };
  }

  private Value met(Value object) {
    made.add(object);
    return object;
  }

  private Value list(Pickled.Items items) {
    ListValue list = machine.list(List.of());
    made.add(list);
    items.items().forEach(item -> list.append(of(item)));
    if (items.isOpen()) {
      list.open();
    }
    return list;
  }

  private Value set(List<Pickled> items, SetValue.Kind kind, boolean isOpen) {
    int number = made.size();
    made.add(Value.UNKNOWN);
    SetValue set = machine.set(items.stream().map(this::of).toList(), kind);
    made.set(number, set);
    if (isOpen) {
      set.open();
    }
    return set;
  }

  private Value dict(Pickled.Pairs pairs) {
    DictValue dict = machine.dict();
    made.add(dict);
    fill(dict, pairs);
    return dict;
  }

  private void fill(DictValue dict, Pickled.Pairs pairs) {
    pairs.pairs().forEach(pair -> dict.put(pair.key(), of(pair.value())));
    if (pairs.isOpen()) {
      dict.open();
    }
  }

  private Value container(Pickled.Container container) {
    InstanceValue object = machine.instance(container.type());
    made.add(object);
    if (container.attributes() instanceof Pickled.Pairs attributes) {
      fill(object.attributes(), attributes);
    }
    object.payload(of(container.payload()));
    return object;
  }

  private Value object(Pickled.Reduced reduced) {
    int number = made.size();
    made.add(Value.UNKNOWN);
    Value arguments = of(reduced.arguments());
    Value object =
        arguments instanceof Value.Tuple(var given)
            ? machine.call(reduced.maker(), Arguments.of(given))
            : Value.UNKNOWN;
    made.set(number, object);
    Value state = of(reduced.state());
    if (state != Value.NONE) {
      setState(machine, object, state);
    }
    for (Value item : items(reduced.items())) {
      machine.call(machine.attribute(object, "append"), Arguments.of(item));
    }
    for (Value item : items(reduced.pairs())) {
      if (item instanceof Value.Tuple(var pair) && pair.size() == 2) {
        machine.assignItem(object, pair.getFirst(), pair.getLast());
      }
    }
    return object;
  }

  private List<Value> items(Pickled pickled) {
    return pickled instanceof Pickled.Items(var items, _)
        ? items.stream().map(this::of).toList()
        : List.of();
  }

  /// By `__setstate__`, else the attributes and what stands in slots.
  static void setState(Machine machine, Value object, Value state) {
    Value setter = machine.find(object, "__setstate__");
    if (setter != Value.ABSENT && !setter.isUnknown()) {
      machine.call(setter, Arguments.of(state));
      return;
    }
    if (state instanceof Value.Tuple(var parts) && parts.size() == 2) {
      parts.forEach(part -> assign(object, part));
    } else {
      assign(object, state);
    }
  }

  private static void assign(Value object, Value attributes) {
    if (attributes instanceof DictValue dict && object instanceof InstanceValue instance) {
      dict.forEach((name, value) -> instance.attributes().put(name, value));
      if (dict.isOpen()) {
        instance.attributes().open();
      }
    }
  }
}

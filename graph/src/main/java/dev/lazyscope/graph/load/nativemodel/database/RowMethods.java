package dev.lazyscope.graph.load.nativemodel.database;

import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `sqlite3.Row`: a row whose items have names too.
final class RowMethods {
  private static final String ITEMS = "_items";
  private static final String NAMES = "_names";

  private RowMethods() {}

  static void install(DictValue names) {
    Natives.staticMethod(names, "__new__", RowMethods::made);
    Natives.ofObject(names, "keys", (m, self, a) -> keys(m, self));
    Natives.ofObject(names, "__getitem__", (m, self, a) -> item(m, self, a.at(0)));
    Natives.ofObject(names, "__iter__", (m, self, a) -> m.iterator(self.slots().get(ITEMS)));
    Natives.ofObject(
        names,
        "__len__",
        (m, self, a) ->
            items(self).map(List::size).map(Value::of).<Value>map(v -> v).orElse(Value.UNKNOWN));
    Natives.ofObject(names, "__eq__", (m, self, a) -> equal(m, self, a.at(0)));
  }

  private static Value made(Machine machine, Arguments arguments) {
    if (!(arguments.at(0) instanceof ClassValue type)) {
      return Value.UNKNOWN;
    }
    InstanceValue row = machine.instance(type);
    row.slots().put(ITEMS, arguments.at(2));
    row.slots().put(NAMES, machine.attribute(arguments.at(1), "description"));
    return row;
  }

  private static Optional<List<Value>> items(InstanceValue row) {
    return row.slots().get(ITEMS) instanceof Value.Tuple(var items)
        ? Optional.of(items)
        : Optional.empty();
  }

  private static Optional<List<String>> names(InstanceValue row) {
    if (!(row.slots().get(NAMES) instanceof Value.Tuple(var columns))) {
      return Optional.empty();
    }
    List<String> names = new ArrayList<>();
    for (Value column : columns) {
      if (column instanceof Value.Tuple(var parts)
          && parts.getFirst() instanceof Value.Str(var name)) {
        names.add(name);
      }
    }
    return Optional.of(names);
  }

  private static Value keys(Machine machine, InstanceValue row) {
    return names(row)
        .<Value>map(names -> machine.list(names.stream().map(Value::of).toList()))
        .orElse(Value.UNKNOWN);
  }

  /// By number, or by name in any case. Raises IndexError.
  private static Value item(Machine machine, InstanceValue row, Value index) {
    if (!(Payloads.plain(index) instanceof Value.Str(var name))) {
      return machine.item(row.slots().get(ITEMS), index);
    }
    Optional<List<String>> names = names(row);
    for (int i = 0; i < names.map(List::size).orElse(0); i++) {
      if (names.get().get(i).equalsIgnoreCase(name)) {
        return machine.item(row.slots().get(ITEMS), Value.of(i));
      }
    }
    if (names.isEmpty()) {
      return Value.UNKNOWN;
    }
    throw machine.error("IndexError", "No item with that key");
  }

  private static Value equal(Machine machine, InstanceValue row, Value other) {
    if (!(other instanceof InstanceValue another) || another.type() != row.type()) {
      return Value.Marker.NOT_IMPLEMENTED;
    }
    return switch (machine.equal(row.slots().get(ITEMS), another.slots().get(ITEMS))) {
      case YES -> Value.of(names(row).equals(names(another)));
      case NO -> Value.of(false);
      case UNDECIDED -> Value.UNKNOWN;
    };
  }
}

package dev.lazyscope.graph.load.nativemodel.foreign;

import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// Functions of Python's C interface, which Cython code takes from `cython.cimports.cpython` and
/// the modules in it; of others nothing is known (Python/C API reference, "Concrete Objects
/// Layer").
public final class CInterface {
  /// Nobody fills a longer sequence to import something.
  private static final int MOST_ITEMS = 1 << 16;

  private CInterface() {}

  public static DictValue names(Machine machine) {
    DictValue names = machine.dict();
    for (String name : List.of("Py_INCREF", "Py_DECREF", "Py_XINCREF", "Py_XDECREF")) {
      Natives.function(names, name, (m, a) -> Value.NONE);
    }
    for (String name : List.of("PyTuple_GET_ITEM", "PyList_GET_ITEM")) {
      Natives.function(names, name, (m, a) -> m.item(a.at(0), a.at(1)));
    }
    Natives.function(names, "PyDict_Update", (m, a) -> method(m, "dict", "update", a));
    Natives.function(names, "PyList_Append", (m, a) -> method(m, "list", "append", a));
    Natives.function(
        names, "PyList_New", (m, a) -> items(a.at(0)).<Value>map(m::list).orElse(Value.UNKNOWN));
    Natives.function(names, "PyList_SET_ITEM", (m, a) -> method(m, "list", "__setitem__", a));
    Natives.function(
        names,
        "PyTuple_New",
        (m, a) -> items(a.at(0)).map(items -> tuple(m, items)).orElse(Value.UNKNOWN));
    Natives.function(names, "PyTuple_SET_ITEM", CInterface::fill);
    return names;
  }

  private static Value method(Machine machine, String type, String name, Arguments arguments) {
    return machine.call(machine.attribute(machine.builtin(type), name), arguments);
  }

  /// {@return so many items, empty where the number is not known}
  private static Optional<List<Value>> items(Value count) {
    return count instanceof Value.Int(long number) && number >= 0 && number <= MOST_ITEMS
        ? Optional.of(Collections.nCopies((int) number, Value.UNKNOWN))
        : Optional.empty();
  }

  /// {@return a tuple that is still filled}
  private static Value tuple(Machine machine, List<Value> items) {
    InstanceValue made = machine.instance(machine.builtin("tuple"));
    made.changingPayload(new Value.Tuple(List.copyOf(items)));
    return made;
  }

  private static Value fill(Machine machine, Arguments arguments) {
    if (arguments.at(0) instanceof InstanceValue made) {
      machine.beforeWrite(made.slots());
      made.changingPayload(filled(made.payload(), arguments.at(1), arguments.at(2)));
    }
    return Value.NONE;
  }

  private static Value filled(Value tuple, Value place, Value item) {
    if (!(tuple instanceof Value.Tuple(var items))
        || !(place instanceof Value.Int(long number))
        || number < 0
        || number >= items.size()) {
      return Value.UNKNOWN;
    }
    List<Value> changed = new ArrayList<>(items);
    changed.set((int) number, item);
    return new Value.Tuple(List.copyOf(changed));
  }
}

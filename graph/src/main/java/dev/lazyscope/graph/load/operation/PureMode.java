package dev.lazyscope.graph.load.operation;

import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.NativeFunction;
import dev.lazyscope.graph.load.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// The names of the module `cython` as compiled code saw them: what directs the compiler leaves
/// functions and classes as they are
/// (https://cython.readthedocs.io/en/latest/src/tutorial/pure.html).
public final class PureMode {
  private static final List<String> DECORATORS =
      List.of(
          "ccall",
          "cclass",
          "cfunc",
          "final",
          "inline",
          "internal",
          "nogil",
          "no_gc",
          "no_gc_clear",
          "test_assert_path_exists",
          "total_ordering");

  /// These are called first.
  private static final List<String> DIRECTIVES =
      List.of(
          "annotation_typing",
          "auto_pickle",
          "binding",
          "boundscheck",
          "cdivision",
          "embedsignature",
          "exceptval",
          "freelist",
          "infer_types",
          "initializedcheck",
          "locals",
          "nonecheck",
          "overflowcheck",
          "profile",
          "returns",
          "wraparound");

  private static final int MOST_ITEMS = 1 << 16;

  private PureMode() {}

  /// {@return the namespace of the module; what is not known of it is unknown}
  public static DictValue names(Machine machine) {
    DictValue names = machine.dict();
    names.open();
    names.put("compiled", Value.Marker.TRUE);
    NativeFunction unchanged = NativeFunction.function("unchanged", (m, a) -> a.at(0));
    DECORATORS.forEach(name -> names.put(name, unchanged));
    NativeFunction directive = NativeFunction.function("directive", (m, a) -> unchanged);
    DIRECTIVES.forEach(name -> names.put(name, directive));
    names.put("cast", NativeFunction.function("cast", (m, a) -> a.at(1)));
    return names;
  }

  /// {@return functions of Python's C interface, which `cython.cimports.cpython` and the modules in
  /// it name; of others nothing is known (Python/C API reference, "Concrete Objects Layer")}
  public static DictValue ofCpython(Machine machine) {
    DictValue names = machine.dict();
    for (String name : List.of("Py_INCREF", "Py_DECREF", "Py_XINCREF", "Py_XDECREF")) {
      function(names, name, (m, a) -> Value.NONE);
    }
    for (String name : List.of("PyTuple_GET_ITEM", "PyList_GET_ITEM")) {
      function(names, name, (m, a) -> m.item(a.at(0), a.at(1)));
    }
    function(names, "PyDict_Update", (m, a) -> method(m, "dict", "update", a));
    function(names, "PyList_Append", (m, a) -> method(m, "list", "append", a));
    function(names, "PyList_New", (m, a) -> m.list(items(a.at(0))));
    function(names, "PyList_SET_ITEM", PureMode::store);
    function(names, "PyTuple_New", (m, a) -> filled(m, items(a.at(0))));
    function(names, "PyTuple_SET_ITEM", PureMode::fill);
    return names;
  }

  private static void function(DictValue names, String name, NativeFunction.Body body) {
    names.put(name, NativeFunction.function(name, body));
  }

  private static Value method(Machine machine, String type, String name, Arguments arguments) {
    return machine.call(machine.attribute(machine.builtin(type), name), arguments);
  }

  private static List<Value> items(Value count) {
    return count instanceof Value.Int(long number) && number < MOST_ITEMS
        ? Collections.nCopies((int) number, Value.UNKNOWN)
        : List.of();
  }

  private static Value store(Machine machine, Arguments arguments) {
    machine.assignItem(arguments.at(0), arguments.at(1), arguments.at(2));
    return Value.NONE;
  }

  /// {@return a tuple that is still filled}
  private static Value filled(Machine machine, List<Value> items) {
    InstanceValue made = machine.instance(machine.builtin("tuple"));
    made.payload(new Value.Tuple(List.copyOf(items)));
    return made;
  }

  private static Value fill(Machine machine, Arguments arguments) {
    if (arguments.at(0) instanceof InstanceValue made
        && made.payload() instanceof Value.Tuple(var items)
        && arguments.at(1) instanceof Value.Int(long place)
        && place < items.size()) {
      List<Value> changed = new ArrayList<>(items);
      changed.set((int) place, arguments.at(2));
      made.payload(new Value.Tuple(List.copyOf(changed)));
    }
    return Value.NONE;
  }
}

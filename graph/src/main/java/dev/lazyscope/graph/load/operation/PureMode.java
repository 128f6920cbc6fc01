package dev.lazyscope.graph.load.operation;

import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.NativeFunction;
import dev.lazyscope.graph.load.value.Value;
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
}

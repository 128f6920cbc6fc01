package dev.lazyscope.graph.load.nativemodel.core;

import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.operation.Ranges;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.NativeFunction;
import dev.lazyscope.graph.load.value.Value;
import java.util.OptionalLong;
import java.util.function.Function;

/// The methods of `range`.
final class RangeMethods {
  private RangeMethods() {}

  static void install(Machine machine) {
    DictValue names = machine.builtin("range").namespace();
    method(names, "count", place -> Value.of(place.isPresent() ? 1 : 0));
    method(
        names,
        "index",
        place -> {
          if (place.isEmpty()) {
            throw machine.error("ValueError", "not in range");
          }
          return Value.of(place.getAsLong());
        });
  }

  private static void method(DictValue names, String name, Function<OptionalLong, Value> ofPlace) {
    names.put(name, NativeFunction.method(name, (m, arguments) -> ask(arguments, ofPlace)));
  }

  private static Value ask(Arguments arguments, Function<OptionalLong, Value> ofPlace) {
    return arguments.at(0) instanceof Value.Range range
            && Payloads.plain(arguments.at(1)) instanceof Value.Int(long number)
        ? ofPlace.apply(Ranges.place(range, number))
        : Value.UNKNOWN;
  }
}

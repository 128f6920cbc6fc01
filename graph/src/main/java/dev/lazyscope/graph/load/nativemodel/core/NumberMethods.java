package dev.lazyscope.graph.load.nativemodel.core;

import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.NativeFunction;
import dev.lazyscope.graph.load.value.Value;
import java.util.function.LongFunction;

/// The methods of `int`.
final class NumberMethods {
  private NumberMethods() {}

  static void install(Machine machine) {
    DictValue names = machine.builtin("int").namespace();
    ofNumber(
        names,
        "bit_length",
        number -> Value.of(Long.SIZE - Long.numberOfLeadingZeros(Math.abs(number))));
    ofNumber(names, "bit_count", number -> Value.of(Long.bitCount(Math.abs(number))));
    ofNumber(names, "is_integer", number -> Value.of(true));
    ofNumber(names, "conjugate", Value::of);
    machine
        .builtin("float")
        .namespace()
        .put(
            "is_integer",
            NativeFunction.method(
                "is_integer",
                (m, a) ->
                    Payloads.plain(a.at(0)) instanceof Value.Float(double number)
                        ? Value.of(number == Math.rint(number) && Double.isFinite(number))
                        : Value.UNKNOWN));
  }

  private static void ofNumber(DictValue names, String name, LongFunction<Value> function) {
    names.put(
        name,
        NativeFunction.method(
            name,
            (m, a) ->
                switch (Payloads.plain(a.at(0))) {
                  case Value.Int(long number) -> function.apply(number);
                  case Value.Marker.TRUE -> function.apply(1);
                  case Value.Marker.FALSE -> function.apply(0);
                  case Value _ -> Value.UNKNOWN;
                }));
  }
}

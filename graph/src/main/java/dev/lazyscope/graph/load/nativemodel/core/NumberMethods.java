package dev.lazyscope.graph.load.nativemodel.core;

import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.NativeFunction;
import dev.lazyscope.graph.load.value.Truth;
import dev.lazyscope.graph.load.value.Value;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;

/// The methods of `int`.
final class NumberMethods {
  /// Longer results are left unknown.
  private static final long MOST_BYTES = 4096;

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
    Natives.classMethod(names, "from_bytes", NumberMethods::fromBytes);
    Natives.method(names, "to_bytes", NumberMethods::toBytes);
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

  /// `int.from_bytes(bytes, byteorder='big', *, signed=False)`, of what fits 64 bits.
  private static Value fromBytes(Machine machine, Arguments arguments) {
    Optional<byte[]> bytes = bytes(machine, arguments.at(1, "bytes"));
    Optional<Boolean> isLittle = isLittle(arguments.at(2, "byteorder"));
    Truth signed = truth(machine, arguments.named("signed"));
    return bytes.isEmpty() || isLittle.isEmpty() || signed == Truth.UNDECIDED
        ? Value.UNKNOWN
        : number(isLittle.get() ? reversed(bytes.get()) : bytes.get(), signed == Truth.YES);
  }

  private static Value number(byte[] bytes, boolean isSigned) {
    BigInteger number = isSigned ? signed(bytes) : new BigInteger(1, bytes);
    return number.bitLength() < Long.SIZE ? Value.of(number.longValue()) : Value.UNKNOWN;
  }

  private static BigInteger signed(byte[] bytes) {
    return bytes.length == 0 ? BigInteger.ZERO : new BigInteger(bytes);
  }

  /// `int.to_bytes(length=1, byteorder='big', *, signed=False)`.
  private static Value toBytes(Machine machine, Arguments arguments) {
    Value length = arguments.at(1, "length");
    Optional<Boolean> isLittle = isLittle(arguments.at(2, "byteorder"));
    Truth signed = truth(machine, arguments.named("signed"));
    return Payloads.plain(arguments.at(0)) instanceof Value.Int(long number)
            && (length == Value.ABSENT ? Value.of(1) : length) instanceof Value.Int(long size)
            && isLittle.isPresent()
            && signed != Truth.UNDECIDED
            && fits(number, size, signed == Truth.YES)
        ? bytes(number, (int) size, isLittle.get())
        : Value.UNKNOWN;
  }

  /// What does not fit raises OverflowError in CPython: left unknown here.
  private static boolean fits(long number, long size, boolean isSigned) {
    if (size < 0 || size > MOST_BYTES || number < 0 && !isSigned) {
      return false;
    }
    long bits = Long.SIZE - Long.numberOfLeadingZeros(number < 0 ? ~number : number);
    return bits + (isSigned ? 1 : 0) <= size * Byte.SIZE;
  }

  private static Value bytes(long number, int size, boolean isLittle) {
    byte[] bytes = new byte[size];
    for (int i = 0; i < size; i++) {
      int place = isLittle ? i : size - 1 - i;
      // Beyond 64 bits only the sign is left.
      bytes[i] = (byte) (number >> Math.min(Long.SIZE - 1, place * Byte.SIZE));
    }
    return Value.Bytes.of(bytes);
  }

  private static Optional<byte[]> bytes(Machine machine, Value value) {
    return machine.elements(value).flatMap(NumberMethods::bytes);
  }

  private static Optional<byte[]> bytes(List<Value> items) {
    byte[] bytes = new byte[items.size()];
    for (int i = 0; i < bytes.length; i++) {
      if (!(Payloads.plain(items.get(i)) instanceof Value.Int(long number))) {
        return Optional.empty();
      }
      bytes[i] = (byte) number;
    }
    return Optional.of(bytes);
  }

  private static byte[] reversed(byte[] bytes) {
    byte[] reversed = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      reversed[i] = bytes[bytes.length - 1 - i];
    }
    return reversed;
  }

  private static Optional<Boolean> isLittle(Value order) {
    return order == Value.ABSENT
        ? Optional.of(false)
        : Payloads.text(order).map(text -> text.equals("little"));
  }

  private static Truth truth(Machine machine, Value given) {
    return given == Value.ABSENT ? Truth.NO : machine.truth(given);
  }
}

package dev.lazyscope.graph.load.nativemodel.core;

import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.operation.Numbers;
import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.operation.Readings;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.NativeFunction;
import dev.lazyscope.graph.load.value.Truth;
import dev.lazyscope.graph.load.value.Value;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.Function;

/// The methods of `int` and `float`.
final class NumberMethods {
  /// Longer results are left unknown.
  private static final long MOST_BYTES = 4096;

  private NumberMethods() {}

  static void install(Machine machine) {
    DictValue names = machine.builtin("int").namespace();
    ofNumber(names, "bit_length", number -> Value.of(number.abs().bitLength()));
    ofNumber(names, "bit_count", number -> Value.of(number.abs().bitCount()));
    ofNumber(names, "is_integer", number -> Value.of(true));
    ofNumber(names, "conjugate", Value::of);
    Natives.classMethod(names, "from_bytes", NumberMethods::fromBytes);
    Natives.method(names, "to_bytes", NumberMethods::toBytes);
    ofNumber(names, "as_integer_ratio", number -> Value.tuple(Value.of(number), Value.of(1)));
    floats(machine.builtin("float").namespace());
  }

  private static void floats(DictValue names) {
    ofFloat(names, "is_integer", number -> Value.of(number == Math.rint(number)));
    ofFloat(names, "as_integer_ratio", NumberMethods::ratio);
    ofFloat(names, "conjugate", Value.Float::new);
    ofFloat(names, "hex", number -> Value.of(hexadecimal(number)));
  }

  private static void ofFloat(DictValue names, String name, DoubleFunction<Value> function) {
    names.put(
        name,
        NativeFunction.method(
            name,
            (m, a) ->
                Payloads.plain(a.at(0)) instanceof Value.Float(double number)
                        && Double.isFinite(number)
                    ? function.apply(number)
                    : Value.UNKNOWN));
  }

  private static Value ratio(double number) {
    Numbers.Ratio exact = Numbers.ratio(number);
    return Value.tuple(Value.of(exact.above()), Value.of(exact.below()));
  }

  /// As C writes it, with all thirteen digits and the sign of the exponent.
  private static String hexadecimal(double number) {
    String[] parts = Double.toHexString(number).split("\\.|p");
    String digits = number == 0 ? parts[1] : (parts[1] + "0".repeat(13)).substring(0, 13);
    String power = parts[2].startsWith("-") ? parts[2] : "+" + parts[2];
    return parts[0] + "." + digits + "p" + power;
  }

  private static void ofNumber(DictValue names, String name, Function<BigInteger, Value> function) {
    names.put(
        name,
        NativeFunction.method(
            name,
            (m, a) ->
                Numbers.isInteger(Payloads.plain(a.at(0)))
                    ? function.apply(Numbers.whole(Payloads.plain(a.at(0))))
                    : Value.UNKNOWN));
  }

  /// `int.from_bytes(bytes, byteorder='big', *, signed=False)`.
  private static Value fromBytes(Machine machine, Arguments arguments) {
    Optional<byte[]> bytes = bytes(machine, arguments.at(1, "bytes"));
    Optional<Boolean> isLittle = isLittle(arguments.at(2, "byteorder"));
    Truth signed = truth(machine, arguments.named("signed"));
    return bytes.isEmpty() || isLittle.isEmpty() || signed == Truth.UNDECIDED
        ? Value.UNKNOWN
        : number(isLittle.get() ? reversed(bytes.get()) : bytes.get(), signed == Truth.YES);
  }

  private static Value number(byte[] bytes, boolean isSigned) {
    return Value.of(isSigned ? signed(bytes) : new BigInteger(1, bytes));
  }

  private static BigInteger signed(byte[] bytes) {
    return bytes.length == 0 ? BigInteger.ZERO : new BigInteger(bytes);
  }

  /// `int.to_bytes(length=1, byteorder='big', *, signed=False)`.
  private static Value toBytes(Machine machine, Arguments arguments) {
    Value length = arguments.at(1, "length");
    Optional<Boolean> isLittle = isLittle(arguments.at(2, "byteorder"));
    Truth signed = truth(machine, arguments.named("signed"));
    Optional<BigInteger> number = Readings.whole(Payloads.plain(arguments.at(0)));
    return number.isPresent()
            && (length == Value.ABSENT ? Value.of(1) : length) instanceof Value.Int(long size)
            && isLittle.isPresent()
            && signed != Truth.UNDECIDED
            && fits(number.get(), size, signed == Truth.YES)
        ? bytes(number.get(), (int) size, isLittle.get())
        : Value.UNKNOWN;
  }

  /// What does not fit raises OverflowError in CPython: left unknown here.
  private static boolean fits(BigInteger number, long size, boolean isSigned) {
    return size >= 0
        && size <= MOST_BYTES
        && (number.signum() >= 0 || isSigned)
        && number.bitLength() + (isSigned ? 1 : 0) <= size * Byte.SIZE;
  }

  private static Value bytes(BigInteger number, int size, boolean isLittle) {
    byte[] bytes = new byte[size];
    for (int i = 0; i < size; i++) {
      int place = isLittle ? i : size - 1 - i;
      bytes[i] = number.shiftRight(place * Byte.SIZE).byteValue();
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

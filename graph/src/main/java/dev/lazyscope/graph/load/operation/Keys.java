package dev.lazyscope.graph.load.operation;

import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.ListValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.NativeFunction;
import dev.lazyscope.graph.load.value.SetValue;
import dev.lazyscope.graph.load.value.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/// Which objects are one key of a dictionary, and what `hash` says.
///
/// Objects of classes with an `__eq__` of their own are asked: of those with one hash, the first
/// stands for all that are equal to it.
public final class Keys implements InstanceValue.Keying {
  private static final long PRIME = (1L << 61) - 1;

  /// The hash of infinity, as the same section says of `sys.hash_info.inf`.
  private static final long INFINITE = 314159;

  /// 2 to the 64th, divided by the golden ratio: what differs a little gives hashes far apart.
  private static final long MIXING = 0x9E3779B97F4A7C15L;

  private final Machine machine;
  private final BiPredicate<Value, Value> equality;
  private final Map<Value, List<InstanceValue>> known = new HashMap<>();

  /// `equality` compares two objects, which Python might not do.
  public Keys(Machine machine, BiPredicate<Value, Value> equality) {
    this.machine = machine;
    this.equality = equality;
  }

  @Override
  public Value key(InstanceValue object) {
    Value method = object.type().lookup("__hash__");
    boolean saysHash = SpecialMethods.isOwn(method);
    boolean hasHash = saysHash || object.payload() == Value.ABSENT && method != Value.NONE;
    if (!hasHash || !SpecialMethods.isOwn(object.type().lookup("__eq__"))) {
      return plainKey(object);
    }
    // Another object may say that its hash is that which this one has by itself.
    Value hash =
        saysHash ? machine.call(method, Arguments.of(object)) : ofAddress(object.attributes());
    // What a model knows too little of to hash, it cannot compare either.
    if (hash.isUnknown() && method instanceof NativeFunction) {
      return object;
    }
    List<InstanceValue> alike = known.computeIfAbsent(hash, _ -> new ArrayList<>(1));
    for (InstanceValue other : List.copyOf(alike)) {
      if (isEqual(other, object)) {
        return other;
      }
    }
    alike.add(object);
    return object;
  }

  /// The two need not be in one container, where alone Python compares them: what loads then does
  /// not load for certain, and an error that their `__eq__` raises is nobody's.
  private boolean isEqual(InstanceValue one, InstanceValue other) {
    Value equal = machine.awaiting("Exception", () -> Value.of(equality.test(one, other)));
    return equal == Value.Marker.TRUE;
  }

  private static Value plainKey(InstanceValue object) {
    return switch (object.payload()) {
      case Value.Str text -> text;
      case Value.Int number -> number;
      case Value.BigInt number -> number;
      case Value.Float number -> DictValue.asKey(number);
      case Value.Bytes bytes -> bytes;
      case Value.Tuple tuple -> DictValue.asKey(tuple);
      case SetValue set when set.isFrozen() -> set;
      case Value _ -> object;
    };
  }

  /// {@return `hash(value)`: the same for what is equal}
  public static Value hash(Machine machine, Value value) {
    if (value instanceof InstanceValue object
        && SpecialMethods.isOwn(object.type().lookup("__hash__"))) {
      return machine.call(object.type().lookup("__hash__"), Arguments.of(object));
    }
    if (value instanceof InstanceValue object && object.type().lookup("__hash__") == Value.NONE
        || isUnhashable(value)) {
      throw machine.error("TypeError", "unhashable type");
    }
    boolean isKnown = DictValue.isKey(value) && !Payloads.plain(value).isUnknown();
    return isKnown ? plainHash(machine, DictValue.asKey(value)) : Value.UNKNOWN;
  }

  /// Raises TypeError where one of them cannot be a member of a set.
  public static List<Value> hashable(Machine machine, List<Value> items) {
    if (isAnyUnhashable(items)) {
      throw machine.error("TypeError", "unhashable type");
    }
    return items;
  }

  private static boolean isAnyUnhashable(List<Value> items) {
    for (Value item : items) {
      if (isUnhashable(item)) {
        return true;
      }
    }
    return false;
  }

  /// {@return whether a value of a built-in type is none that can be a key}
  public static boolean isUnhashable(Value value) {
    return switch (value) {
      case ListValue _, DictValue _ -> true;
      case SetValue set -> !set.isFrozen();
      case Value.Tuple(var items) -> isAnyUnhashable(items);
      case Value _ -> false;
    };
  }

  /// The rest modulo a prime; -1 tells C code of an error (library reference, "Hashing of numeric
  /// types").
  private static long hash(long number) {
    long rest = number % PRIME;
    return rest == -1 ? -2 : rest;
  }

  /// A fraction is its numerator times the inverse of its denominator, all modulo the prime.
  private static Value hash(double number) {
    if (Double.isNaN(number)) {
      return Value.UNKNOWN;
    }
    if (Double.isInfinite(number)) {
      return Value.of((long) Math.copySign(INFINITE, number));
    }
    Numbers.Ratio exact = Numbers.ratio(number);
    BigInteger prime = BigInteger.valueOf(PRIME);
    BigInteger inverse = exact.below().modInverse(prime);
    return Value.of(hash(exact.above().multiply(inverse).remainder(prime).longValue()));
  }

  private static long rest(BigInteger number) {
    return number.remainder(BigInteger.valueOf(PRIME)).longValue();
  }

  /// {@return what the `__hash__` of a built-in type says}
  public static Value inherentHash(Machine machine, Value value) {
    return !DictValue.isKey(value)
        ? Value.UNKNOWN
        : plainHash(
            machine,
            value instanceof InstanceValue object ? plainKey(object) : DictValue.asKey(value));
  }

  /// What is like nothing else has a hash of its own.
  private static Value ofAddress(DictValue names) {
    return Value.of(names.serial() * 16);
  }

  private static Value plainHash(Machine machine, Value key) {
    return switch (key) {
      case Value.Int(long number) -> Value.of(hash(number));
      case Value.BigInt(var number) -> Value.of(hash(rest(number)));
      case Value.Float(double number) -> hash(number);
      case Value.Str(var text) -> Value.of(text.hashCode());
      case Value.Bytes(var text) -> Value.of(text.hashCode());
      case Value.Tuple(var items) -> {
        long total = 7;
        for (Value item : items) {
          if (!(hash(machine, item) instanceof Value.Int(long one))) {
            yield Value.UNKNOWN;
          }
          total = Long.rotateLeft((total ^ one) * MIXING, 31);
        }
        yield Value.of(total);
      }
      case SetValue set when set.isFrozen() -> Value.of(set.hashCode());
      case InstanceValue object -> ofAddress(object.attributes());
      case ClassValue type -> ofAddress(type.namespace());
      case Value.Marker marker when !marker.isUnknown() -> Value.of(marker.name().hashCode());
      case Value _ -> Value.UNKNOWN;
    };
  }
}

package dev.lazyscope.graph.load.machine;

import dev.lazyscope.graph.load.operation.Containers;
import dev.lazyscope.graph.load.operation.Integers;
import dev.lazyscope.graph.load.operation.Numbers;
import dev.lazyscope.graph.load.operation.Readings;
import dev.lazyscope.graph.load.text.Percent;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.ListValue;
import dev.lazyscope.graph.load.value.PythonError;
import dev.lazyscope.graph.load.value.SetValue;
import dev.lazyscope.graph.load.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// Binary operators on built-in values; unknown where a value, or the result, is not known.
final class Arithmetic {
  /// Longer results of repetition are not kept.
  private static final int LONGEST = 10_000;

  private static final Set<String> OF_SETS = Set.of("|", "&", "-", "^");

  private Arithmetic() {}

  static Value binary(Interpreter interpreter, String operator, Value left, Value right) {
    if (operator.equals("*") && (isTooOften(left, right) || isTooOften(right, left))) {
      return interpreter.errors.inferred(
          "OverflowError", "cannot fit 'int' into an index-sized integer");
    }
    if (left instanceof Value.Str(var text)) {
      return ofText(interpreter, operator, text, right);
    }
    if (left instanceof Value.Bytes(var format) && operator.equals("%")) {
      return percent(interpreter, () -> Percent.ofBytes(interpreter, format, right));
    }
    if (left instanceof Value.Bytes(var one) && operator.equals("*") && Numbers.isInteger(right)) {
      return repeated(one, Numbers.asLong(right))
          .<Value>map(Value.Bytes::new)
          .orElse(Value.UNKNOWN);
    }
    if (left instanceof Value.Bytes(var one)
        && right instanceof Value.Bytes(var other)
        && operator.equals("+")) {
      return new Value.Bytes(one + other);
    }
    if (right instanceof SetValue view && view.kind() == SetValue.Kind.KEYS) {
      return ofView(interpreter, operator, left, view);
    }
    if (left instanceof Value.Reading || right instanceof Value.Reading) {
      return ofReadings(operator, left, right);
    }
    if (Numbers.isNumber(left) && Numbers.isNumber(right)) {
      return Numbers.isInteger(left) && Numbers.isInteger(right) && !operator.equals("/")
          ? ofIntegers(interpreter, operator, left, right)
          : ofFloats(interpreter, operator, left, right);
    }
    boolean repeats = operator.equals("*") && Numbers.isInteger(left) && !Numbers.isNumber(right);
    if (repeats) {
      return binary(interpreter, operator, right, Value.of(Numbers.asLong(left)));
    }
    if (left instanceof Value.Tuple || left instanceof ListValue) {
      return ofSequence(interpreter, operator, left, right);
    }
    if (left instanceof DictValue one && operator.equals("|") && !isNoDict(right)) {
      DictValue merged = interpreter.dict();
      interpreter.subscripts.update(merged, one);
      interpreter.subscripts.update(merged, right);
      return merged;
    }
    return left instanceof SetValue set
        ? ofSets(interpreter, operator, set, right)
        : unsupported(interpreter, operator, left, right);
  }

  private static Value ofReadings(String operator, Value left, Value right) {
    return Readings.value(
        Readings.of(left)
            .flatMap(
                one -> Readings.of(right).flatMap(two -> Readings.binary(operator, one, two))));
  }

  /// The view of a dictionary's keys makes a set of whatever stands on its left.
  private static Value ofView(Interpreter interpreter, String operator, Value left, SetValue view) {
    return left instanceof SetValue set
        ? ofSets(interpreter, operator, set, view)
        : interpreter
            .elements(left)
            .map(items -> ofSets(interpreter, operator, interpreter.set(items), view))
            .orElse(Value.UNKNOWN);
  }

  private static boolean isNoDict(Value value) {
    return Numbers.isBuiltIn(value) && !(value instanceof DictValue);
  }

  /// What an operator gives for operands that it is not made for.
  private static Value unsupported(
      Interpreter interpreter, String operator, Value left, Value right) {
    return Numbers.isBuiltIn(left) && Numbers.isBuiltIn(right)
        ? interpreter.errors.inferred("TypeError", "unsupported operand type(s) for " + operator)
        : Value.UNKNOWN;
  }

  private static Value ofText(Interpreter interpreter, String operator, String text, Value right) {
    if (operator.equals("%")) {
      return percent(interpreter, () -> Percent.ofText(interpreter, text, right));
    }
    if (operator.equals("+") && right instanceof Value.Str(var other)) {
      return Value.of(text + other);
    }
    return operator.equals("*") && Numbers.isInteger(right)
        ? repeated(text, Numbers.asLong(right)).map(Value::of).orElse(Value.UNKNOWN)
        : unsupported(interpreter, operator, Value.of(text), right);
  }

  private static boolean isTooOften(Value repeated, Value times) {
    boolean isSequence =
        repeated instanceof Value.Str
            || repeated instanceof Value.Bytes
            || repeated instanceof Value.Tuple
            || repeated instanceof ListValue;
    return isSequence && times instanceof Value.BigInt;
  }

  /// {@return the text so often, empty where that is too long}
  private static Optional<String> repeated(String text, long times) {
    return !text.isEmpty() && times > LONGEST / text.length()
        ? Optional.empty()
        : Optional.of(text.repeat(Math.clamp(times, 0, LONGEST)));
  }

  private static Value percent(Interpreter interpreter, Supplier<Value> formatting) {
    try {
      return formatting.get();
    } catch (PythonError error) {
      return interpreter.errors.fromNative(error);
    }
  }

  private static Value byZero(Interpreter interpreter) {
    return interpreter.errors.inferred("ZeroDivisionError", "division by zero");
  }

  private static Value byNegative(Interpreter interpreter) {
    return interpreter.errors.inferred("ValueError", "negative shift count");
  }

  private static Value ofIntegers(
      Interpreter interpreter, String operator, Value left, Value right) {
    long other = Numbers.asLong(right);
    boolean isByZero =
        switch (operator) {
          case "//", "%" -> other == 0;
          case "**" -> other < 0 && Numbers.asLong(left) == 0;
          default -> false;
        };
    if (isByZero) {
      return byZero(interpreter);
    }
    return switch (operator) {
      case "<<", ">>" ->
          other < 0 ? byNegative(interpreter) : Integers.binary(operator, left, right);
      case "|", "&", "^" -> logical(left, right, Integers.binary(operator, left, right));
      default -> Integers.binary(operator, left, right);
    };
  }

  private static Value logical(Value left, Value right, Value result) {
    boolean areTruths = left instanceof Value.Marker && right instanceof Value.Marker;
    return areTruths ? Value.of(Numbers.asLong(result) != 0) : result;
  }

  /// The remainder has the sign of the divisor.
  private static double modulo(double one, double other) {
    double rest = one % other;
    return rest != 0 && rest < 0 != other < 0 ? rest + other : rest;
  }

  private static Value ofFloats(Interpreter interpreter, String operator, Value left, Value right) {
    double one = Numbers.asDouble(left);
    double other = Numbers.asDouble(right);
    if (isTooLarge(left) || isTooLarge(right)) {
      return Value.UNKNOWN;
    }
    return switch (operator) {
      case "+" -> new Value.Float(one + other);
      case "-" -> new Value.Float(one - other);
      case "*" -> new Value.Float(one * other);
      case "/" -> other == 0 ? byZero(interpreter) : new Value.Float(one / other);
      case "//" -> other == 0 ? byZero(interpreter) : new Value.Float(Math.floor(one / other));
      case "%" -> other == 0 ? byZero(interpreter) : new Value.Float(modulo(one, other));
      case "**" -> {
        if (one == 0 && other < 0) {
          yield byZero(interpreter);
        }
        boolean isComplex = one < 0 && other != Math.rint(other);
        yield isComplex ? Value.UNKNOWN : new Value.Float(Math.pow(one, other));
      }
      case "|", "&", "^", "<<", ">>", "@" -> unsupported(interpreter, operator, left, right);
      default -> Value.UNKNOWN;
    };
  }

  /// What real numbers cannot hold is an error.
  private static boolean isTooLarge(Value number) {
    return number instanceof Value.BigInt && Double.isInfinite(Numbers.asDouble(number));
  }

  private static Value ofSequence(
      Interpreter interpreter, String operator, Value left, Value right) {
    List<Value> items = new ArrayList<>();
    boolean open = left instanceof ListValue list && list.isOpen();
    List<Value> own = left instanceof Value.Tuple(var values) ? values : ((ListValue) left).items();
    if (operator.equals("+")) {
      boolean isSame =
          left instanceof ListValue ? right instanceof ListValue : right instanceof Value.Tuple;
      if (!isSame && Numbers.isBuiltIn(right)) {
        return interpreter.errors.inferred(
            "TypeError", "can only concatenate sequences of one type");
      }
      items.addAll(own);
      var others = interpreter.elements(right);
      others.ifPresent(items::addAll);
      open |= others.isEmpty();
    } else if (operator.equals("*") && Numbers.isInteger(right)) {
      long times = Numbers.asLong(right);
      for (long i = 0; i < times && !own.isEmpty() && items.size() < LONGEST; i++) {
        items.addAll(own);
      }
    } else {
      return right instanceof SetValue || !Numbers.isBuiltIn(left)
          ? Value.UNKNOWN
          : unsupported(interpreter, operator, left, right);
    }
    if (left instanceof Value.Tuple) {
      return open ? Value.UNKNOWN : new Value.Tuple(List.copyOf(items));
    }
    ListValue result = interpreter.list(items);
    if (open) {
      result.open();
    }
    return result;
  }

  /// A set and something that may hold more than is known.
  private static Value joined(Interpreter interpreter, SetValue set, Value other) {
    SetValue result = interpreter.set(set.items(), set.kind().made());
    Containers.known(other).forEach(result::add);
    result.open();
    return result;
  }

  private static Value ofSets(Interpreter interpreter, String operator, SetValue set, Value right) {
    boolean isView = set.kind() == SetValue.Kind.KEYS;
    if (!OF_SETS.contains(operator) || !isView && !(right instanceof SetValue)) {
      return unsupported(interpreter, operator, set, right);
    }
    var others = interpreter.elements(right);
    if (others.isEmpty()) {
      return operator.equals("|") ? joined(interpreter, set, right) : Value.UNKNOWN;
    }
    SetValue other = right instanceof SetValue known ? known : interpreter.set(others.get());
    List<Value> items =
        switch (operator) {
          case "|" ->
              java.util.stream.Stream.concat(set.items().stream(), others.get().stream()).toList();
          case "&" -> set.items().stream().filter(other::has).toList();
          case "-" -> set.items().stream().filter(item -> !other.has(item)).toList();
          case "^" ->
              java.util.stream.Stream.concat(
                      set.items().stream().filter(item -> !other.has(item)),
                      other.items().stream().filter(item -> !set.has(item)))
                  .toList();
          default -> throw new IllegalStateException(operator);
        };
    SetValue result = interpreter.set(items, set.kind().made());
    if (set.isOpen()) {
      result.open();
    }
    return result;
  }
}

package dev.lazyscope.graph.load.machine;

import dev.lazyscope.graph.load.Heuristic;
import dev.lazyscope.graph.load.operation.Numbers;
import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.operation.Ranges;
import dev.lazyscope.graph.load.operation.Readings;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.ListValue;
import dev.lazyscope.graph.load.value.SetValue;
import dev.lazyscope.graph.load.value.Truth;
import dev.lazyscope.graph.load.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Comparisons (language reference 6.10): identity, equality and order. Methods of classes first,
/// then what is known of plain values.
final class Comparisons {
  private static final Map<String, String> METHODS =
      Map.of("<", "__lt__", "<=", "__le__", ">", "__gt__", ">=", "__ge__");
  private static final Map<String, String> REFLECTED =
      Map.of("<", ">", "<=", ">=", ">", "<", ">=", "<=");

  private final Interpreter interpreter;

  Comparisons(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  Value compare(String operator, Value left, Value right) {
    return switch (operator) {
      case "is" -> same(left, right).value();
      case "is not" -> same(left, right).not().value();
      case "==" -> equal(left, right).value();
      case "!=" -> equal(left, right).not().value();
      case "in" -> interpreter.membership.contains(right, left).value();
      case "not in" -> interpreter.membership.contains(right, left).not().value();
      default -> order(operator, left, right);
    };
  }

  private Truth truth(Value value) {
    return interpreter.operators.truth(value);
  }

  Truth same(Value left, Value right) {
    if (left == right) {
      return left.isKnown() ? Truth.YES : Truth.UNDECIDED;
    }
    if (left instanceof Value.AnyOf(var options)) {
      return Truth.agreed(options, option -> same(option, right));
    }
    if (right instanceof Value.AnyOf(var options)) {
      return Truth.agreed(options, option -> same(option, left));
    }
    if (!left.isKnown() || !right.isKnown()) {
      return mustDiffer(left, right) || mustDiffer(right, left) ? Truth.NO : Truth.UNDECIDED;
    }
    if (Payloads.isOfUnknownValue(left) || Payloads.isOfUnknownValue(right)) {
      return interpreter.typeOf(left) == interpreter.typeOf(right) ? Truth.UNDECIDED : Truth.NO;
    }
    boolean immutable =
        left instanceof Value.Str
            || left instanceof Value.Int
            || left instanceof Value.Tuple
            || left instanceof Value.BoundMethod;
    // Equal ones are one object only where CPython happened to keep it.
    if (left instanceof Value.BigInt && left.equals(right)) {
      return Truth.UNDECIDED;
    }
    return immutable && left.equals(right) ? Truth.YES : Truth.NO;
  }

  /// {@return whether one was just computed, so that what is known is another object}
  private static boolean mustDiffer(Value one, Value other) {
    return one instanceof Value.Reading && other.isKnown();
  }

  Truth equal(Value left, Value right) {
    if (!left.isKnown() || !right.isKnown()) {
      return left instanceof Value.AnyOf || right instanceof Value.AnyOf
          ? equalAny(left, right)
          : Truth.UNDECIDED;
    }
    Value own = interpreter.operators.dispatched(left, right, "__eq__", "__eq__");
    if (own != Value.Marker.NOT_IMPLEMENTED) {
      return truth(own);
    }
    Value one = Payloads.plain(left);
    Value other = Payloads.plain(right);
    if (!one.isKnown() || !other.isKnown()) {
      return left == right ? Truth.YES : Truth.UNDECIDED;
    }
    return equalPlainly(one, other);
  }

  private Truth equalAny(Value left, Value right) {
    if (left instanceof Value.AnyOf(var options)) {
      return Truth.agreed(options, option -> equal(option, right));
    }
    return right instanceof Value.AnyOf(var options)
        ? Truth.agreed(options, option -> equal(left, option))
        : Truth.UNDECIDED;
  }

  private Truth equalPlainly(Value left, Value right) {
    if (left.equals(right)) {
      return Truth.of(!(left instanceof Value.Float(double number) && Double.isNaN(number)));
    }
    Optional<List<Value>> leftTypes = interpreter.operators.alternatives(left);
    Optional<List<Value>> rightTypes = interpreter.operators.alternatives(right);
    if (leftTypes.isPresent() && rightTypes.isPresent()) {
      return equalSets(leftTypes.get(), rightTypes.get());
    }
    if (isAlias(left) && isAlias(right)) {
      return equalItems(parts(left), parts(right));
    }
    if (isOpaque(left) || isOpaque(right)) {
      return Truth.UNDECIDED;
    }
    if (left instanceof Value.Tuple(var one) && right instanceof Value.Tuple(var other)) {
      return equalItems(one, other);
    }
    if (left instanceof Value.Range one && right instanceof Value.Range other) {
      return Truth.of(Ranges.areEqual(one, other));
    }
    if (left instanceof ListValue one && right instanceof ListValue other) {
      return one.isOpen() || other.isOpen()
          ? Truth.UNDECIDED
          : equalItems(one.items(), other.items());
    }
    if (left instanceof DictValue one && right instanceof DictValue other) {
      return one.isOpen() || other.isOpen() ? Truth.UNDECIDED : equalEntries(one, other);
    }
    if (left instanceof SetValue one && right instanceof SetValue other) {
      return one.isOpen() || other.isOpen() ? Truth.UNDECIDED : Truth.of(one.hasSameAs(other));
    }
    if (left instanceof Value.Int && right instanceof Value.Int) {
      return Truth.NO;
    }
    return Numbers.isNumber(left) && Numbers.isNumber(right)
        ? Truth.of(Numbers.compare(left, right).sign() == 0 && !isNoNumber(left, right))
        : Truth.NO;
  }

  private static boolean isNoNumber(Value left, Value right) {
    return Double.isNaN(Numbers.asDouble(left)) || Double.isNaN(Numbers.asDouble(right));
  }

  /// {@return whether an object compares by a method in C that no model knows}
  private boolean isOpaque(Value value) {
    return value instanceof InstanceValue instance
        && (instance.type().isOpaque() || instance.type().lookup("__eq__").isUnknown())
        && !isAlias(value)
        && interpreter.operators.alternatives(value).isEmpty();
  }

  /// {@return whether it is something like `list[int]`, which only equals another such alias}
  private boolean isAlias(Value value) {
    return value instanceof InstanceValue instance
        && instance.type() == interpreter.builtin("GenericAlias");
  }

  private static List<Value> parts(Value alias) {
    DictValue attributes = ((InstanceValue) alias).attributes();
    return List.of(attributes.get("__origin__"), attributes.get("__args__"));
  }

  private Truth equalEntries(DictValue one, DictValue other) {
    if (!one.entries().keySet().equals(other.entries().keySet())) {
      return Truth.NO;
    }
    List<Object> keys = List.copyOf(one.entries().keySet());
    return equalItems(
        keys.stream().map(one.entries()::get).toList(),
        keys.stream().map(other.entries()::get).toList());
  }

  private Truth equalItems(List<Value> one, List<Value> other) {
    if (one.size() != other.size()) {
      return Truth.NO;
    }
    Truth all = Truth.YES;
    for (int i = 0; i < one.size(); i++) {
      Truth item = equal(one.get(i), other.get(i));
      if (item == Truth.NO) {
        return item;
      }
      all = item == Truth.UNDECIDED ? item : all;
    }
    return all;
  }

  /// What stands in them is different, and its order does not matter.
  private Truth equalSets(List<Value> one, List<Value> other) {
    if (one.size() != other.size()) {
      return Truth.NO;
    }
    Truth all = Truth.YES;
    for (Value item : one) {
      Truth isIn = interpreter.membership.among(other, item, false);
      if (isIn == Truth.NO) {
        return isIn;
      }
      all = isIn == Truth.UNDECIDED ? isIn : all;
    }
    return all;
  }

  private Value order(String operator, Value left, Value right) {
    String reflected = METHODS.get(REFLECTED.get(operator));
    Value own = interpreter.operators.dispatched(left, right, METHODS.get(operator), reflected);
    if (own != Value.Marker.NOT_IMPLEMENTED) {
      return own;
    }
    return Operators.isStrange(left, right)
        ? unordered(operator)
        : orderPlainly(operator, Payloads.plain(left), Payloads.plain(right));
  }

  private Value unordered(String operator) {
    return interpreter.errors.inferred("TypeError", "'" + operator + "' not supported");
  }

  private Value orderPlainly(String operator, Value left, Value right) {
    if (left instanceof Value.Reading || right instanceof Value.Reading) {
      return ofReadings(operator, left, right);
    }
    Truth plain = Numbers.order(operator, left, right);
    if (plain != Truth.UNDECIDED) {
      return plain.value();
    }
    if (left instanceof Value.Tuple(var one) && right instanceof Value.Tuple(var other)) {
      return orderItems(operator, one, other);
    }
    if (Numbers.isBuiltIn(left) && Numbers.isBuiltIn(right) && !Numbers.areOrdered(left, right)) {
      return unordered(operator);
    }
    boolean areLists = left instanceof ListValue one && !one.isOpen();
    return areLists && right instanceof ListValue other && !other.isOpen()
        ? orderItems(operator, ((ListValue) left).items(), other.items())
        : Value.UNKNOWN;
  }

  private Value ofReadings(String operator, Value left, Value right) {
    Truth decided =
        Readings.of(left)
            .flatMap(one -> Readings.of(right).map(two -> Readings.order(operator, one, two)))
            .orElse(Truth.UNDECIDED);
    if (decided != Truth.UNDECIDED) {
      interpreter.doubts.assume(Heuristic.NO_TIME_PASSES);
    }
    return decided.value();
  }

  /// The first items that differ decide.
  private Value orderItems(String operator, List<Value> one, List<Value> other) {
    for (int i = 0; i < one.size() && i < other.size(); i++) {
      Truth equal = equal(one.get(i), other.get(i));
      if (equal == Truth.UNDECIDED) {
        return Value.UNKNOWN;
      }
      if (equal == Truth.NO) {
        return order(operator, one.get(i), other.get(i));
      }
    }
    return Numbers.order(operator, Value.of(one.size()), Value.of(other.size())).value();
  }
}

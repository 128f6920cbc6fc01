package dev.lazyscope.graph.load.machine;

import dev.lazyscope.graph.load.Heuristic;
import dev.lazyscope.graph.load.operation.Keys;
import dev.lazyscope.graph.load.operation.Numbers;
import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.operation.Ranges;
import dev.lazyscope.graph.load.operation.Readings;
import dev.lazyscope.graph.load.text.Texts;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.FunctionValue;
import dev.lazyscope.graph.load.value.GeneratorValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.ListValue;
import dev.lazyscope.graph.load.value.ProxyValue;
import dev.lazyscope.graph.load.value.SetValue;
import dev.lazyscope.graph.load.value.Truth;
import dev.lazyscope.graph.load.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;

/// Comparisons (language reference 6.10): identity, equality, order and membership, and the tests
/// `isinstance` and `issubclass`. Methods of classes first, then what is known of plain values.
final class Comparisons {
  private static final Map<String, String> METHODS =
      Map.of("<", "__lt__", "<=", "__le__", ">", "__gt__", ">=", "__ge__");
  private static final Map<String, String> REFLECTED =
      Map.of("<", ">", "<=", ">=", ">", "<", ">=", "<=");

  /// How many elements are looked at in one step of work.
  private static final int IN_A_STEP = 20;

  private final Interpreter interpreter;

  Comparisons(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  Value compare(String operator, Value left, Value right) {
    return switch (operator) {
      case "is" -> same(left, right).value();
      case "is not" -> same(left, right).not().value();
      case "==" -> equality(left, right);
      case "!=" -> inequality(left, right);
      case "in" -> contains(right, left).value();
      case "not in" -> contains(right, left).not().value();
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

  /// What containers ask of their items: an object equals itself, whatever its method says
  /// (language reference 6.10.2).
  Truth sameOrEqual(Value left, Value right) {
    return same(left, right) == Truth.YES ? Truth.YES : equal(left, right);
  }

  Truth equal(Value left, Value right) {
    return truth(equality(left, right));
  }

  /// A method may give any object: only a condition asks whether it is true.
  private Value equality(Value left, Value right) {
    if (!left.isKnown() || !right.isKnown()) {
      return equalAny(left, right).value();
    }
    Value own = interpreter.operators.dispatched(left, right, "__eq__", "__eq__");
    return own == Value.Marker.NOT_IMPLEMENTED ? equalByNature(left, right).value() : own;
  }

  private Value inequality(Value left, Value right) {
    if (!left.isKnown() || !right.isKnown()) {
      return equalAny(left, right).not().value();
    }
    Value own = interpreter.operators.unequal(left, right);
    return own == Value.Marker.NOT_IMPLEMENTED ? equalByNature(left, right).not().value() : own;
  }

  private Truth equalByNature(Value left, Value right) {
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
    return one.size() == other.size()
        ? all(one.size(), i -> sameOrEqual(one.get(i), other.get(i)))
        : Truth.NO;
  }

  /// What stands in them is different, and its order does not matter.
  private Truth equalSets(List<Value> one, List<Value> other) {
    return one.size() == other.size()
        ? all(one.size(), i -> among(other, one.get(i), false))
        : Truth.NO;
  }

  private static Truth all(int count, IntFunction<Truth> test) {
    Truth all = Truth.YES;
    for (int i = 0; i < count; i++) {
      Truth one = test.apply(i);
      if (one == Truth.NO) {
        return one;
      }
      all = one == Truth.UNDECIDED ? one : all;
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
      Truth equal = sameOrEqual(one.get(i), other.get(i));
      if (equal == Truth.UNDECIDED) {
        return Value.UNKNOWN;
      }
      if (equal == Truth.NO) {
        return order(operator, one.get(i), other.get(i));
      }
    }
    return Numbers.order(operator, Value.of(one.size()), Value.of(other.size())).value();
  }

  Truth contains(Value container, Value item) {
    Value own = Operators.ownMethod(container, "__contains__");
    if (own != Value.ABSENT) {
      return truth(interpreter.calls.call(own, Arguments.of(container, item)));
    }
    Value plain = Payloads.plain(container);
    if ((plain instanceof DictValue || plain instanceof SetValue) && Keys.isUnhashable(item)) {
      return truth(interpreter.errors.inferred("TypeError", "unhashable type"));
    }
    if (plain instanceof Value.AnyOf(var options)) {
      return Truth.agreed(
          options, one -> isText(one) && isText(item) ? contains(one, item) : Truth.UNDECIDED);
    }
    if (item instanceof Value.AnyOf(var options) && (isText(plain) || plain instanceof DictValue)) {
      return Truth.agreed(options, one -> isText(one) ? contains(plain, one) : Truth.UNDECIDED);
    }
    return switch (plain) {
      case DictValue dict -> containsKey(dict, item);
      case SetValue set ->
          DictValue.isKey(item) && set.has(item)
              ? Truth.YES
              : !DictValue.isKey(item) || Payloads.isOfUnknownValue(item)
                  ? amongUnknown(set.size(), set.isOpen())
                  : set.isOpen() ? Truth.UNDECIDED : Truth.NO;
      case Value.Str(var text) ->
          Payloads.plain(item) instanceof Value.Str(var part)
              ? Truth.of(text.contains(part))
              : inText(item);
      case Value.Bytes(var latin1) ->
          switch (Payloads.plain(item)) {
            case Value.Bytes(var part) -> Truth.of(latin1.contains(part));
            case Value.Int(long number) -> Truth.of(latin1.indexOf((int) number) >= 0);
            case Value.Str _ -> refused("a bytes-like object is required, not 'str'");
            case Value _ -> Truth.UNDECIDED;
          };
      case Value.Tuple(var items) -> among(items, item, false);
      case ListValue list -> among(list.read(), item, list.isOpen());
      case Value.Range range ->
          item instanceof Value.Int(long number)
              ? Truth.of(Ranges.place(range, number).isPresent())
              : Truth.UNDECIDED;
      case GeneratorValue generator -> byIteration(generator, item);
      case InstanceValue instance -> byIteration(instance, item);
      case ClassValue type -> byIteration(type, item);
      case Value.Marker.NONE -> holdsNothing(plain);
      case Value.Marker.TRUE, Value.Marker.FALSE -> holdsNothing(plain);
      case Value.Int _, Value.BigInt _ -> holdsNothing(plain);
      case Value _ -> inUnknown(container, item);
    };
  }

  /// A text may be known as far as its beginning. `plain-texts`: what is beyond ASCII is not in one
  /// that is not known.
  private Truth inUnknown(Value container, Value item) {
    if (!Payloads.plain(container).isUnknown() || !(item instanceof Value.Str(var text))) {
      return Truth.UNDECIDED;
    }
    if (Payloads.isOfUnknownValue(container) && Texts.start(container).contains(text)) {
      return Truth.YES;
    }
    if (text.chars().allMatch(one -> one < 128)) {
      return Truth.UNDECIDED;
    }
    interpreter.assume(Heuristic.PLAIN_TEXTS);
    return Truth.NO;
  }

  private static boolean isText(Value value) {
    return value instanceof Value.Str;
  }

  private Truth inText(Value item) {
    return item == Value.NONE || item instanceof Value.Int
        ? refused("'in <string>' requires string as left operand, not " + nameOfType(item))
        : Truth.UNDECIDED;
  }

  private Truth holdsNothing(Value value) {
    return refused("argument of type '" + nameOfType(value) + "' is not a container or iterable");
  }

  private String nameOfType(Value value) {
    return interpreter.types.of(value).name();
  }

  private Truth refused(String message) {
    return truth(interpreter.errors.inferred("TypeError", message));
  }

  /// Nothing is in what holds nothing.
  private static Truth amongUnknown(int size, boolean isOpen) {
    return size == 0 && !isOpen ? Truth.NO : Truth.UNDECIDED;
  }

  private Truth containsKey(DictValue dict, Value item) {
    if (!DictValue.isKey(item)) {
      return amongUnknown(dict.size(), dict.isOpen());
    }
    return dict.has(item) ? Truth.YES : dict.mayHave(item) ? Truth.UNDECIDED : Truth.NO;
  }

  private Truth byIteration(Value container, Value item) {
    Truth[] found = {container.isKnown() ? Truth.NO : Truth.UNDECIDED};
    interpreter.iterate(
        container,
        one -> {
          Truth equal = one.isUnknown() ? Truth.UNDECIDED : among(List.of(one), item, false);
          found[0] = equal == Truth.NO ? found[0] : equal;
          return equal != Truth.YES;
        });
    return found[0];
  }

  /// {@return whether one of several is the same as an item, or equal to it}
  private Truth among(List<Value> items, Value item, boolean open) {
    Truth any = open ? Truth.UNDECIDED : Truth.NO;
    for (int i = 0; i < items.size(); i++) {
      if (i % IN_A_STEP == IN_A_STEP - 1) {
        interpreter.work();
      }
      Value one = items.get(i);
      Truth equal = sameOrEqual(one, item);
      if (equal == Truth.YES) {
        return equal;
      }
      any = equal == Truth.UNDECIDED ? equal : any;
    }
    return any;
  }

  Truth isInstance(Value value, Value type) {
    if (value instanceof ProxyValue proxy) {
      interpreter.setting.observer().tested(proxy.request(), type);
    }
    if (!value.isKnown() && !(value instanceof Value.Reading)) {
      return value instanceof Value.AnyOf(var options)
          ? Truth.agreed(options, option -> isInstance(option, type))
          : Truth.UNDECIDED;
    }
    Asked asked = new Asked(interpreter.types.of(value), value, "__instancecheck__");
    return is(asked, type, one -> isInstance(value, one));
  }

  /// An object that stands for another one may say that its `__class__` is that of the other.
  private Truth isPretended(Value value, ClassValue expected) {
    if (!(value instanceof InstanceValue instance) || !instance.type().tellsClass()) {
      return Truth.NO;
    }
    return switch (interpreter.find(instance, "__class__")) {
      case ClassValue said -> Truth.of(said.isSubclassOf(expected));
      case Value _ -> Truth.UNDECIDED;
    };
  }

  Truth isSubclass(Value value, Value type) {
    if (!(value instanceof ClassValue actual)) {
      return Truth.UNDECIDED;
    }
    return is(new Asked(actual, value, "__subclasscheck__"), type, one -> isSubclass(value, one));
  }

  /// Whose class is asked about, and the hook by which a metaclass may answer.
  private record Asked(ClassValue actual, Value value, String hook) {}

  /// {@return whether it is of a type, of one of several by `test`, or of what an object says}
  private Truth is(Asked asked, Value type, Function<Value, Truth> test) {
    return switch (type) {
      case Value.Tuple(var types) -> anyOf(types, test);
      case ClassValue expected -> {
        if (asked.actual.isSubclassOf(expected)) {
          yield Truth.YES;
        }
        Value hook = expected.metaclass().lookup(asked.hook);
        if (hook instanceof FunctionValue) {
          yield interpreter.truth(interpreter.call(hook, Arguments.of(expected, asked.value)));
        }
        yield asked.actual.isOfOpen()
                && !asked.actual.isApartFrom(expected)
                && !interpreter.types.isFinal(expected)
            ? Truth.UNDECIDED
            : isPretended(asked.value, expected);
      }
      case InstanceValue alias when alias.type().lookup(asked.hook) instanceof FunctionValue hook ->
          interpreter.truth(interpreter.call(hook, Arguments.of(alias, asked.value)));
      case InstanceValue alias when alias.type() == interpreter.builtin("GenericAlias") ->
          interpreter.truth(
              interpreter.errors.inferred(
                  "TypeError", "argument 2 cannot be a parameterized generic"));
      case Value other ->
          interpreter
              .operators
              .alternatives(other)
              .map(types -> anyOf(types, test))
              .orElseGet(() -> interpreter.operators.isOfCompiled(asked.actual, other));
    };
  }

  private static Truth anyOf(List<Value> types, Function<Value, Truth> test) {
    return all(types.size(), i -> test.apply(types.get(i)).not()).not();
  }
}

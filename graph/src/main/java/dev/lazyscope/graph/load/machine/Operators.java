package dev.lazyscope.graph.load.machine;

import dev.lazyscope.graph.load.operation.Containers;
import dev.lazyscope.graph.load.operation.Numbers;
import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.FunctionValue;
import dev.lazyscope.graph.load.value.GeneratorValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.ListValue;
import dev.lazyscope.graph.load.value.NativeFunction;
import dev.lazyscope.graph.load.value.ProxyValue;
import dev.lazyscope.graph.load.value.SetValue;
import dev.lazyscope.graph.load.value.Truth;
import dev.lazyscope.graph.load.value.Value;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Operators: methods of classes first, then arithmetic on what is known.
final class Operators {
  private static final Map<String, String> METHODS =
      Map.ofEntries(
          Map.entry("+", "add"),
          Map.entry("-", "sub"),
          Map.entry("*", "mul"),
          Map.entry("@", "matmul"),
          Map.entry("/", "truediv"),
          Map.entry("%", "mod"),
          Map.entry("**", "pow"),
          Map.entry("<<", "lshift"),
          Map.entry(">>", "rshift"),
          Map.entry("|", "or"),
          Map.entry("^", "xor"),
          Map.entry("&", "and"),
          Map.entry("//", "floordiv"));
  private static final Map<String, String> PLAIN = named("__");
  private static final Map<String, String> REVERSED = named("__r");
  private static final Map<String, String> IN_PLACE = named("__i");
  private static final Map<String, String> COMPARISONS =
      Map.of("<", "__lt__", "<=", "__le__", ">", "__gt__", ">=", "__ge__");
  private static final Map<String, String> REFLECTED =
      Map.of("<", ">", "<=", ">=", ">", "<", ">=", "<=");

  private final Interpreter interpreter;

  Operators(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  private static Map<String, String> named(String start) {
    return METHODS.entrySet().stream()
        .collect(
            Collectors.toUnmodifiableMap(Map.Entry::getKey, one -> start + one.getValue() + "__"));
  }

  Truth truth(Value value) {
    return switch (value) {
      case Value.Marker marker ->
          switch (marker) {
            case NONE, FALSE -> Truth.NO;
            case TRUE, ELLIPSIS, NOT_IMPLEMENTED -> Truth.YES;
            case UNKNOWN, ABSENT -> Truth.UNDECIDED;
          };
      case Value.Str(var text) -> Truth.of(!text.isEmpty());
      case Value.Int(long number) -> Truth.of(number != 0);
      case Value.Float(double number) -> Truth.of(number != 0);
      case Value.Bytes(var latin1) -> Truth.of(!latin1.isEmpty());
      case Value.Tuple(var items) -> Truth.of(!items.isEmpty());
      case Value.Range(long start, long stop, long step) ->
          Truth.of(step > 0 ? start < stop : start > stop);
      case ListValue list -> list.isOpen() ? Truth.UNDECIDED : Truth.of(!list.items().isEmpty());
      case DictValue dict -> dict.isOpen() ? Truth.UNDECIDED : Truth.of(dict.size() > 0);
      case SetValue set -> set.isOpen() ? Truth.UNDECIDED : Truth.of(set.size() > 0);
      case Value.AnyOf(var options) -> common(options);
      case InstanceValue instance -> instanceTruth(instance);
      case ProxyValue proxy ->
          interpreter.imports.hidesProxies()
              ? truth(interpreter.imports.resolve(proxy))
              : Truth.YES;
      case Value _ -> Truth.YES;
    };
  }

  private Truth common(List<Value> options) {
    Truth first = truth(options.getFirst());
    for (Value option : options) {
      if (truth(option) != first) {
        return Truth.UNDECIDED;
      }
    }
    return first;
  }

  private Truth instanceTruth(InstanceValue instance) {
    for (String name : List.of("__bool__", "__len__")) {
      Value method = instance.type().lookup(name);
      if (method == Value.UNKNOWN && instance.payload() == Value.ABSENT) {
        return Truth.UNDECIDED;
      }
      if (method instanceof FunctionValue || method instanceof NativeFunction) {
        return truth(interpreter.calls.call(method, Arguments.of(instance)));
      }
    }
    if (instance.payload() != Value.ABSENT) {
      return truth(instance.payload());
    }
    boolean open = instance.type().order().stream().anyMatch(ClassValue::isOpen);
    return open ? Truth.UNDECIDED : Truth.YES;
  }

  Truth same(Value left, Value right) {
    if (left == right) {
      return left.isKnown() ? Truth.YES : Truth.UNDECIDED;
    }
    if (left instanceof Value.AnyOf(var options)) {
      return combined(options, right);
    }
    if (right instanceof Value.AnyOf(var options)) {
      return combined(options, left);
    }
    if (!left.isKnown() || !right.isKnown()) {
      return Truth.UNDECIDED;
    }
    boolean immutable =
        left instanceof Value.Str
            || left instanceof Value.Int
            || left instanceof Value.Tuple
            || left instanceof Value.BoundMethod;
    return immutable && left.equals(right) ? Truth.YES : Truth.NO;
  }

  private Truth combined(List<Value> options, Value other) {
    Truth first = same(options.getFirst(), other);
    for (Value option : options) {
      if (same(option, other) != first) {
        return Truth.UNDECIDED;
      }
    }
    return first;
  }

  Truth equal(Value left, Value right) {
    if (!left.isKnown() || !right.isKnown()) {
      return left instanceof Value.AnyOf || right instanceof Value.AnyOf
          ? equalAny(left, right)
          : Truth.UNDECIDED;
    }
    Value method = ownMethod(left, "__eq__");
    if (method != Value.ABSENT) {
      Value result = interpreter.calls.call(method, Arguments.of(left, right));
      if (result != Value.Marker.NOT_IMPLEMENTED) {
        return truth(result);
      }
    }
    Value reflected = ownMethod(right, "__eq__");
    if (reflected != Value.ABSENT) {
      Value result = interpreter.calls.call(reflected, Arguments.of(right, left));
      if (result != Value.Marker.NOT_IMPLEMENTED) {
        return truth(result);
      }
    }
    return equalPlainly(Payloads.plain(left), Payloads.plain(right));
  }

  private Truth equalAny(Value left, Value right) {
    if (left instanceof Value.AnyOf(var options) && right.isKnown()) {
      boolean none = options.stream().allMatch(option -> equal(option, right) == Truth.NO);
      return none ? Truth.NO : Truth.UNDECIDED;
    }
    return Truth.UNDECIDED;
  }

  private Truth equalPlainly(Value left, Value right) {
    if (left.equals(right)) {
      return Truth.of(!(left instanceof Value.Float(double number) && Double.isNaN(number)));
    }
    if (left instanceof InstanceValue one
        && right instanceof InstanceValue other
        && one.type() == other.type()
        && one.type() == unionType()) {
      return Truth.of(alternatives(one).equals(alternatives(other)));
    }
    if (isOpaque(left) || isOpaque(right)) {
      return Truth.UNDECIDED;
    }
    if (left instanceof Value.Tuple(var one) && right instanceof Value.Tuple(var other)) {
      return equalItems(one, other);
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
    if (Numbers.isInteger(left) && Numbers.isInteger(right)) {
      return Truth.of(Numbers.asLong(left) == Numbers.asLong(right));
    }
    return Numbers.isNumber(left) && Numbers.isNumber(right)
        ? Truth.of(Numbers.asDouble(left) == Numbers.asDouble(right))
        : Truth.NO;
  }

  /// {@return whether an object compares by a method in C that no model knows}
  private static boolean isOpaque(Value value) {
    return value instanceof InstanceValue instance
        && instance.type().lookup("__eq__") == Value.UNKNOWN;
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

  Value compare(String operator, Value left, Value right) {
    return switch (operator) {
      case "is" -> same(left, right).value();
      case "is not" -> same(left, right).not().value();
      case "==" -> equal(left, right).value();
      case "!=" -> equal(left, right).not().value();
      case "in" -> contains(right, left).value();
      case "not in" -> contains(right, left).not().value();
      default -> order(operator, left, right);
    };
  }

  private Value order(String operator, Value left, Value right) {
    Value method = ownMethod(left, COMPARISONS.get(operator));
    if (method != Value.ABSENT) {
      Value result = interpreter.calls.call(method, Arguments.of(left, right));
      if (result != Value.Marker.NOT_IMPLEMENTED) {
        return result;
      }
    }
    Value reflected = ownMethod(right, COMPARISONS.get(REFLECTED.get(operator)));
    if (reflected != Value.ABSENT) {
      Value result = interpreter.calls.call(reflected, Arguments.of(right, left));
      if (result != Value.Marker.NOT_IMPLEMENTED) {
        return result;
      }
    }
    return orderPlainly(operator, Payloads.plain(left), Payloads.plain(right));
  }

  private Value orderPlainly(String operator, Value left, Value right) {
    Truth plain = Numbers.order(operator, left, right);
    if (plain != Truth.UNDECIDED) {
      return plain.value();
    }
    if (left instanceof Value.Tuple(var one) && right instanceof Value.Tuple(var other)) {
      return orderItems(operator, one, other);
    }
    if (Numbers.isPlain(left) && Numbers.isPlain(right) && !Numbers.areOrdered(left, right)) {
      return interpreter.errors.inferred("TypeError", "'" + operator + "' not supported");
    }
    boolean areLists = left instanceof ListValue one && !one.isOpen();
    return areLists && right instanceof ListValue other && !other.isOpen()
        ? orderItems(operator, ((ListValue) left).items(), other.items())
        : Value.UNKNOWN;
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

  Truth contains(Value container, Value item) {
    Value own = ownMethod(container, "__contains__");
    if (own != Value.ABSENT) {
      return truth(interpreter.calls.call(own, Arguments.of(container, item)));
    }
    Value plain = Payloads.plain(container);
    return switch (plain) {
      case DictValue dict -> containsKey(dict, item);
      case SetValue set ->
          !DictValue.isKey(item)
              ? Truth.UNDECIDED
              : set.has(item) ? Truth.YES : set.isOpen() ? Truth.UNDECIDED : Truth.NO;
      case Value.Str(var text) ->
          Payloads.plain(item) instanceof Value.Str(var part)
              ? Truth.of(text.contains(part))
              : Truth.UNDECIDED;
      case Value.Tuple(var items) -> among(items, item, false);
      case ListValue list -> among(list.read(), item, list.isOpen());
      case Value.Range range ->
          item instanceof Value.Int(long number)
              ? Truth.of(
                  number >= range.start()
                      && number < range.stop()
                      && (number - range.start()) % range.step() == 0)
              : Truth.UNDECIDED;
      case GeneratorValue generator -> byIteration(generator, item);
      case InstanceValue instance -> byIteration(instance, item);
      case ClassValue type -> byIteration(type, item);
      case Value _ -> Truth.UNDECIDED;
    };
  }

  private Truth containsKey(DictValue dict, Value item) {
    if (!DictValue.isKey(item)) {
      return Truth.UNDECIDED;
    }
    return dict.has(item) ? Truth.YES : dict.isOpen() ? Truth.UNDECIDED : Truth.NO;
  }

  private Truth byIteration(Value container, Value item) {
    Truth[] found = {container.isKnown() ? Truth.NO : Truth.UNDECIDED};
    interpreter.iterate(
        container,
        one -> {
          Truth equal = one == Value.UNKNOWN ? Truth.UNDECIDED : among(List.of(one), item, false);
          found[0] = equal == Truth.NO ? found[0] : equal;
          return equal != Truth.YES;
        });
    return found[0];
  }

  private Truth among(List<Value> items, Value item, boolean open) {
    Truth any = open ? Truth.UNDECIDED : Truth.NO;
    for (Value one : items) {
      Truth equal = same(one, item) == Truth.YES ? Truth.YES : equal(one, item);
      if (equal == Truth.YES) {
        return equal;
      }
      any = equal == Truth.UNDECIDED ? equal : any;
    }
    return any;
  }

  Value unary(String operator, Value operand) {
    if (operator.equals("not")) {
      return truth(operand).not().value();
    }
    String name =
        switch (operator) {
          case "-" -> "__neg__";
          case "+" -> "__pos__";
          default -> "__invert__";
        };
    Value method = ownMethod(operand, name);
    if (method != Value.ABSENT) {
      return interpreter.calls.call(method, Arguments.of(operand));
    }
    return Numbers.unary(operator, Payloads.plain(operand));
  }

  Value inPlace(String operator, Value left, Value right) {
    if (left instanceof ListValue list && operator.equals("+")) {
      interpreter
          .elements(right)
          .ifPresentOrElse(
              items -> items.forEach(item -> Containers.append(interpreter, list, item)),
              list::open);
      return list;
    }
    boolean updates = operator.equals("|");
    if (updates && left instanceof DictValue dict) {
      interpreter.subscripts.update(dict, right);
      return dict;
    }
    if (updates && left instanceof SetValue set && !set.isFrozen()) {
      interpreter
          .elements(right)
          .ifPresentOrElse(
              items -> items.forEach(item -> Containers.add(interpreter, set, item)), set::open);
      return set;
    }
    Value method = ownMethod(left, IN_PLACE.get(operator));
    if (method != Value.ABSENT) {
      return interpreter.calls.call(method, Arguments.of(left, right));
    }
    return binary(operator, left, right);
  }

  Value binary(String operator, Value left, Value right) {
    Value method = ownMethod(left, PLAIN.get(operator));
    if (method != Value.ABSENT) {
      Value result = interpreter.calls.call(method, Arguments.of(left, right));
      if (result != Value.Marker.NOT_IMPLEMENTED) {
        return result;
      }
    }
    Value reflected = ownMethod(right, REVERSED.get(operator));
    if (reflected != Value.ABSENT) {
      Value result = interpreter.calls.call(reflected, Arguments.of(right, left));
      if (result != Value.Marker.NOT_IMPLEMENTED) {
        return result;
      }
    }
    if (left instanceof Value.AnyOf || right instanceof Value.AnyOf) {
      return Value.UNKNOWN;
    }
    if (operator.equals("|") && (isType(left) && isType(right))) {
      return union(List.of(left, right));
    }
    boolean isMapping =
        operator.equals("%")
            && right instanceof InstanceValue instance
            && instance.payload() instanceof DictValue;
    return Arithmetic.binary(
        interpreter, operator, Payloads.plain(left), isMapping ? right : Payloads.plain(right));
  }

  private static boolean isType(Value value) {
    return value instanceof ClassValue
        || value == Value.NONE
        || value instanceof InstanceValue instance && instance.attributes().has("__args__");
  }

  /// {@return what `Union[types]` and `left | right` make}
  Value union(List<Value> types) {
    ClassValue type = unionType();
    InstanceValue union = interpreter.instance(type);
    Set<Value> all = new LinkedHashSet<>();
    for (Value side : types) {
      if (side instanceof InstanceValue nested
          && nested.type() == type
          && nested.attributes().get("__args__") instanceof Value.Tuple(var items)) {
        all.addAll(items);
      } else {
        all.add(side == Value.NONE ? interpreter.builtin("NoneType") : side);
      }
    }
    if (all.size() == 1) {
      return all.iterator().next();
    }
    union.attributes().put("__args__", new Value.Tuple(List.copyOf(all)));
    union.attributes().put("__origin__", type);
    return union;
  }

  /// {@return `typing.Union`} The order of the types of a union does not matter.
  private static Set<Value> alternatives(InstanceValue union) {
    return union.attributes().get("__args__") instanceof Value.Tuple(var types)
        ? Set.copyOf(types)
        : Set.of();
  }

  ClassValue unionType() {
    return interpreter.types.find("_typing", "Union").orElseThrow();
  }

  /// {@return the method where a program, or a model, defines it: not what a built-in type has}
  private Value ownMethod(Value object, String name) {
    Value method =
        switch (object) {
          case InstanceValue instance -> instance.type().lookup(name);
          case ClassValue type -> type.metaclass().lookup(name);
          case Value _ -> Value.ABSENT;
        };
    return method instanceof FunctionValue
            || method instanceof NativeFunction known && known.isOwn()
        ? method
        : Value.ABSENT;
  }
}

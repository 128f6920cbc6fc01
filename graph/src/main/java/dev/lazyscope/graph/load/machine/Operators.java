package dev.lazyscope.graph.load.machine;

import dev.lazyscope.graph.load.Heuristic;
import dev.lazyscope.graph.load.operation.Containers;
import dev.lazyscope.graph.load.operation.Numbers;
import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.operation.Ranges;
import dev.lazyscope.graph.load.operation.Readings;
import dev.lazyscope.graph.load.operation.SpecialMethods;
import dev.lazyscope.graph.load.text.Texts;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.FunctionValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.Joining;
import dev.lazyscope.graph.load.value.ListValue;
import dev.lazyscope.graph.load.value.NativeFunction;
import dev.lazyscope.graph.load.value.ProxyValue;
import dev.lazyscope.graph.load.value.SetValue;
import dev.lazyscope.graph.load.value.Truth;
import dev.lazyscope.graph.load.value.Value;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Truth, and operators that make values: methods of classes first, then arithmetic on what is
/// known.
final class Operators {
  /// Operators that have a result for any two whole numbers.
  private static final Set<String> TOTAL = Set.of("+", "-", "*", "&", "|", "^");

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
            case UNKNOWN, COMPILED, IMPORTING, ABSENT -> Truth.UNDECIDED;
          };
      case Value.Str(var text) -> Truth.of(!text.isEmpty());
      case Value.Int(long number) -> Truth.of(number != 0);
      case Value.BigInt _ -> Truth.YES;
      case Value.Float(double number) -> Truth.of(number != 0);
      case Value.Reading reading -> Readings.truth(reading);
      case Value.Bytes(var latin1) -> Truth.of(!latin1.isEmpty());
      case Value.Tuple(var items) -> Truth.of(!items.isEmpty());
      case Value.Range range -> Truth.of(Ranges.length(range) > 0);
      case ListValue list -> list.isOpen() ? Truth.UNDECIDED : Truth.of(!list.items().isEmpty());
      case DictValue dict -> holdsSomething(dict);
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

  private static Truth holdsSomething(DictValue dict) {
    if (dict.isOpen()) {
      boolean isCertain = dict.entries().values().stream().anyMatch(Operators::isCertain);
      return isCertain ? Truth.YES : Truth.UNDECIDED;
    }
    return Truth.of(dict.size() > 0);
  }

  /// Whether an entry with this value is there whatever was undecided.
  private static boolean isCertain(Value value) {
    return !(value instanceof Value.AnyOf(var options)) || !options.contains(Value.ABSENT);
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
    if (!Texts.start(instance).isEmpty()) {
      return Truth.YES;
    }
    for (String name : List.of("__bool__", "__len__")) {
      Value method = SpecialMethods.of(instance.type(), name);
      if (method.isUnknown() && instance.payload() == Value.ABSENT) {
        return Truth.UNDECIDED;
      }
      if (method instanceof FunctionValue || method instanceof NativeFunction) {
        return truth(interpreter.calls.call(method, Arguments.of(instance)));
      }
    }
    if (instance.payload() != Value.ABSENT) {
      return truth(instance.payload());
    }
    return instance.type().isOfOpen() ? Truth.UNDECIDED : Truth.YES;
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
    Value plain = Payloads.plain(operand);
    return interpreter.attributes.lacks(plain, name)
        ? interpreter.errors.inferred("TypeError", "bad operand type for unary " + operator)
        : Numbers.unary(operator, plain);
  }

  Value inPlace(String operator, Value left, Value right) {
    Value method = ownMethod(left, IN_PLACE.get(operator));
    if (method != Value.ABSENT) {
      return interpreter.calls.call(method, Arguments.of(left, right));
    }
    return update(operator, Payloads.plain(left), right) ? left : binary(operator, left, right);
  }

  /// Lists, dictionaries and sets, those of subclasses too, stay the same object. {@return whether
  /// it was one}
  private boolean update(String operator, Value target, Value right) {
    return switch (target) {
      case ListValue list when operator.equals("+") -> {
        interpreter
            .elements(right)
            .ifPresentOrElse(
                items -> items.forEach(item -> Containers.append(interpreter, list, item)),
                list::open);
        yield true;
      }
      case DictValue dict when operator.equals("|") -> {
        interpreter.subscripts.update(dict, right);
        yield true;
      }
      case SetValue set when set.kind() == SetValue.Kind.SET -> updateSet(operator, set, right);
      case Value _ -> false;
    };
  }

  private boolean updateSet(String operator, SetValue set, Value right) {
    if (operator.equals("|")) {
      Containers.addAll(interpreter, set, right);
      return true;
    }
    Value result = Arithmetic.binary(interpreter, operator, set, Payloads.plain(right));
    interpreter.beforeWrite(set);
    if (result instanceof SetValue left && !left.isOpen()) {
      set.clear();
      left.items().forEach(set::add);
    } else {
      set.open();
    }
    return true;
  }

  Value binary(String operator, Value left, Value right) {
    Value own = dispatched(left, right, PLAIN.get(operator), REVERSED.get(operator));
    if (own != Value.Marker.NOT_IMPLEMENTED) {
      return own;
    }
    if (left instanceof Value.AnyOf || right instanceof Value.AnyOf) {
      return ofEach(operator, options(left), options(right));
    }
    if (operator.equals("|") && (isType(left) && isType(right))) {
      return union(List.of(left, right));
    }
    boolean isLaidOut = operator.equals("%") && isText(left);
    if (!isLaidOut && isStrange(left, right)) {
      return interpreter.errors.inferred(
          "TypeError", "unsupported operand type(s) for " + operator);
    }
    boolean isMapping =
        operator.equals("%")
            && right instanceof InstanceValue instance
            && instance.payload() instanceof DictValue;
    Value result =
        Arithmetic.binary(
            interpreter, operator, Payloads.plain(left), isMapping ? right : Payloads.plain(right));
    if (result == Value.UNKNOWN && operator.equals("+") && isOfText(left) && isOfText(right)) {
      String more = left instanceof Value.Str ? Texts.start(right) : "";
      return Texts.beginning(interpreter, Texts.start(left) + more);
    }
    boolean isCompiled = left.isAnyCompiled() || right.isAnyCompiled();
    return isCompiled && result == Value.UNKNOWN ? Value.COMPILED : result;
  }

  /// Of alternatives that no operation of this kind can fail with: what each pair gives.
  private Value ofEach(String operator, List<Value> lefts, List<Value> rights) {
    Value result = Value.ABSENT;
    for (Value left : lefts) {
      for (Value right : rights) {
        if (!isHarmless(operator, left, right)) {
          return Value.UNKNOWN;
        }
        result = Joining.join(result, Arithmetic.binary(interpreter, operator, left, right));
      }
    }
    return result;
  }

  private static boolean isText(Value value) {
    Value plain = Payloads.plain(value);
    return plain instanceof Value.Str || plain instanceof Value.Bytes;
  }

  private boolean isOfText(Value value) {
    return value instanceof Value.Str
        || value instanceof InstanceValue instance && instance.type() == interpreter.builtin("str");
  }

  /// {@return whether no built-in operation is made for two operands whose own methods did not
  /// answer: one is an object of a class in Python, and the other one too, or of a built-in type}
  static boolean isStrange(Value left, Value right) {
    return (isObject(left) || isObject(right))
        && (isObject(left) || Numbers.isBuiltIn(left))
        && (isObject(right) || Numbers.isBuiltIn(right));
  }

  private static boolean isObject(Value value) {
    return value instanceof InstanceValue instance
        && instance.payload() == Value.ABSENT
        && !instance.type().mayHaveOthers()
        && instance.type().isOfPython();
  }

  private static List<Value> options(Value value) {
    return value instanceof Value.AnyOf(var options) ? options : List.of(value);
  }

  private static boolean isHarmless(String operator, Value left, Value right) {
    return switch (left) {
      case Value.Str _ -> operator.equals("+") && right instanceof Value.Str;
      case Value.Tuple _ -> operator.equals("+") && right instanceof Value.Tuple;
      case ListValue _ -> operator.equals("+") && right instanceof ListValue;
      case Value.Int _ -> TOTAL.contains(operator) && right instanceof Value.Int;
      case Value _ -> false;
    };
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

  /// `names-in-the-binary`: {@return whether a class derives from what is compiled and may be a
  /// class} Compiled code does not know what programs define, nor does it name again what Python
  /// has.
  Truth isOfCompiled(ClassValue actual, Value type) {
    if (!type.isAnyCompiled() || actual.isOfOpen()) {
      return Truth.UNDECIDED;
    }
    interpreter.assume(Heuristic.NAMES_IN_THE_BINARY);
    return Truth.NO;
  }

  /// {@return the types of a union}
  Optional<List<Value>> alternatives(Value value) {
    return value instanceof InstanceValue union
            && union.type() == unionType()
            && union.attributes().get("__args__") instanceof Value.Tuple(var types)
        ? Optional.of(types)
        : Optional.empty();
  }

  /// {@return `typing.Union`}
  ClassValue unionType() {
    return interpreter.types.find("_typing", "Union").orElseThrow();
  }

  /// {@return what the method of the left operand answers, else that of the right one, else
  /// NotImplemented}. A subclass on the right that has a method of its own comes first (data model,
  /// "Emulating numeric types").
  Value dispatched(Value left, Value right, String name, String reflected) {
    boolean isRightFirst = refines(right, left, reflected);
    Value result = isRightFirst ? answer(right, reflected, left) : answer(left, name, right);
    if (result != Value.Marker.NOT_IMPLEMENTED) {
      return result;
    }
    return isRightFirst ? answer(left, name, right) : answer(right, reflected, left);
  }

  private boolean refines(Value object, Value other, String name) {
    Value method = ownMethod(object, name);
    if (method == Value.ABSENT || !other.isKnown() || method == ownMethod(other, name)) {
      return false;
    }
    ClassValue type = interpreter.types.of(object);
    ClassValue general = interpreter.types.of(other);
    return type != general && type.isSubclassOf(general);
  }

  /// What answers `!=`: the opposite of `__eq__` where a class has no method for it (data model,
  /// `object.__ne__`).
  Value unequal(Value left, Value right) {
    Value result = differs(left, right);
    return result == Value.Marker.NOT_IMPLEMENTED ? differs(right, left) : result;
  }

  private Value differs(Value object, Value other) {
    if (!(object instanceof InstanceValue || object instanceof ClassValue)) {
      return Value.Marker.NOT_IMPLEMENTED;
    }
    Value inherited = interpreter.builtin("object").lookup("__ne__");
    if (interpreter.types.of(object).lookup("__ne__") != inherited) {
      return answer(object, "__ne__", other);
    }
    Value equal = answer(object, "__eq__", other);
    return equal == Value.Marker.NOT_IMPLEMENTED ? equal : truth(equal).not().value();
  }

  private Value answer(Value object, String name, Value other) {
    Value method = ownMethod(object, name);
    return method == Value.ABSENT
        ? Value.Marker.NOT_IMPLEMENTED
        : interpreter.calls.call(method, Arguments.of(object, other));
  }

  /// {@return the method where a program, or a model, defines it: not what a built-in type has}
  static Value ownMethod(Value object, String name) {
    Value method =
        switch (object) {
          case InstanceValue instance -> SpecialMethods.of(instance.type(), name);
          case ClassValue type -> SpecialMethods.of(type.metaclass(), name);
          case Value _ -> Value.ABSENT;
        };
    return SpecialMethods.isOwn(method) ? method : Value.ABSENT;
  }
}

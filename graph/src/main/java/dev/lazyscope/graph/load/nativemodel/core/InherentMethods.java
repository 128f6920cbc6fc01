package dev.lazyscope.graph.load.nativemodel.core;

import dev.lazyscope.graph.load.operation.Keys;
import dev.lazyscope.graph.load.operation.Numbers;
import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.text.FormatSpec;
import dev.lazyscope.graph.load.text.Texts;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.NativeFunction;
import dev.lazyscope.graph.load.value.SetValue;
import dev.lazyscope.graph.load.value.Truth;
import dev.lazyscope.graph.load.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// The special methods that every built-in type has, as objects that can be told apart and called.
///
/// Operators do not look for them: they know what built-in types do. Programs do: `enum` and
/// `functools.total_ordering` compare them, subclasses call them through `super()`.
final class InherentMethods {
  private static final List<String> TYPES =
      List.of(
          "object", "int", "float", "str", "bytes", "tuple", "list", "dict", "set", "frozenset");

  private static final Map<String, String> OPERATORS =
      Map.ofEntries(
          Map.entry("__add__", "+"),
          Map.entry("__sub__", "-"),
          Map.entry("__mul__", "*"),
          Map.entry("__truediv__", "/"),
          Map.entry("__floordiv__", "//"),
          Map.entry("__mod__", "%"),
          Map.entry("__pow__", "**"),
          Map.entry("__and__", "&"),
          Map.entry("__or__", "|"),
          Map.entry("__xor__", "^"),
          Map.entry("__lshift__", "<<"),
          Map.entry("__rshift__", ">>"));

  private static final Set<String> OF_BITS = Set.of("&", "|", "^", "<<", ">>");

  private InherentMethods() {}

  static void install(Machine machine) {
    for (String type : TYPES) {
      DictValue names = machine.builtin(type).namespace();
      boolean isObject = type.equals("object");
      add(names, "__eq__", (m, a) -> equal(m, a, isObject));
      add(names, "__ne__", (m, a) -> unequal(m, a, isObject));
      add(names, "__hash__", (m, a) -> Keys.inherentHash(m, a.at(0)));
      add(names, "__repr__", InherentMethods::repr);
      if (!isObject && !type.equals("int") && !type.equals("float")) {
        add(names, "__contains__", InherentMethods::contains);
      }
      if (isObject || type.equals("str")) {
        add(names, "__str__", InherentMethods::text);
      }
      if (isObject || type.equals("str") || type.equals("int") || type.equals("float")) {
        add(names, "__format__", InherentMethods::format);
      }
    }
    containers(machine);
    lists(machine.builtin("list").namespace());
    sets(machine);
    arithmetic(machine);
    conversions(machine);
    for (String type : List.of("list", "dict", "set", "bytearray")) {
      machine.builtin(type).namespace().put("__hash__", Value.NONE);
    }
    ordering(machine);
    DictValue object = machine.builtin("object").namespace();
    for (String name : List.of("__lt__", "__le__", "__gt__", "__ge__")) {
      add(object, name, (m, a) -> Value.Marker.NOT_IMPLEMENTED);
    }
    add(object, "__dir__", ObjectFunctions::inherentDirectory);
    add(object, "__sizeof__", (m, a) -> Value.UNKNOWN);
    Reduction.install(object);
  }

  private static void containers(Machine machine) {
    for (String type : List.of("str", "bytes", "tuple", "list")) {
      DictValue names = machine.builtin(type).namespace();
      add(names, "__getitem__", (m, a) -> plainly(a, one -> m.item(one, a.at(1))));
    }
    for (String type : List.of("bytes", "tuple", "list", "set", "frozenset")) {
      DictValue names = machine.builtin(type).namespace();
      add(names, "__len__", (m, a) -> plainly(a, one -> SequenceFunctions.length(m, one)));
    }
    for (String type : List.of("str", "bytes", "tuple", "list", "set", "frozenset")) {
      DictValue names = machine.builtin(type).namespace();
      add(names, "__iter__", (m, a) -> plainly(a, m::iterator));
    }
  }

  private static void lists(DictValue names) {
    add(
        names,
        "__setitem__",
        (m, a) ->
            plainly(
                a,
                one -> {
                  m.assignItem(one, a.at(1), a.at(2));
                  return Value.NONE;
                }));
    add(
        names,
        "__iadd__",
        (m, a) -> {
          plainly(a, one -> m.call(m.attribute(one, "extend"), Arguments.of(a.at(1))));
          return a.at(0);
        });
  }

  /// Sets, and dictionaries as far as they can be joined.
  private static void sets(Machine machine) {
    for (String type : List.of("set", "frozenset")) {
      DictValue names = machine.builtin(type).namespace();
      for (String name : List.of("__and__", "__or__", "__xor__", "__sub__")) {
        operate(names, name, OPERATORS.get(name), SetValue.class::isInstance);
      }
    }
    DictValue names = machine.builtin("dict").namespace();
    operate(names, "__or__", "|", DictValue.class::isInstance);
  }

  private static void conversions(Machine machine) {
    for (String type : List.of("int", "float")) {
      DictValue names = machine.builtin(type).namespace();
      add(names, "__bool__", (m, a) -> m.truth(plain(a.at(0))).value());
      add(names, "__neg__", (m, a) -> plainly(a, one -> m.binary("-", Value.of(0), one)));
      add(names, "__pos__", (m, a) -> plainly(a, one -> m.binary("+", Value.of(0), one)));
      for (String name : List.of("int", "float")) {
        String method = "__" + name + "__";
        add(names, method, (m, a) -> plainly(a, one -> m.call(m.builtin(name), Arguments.of(one))));
      }
    }
    DictValue integers = machine.builtin("int").namespace();
    add(integers, "__index__", (m, a) -> m.call(integers.get("__int__"), a));
    add(integers, "__invert__", (m, a) -> plainly(a, one -> m.binary("-", Value.of(-1), one)));
  }

  private static void arithmetic(Machine machine) {
    DictValue integers = machine.builtin("int").namespace();
    DictValue floats = machine.builtin("float").namespace();
    OPERATORS.forEach(
        (name, operator) -> {
          operate(integers, name, operator, Numbers::isInteger);
          if (!OF_BITS.contains(operator)) {
            operate(floats, name, operator, Numbers::isNumber);
          }
        });
    for (String type : List.of("str", "bytes", "tuple", "list")) {
      DictValue names = machine.builtin(type).namespace();
      for (String name : List.of("__add__", "__mul__")) {
        String operator = OPERATORS.get(name);
        add(names, name, (m, a) -> plainly(a, one -> m.binary(operator, one, plain(a.at(1)))));
      }
    }
    add(
        machine.builtin("str").namespace(),
        "__mod__",
        (m, a) -> plainly(a, one -> m.binary("%", one, a.at(1))));
  }

  /// An operator and its reflected form, which leave operands of other types to these.
  private static void operate(
      DictValue names, String name, String operator, Predicate<Value> isFit) {
    Operation operation = new Operation(operator, isFit);
    add(names, name, (m, a) -> operation.apply(m, a.at(0), a.at(1)));
    String reflected = "__r" + name.substring(2);
    add(names, reflected, (m, a) -> operation.apply(m, a.at(1), a.at(0)));
  }

  private record Operation(String operator, Predicate<Value> isFit) {
    Value apply(Machine machine, Value left, Value right) {
      Value one = plain(left);
      Value other = plain(right);
      if (!one.isKnown() || !other.isKnown()) {
        return Value.UNKNOWN;
      }
      return isFit.test(one) && isFit.test(other)
          ? machine.binary(operator, one, other)
          : Value.Marker.NOT_IMPLEMENTED;
    }
  }

  private static void ordering(Machine machine) {
    for (String type : List.of("int", "float", "str", "bytes", "tuple", "list")) {
      DictValue names = machine.builtin(type).namespace();
      add(names, "__lt__", (m, a) -> ordered(a, (one, other) -> m.less(one, other)));
      add(names, "__gt__", (m, a) -> ordered(a, (one, other) -> m.less(other, one)));
      add(names, "__le__", (m, a) -> ordered(a, (one, other) -> m.less(other, one).not()));
      add(names, "__ge__", (m, a) -> ordered(a, (one, other) -> m.less(one, other).not()));
    }
  }

  private static Value ordered(Arguments arguments, BiFunction<Value, Value, Truth> order) {
    Value left = plain(arguments.at(0));
    Value right = plain(arguments.at(1));
    if (!left.isKnown() || !right.isKnown()) {
      return Value.UNKNOWN;
    }
    boolean areAlike =
        Numbers.isNumber(left) ? Numbers.isNumber(right) : left.getClass() == right.getClass();
    return areAlike ? order.apply(left, right).value() : Value.Marker.NOT_IMPLEMENTED;
  }

  private static Value plainly(Arguments arguments, UnaryOperator<Value> operation) {
    Value plain = plain(arguments.at(0));
    return plain.isKnown() ? operation.apply(plain) : Value.UNKNOWN;
  }

  /// {@return the built-in value that an object is or holds, else unknown}
  private static Value plain(Value value) {
    Value plain = Payloads.plain(value);
    return plain instanceof InstanceValue ? Value.UNKNOWN : plain;
  }

  private static void add(DictValue names, String name, NativeFunction.Inherent body) {
    names.put(name, NativeFunction.method(name, body));
  }

  private static Value contains(Machine machine, Arguments arguments) {
    return machine.contains(Payloads.plain(arguments.at(0)), arguments.at(1)).value();
  }

  private static Value equal(Machine machine, Arguments arguments, boolean byIdentity) {
    if (byIdentity) {
      return arguments.at(0) == arguments.at(1) ? Value.of(true) : Value.Marker.NOT_IMPLEMENTED;
    }
    Value own = Payloads.plain(arguments.at(0));
    return own instanceof Value.Float(double number) && Double.isNaN(number)
        ? Value.of(false)
        : machine.equal(own, Payloads.plain(arguments.at(1))).value();
  }

  private static Value unequal(Machine machine, Arguments arguments, boolean byIdentity) {
    Value equal = equal(machine, arguments, byIdentity);
    return equal == Value.Marker.NOT_IMPLEMENTED
        ? equal
        : Truth.UNDECIDED == machine.truth(equal)
            ? Value.UNKNOWN
            : machine.truth(equal).not().value();
  }

  private static Value repr(Machine machine, Arguments arguments) {
    return Texts.repr(machine, Payloads.plain(arguments.at(0)))
        .map(Value::of)
        .orElse(Value.UNKNOWN);
  }

  /// `object.__str__` is `repr`, except that a string is itself.
  private static Value text(Machine machine, Arguments arguments) {
    Value plain = Payloads.plain(arguments.at(0));
    return plain instanceof Value.Str ? plain : repr(machine, arguments);
  }

  private static Value format(Machine machine, Arguments arguments) {
    Value plain = Payloads.plain(arguments.at(0));
    return arguments
        .text(1)
        .flatMap(
            spec ->
                machine.text(plain).flatMap(text -> FormatSpec.apply(machine, plain, text, spec)))
        .map(Value::of)
        .orElse(Value.UNKNOWN);
  }
}

package dev.lazyscope.graph.load.nativemodel.core;

import dev.lazyscope.graph.load.operation.FormatSpec;
import dev.lazyscope.graph.load.operation.Keys;
import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.operation.Texts;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.NativeFunction;
import dev.lazyscope.graph.load.value.Truth;
import dev.lazyscope.graph.load.value.Value;
import java.util.List;

/// The special methods that every built-in type has, as objects that can be told apart and called.
///
/// Operators do not look for them: they know what built-in types do. Programs do: `enum` and
/// `functools.total_ordering` compare them, subclasses call them through `super()`.
final class InherentMethods {
  private static final List<String> TYPES =
      List.of(
          "object", "int", "float", "str", "bytes", "tuple", "list", "dict", "set", "frozenset");

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
    for (String type : List.of("list", "dict", "set", "bytearray")) {
      machine.builtin(type).namespace().put("__hash__", Value.NONE);
    }
    DictValue object = machine.builtin("object").namespace();
    for (String name : List.of("__lt__", "__le__", "__gt__", "__ge__")) {
      add(object, name, (m, a) -> Value.Marker.NOT_IMPLEMENTED);
    }
    add(object, "__dir__", ObjectFunctions::inherentDirectory);
    add(object, "__sizeof__", (m, a) -> Value.UNKNOWN);
    Reduction.install(object);
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
    return machine.equal(Payloads.plain(arguments.at(0)), Payloads.plain(arguments.at(1))).value();
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
        .flatMap(spec -> machine.text(plain).flatMap(text -> FormatSpec.apply(plain, text, spec)))
        .map(Value::of)
        .orElse(Value.UNKNOWN);
  }
}

package dev.lazyscope.graph.load.nativemodel.core;

import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.operation.Keys;
import dev.lazyscope.graph.load.operation.Numbers;
import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.operation.Readings;
import dev.lazyscope.graph.load.operation.SpecialMethods;
import dev.lazyscope.graph.load.operation.Tracebacks;
import dev.lazyscope.graph.load.text.Texts;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.FunctionValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.ListValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.ModuleValue;
import dev.lazyscope.graph.load.value.NativeFunction;
import dev.lazyscope.graph.load.value.ProxyValue;
import dev.lazyscope.graph.load.value.PythonError;
import dev.lazyscope.graph.load.value.Truth;
import dev.lazyscope.graph.load.value.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// The built-in functions over objects, attributes and numbers.
final class ObjectFunctions {
  private ObjectFunctions() {}

  static void install(DictValue names) {
    function(names, "isinstance", (m, a) -> m.isInstance(a.at(0), classes(m, a.at(1))).value());
    function(names, "issubclass", ObjectFunctions::isSubclass);
    function(names, "getattr", ObjectFunctions::getAttribute);
    function(names, "hasattr", ObjectFunctions::hasAttribute);
    function(
        names,
        "setattr",
        (m, a) -> {
          a.text(1).ifPresent(name -> m.assign(a.at(0), name, a.at(2)));
          if (a.text(1).isEmpty()) {
            openAttributes(a.at(0));
          }
          return Value.NONE;
        });
    function(
        names,
        "delattr",
        (m, a) -> {
          a.text(1).ifPresent(name -> m.delete(a.at(0), name));
          return Value.NONE;
        });
    function(names, "callable", ObjectFunctions::callable);
    identity(names);
    function(
        names, "pow", (m, a) -> a.count() == 2 ? m.binary("**", a.at(0), a.at(1)) : Value.UNKNOWN);
    function(names, "hash", (m, a) -> Keys.hash(m, a.at(0)));
    function(names, "repr", (m, a) -> Texts.repr(m, a.at(0)).map(Value::of).orElse(Value.UNKNOWN));
    function(
        names, "ascii", (m, a) -> Texts.ascii(m, a.at(0)).map(Value::of).orElse(Value.UNKNOWN));
    function(
        names,
        "format",
        (m, a) ->
            (a.count() == 1 ? Optional.of("") : a.text(1))
                .flatMap(spec -> Texts.formatted(m, a.at(0), spec))
                .map(Value::of)
                .orElse(Value.UNKNOWN));
    function(names, "print", ObjectFunctions::print);
    function(names, "vars", (m, a) -> a.count() == 0 ? m.frame(0).names() : attributes(m, a.at(0)));
    function(names, "dir", ObjectFunctions::directory);
    function(names, "globals", (m, a) -> m.frame(0).globals());
    function(names, "locals", (m, a) -> Tracebacks.locals(m, m.frame(0)));
    numbers(names);
  }

  private static void numbers(DictValue names) {
    function(
        names,
        "chr",
        (m, a) ->
            switch (a.at(0)) {
              case Value.Int(long number) when number >= 0 && number <= Character.MAX_CODE_POINT ->
                  Value.of(Character.toString((int) number));
              case Value.Int _ -> throw m.error("ValueError", "chr() arg not in range(0x110000)");
              case Value _ -> Value.UNKNOWN;
            });
    function(
        names,
        "ord",
        (m, a) ->
            a.text(0)
                .filter(text -> text.codePointCount(0, text.length()) == 1)
                .map(text -> Value.of(text.codePointAt(0)))
                .orElseGet(() -> ofNoLetter(m, a.at(0))));
    function(
        names,
        "abs",
        (m, a) ->
            switch (a.at(0)) {
              case Value.Int(long number) when number >= 0 -> a.at(0);
              case Value.Int _, Value.BigInt _ -> Value.of(Numbers.whole(a.at(0)).abs());
              case Value.Float(double number) -> new Value.Float(Math.abs(number));
              case Value.Reading told -> Readings.value(Readings.size(told));
              case Value.Marker.TRUE -> Value.of(1);
              case Value.Marker.FALSE -> Value.of(0);
              case InstanceValue number -> ofMethod(m, number, "__abs__");
              case Value plain when Numbers.isBuiltIn(plain) ->
                  throw m.error("TypeError", "bad operand type for abs()");
              case Value _ -> Value.UNKNOWN;
            });
    function(
        names,
        "divmod",
        (m, a) ->
            Numbers.isNumber(a.at(0)) && Numbers.isNumber(a.at(1))
                ? Value.tuple(m.binary("//", a.at(0), a.at(1)), m.binary("%", a.at(0), a.at(1)))
                : Value.UNKNOWN);
    function(names, "hex", (m, a) -> radix(m, a.at(0), "0x", 16));
    function(names, "oct", (m, a) -> radix(m, a.at(0), "0o", 8));
    function(names, "bin", (m, a) -> radix(m, a.at(0), "0b", 2));
    function(names, "round", ObjectFunctions::round);
  }

  private static void function(DictValue names, String name, NativeFunction.Body body) {
    names.put(name, NativeFunction.function(name, body));
  }

  private static Value isSubclass(Machine machine, Arguments arguments) {
    return switch (arguments.at(0)) {
      case InstanceValue instance
          when !instance.type().isOfOpen() && arguments.at(1) instanceof ClassValue type ->
          isSubclass(machine, instance, type);
      case Value other when isNoClass(other) ->
          throw machine.error("TypeError", "issubclass() arg 1 must be a class");
      case Value type -> machine.isSubclass(type, classes(machine, arguments.at(1))).value();
    };
  }

  private static boolean isNoClass(Value value) {
    return switch (value) {
      case ClassValue _, InstanceValue _ -> false;
      case Value _ -> value.isKnown();
    };
  }

  /// A metaclass may have an opinion of what is no class; else what has `__bases__` passes for one.
  private static Value isSubclass(Machine machine, InstanceValue instance, ClassValue type) {
    if (type.metaclass().lookup("__subclasscheck__") instanceof FunctionValue hook) {
      return machine.call(hook, Arguments.of(type, instance));
    }
    if (machine.find(instance, "__bases__") == Value.ABSENT) {
      throw machine.error("TypeError", "issubclass() arg 1 must be a class");
    }
    return Value.UNKNOWN;
  }

  /// The second argument of `isinstance` and `issubclass` is no plain value.
  private static Value classes(Machine machine, Value given) {
    boolean isPlain =
        Numbers.isBuiltIn(given) && !(given instanceof Value.Tuple)
            || given instanceof FunctionValue;
    if (isPlain) {
      throw machine.error("TypeError", "arg 2 must be a type, a tuple of types, or a union");
    }
    return given;
  }

  private static Value radix(Machine machine, Value value, String prefix, int radix) {
    Value plain = Payloads.plain(value);
    if (Numbers.isBuiltIn(plain) && !Numbers.isInteger(plain)) {
      throw machine.error("TypeError", "object cannot be interpreted as an integer");
    }
    if (!Numbers.isInteger(plain)) {
      return Value.UNKNOWN;
    }
    BigInteger number = Numbers.whole(plain);
    return Value.of((number.signum() < 0 ? "-" : "") + prefix + number.abs().toString(radix));
  }

  private static Value ofMethod(Machine machine, InstanceValue object, String name) {
    Value method = object.type().lookup(name);
    return SpecialMethods.isOwn(method)
        ? machine.call(method, Arguments.of(object))
        : Value.UNKNOWN;
  }

  private static Value ofNoLetter(Machine machine, Value value) {
    return switch (Payloads.plain(value)) {
      case Value.Bytes(var latin1) when latin1.length() == 1 -> Value.of(latin1.charAt(0));
      case Value plain when Numbers.isBuiltIn(plain) ->
          throw machine.error("TypeError", "ord() expected a character");
      case Value _ -> Value.UNKNOWN;
    };
  }

  /// Rounds halves to even, of the exact value of the number.
  private static Value round(Machine machine, Arguments arguments) {
    Value digits = arguments.at(1, "ndigits");
    return switch (arguments.at(0)) {
      case Value.Int number when digits == Value.ABSENT || digits == Value.NONE -> number;
      case Value.BigInt number when digits == Value.ABSENT || digits == Value.NONE -> number;
      case Value.Int(long number) when digits instanceof Value.Int(long places) ->
          number(rounded(BigDecimal.valueOf(number), (int) Math.min(0, Math.max(-20, places))));
      case InstanceValue number ->
          number.type().lookup("__round__") instanceof FunctionValue method
              ? machine.call(method, arguments)
              : Value.UNKNOWN;
      case Value.Str _, ListValue _ ->
          throw machine.error("TypeError", "type doesn't define __round__ method");
      case Value.Float(double number) when Double.isFinite(number) ->
          digits instanceof Value.Int(long places)
              ? new Value.Float(
                  rounded(new BigDecimal(number), Math.clamp(places, -400, 400)).doubleValue())
              : digits == Value.ABSENT || digits == Value.NONE
                  ? number(rounded(new BigDecimal(number), 0))
                  : Value.UNKNOWN;
      case Value _ -> Value.UNKNOWN;
    };
  }

  private static BigDecimal rounded(BigDecimal number, int places) {
    return number.setScale(places, RoundingMode.HALF_EVEN);
  }

  private static Value number(BigDecimal whole) {
    return Value.of(whole.toBigInteger());
  }

  /// As long as addresses are.
  private static final long FIRST_ADDRESS = 0x7f00_0000_0000L;

  /// `id`: a number for each object, the same for equal constants.
  private static void identity(DictValue names) {
    Map<Value, Long> numbers = new HashMap<>();
    function(
        names,
        "id",
        (m, a) ->
            a.at(0).isKnown()
                ? Value.of(
                    numbers.computeIfAbsent(a.at(0), key -> FIRST_ADDRESS + numbers.size() * 16L))
                : Value.UNKNOWN);
  }

  /// Something was set under a name that is not known.
  private static void openAttributes(Value object) {
    switch (object) {
      case ModuleValue module -> module.namespace().open();
      case InstanceValue instance -> instance.attributes().open();
      case Value _ -> {}
    }
  }

  private static Value getAttribute(Machine machine, Arguments arguments) {
    return arguments.at(0).isUnknown()
        ? Value.UNKNOWN
        : Natives.ofText(machine, arguments.at(1), name -> getAttribute(machine, name, arguments))
            .orElse(Value.UNKNOWN);
  }

  private static Value getAttribute(Machine machine, String name, Arguments arguments) {
    if (arguments.count() < 3) {
      return machine.attribute(arguments.at(0), name);
    }
    Value found = look(machine, arguments.at(0), name);
    return found == Value.ABSENT ? arguments.at(2) : found;
  }

  private static Value hasAttribute(Machine machine, Arguments arguments) {
    if (arguments.at(0) instanceof Value.AnyOf(var options)) {
      return options.stream()
          .map(option -> hasAttribute(machine, Arguments.of(option, arguments.at(1))))
          .reduce((one, other) -> one.equals(other) ? one : Value.UNKNOWN)
          .orElse(Value.UNKNOWN);
    }
    if (!(Payloads.plain(arguments.at(1)) instanceof Value.Str(var name))
        || !arguments.at(0).isKnown()) {
      return Value.UNKNOWN;
    }
    Value found = look(machine, arguments.at(0), name);
    if (found.isUnknown() && arguments.at(0) instanceof ClassValue type) {
      return type.lookup(name) == Value.ABSENT ? Value.UNKNOWN : Value.of(true);
    }
    boolean placeholder =
        found.isUnknown() && machine.typeOf(arguments.at(0)).lookup(name) == Value.ABSENT;
    return placeholder ? Value.UNKNOWN : Value.of(found != Value.ABSENT);
  }

  /// What the resolution of a lazy import raises is hidden by neither: not even an AttributeError.
  private static Value look(Machine machine, Value object, String name) {
    return object instanceof ModuleValue module
            && module.namespace().get(name) instanceof ProxyValue
        ? machine.find(object, name)
        : machine.awaiting("AttributeError", () -> machine.find(object, name));
  }

  private static Value callable(Machine machine, Arguments arguments) {
    return switch (arguments.at(0)) {
      case FunctionValue _, NativeFunction _, ClassValue _, Value.BoundMethod _ -> Value.of(true);
      case Value.StaticMethod _ -> Value.of(true);
      case InstanceValue instance -> isCallable(instance.type()).value();
      case Value.Marker marker when marker.isUnknown() -> Value.UNKNOWN;
      case Value.AnyOf _ -> Value.UNKNOWN;
      case Value _ -> Value.of(false);
    };
  }

  private static Truth isCallable(ClassValue type) {
    if (type.lookup("__call__") != Value.ABSENT) {
      return Truth.YES;
    }
    return type.mayHaveOthers() ? Truth.UNDECIDED : Truth.NO;
  }

  /// Printing turns instances into text, which may run their code, and writes that piece by piece
  /// where the output is not the one with which the program began.
  private static Value print(Machine machine, Arguments arguments) {
    Value file = arguments.named("file");
    Value to = file == Value.ABSENT || file == Value.NONE ? stream(machine, "stdout") : file;
    boolean isGiven =
        to == stream(machine, "__stdout__") || to == stream(machine, "__stderr__") || !to.isKnown();
    Value write = isGiven || to == Value.NONE ? Value.ABSENT : machine.attribute(to, "write");
    Value separator = given(arguments.named("sep"), " ");
    boolean isFirst = true;
    for (Value value : arguments.positional()) {
      if (!isFirst) {
        write(machine, write, separator);
      }
      isFirst = false;
      if (write != Value.ABSENT || value instanceof InstanceValue) {
        write(machine, write, printed(machine, value));
      }
    }
    write(machine, write, given(arguments.named("end"), "\n"));
    return Value.NONE;
  }

  private static Value stream(Machine machine, String name) {
    return machine.modules().get("sys") instanceof ModuleValue sys
        ? sys.namespace().get(name)
        : Value.UNKNOWN;
  }

  private static Value given(Value argument, String otherwise) {
    return argument == Value.ABSENT || argument == Value.NONE ? Value.of(otherwise) : argument;
  }

  private static void write(Machine machine, Value write, Value text) {
    if (write != Value.ABSENT) {
      machine.call(write, Arguments.of(text));
    }
  }

  private static Value printed(Machine machine, Value value) {
    try {
      return machine.text(value).map(Value::of).orElse(Value.UNKNOWN);
    } catch (PythonError ignored) {
      // Nobody waits for it.
      return Value.UNKNOWN;
    }
  }

  private static Value attributes(Machine machine, Value object) {
    if (Numbers.isBuiltIn(object)) {
      throw machine.error("TypeError", "vars() argument must have __dict__ attribute");
    }
    return machine.attribute(object, "__dict__");
  }

  /// By the `__dir__` of the class, or of a module (PEP 562).
  private static Value directory(Machine machine, Arguments arguments) {
    Value object = arguments.at(0);
    if (machine.typeOf(object).lookup("__dir__") instanceof FunctionValue method) {
      return sorted(machine, machine.call(method, Arguments.of(object)));
    }
    if (object instanceof ModuleValue module
        && module.namespace().get("__dir__") instanceof FunctionValue function) {
      return sorted(machine, machine.call(function, Arguments.NONE));
    }
    return inherentDirectory(machine, arguments);
  }

  private static Value sorted(Machine machine, Value names) {
    Value sorted = machine.attribute(machine.modules().get("builtins"), "sorted");
    return machine.call(sorted, Arguments.of(names));
  }

  /// `object.__dir__`, and that of modules and classes.
  static Value inherentDirectory(Machine machine, Arguments arguments) {
    SortedSet<String> names = new TreeSet<>();
    DictValue source =
        switch (arguments.at(0)) {
          case ModuleValue module -> module.namespace();
          case ClassValue type -> allOf(machine, type);
          case InstanceValue instance -> instance.attributes();
          case Value.Marker.ABSENT -> machine.frame(0).names();
          case ProxyValue proxy -> allOf(machine, machine.typeOf(proxy));
          case Value value -> allOf(machine, machine.typeOf(value));
        };
    addNames(names, source);
    if (arguments.at(0) instanceof InstanceValue instance) {
      addNames(names, instance.slots());
      addNames(names, allOf(machine, instance.type()));
    }
    boolean known = !source.isOpen() && arguments.at(0).isKnown();
    var list = machine.list(names.stream().map(Value::of).toList());
    if (!known) {
      list.open();
    }
    return list;
  }

  private static void addNames(SortedSet<String> names, DictValue namespace) {
    namespace.entries().keySet().stream()
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .forEach(names::add);
  }

  private static DictValue allOf(Machine machine, ClassValue type) {
    DictValue all = machine.dict();
    for (ClassValue one : type.order()) {
      one.namespace().forEach((key, value) -> all.put(key, value));
    }
    return all;
  }
}

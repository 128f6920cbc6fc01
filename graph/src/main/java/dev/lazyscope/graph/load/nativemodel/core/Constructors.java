package dev.lazyscope.graph.load.nativemodel.core;

import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.operation.Containers;
import dev.lazyscope.graph.load.operation.Numbers;
import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.operation.Readings;
import dev.lazyscope.graph.load.text.Texts;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.FunctionValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.ListValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.NativeFunction;
import dev.lazyscope.graph.load.value.SetValue;
import dev.lazyscope.graph.load.value.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// `str(…)`, `int(…)`, `list(…)` and so on; an instance of a subclass keeps the value as payload.
final class Constructors {
  /// What a complex number is written with; `inf` and `nan` among it.
  private static final Pattern COMPLEX = Pattern.compile("(?i)\\(?[-+.\\d_ejinfaty]+\\)?");

  private static final Pattern REAL =
      Pattern.compile("[-+]?(D\\.?(D)?|\\.D)([eE][-+]?D)?".replace("D", "\\d+(?:_\\d+)*"));

  private Constructors() {}

  /// Makes the plain value from the arguments behind the class.
  private interface Making {
    Value make(Machine machine, Arguments arguments);
  }

  static void install(Machine machine) {
    constructor(machine, "str", Constructors::text);
    constructor(machine, "int", Constructors::integer);
    constructor(machine, "float", Constructors::real);
    constructor(machine, "bytes", Constructors::bytes);
    constructor(
        machine,
        "bool",
        (m, a) -> a.count() == 0 ? orUnknown(a, Value.of(false)) : m.truth(a.at(0)).value());
    constructor(machine, "tuple", Constructors::tuple);
    constructor(machine, "list", (m, a) -> m.list(List.of()));
    constructor(machine, "dict", (m, a) -> m.dict());
    constructor(machine, "set", (m, a) -> m.set(List.of()));
    constructor(machine, "frozenset", Constructors::frozenSet);
    constructor(machine, "frozendict", Constructors::frozenDict);
    constructor(machine, "slice", Constructors::slice);
    constructor(machine, "range", Constructors::range);
    constructor(machine, "object", (m, a) -> Value.ABSENT);
    constructor(machine, "complex", Constructors::complex);
    constructor(machine, "mappingproxy", (m, a) -> a.at(0));
    initialiser(machine, "list", Constructors::fillList);
    initialiser(machine, "dict", Constructors::fillDict);
    initialiser(machine, "set", Constructors::fillSet);
    Natives.method(
        machine.builtin("SimpleNamespace").namespace(),
        "__init__",
        (_, arguments) -> {
          if (arguments.at(0) instanceof InstanceValue self) {
            arguments.named().forEach(self.attributes()::put);
          }
          return Value.NONE;
        });
  }

  private static void constructor(Machine machine, String name, Making making) {
    ClassValue type = machine.builtin(name);
    if (name.equals("object")) {
      return;
    }
    type.namespace()
        .put(
            "__new__",
            new Value.StaticMethod(
                NativeFunction.function(
                    "__new__",
                    (m, arguments) -> {
                      Value plain = making.make(m, arguments.dropped(1));
                      if (!(arguments.at(0) instanceof ClassValue asked)
                          || asked == type && !plain.isUnknown()) {
                        return plain;
                      }
                      InstanceValue instance = m.instance(asked);
                      instance.payload(plain);
                      return instance;
                    })));
  }

  private static void initialiser(Machine machine, String name, Making filling) {
    machine
        .builtin(name)
        .namespace()
        .put("__init__", NativeFunction.method("__init__", filling::make));
  }

  /// {@return what is made of no arguments, unless there may be some}
  private static Value orUnknown(Arguments arguments, Value plain) {
    return arguments.isOpen() ? Value.UNKNOWN : plain;
  }

  private static Value text(Machine machine, Arguments arguments) {
    if (arguments.count() == 0) {
      return orUnknown(arguments, Value.of(""));
    }
    if (arguments.count() + arguments.named().size() > 1) {
      return decoded(machine, arguments);
    }
    return arguments.at(0) instanceof Value.Bytes
        ? Texts.repr(machine, arguments.at(0)).map(Value::of).orElse(Value.UNKNOWN)
        : machine.text(arguments.at(0)).map(Value::of).orElse(Value.UNKNOWN);
  }

  private static Value decoded(Machine machine, Arguments arguments) {
    Value bytes = Payloads.plain(arguments.at(0));
    if (bytes instanceof Value.Str) {
      throw machine.error("TypeError", "decoding str is not supported");
    }
    return bytes instanceof Value.Bytes || !bytes.isKnown()
        ? machine.call(machine.builtin("bytes").namespace().get("decode"), arguments)
        : Value.UNKNOWN;
  }

  private static Value integer(Machine machine, Arguments arguments) {
    if (arguments.count() == 0) {
      return orUnknown(arguments, Value.of(0));
    }
    Value first = converted(machine, arguments.at(0), "__int__", "__index__");
    return switch (Payloads.plain(first)) {
      case Value.Int number -> number;
      case Value.BigInt number -> number;
      case Value.Float(double number) when Double.isNaN(number) ->
          throw machine.error("ValueError", "cannot convert float NaN to integer");
      case Value.Float(double number) when Double.isInfinite(number) ->
          throw machine.error("OverflowError", "cannot convert float infinity to integer");
      case Value.Float(double number) -> Value.of(new BigDecimal(number).toBigInteger());
      case Value.Reading reading -> Readings.truncated(reading);
      case Value.Marker.TRUE -> Value.of(1);
      case Value.Marker.FALSE -> Value.of(0);
      case Value.Str(var text) -> parse(machine, text, arguments.at(1, "base"));
      case Value.Bytes(var text) -> parse(machine, text, arguments.at(1, "base"));
      case Value.Marker.NONE -> throw machine.error("TypeError", "int() argument must be a number");
      case ListValue _, DictValue _, SetValue _, Value.Tuple _ ->
          throw machine.error("TypeError", "int() argument must be a number");
      case InstanceValue object when machine.find(object, "__int__") == Value.ABSENT ->
          throw machine.error("TypeError", "int() argument must be a number");
      case Value _ -> Value.UNKNOWN;
    };
  }

  /// An object says by a method of its class what it is as another type; `names` are the methods
  /// that are asked, the first that it has. {@return the object itself if it has none}
  private static Value converted(Machine machine, Value object, String... names) {
    if (object instanceof InstanceValue instance) {
      for (String name : names) {
        if (instance.type().lookup(name) instanceof FunctionValue method) {
          return machine.call(method, Arguments.of(instance));
        }
      }
    }
    return object;
  }

  private static Value parse(Machine machine, String text, Value base) {
    int given = base instanceof Value.Int(long number) ? (int) number : 10;
    String stripped = text.strip();
    boolean isSigned = stripped.startsWith("-") || stripped.startsWith("+");
    String sign = isSigned ? stripped.substring(0, 1) : "";
    String number = stripped.substring(sign.length());
    int prefixed = number.length() > 1 ? radix(number.substring(0, 2)) : 0;
    boolean hasPrefix = prefixed > 0 && (given == 0 || given == prefixed);
    String digits = hasPrefix ? number.substring(2).replaceFirst("^_", "") : number;
    int plain = given == 0 ? 10 : given;
    int radix = hasPrefix ? prefixed : plain;
    boolean isOctal = given == 0 && !hasPrefix && digits.matches("0[0_]*[1-9].*");
    if (isOctal || !isNumber(digits, radix)) {
      String message = "invalid literal for int() with base " + given + ": ";
      throw machine.error("ValueError", message + Texts.repr(machine, Value.of(text)).orElse(""));
    }
    return digits.length() > Value.BigInt.MOST_BITS
        ? Value.UNKNOWN
        : Value.of(new BigInteger(sign + digits.replace("_", ""), radix));
  }

  /// {@return the base that a prefix names, or zero}
  private static int radix(String prefix) {
    return switch (prefix.toLowerCase(Locale.ROOT)) {
      case "0b" -> 2;
      case "0o" -> 8;
      case "0x" -> 16;
      default -> 0;
    };
  }

  /// {@return whether these are digits, with single underscores between them}
  private static boolean isNumber(String digits, int radix) {
    return !digits.isEmpty()
        && !digits.startsWith("_")
        && !digits.endsWith("_")
        && !digits.contains("__")
        && digits.chars().allMatch(one -> one == '_' || Character.digit(one, radix) >= 0);
  }

  private static Value real(Machine machine, Arguments arguments) {
    Value first = converted(machine, arguments.at(0), "__float__", "__index__");
    return switch (Payloads.plain(first)) {
      case Value.Float number -> number;
      case Value.Reading reading -> Readings.as(false, reading);
      case Value.Str(var text) -> parseReal(machine, text);
      case Value plain when Numbers.isNumber(plain) -> new Value.Float(Numbers.asDouble(plain));
      case Value.Marker.ABSENT -> orUnknown(arguments, new Value.Float(0));
      case Value plain when Numbers.isBuiltIn(plain) && !(plain instanceof Value.Bytes) ->
          throw machine.error("TypeError", "float() argument must be a string or a real number");
      case InstanceValue object when machine.find(object, "__float__") == Value.ABSENT ->
          throw machine.error("TypeError", "float() argument must be a string or a real number");
      case Value _ -> Value.UNKNOWN;
    };
  }

  private static Value parseReal(Machine machine, String text) {
    String stripped = text.strip();
    return switch (stripped.toLowerCase(Locale.ROOT)) {
      case "inf", "+inf", "infinity", "+infinity" -> new Value.Float(Double.POSITIVE_INFINITY);
      case "-inf", "-infinity" -> new Value.Float(Double.NEGATIVE_INFINITY);
      case "nan", "+nan", "-nan" -> new Value.Float(Double.NaN);
      default -> {
        if (!REAL.matcher(stripped).matches()) {
          throw machine.error("ValueError", "could not convert string to float");
        }
        yield new Value.Float(Double.parseDouble(stripped.replace("_", "")));
      }
    };
  }

  /// A complex number is not followed, but a text that cannot be one is an error.
  private static Value complex(Machine machine, Arguments arguments) {
    if (Payloads.plain(arguments.at(0)) instanceof Value.Str(var text)
        && !COMPLEX.matcher(text.strip()).matches()) {
      throw machine.error("ValueError", "complex() arg is a malformed string");
    }
    return Value.UNKNOWN;
  }

  private static Value bytes(Machine machine, Arguments arguments) {
    return switch (converted(machine, arguments.at(0), "__bytes__")) {
      case Value.Bytes bytes -> bytes;
      case Value.Str(var text) when arguments.count() + arguments.named().size() > 1 ->
          machine.call(machine.attribute(Value.of(text), "encode"), arguments.dropped(1));
      case Value.Str _ when !arguments.isOpen() ->
          throw machine.error("TypeError", "string argument without an encoding");
      case Value.Int(long length) when length < 0 ->
          throw machine.error("ValueError", "negative count");
      case Value.Marker.ABSENT -> orUnknown(arguments, new Value.Bytes(""));
      case Value.Int(long length) when length >= 0 && length < 1 << 16 ->
          new Value.Bytes("\0".repeat((int) length));
      case Value other ->
          machine.elements(other).flatMap(items -> ofNumbers(machine, items)).orElse(Value.UNKNOWN);
    };
  }

  private static Optional<Value> ofNumbers(Machine machine, List<Value> items) {
    StringBuilder bytes = new StringBuilder();
    for (Value item : items) {
      if (!(item instanceof Value.Int(long number))) {
        return Optional.empty();
      }
      if (number < 0 || number > 255) {
        throw machine.error("ValueError", "bytes must be in range(0, 256)");
      }
      bytes.append((char) number);
    }
    return Optional.of(new Value.Bytes(bytes.toString()));
  }

  private static Value tuple(Machine machine, Arguments arguments) {
    if (arguments.count() == 0) {
      return orUnknown(arguments, Value.Tuple.EMPTY);
    }
    return machine
        .elements(arguments.at(0))
        .<Value>map(items -> new Value.Tuple(List.copyOf(items)))
        .orElse(Value.UNKNOWN);
  }

  private static Value frozenDict(Machine machine, Arguments arguments) {
    DictValue dict = machine.dict();
    DictMethods.update(machine, dict, arguments.prepended(dict));
    return dict;
  }

  private static Value frozenSet(Machine machine, Arguments arguments) {
    SetValue set = machine.set(List.of(), SetValue.Kind.FROZENSET);
    if (arguments.count() > 0) {
      Containers.addAll(machine, set, arguments.at(0));
    }
    return set;
  }

  private static Value slice(Machine machine, Arguments arguments) {
    return arguments.count() == 1
        ? new Value.Slice(Value.NONE, arguments.at(0), Value.NONE)
        : new Value.Slice(
            arguments.at(0), arguments.at(1), arguments.count() > 2 ? arguments.at(2) : Value.NONE);
  }

  private static Value range(Machine machine, Arguments arguments) {
    List<Long> bounds = new ArrayList<>();
    for (Value bound : arguments.positional()) {
      Value plain = Payloads.plain(bound);
      if (plain instanceof Value.Str || plain instanceof Value.Float || plain == Value.NONE) {
        throw machine.error("TypeError", "object cannot be interpreted as an integer");
      }
      if (!(plain instanceof Value.Int(long number))) {
        return Value.UNKNOWN;
      }
      bounds.add(number);
    }
    return switch (bounds.size()) {
      case 1 -> new Value.Range(0, bounds.getFirst(), 1);
      case 2 -> new Value.Range(bounds.getFirst(), bounds.getLast(), 1);
      case 3 -> new Value.Range(bounds.getFirst(), bounds.get(1), step(machine, bounds.getLast()));
      default -> Value.UNKNOWN;
    };
  }

  private static long step(Machine machine, long step) {
    if (step == 0) {
      throw machine.error("ValueError", "range() arg 3 must not be zero");
    }
    return step;
  }

  private static Value fillList(Machine machine, Arguments arguments) {
    Payloads.list(arguments.at(0))
        .ifPresent(
            list -> {
              if (arguments.count() > 1) {
                extend(machine, list, arguments.at(1));
              }
            });
    return Value.NONE;
  }

  private static void extend(Machine machine, ListValue list, Value iterable) {
    Optional<List<Value>> elements = machine.elements(iterable);
    list.items().addAll(elements.orElseGet(() -> Containers.known(iterable)));
    if (elements.isEmpty()) {
      list.open();
    }
  }

  private static Value fillDict(Machine machine, Arguments arguments) {
    Payloads.dict(arguments.at(0)).ifPresent(dict -> DictMethods.update(machine, dict, arguments));
    return Value.NONE;
  }

  private static Value fillSet(Machine machine, Arguments arguments) {
    Payloads.set(arguments.at(0))
        .ifPresent(
            set -> {
              if (arguments.count() > 1) {
                Containers.addAll(machine, set, arguments.at(1));
              }
            });
    return Value.NONE;
  }
}

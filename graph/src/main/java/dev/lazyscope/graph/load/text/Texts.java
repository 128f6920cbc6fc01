package dev.lazyscope.graph.load.text;

import dev.lazyscope.graph.load.Heuristic;
import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.operation.Ranges;
import dev.lazyscope.graph.load.operation.Readings;
import dev.lazyscope.graph.load.operation.SpecialMethods;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.FunctionValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.ListValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.ModuleValue;
import dev.lazyscope.graph.load.value.NativeFunction;
import dev.lazyscope.graph.load.value.SetValue;
import dev.lazyscope.graph.load.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Text of values: `str`, `repr`, `ascii`, `format` and f-strings.
public final class Texts {
  /// Containers nested deeper have no text.
  private static final int DEEPEST = 6;

  /// Where a text of unknown value keeps how it begins.
  private static final String START = "_start";

  /// `plain-texts`: a text that is not known has ASCII characters only.
  private static final NativeFunction IS_ASCII =
      NativeFunction.function(
          "isascii",
          (machine, _) -> {
            machine.assume(Heuristic.PLAIN_TEXTS);
            return Value.of(true);
          });

  private static final NativeFunction ENCODE = conversion("str", "encode");
  private static final NativeFunction DECODE = conversion("bytes", "decode");

  private Texts() {}

  /// What is not known and is asked to turn itself into bytes, or into text, by a named encoding
  /// makes that load as any other text would.
  private static NativeFunction conversion(String type, String method) {
    return NativeFunction.function(
        method,
        (machine, arguments) -> {
          machine.assume(Heuristic.UNKNOWN_CALL);
          return arguments.at(0, "encoding") instanceof Value.Str
              ? machine.call(
                  machine.find(machine.builtin(type), method), arguments.prepended(Value.UNKNOWN))
              : Value.UNKNOWN;
        });
  }

  /// {@return the attribute of a value that is not known: what only texts have as a method. What
  /// lies behind an undecided `return` is often for texts of another kind and converts nothing.}
  public static Value ofUnknown(String name, boolean converts) {
    return switch (name) {
      case "isascii" -> IS_ASCII;
      case "encode" -> converts ? ENCODE : Value.UNKNOWN;
      case "decode" -> converts ? DECODE : Value.UNKNOWN;
      default -> Value.UNKNOWN;
    };
  }

  /// {@return `str(value)` where it is known}
  public static Optional<String> str(Machine machine, Value value) {
    return switch (value) {
      case Value.Str(var text) -> Optional.of(text);
      case Value.Int(long number) -> Optional.of(Long.toString(number));
      case Value.BigInt(var number) -> Optional.of(number.toString());
      case Value.Marker.NONE -> Optional.of("None");
      case Value.Marker.TRUE -> Optional.of("True");
      case Value.Marker.FALSE -> Optional.of("False");
      case Value.Marker.ELLIPSIS -> Optional.of("Ellipsis");
      case Value.Marker.NOT_IMPLEMENTED -> Optional.of("NotImplemented");
      case Value.Float(double number) -> Optional.of(RealFormat.repr(number));
      case Value.Bytes _ -> repr(machine, value);
      case Value.Tuple tuple -> repr(machine, tuple);
      case Value.Range range -> Optional.of(Ranges.repr(range));
      case ListValue list when !list.isOpen() -> repr(machine, list);
      case DictValue dict when !dict.isOpen() -> repr(machine, dict);
      case SetValue set when !set.isOpen() -> ofSet(machine, set);
      case InstanceValue instance -> ofInstance(machine, instance, List.of("__str__", "__repr__"));
      case ClassValue type -> ofClass(machine, type);
      case FunctionValue function -> ofFunction(machine, function);
      case Value.Reading reading -> Readings.text(reading);
      case Value _ -> Optional.empty();
    };
  }

  private static Optional<String> ofFunction(Machine machine, FunctionValue function) {
    return machine.find(function, "__qualname__") instanceof Value.Str(var name)
        ? address(machine, function).map(at -> "<function " + name + " at " + at + ">")
        : Optional.empty();
  }

  /// `type.__repr__`, or that of the metaclass.
  private static Optional<String> ofClass(Machine machine, ClassValue type) {
    if (type.metaclass().lookup("__repr__") instanceof FunctionValue method) {
      Value text = machine.call(method, Arguments.of(type));
      return text instanceof Value.Str(var known) ? Optional.of(known) : Optional.empty();
    }
    return machine.find(type, "__module__") instanceof Value.Str(var module)
            && machine.find(type, "__qualname__") instanceof Value.Str(var name)
        ? Optional.of("<class '" + (module.equals("builtins") ? "" : module + ".") + name + "'>")
        : Optional.empty();
  }

  private static Optional<String> ofInstance(
      Machine machine, InstanceValue instance, List<String> methods) {
    Optional<String> generic = Generics.text(machine, instance);
    if (generic.isPresent()) {
      return generic;
    }
    for (String name : methods) {
      Value method = SpecialMethods.of(instance.type(), name);
      if (SpecialMethods.isOwn(method)) {
        Value text = machine.call(method, Arguments.of(instance));
        return text instanceof Value.Str(var known) ? Optional.of(known) : Optional.empty();
      }
      if (method.isUnknown() && instance.payload() != Value.ABSENT) {
        return Optional.empty();
      }
      boolean isPlainRepr =
          method instanceof NativeFunction inherent
              && inherent.name().equals("__repr__")
              && instance.payload() != Value.ABSENT;
      if (isPlainRepr) {
        return repr(machine, instance.payload());
      }
      if (instance.payload() instanceof Value.Str(var text) && name.equals("__str__")) {
        return Optional.of(text);
      }
    }
    return instance.payload() == Value.ABSENT
        ? ofPlainObject(machine, instance)
        : repr(machine, instance.payload());
  }

  /// `object.__repr__`, where no class in C says otherwise.
  private static Optional<String> ofPlainObject(Machine machine, InstanceValue instance) {
    return instance.type().isOfPython()
            && !instance.type().isOfOpen()
            && machine.find(instance.type(), "__module__") instanceof Value.Str(var module)
            && machine.find(instance.type(), "__qualname__") instanceof Value.Str(var name)
        ? address(machine, instance).map(at -> "<" + module + "." + name + " object at " + at + ">")
        : Optional.empty();
  }

  private static Optional<String> address(Machine machine, Value value) {
    Value function = machine.find(machine.modules().get("builtins"), "id");
    Value id = machine.call(function, Arguments.of(value));
    return id instanceof Value.Int(long number)
        ? Optional.of("0x%x".formatted(number))
        : Optional.empty();
  }

  /// {@return what `BaseException.__str__` says: one argument as it is, several as a tuple}
  public static Optional<String> ofException(Machine machine, Value value) {
    if (!(value instanceof InstanceValue exception)
        || !(exception.attributes().get("args") instanceof Value.Tuple(var items))) {
      return Optional.empty();
    }
    if (items.size() == 2 && exception.type().isSubclassOf(machine.builtin("OSError"))) {
      return ofFileError(machine, exception, items);
    }
    if (items.size() != 1) {
      return items.isEmpty() ? Optional.of("") : repr(machine, new Value.Tuple(items));
    }
    return exception.type().isSubclassOf(machine.builtin("KeyError"))
        ? repr(machine, items.getFirst())
        : str(machine, items.getFirst());
  }

  private static Optional<String> ofFileError(
      Machine machine, InstanceValue exception, List<Value> items) {
    Value file = exception.attributes().get("filename");
    Optional<String> name =
        file == Value.ABSENT || file == Value.NONE
            ? Optional.of("")
            : repr(machine, file).map(": "::concat);
    return str(machine, items.getFirst())
        .flatMap(
            code ->
                str(machine, items.getLast())
                    .flatMap(text -> name.map(rest -> "[Errno " + code + "] " + text + rest)));
  }

  public static Optional<String> exceptionRepr(Machine machine, Value value) {
    return value instanceof InstanceValue exception
            && exception.attributes().get("args") instanceof Value.Tuple(var items)
        ? joined(machine, items).map(text -> exception.type().name() + "(" + text + ")")
        : Optional.empty();
  }

  /// {@return `repr(value)` where it is known}
  public static Optional<String> repr(Machine machine, Value value) {
    return switch (value) {
      case Value.Str(var text) -> Optional.of(quoted(text, true));
      case Value.Bytes(var latin1) -> Optional.of("b" + quoted(latin1, false));
      case Value.Tuple(var items) when items.size() == 1 ->
          repr(machine, items.getFirst()).map(text -> "(" + text + ",)");
      case Value.Tuple(var items) -> joined(machine, items).map(text -> "(" + text + ")");
      case ListValue list when !list.isOpen() -> ofList(machine, list);
      case DictValue dict when !dict.isOpen() -> ofEntries(machine, dict);
      case InstanceValue instance -> ofInstance(machine, instance, List.of("__repr__"));
      case Value _ -> str(machine, value);
    };
  }

  private static Optional<String> ofList(Machine machine, ListValue list) {
    Optional<String> text = joined(machine, list.read()).map(items -> "[" + items + "]");
    return list.kind() == ListValue.Kind.LIST
        ? text
        : text.map(items -> list.kind().type() + "(" + items + ")");
  }

  /// The order of several members of a set is not Python's.
  private static Optional<String> ofSet(Machine machine, SetValue set) {
    if (set.kind() == SetValue.Kind.KEYS) {
      return joined(machine, set.items()).map(text -> "dict_keys([" + text + "])");
    }
    if (set.size() == 0) {
      return Optional.of(set.isFrozen() ? "frozenset()" : "set()");
    }
    return set.size() == 1
        ? joined(machine, set.items())
            .map(text -> set.isFrozen() ? "frozenset({" + text + "})" : "{" + text + "}")
        : Optional.empty();
  }

  private static Optional<String> joined(Machine machine, List<Value> items) {
    StringBuilder text = new StringBuilder();
    for (Value item : items) {
      Optional<String> one = within(machine, item);
      if (one.isEmpty()) {
        return one;
      }
      text.append(text.isEmpty() ? "" : ", ").append(one.get());
    }
    return Optional.of(text.toString());
  }

  private static Optional<String> ofEntries(Machine machine, DictValue dict) {
    StringBuilder text = new StringBuilder("{");
    for (Map.Entry<Object, Value> entry : dict.entries().entrySet()) {
      Optional<String> key = repr(machine, dict.given(entry.getKey()));
      Optional<String> value = within(machine, entry.getValue());
      if (key.isEmpty() || value.isEmpty()) {
        return Optional.empty();
      }
      text.append(text.length() == 1 ? "" : ", ")
          .append(key.get())
          .append(": ")
          .append(value.get());
    }
    return Optional.of(text.append('}').toString());
  }

  /// A container inside another, unless it holds itself.
  private static Optional<String> within(Machine machine, Value value) {
    return holdsItself(value, DEEPEST) ? Optional.empty() : repr(machine, value);
  }

  private static boolean holdsItself(Value value, int depth) {
    List<Value> inside =
        switch (value) {
          case ListValue list -> list.items();
          case DictValue dict -> List.copyOf(dict.entries().values());
          case Value.Tuple(var items) -> items;
          case Value _ -> List.of();
        };
    return depth == 0 || inside.stream().anyMatch(one -> holdsItself(one, depth - 1));
  }

  private static String quoted(String text, boolean isText) {
    char quote = text.indexOf('\'') >= 0 && text.indexOf('"') < 0 ? '"' : '\'';
    StringBuilder quoted = new StringBuilder().append(quote);
    text.codePoints()
        .forEach(
            letter -> {
              switch (letter) {
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                case '\\' -> quoted.append("\\\\");
                default -> {
                  boolean isShown = letter >= ' ' && letter < 127 || isText && isPrinted(letter);
                  quoted.append(letter == quote ? "\\" : "");
                  quoted.append(isShown ? Character.toString(letter) : escaped(letter));
                }
              }
            });
    return quoted.append(quote).toString();
  }

  /// {@return the escape of a character by its number, as `repr` and `backslashreplace` write it}
  public static String escaped(int letter) {
    String format = letter < 256 ? "\\x%02x" : letter < 65536 ? "\\u%04x" : "\\U%08x";
    return format.formatted(letter);
  }

  /// {@return whether a character is shown as it is (`str.isprintable`)}
  public static boolean isPrinted(int letter) {
    return letter >= ' ' && letter < 127
        || letter > 160
            && switch (Character.getType(letter)) {
              case Character.CONTROL,
                  Character.FORMAT,
                  Character.PRIVATE_USE,
                  Character.SURROGATE,
                  Character.UNASSIGNED,
                  Character.LINE_SEPARATOR,
                  Character.PARAGRAPH_SEPARATOR,
                  Character.SPACE_SEPARATOR ->
                  false;
              default -> true;
            };
  }

  /// {@return `len(text)`}
  public static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /// {@return `ascii(value)`: its `repr`, with escapes for what is not in ASCII}
  public static Optional<String> ascii(Machine machine, Value value) {
    return repr(machine, value)
        .map(
            text ->
                text.codePoints()
                    .mapToObj(one -> one < 128 ? Character.toString(one) : escaped(one))
                    .collect(Collectors.joining()));
  }

  /// {@return a text of which nothing is known}
  public static Value unknown(Machine machine) {
    InstanceValue text = machine.instance(machine.builtin("str"));
    text.payload(Value.UNKNOWN);
    return text;
  }

  /// `text.expandtabs(size)`.
  public static String withoutTabs(String text, long size) {
    if (text.indexOf('\t') < 0) {
      return text;
    }
    StringBuilder wide = new StringBuilder();
    int column = 0;
    for (char letter : text.toCharArray()) {
      if (letter == '\t') {
        int spaces = size == 0 ? 0 : (int) (size - column % size);
        wide.repeat(' ', spaces);
        column += spaces;
      } else {
        wide.append(letter);
        column = letter == '\n' || letter == '\r' ? 0 : column + 1;
      }
    }
    return wide.toString();
  }

  /// {@return a text of which no more is known than how it begins}
  public static Value beginning(Machine machine, String start) {
    Value text = unknown(machine);
    if (!start.isEmpty() && text instanceof InstanceValue object) {
      object.slots().put(START, Value.of(start));
    }
    return text;
  }

  /// {@return how a text begins, as far as that is known}
  public static String start(Value text) {
    return switch (text) {
      case Value.Str(var known) -> known;
      case InstanceValue object when object.isOfUnknownValue() ->
          object.slots().get(START) instanceof Value.Str(var known) ? known : "";
      case Value _ -> "";
    };
  }

  /// A replacement field of an f-string.
  public static Value format(
      Machine machine, Value value, int conversion, Optional<Value> specification) {
    if (!(specification.orElse(Value.of("")) instanceof Value.Str(var spec))) {
      return Value.UNKNOWN;
    }
    return converted(machine, value, conversion)
        .flatMap(known -> formatted(machine, known, spec))
        .map(Value::of)
        .orElse(Value.UNKNOWN);
  }

  /// {@return a value as `!s`, `!r` or `!a` turn it into text, or itself without any}
  static Optional<Value> converted(Machine machine, Value value, int conversion) {
    return switch (conversion) {
      case 's' -> str(machine, value).map(Value::of);
      case 'r' -> repr(machine, value).map(Value::of);
      case 'a' -> ascii(machine, value).map(Value::of);
      default -> Optional.of(value);
    };
  }

  /// {@return `format(value, spec)`: the program's `__format__` where there is one}
  public static Optional<String> formatted(Machine machine, Value value, String spec) {
    if (value instanceof InstanceValue instance
        && SpecialMethods.isOwn(instance.type().lookup("__format__"))) {
      Value method = instance.type().lookup("__format__");
      Value made = machine.call(method, Arguments.of(value, Value.of(spec)));
      return Payloads.text(made);
    }
    if (!spec.isEmpty() && isWithoutFormat(value)) {
      throw machine.error(
          "TypeError",
          "unsupported format string passed to " + machine.typeOf(value).name() + ".__format__");
    }
    Optional<String> text = str(machine, value);
    return spec.isEmpty()
        ? text
        : text.flatMap(known -> FormatSpec.apply(machine, Payloads.plain(value), known, spec));
  }

  /// {@return whether a value of a built-in type has the `__format__` of `object` alone}
  private static boolean isWithoutFormat(Value value) {
    return switch (value) {
      case Value.Tuple _,
          Value.Bytes _,
          Value.Range _,
          ListValue _,
          DictValue _,
          SetValue _,
          FunctionValue _,
          ModuleValue _ ->
          true;
      case Value.Marker marker -> marker == Value.NONE;
      case Value _ -> false;
    };
  }
}

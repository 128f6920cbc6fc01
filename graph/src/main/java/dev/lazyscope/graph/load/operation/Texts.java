package dev.lazyscope.graph.load.operation;

import dev.lazyscope.graph.load.Heuristic;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Text of values: `str`, `%`, f-strings and `str.format`.
public final class Texts {
  /// Containers nested deeper have no text.
  private static final int DEEPEST = 6;

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
      case Value.Marker.NONE -> Optional.of("None");
      case Value.Marker.TRUE -> Optional.of("True");
      case Value.Marker.FALSE -> Optional.of("False");
      case Value.Marker.ELLIPSIS -> Optional.of("Ellipsis");
      case Value.Marker.NOT_IMPLEMENTED -> Optional.of("NotImplemented");
      case Value.Float(double number) -> Optional.of(RealFormat.repr(number));
      case Value.Tuple tuple -> repr(machine, tuple);
      case Value.Range range -> Optional.of(Ranges.repr(range));
      case ListValue list when !list.isOpen() -> repr(machine, list);
      case DictValue dict when !dict.isOpen() -> repr(machine, dict);
      case SetValue set when !set.isOpen() -> ofSet(machine, set);
      case InstanceValue instance -> ofInstance(machine, instance, List.of("__str__", "__repr__"));
      case ClassValue type -> ofClass(machine, type);
      case Value _ -> Optional.empty();
    };
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
    for (String name : methods) {
      Value method = instance.type().lookup(name);
      if (method instanceof FunctionValue
          || method instanceof NativeFunction known && known.isOwn()) {
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
        ? Optional.empty()
        : repr(machine, instance.payload());
  }

  /// {@return what `BaseException.__str__` says: one argument as it is, several as a tuple}
  public static Optional<String> ofException(Machine machine, Value value) {
    if (!(value instanceof InstanceValue exception)
        || !(exception.attributes().get("args") instanceof Value.Tuple(var items))) {
      return Optional.empty();
    }
    if (items.size() == 2 && exception.type().isSubclassOf(machine.builtin("OSError"))) {
      return str(machine, items.getFirst())
          .flatMap(
              code -> str(machine, items.getLast()).map(text -> "[Errno " + code + "] " + text));
    }
    if (items.size() != 1) {
      return items.isEmpty() ? Optional.of("") : repr(machine, new Value.Tuple(items));
    }
    return exception.type().isSubclassOf(machine.builtin("KeyError"))
        ? repr(machine, items.getFirst())
        : str(machine, items.getFirst());
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
    for (char letter : text.toCharArray()) {
      switch (letter) {
        case '\n' -> quoted.append("\\n");
        case '\r' -> quoted.append("\\r");
        case '\t' -> quoted.append("\\t");
        case '\\' -> quoted.append("\\\\");
        default -> {
          boolean isShown = letter >= ' ' && letter < 127 || isText && isPrinted(letter);
          quoted.append(letter == quote ? "\\" : "");
          quoted.append(
              isShown
                  ? String.valueOf(letter)
                  : (letter < 256 ? "\\x%02x" : "\\u%04x").formatted((int) letter));
        }
      }
    }
    return quoted.append(quote).toString();
  }

  /// {@return whether a character is shown as it is (`str.isprintable`); a half of one is}
  private static boolean isPrinted(char letter) {
    return letter > 160
        && switch (Character.getType(letter)) {
          case Character.CONTROL,
              Character.FORMAT,
              Character.PRIVATE_USE,
              Character.UNASSIGNED,
              Character.LINE_SEPARATOR,
              Character.PARAGRAPH_SEPARATOR,
              Character.SPACE_SEPARATOR ->
              false;
          default -> true;
        };
  }

  /// A replacement field of an f-string.
  public static Value format(
      Machine machine, Value value, int conversion, Optional<Value> specification) {
    if (conversion == 0 && specification.orElse(Value.of("")) instanceof Value.Str(var spec)) {
      return formatted(machine, value, spec).map(Value::of).orElse(Value.UNKNOWN);
    }
    Optional<String> text =
        conversion == 'r' || conversion == 'a' ? repr(machine, value) : str(machine, value);
    if (specification.isEmpty()) {
      return text.map(Value::of).orElse(Value.UNKNOWN);
    }
    Value plain = conversion > 0 ? Value.UNKNOWN : Payloads.plain(value);
    return specification.get() instanceof Value.Str(var spec)
        ? text.flatMap(known -> FormatSpec.apply(plain, known, spec))
            .map(Value::of)
            .orElse(Value.UNKNOWN)
        : Value.UNKNOWN;
  }

  /// {@return `format(value, spec)`: the program's `__format__` where there is one}
  public static Optional<String> formatted(Machine machine, Value value, String spec) {
    if (value instanceof InstanceValue instance
        && instance.type().lookup("__format__") instanceof FunctionValue method) {
      Value made = machine.call(method, Arguments.of(value, Value.of(spec)));
      return Payloads.plain(made) instanceof Value.Str(var text)
          ? Optional.of(text)
          : Optional.empty();
    }
    Optional<String> text = str(machine, value);
    return spec.isEmpty()
        ? text
        : text.flatMap(known -> FormatSpec.apply(Payloads.plain(value), known, spec));
  }

  /// `format % values`, for `%s`, `%d`, `%r` and `%(name)s`.
  public static Value percent(Machine machine, String format, Value values) {
    StringBuilder text = new StringBuilder();
    boolean isKnown = true;
    List<Value> items = values instanceof Value.Tuple(var all) ? all : List.of(values);
    int next = 0;
    for (int i = 0; i < format.length(); i++) {
      char letter = format.charAt(i);
      if (letter != '%') {
        text.append(letter);
        continue;
      }
      i++;
      if (i < format.length() && format.charAt(i) == '%') {
        text.append('%');
        continue;
      }
      Value item = Value.UNKNOWN;
      if (i < format.length() && format.charAt(i) == '(') {
        int close = format.indexOf(')', i);
        if (close < 0) {
          return Value.UNKNOWN;
        }
        item = machine.item(values, Value.of(format.substring(i + 1, close)));
        i = close + 1;
      } else if (next < items.size()) {
        item = items.get(next++);
      } else {
        throw machine.error("TypeError", "not enough arguments for format string");
      }
      int from = i;
      while (i < format.length() && "-+ #0123456789.*".indexOf(format.charAt(i)) >= 0) {
        i++;
      }
      String layout = format.substring(from, i);
      if (layout.contains("*")) {
        return Value.UNKNOWN;
      }
      Value shown = item;
      Optional<String> piece =
          i < format.length()
              ? converted(machine, format.charAt(i), shown, layout)
              : Optional.empty();
      isKnown &= piece.isPresent();
      text.append(piece.orElse(""));
    }
    if (values instanceof Value.Tuple && next < items.size()) {
      throw machine.error("TypeError", "not all arguments converted during string formatting");
    }
    return isKnown ? Value.of(text.toString()) : Value.UNKNOWN;
  }

  private static Optional<String> converted(
      Machine machine, char conversion, Value item, String layout) {
    boolean isNumeric = "xXofFeEgG".indexOf(conversion) >= 0;
    return isNumeric && Numbers.isNumber(Payloads.plain(item))
        ? laidOut(item, str(machine, Payloads.plain(item)).orElse(""), layout + conversion)
        : piece(machine, conversion, item).flatMap(known -> laidOut(item, known, layout));
  }

  /// Flags, width and precision of `%`, as those of `format`.
  private static Optional<String> laidOut(Value item, String text, String layout) {
    if (layout.isEmpty()) {
      return Optional.of(text);
    }
    boolean left = layout.contains("-");
    String rest = layout.replace("-", "");
    boolean isNumber = Numbers.isInteger(item);
    String align = left ? "<" : rest.startsWith("0") && isNumber ? "" : ">";
    return FormatSpec.apply(Payloads.plain(item), text, align + rest);
  }

  private static Optional<String> piece(Machine machine, char conversion, Value item) {
    return switch (conversion) {
      case 's' -> str(machine, item);
      case 'd', 'i' ->
          switch (Payloads.plain(item)) {
            case Value.Float(double number) when Math.abs(number) < Long.MAX_VALUE ->
                Optional.of(Long.toString((long) number));
            case Value.Marker.TRUE -> Optional.of("1");
            case Value.Marker.FALSE -> Optional.of("0");
            case Value.Str _ ->
                throw machine.error("TypeError", "%d format: a real number is required");
            case Value _ -> str(machine, item);
          };
      case 'r' -> repr(machine, item);
      default -> Optional.empty();
    };
  }

  /// `format.format(…)`, for plain fields with attributes and indexes.
  public static Value format(Machine machine, String format, Arguments arguments) {
    StringBuilder text = new StringBuilder();
    int next = 0;
    for (int i = 0; i < format.length(); i++) {
      char letter = format.charAt(i);
      boolean doubled = i + 1 < format.length() && format.charAt(i + 1) == letter;
      if ((letter == '{' || letter == '}') && doubled) {
        text.append(letter);
        i++;
      } else if (letter == '{') {
        int close = format.indexOf('}', i);
        if (close < 0) {
          return Value.UNKNOWN;
        }
        String field = format.substring(i + 1, close);
        String name = field.split("[!:.\\[]", 2)[0];
        Value item =
            name.isEmpty()
                ? arguments.at(next++)
                : Character.isDigit(name.charAt(0))
                    ? arguments.at(Integer.parseInt(name))
                    : arguments.named(name);
        int colon = field.indexOf(':');
        String access = field.substring(name.length(), colon < 0 ? field.length() : colon);
        String layout = colon < 0 ? "" : field.substring(colon + 1);
        Value resolved =
            access.equals("!r")
                ? repr(machine, item).map(Value::of).orElse(Value.UNKNOWN)
                : field(machine, item, access);
        Optional<String> piece = formatted(machine, resolved, layout);
        if (piece.isEmpty()) {
          return Value.UNKNOWN;
        }
        text.append(piece.get());
        i = close;
      } else if (letter == '}') {
        throw machine.error("ValueError", "Single '}' encountered in format string");
      } else {
        text.append(letter);
      }
    }
    return Value.of(text.toString());
  }

  private static Value field(Machine machine, Value item, String rest) {
    if (rest.isEmpty() || rest.equals("!s")) {
      return item;
    }
    if (rest.startsWith(".") && rest.indexOf('.', 1) < 0 && item != Value.ABSENT) {
      return machine.attribute(item, rest.substring(1));
    }
    return Value.UNKNOWN;
  }
}

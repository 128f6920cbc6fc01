package dev.lazyscope.graph.load.text;

import dev.lazyscope.graph.load.operation.Numbers;
import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.ListValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.PythonError;
import dev.lazyscope.graph.load.value.SetValue;
import dev.lazyscope.graph.load.value.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `format % values` (library reference, "printf-style string formatting") of texts and of bytes.
public final class Percent {
  private static final Pattern FIELD =
      Pattern.compile(
          "(?<flags>[-+ #0]*)(?<width>\\*|\\d*)(?:\\.(?<precision>\\*|\\d*))?[hlL]?(?<type>.)",
          Pattern.DOTALL);

  private static final int WIDEST = 10_000;

  private final Machine machine;
  private final boolean isText;
  private final Value values;
  private final List<Value> items;
  private int next;

  private Percent(Machine machine, Value values, boolean isText) {
    this.machine = machine;
    this.isText = isText;
    this.values = values;
    this.items = Payloads.plain(values) instanceof Value.Tuple(var all) ? all : List.of(values);
  }

  /// {@return `text % values`}
  public static Value ofText(Machine machine, String text, Value values) {
    return new Percent(machine, values, true)
        .applied(text)
        .map(Value::of)
        .orElseGet(() -> Texts.unknown(machine));
  }

  /// {@return `bytes % values`}
  public static Value ofBytes(Machine machine, String latin1, Value values) {
    return new Percent(machine, values, false)
        .applied(latin1)
        .<Value>map(Value.Bytes::new)
        .orElse(Value.UNKNOWN);
  }

  private Optional<String> applied(String format) {
    StringBuilder made = new StringBuilder();
    boolean isKnown = true;
    boolean isNamed = false;
    int at = 0;
    while (at < format.length()) {
      int sign = format.indexOf('%', at);
      made.append(format, at, sign < 0 ? format.length() : sign);
      if (sign < 0) {
        break;
      }
      int from = sign + 1;
      Value given = Value.ABSENT;
      if (format.startsWith("(", from)) {
        int end = nameEnd(format, from);
        given = named(format.substring(from + 1, end));
        from = end + 1;
        isNamed = true;
      }
      Matcher field = FIELD.matcher(format).region(from, format.length());
      if (!field.lookingAt()) {
        throw machine.error("ValueError", "incomplete format");
      }
      Optional<String> piece = piece(field, given);
      isKnown &= piece.isPresent();
      made.append(piece.orElse(""));
      at = field.end();
    }
    checkAllUsed(isNamed);
    return isKnown ? Optional.of(made.toString()) : Optional.empty();
  }

  /// Parentheses in a name come in pairs.
  private int nameEnd(String format, int from) {
    int open = 0;
    for (int i = from; i < format.length(); i++) {
      char letter = format.charAt(i);
      open += letter == '(' ? 1 : letter == ')' ? -1 : 0;
      if (open == 0) {
        return i;
      }
    }
    throw machine.error("ValueError", "incomplete format key");
  }

  private Value named(String name) {
    if (isNoMapping()) {
      throw machine.error("TypeError", "format requires a mapping");
    }
    return machine.item(values, isText ? Value.of(name) : new Value.Bytes(name));
  }

  /// {@return whether names cannot be looked up in what is given}
  private boolean isNoMapping() {
    return switch (Payloads.plain(values)) {
      case Value.Tuple _, Value.Str _ -> true;
      case Value plain -> Numbers.isNumber(plain) || plain == Value.NONE;
    };
  }

  private void checkAllUsed(boolean isNamed) {
    if (!isNamed && next < items.size() && isNoMapping()) {
      String kind = isText ? "string" : "bytes";
      throw machine.error(
          "TypeError", "not all arguments converted during " + kind + " formatting");
    }
  }

  private Value taken() {
    if (next >= items.size()) {
      throw machine.error("TypeError", "not enough arguments for format string");
    }
    return items.get(next++);
  }

  /// Width and precision may be arguments too, before what they are for.
  private Optional<String> piece(Matcher field, Value given) {
    Optional<Integer> width = size(field.group("width"));
    Optional<Integer> precision = size(field.group("precision"));
    String type = field.group("type");
    if (type.equals("%")) {
      return field.group().equals("%") ? Optional.of("%") : unsupported(type);
    }
    Value item = given == Value.ABSENT ? taken() : given;
    if (width.isEmpty() || precision.isEmpty()) {
      return Optional.empty();
    }
    boolean isLeft = width.get() < 0 && width.get() != Integer.MIN_VALUE;
    String flags = field.group("flags") + (isLeft ? "-" : "");
    return body(item, new Field(flags, type, precision.get()))
        .map(body -> body.padded(width.get() == Integer.MIN_VALUE ? 0 : Math.abs(width.get())));
  }

  /// {@return a width or precision; the smallest number where there is none, empty where it is not
  /// known}
  private Optional<Integer> size(String text) {
    if (text == null) {
      return Optional.of(Integer.MIN_VALUE);
    }
    if (!text.equals("*")) {
      return text.length() > 4
          ? Optional.empty()
          : Optional.of(text.isEmpty() ? 0 : Integer.parseInt(text));
    }
    return switch (Payloads.plain(taken())) {
      case Value.Int(long number) when Math.abs(number) < WIDEST -> Optional.of((int) number);
      case Value plain when plain.isKnown() && !(plain instanceof Value.Int) ->
          throw machine.error("TypeError", "* wants int");
      case Value _ -> Optional.empty();
    };
  }

  private record Field(String flags, String type, int digits) {
    boolean has(String flag) {
      return flags.contains(flag);
    }

    Optional<Integer> precision() {
      return digits == Integer.MIN_VALUE ? Optional.empty() : Optional.of(Math.max(0, digits));
    }

    String sign(boolean isNegative) {
      return isNegative ? "-" : has("+") ? "+" : has(" ") ? " " : "";
    }
  }

  /// Zeros fill between the sign and the digits of numbers only.
  private record Body(String sign, String text, boolean isNumber, Field field) {
    String padded(int width) {
      int missing = width - sign.length() - text.codePointCount(0, text.length());
      int gap = Math.max(0, missing);
      if (field.has("-")) {
        return sign + text + " ".repeat(gap);
      }
      return isNumber && field.has("0")
          ? sign + "0".repeat(gap) + text
          : " ".repeat(gap) + sign + text;
    }
  }

  private Optional<Body> body(Value item, Field field) {
    return switch (field.type()) {
      case "s", "b" ->
          field.type().equals("b") && isText ? unsupported(field.type()) : text(item, field);
      case "r" -> shown(isText ? Texts.repr(machine, item) : Texts.ascii(machine, item), field);
      case "a" -> shown(Texts.ascii(machine, item), field);
      case "c" -> letter(item, field);
      case "d", "i", "u" -> decimal(item, field);
      case "x", "X", "o" -> radix(item, field);
      case "e", "E", "f", "F", "g", "G" -> real(item, field);
      default -> unsupported(field.type());
    };
  }

  private <T> Optional<T> unsupported(String type) {
    throw machine.error("ValueError", "unsupported format character '" + type + "'");
  }

  private Optional<Body> text(Value item, Field field) {
    if (isText) {
      return shown(Texts.str(machine, item), field);
    }
    return switch (Payloads.plain(item)) {
      case Value.Bytes(var latin1) -> shown(Optional.of(latin1), field);
      case Value.Str _ ->
          throw refused("%b requires a bytes-like object, or an object that implements __bytes__");
      case Value _ -> Optional.empty();
    };
  }

  private PythonError refused(String message) {
    return machine.error("TypeError", message);
  }

  private static Optional<Body> shown(Optional<String> text, Field field) {
    return text.map(
        all ->
            new Body(
                "",
                field.precision().map(most -> FormatSpec.start(all, most)).orElse(all),
                false,
                field));
  }

  private Optional<Body> letter(Value item, Field field) {
    return switch (Payloads.plain(item)) {
      case Value.Int(long number) when number >= 0 && number <= (isText ? 0x10FFFF : 255) ->
          Optional.of(new Body("", Character.toString((int) number), false, field));
      case Value.Int _, Value.BigInt _ ->
          throw machine.error("OverflowError", "%c arg not in range");
      case Value.Str(var text) when isText && text.codePointCount(0, text.length()) == 1 ->
          Optional.of(new Body("", text, false, field));
      case Value.Bytes(var text) when !isText && text.length() == 1 ->
          Optional.of(new Body("", text, false, field));
      case Value plain when isNoNumber(plain) || plain instanceof Value.Float ->
          throw refused("%c requires an int or a unicode character");
      case Value _ -> Optional.empty();
    };
  }

  private Optional<Body> decimal(Value item, Field field) {
    Value plain = Payloads.plain(item);
    if (isNoNumber(plain)) {
      throw refused(
          "%%%s format: a real number is required, not %s"
              .formatted(field.type(), machine.typeOf(item).name()));
    }
    if (plain instanceof Value.Float(double number) && !Double.isFinite(number)) {
      throw machine.error("OverflowError", "cannot convert float to integer");
    }
    return switch (plain) {
      case Value.Float(double number) ->
          Optional.of(whole(new BigDecimal(number).toBigInteger(), "", field));
      case Value integer when Numbers.isInteger(integer) ->
          Optional.of(whole(Numbers.whole(integer), "", field));
      case Value _ -> Optional.empty();
    };
  }

  private Optional<Body> radix(Value item, Field field) {
    Value plain = Payloads.plain(item);
    if (isNoNumber(plain) || plain instanceof Value.Float) {
      throw refused(
          "%%%s format: an integer is required, not %s"
              .formatted(field.type(), machine.typeOf(item).name()));
    }
    String prefix = field.has("#") ? "0" + field.type() : "";
    return Numbers.isInteger(plain)
        ? Optional.of(whole(Numbers.whole(plain), prefix, field))
        : Optional.empty();
  }

  private static Body whole(BigInteger number, String prefix, Field field) {
    String digits = FormatSpec.digits(number, field.type());
    int zeros = field.precision().orElse(0) - digits.length();
    String text = "0".repeat(Math.max(0, zeros)) + digits;
    return new Body(field.sign(number.signum() < 0) + prefix, text, true, field);
  }

  private Optional<Body> real(Value item, Field field) {
    Value plain = Payloads.plain(item);
    if (isNoNumber(plain)) {
      throw refused("must be real number, not " + machine.typeOf(item).name());
    }
    if (!Numbers.isNumber(plain)) {
      return Optional.empty();
    }
    double number = Numbers.asDouble(plain);
    RealFormat.Layout layout =
        new RealFormat.Layout(field.type(), field.precision(), field.has("#"));
    boolean isNegative = number < 0 || number == 0 && 1 / number < 0;
    return RealFormat.digits(number, layout)
        .map(digits -> new Body(field.sign(isNegative), digits, true, field));
  }

  private static boolean isNoNumber(Value value) {
    return switch (value) {
      case Value.Str _,
          Value.Bytes _,
          Value.Tuple _,
          Value.Range _,
          ListValue _,
          DictValue _,
          SetValue _ ->
          true;
      case InstanceValue _ -> false;
      case Value plain -> plain == Value.NONE;
    };
  }
}

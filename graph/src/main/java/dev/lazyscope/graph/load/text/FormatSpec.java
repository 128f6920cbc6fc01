package dev.lazyscope.graph.load.text;

import dev.lazyscope.graph.load.operation.Numbers;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.PythonError;
import dev.lazyscope.graph.load.value.Value;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `format(value, spec)` (library reference, "Format specification mini-language") of texts and
/// numbers; all other built-in values know the empty specification only.
public final class FormatSpec {
  private static final Pattern SPEC =
      Pattern.compile(
          "(?:(?<fill>.)?(?<align>[<>=^]))?(?<sign>[-+ ]?)(?<zeroes>z?)(?<alternate>#?)(?<zero>0?)(?<width>\\d*)"
              + "(?<group>[,_]?)(?:\\.(?<precision>\\d+))?(?<type>[a-zA-Z%]?)",
          Pattern.DOTALL);

  private final Machine machine;
  private final Value value;
  private final Matcher parts;

  private FormatSpec(Machine machine, Value value, Matcher parts) {
    this.machine = machine;
    this.value = value;
    this.parts = parts;
  }

  /// {@return the text of a value whose `str` is known, laid out as the specification says; raises
  /// ValueError where it is none for such a value}
  public static Optional<String> apply(Machine machine, Value value, String text, String spec) {
    if (spec.isEmpty()) {
      return Optional.of(text);
    }
    Matcher parts = SPEC.matcher(spec);
    if (!parts.matches() || parts.group("width").length() > 4 || !parts.group("zeroes").isEmpty()) {
      return Optional.empty();
    }
    FormatSpec format = new FormatSpec(machine, value, parts);
    if (value instanceof Value.Str) {
      return Optional.of(format.ofText(text));
    }
    return Numbers.isNumber(value) ? format.ofNumber() : Optional.empty();
  }

  private String part(String name) {
    String part = parts.group(name);
    return part == null ? "" : part;
  }

  private Optional<Integer> precision() {
    return Optional.of(part("precision"))
        .filter(digits -> !digits.isEmpty() && digits.length() < 5)
        .map(Integer::valueOf);
  }

  private PythonError wrong(String message) {
    return machine.error("ValueError", message);
  }

  private PythonError unknownCode() {
    return wrong(
        "Unknown format code '%s' for object of type '%s'"
            .formatted(part("type"), machine.typeOf(value).name()));
  }

  private String ofText(String text) {
    if (!part("type").isEmpty() && !part("type").equals("s")) {
      throw unknownCode();
    }
    if (!part("sign").isEmpty()) {
      throw wrong("Sign not allowed in string format specifier");
    }
    if (!part("alternate").isEmpty()) {
      throw wrong("Alternate form (#) not allowed in string format specifier");
    }
    if (part("align").equals("=")) {
      throw wrong("'=' alignment not allowed in string format specifier");
    }
    if (!part("group").isEmpty()) {
      throw wrong("Cannot specify '" + part("group") + "' with 's'.");
    }
    return padded("", precision().map(most -> start(text, most)).orElse(text), "<");
  }

  static String start(String text, int most) {
    return text.codePointCount(0, text.length()) <= most
        ? text
        : text.substring(0, text.offsetByCodePoints(0, most));
  }

  /// Zeros that fill are grouped too: where both are asked for, the text is not known.
  private Optional<String> ofNumber() {
    String type = part("type");
    boolean isReal = value instanceof Value.Float || !type.isEmpty() && "eEfFgG%".contains(type);
    if (!isReal && !type.isEmpty() && "bcdoxXn".indexOf(type) < 0) {
      throw unknownCode();
    }
    if (type.equals("n") && !part("group").isEmpty()) {
      throw wrong("Cannot specify '" + part("group") + "' with 'n'.");
    }
    if (!part("group").isEmpty() && !part("zero").isEmpty()) {
      return Optional.empty();
    }
    if (isReal) {
      return Optional.of(ofReal());
    }
    if (!part("precision").isEmpty()) {
      throw wrong("Precision not allowed in integer format specifier");
    }
    return Optional.of(type.equals("c") ? letter() : whole());
  }

  private String ofReal() {
    double number = Numbers.asDouble(value);
    RealFormat.Layout layout =
        new RealFormat.Layout(part("type"), precision(), !part("alternate").isEmpty());
    String digits = RealFormat.digits(number, layout).orElseThrow(this::unknownCode);
    boolean isNegative = number < 0 || number == 0 && 1 / number < 0;
    return padded(sign(isNegative), Double.isFinite(number) ? grouped(digits, 3) : digits, ">");
  }

  private String letter() {
    if (!part("sign").isEmpty()) {
      throw wrong("Sign not allowed with integer format specifier 'c'");
    }
    long number = Numbers.asLong(value);
    if (number < 0 || number > Character.MAX_CODE_POINT) {
      throw machine.error("OverflowError", "%c arg not in range(0x110000)");
    }
    return padded("", Character.toString((int) number), ">");
  }

  private String whole() {
    BigInteger number = Numbers.whole(value);
    String type = part("type");
    String digits = digits(number, type);
    boolean isPlain = type.isEmpty() || type.equals("d") || type.equals("n");
    if (part("group").equals(",") && !isPlain) {
      throw wrong("Cannot specify ',' with '" + type + "'.");
    }
    String prefix = part("alternate").isEmpty() || isPlain ? "" : "0" + type;
    return padded(sign(number.signum() < 0) + prefix, grouped(digits, isPlain ? 3 : 4), ">");
  }

  /// {@return the digits of a whole number without its sign}
  static String digits(BigInteger number, String type) {
    BigInteger size = number.abs();
    return switch (type) {
      case "x" -> size.toString(16);
      case "X" -> size.toString(16).toUpperCase(Locale.ROOT);
      case "o" -> size.toString(8);
      case "b" -> size.toString(2);
      default -> size.toString();
    };
  }

  private String sign(boolean isNegative) {
    return isNegative ? "-" : part("sign").equals("-") ? "" : part("sign");
  }

  private String grouped(String digits, int size) {
    if (part("group").isEmpty()) {
      return digits;
    }
    int end = 0;
    while (end < digits.length() && Character.digit(digits.charAt(end), 16) >= 0) {
      end++;
    }
    String whole = digits.substring(0, end);
    return whole.replaceAll("(?<=\\w)(?=(\\w{" + size + "})+$)", part("group"))
        + digits.substring(end);
  }

  /// Between sign and digits, where a zero stands before the width or the alignment says so.
  private String padded(String sign, String text, String usual) {
    int width = part("width").isEmpty() ? 0 : Integer.parseInt(part("width"));
    int missing = width - sign.length() - text.codePointCount(0, text.length());
    boolean isNumber = Numbers.isNumber(value);
    boolean isZero = !part("zero").isEmpty() && part("align").isEmpty();
    String fill = !part("fill").isEmpty() ? part("fill") : part("zero").isEmpty() ? " " : "0";
    String align = !part("align").isEmpty() ? part("align") : isZero && isNumber ? "=" : usual;
    int gap = Math.max(0, missing);
    return switch (align) {
      case "<" -> sign + text + fill.repeat(gap);
      case "^" -> fill.repeat(gap / 2) + sign + text + fill.repeat(gap - gap / 2);
      case "=" -> sign + fill.repeat(gap) + text;
      default -> fill.repeat(gap) + sign + text;
    };
  }
}

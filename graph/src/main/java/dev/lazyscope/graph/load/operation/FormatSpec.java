package dev.lazyscope.graph.load.operation;

import dev.lazyscope.graph.load.value.Value;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Widths, precisions and number forms of `format(value, spec)` and of `%` (library reference,
/// "Format specification mini-language"). Only for strings and whole numbers.
public final class FormatSpec {
  private static final Pattern SPEC =
      Pattern.compile("(?:(.)?([<>=^]))?([-+ ]?)(?:#)?(0?)(\\d*)([,_]?)(?:\\.(\\d+))?([a-zA-Z%]?)");

  private FormatSpec() {}

  /// {@return the text of a value whose `str` is known, laid out as the specification says}
  public static Optional<String> apply(Value value, String text, String spec) {
    if (spec.isEmpty()) {
      return Optional.of(text);
    }
    Matcher parts = SPEC.matcher(spec);
    if (!parts.matches()) {
      return Optional.empty();
    }
    boolean isReal = value instanceof Value.Float || isRealFormat(value, parts.group(8));
    boolean isNumber = Numbers.isInteger(value) || isReal;
    Optional<String> body =
        isReal
            ? RealFormat.of(Numbers.asDouble(value), text, parts)
            : isNumber ? number(value, parts) : string(text, parts);
    return body.map(one -> padded(one, parts, isNumber));
  }

  private static boolean isRealFormat(Value value, String type) {
    return Numbers.isNumber(value) && !type.isEmpty() && "eEfFgG%".contains(type);
  }

  private static Optional<String> string(String text, Matcher parts) {
    if (!parts.group(8).isEmpty() && !parts.group(8).equals("s")) {
      return Optional.empty();
    }
    String limit = parts.group(7);
    return Optional.of(
        limit == null ? text : text.substring(0, Math.min(text.length(), Integer.parseInt(limit))));
  }

  private static Optional<String> number(Value value, Matcher parts) {
    long number = Numbers.asLong(value);
    String digits =
        switch (parts.group(8)) {
          case "", "d", "i", "u", "s" -> Long.toString(Math.abs(number));
          case "x" -> Long.toHexString(Math.abs(number));
          case "X" -> Long.toHexString(Math.abs(number)).toUpperCase(java.util.Locale.ROOT);
          case "o" -> Long.toOctalString(Math.abs(number));
          case "b" -> Long.toBinaryString(Math.abs(number));
          default -> "";
        };
    if (digits.isEmpty()) {
      return Optional.empty();
    }
    if (!parts.group(6).isEmpty()) {
      digits = digits.replaceAll("(?<=\\d)(?=(\\d{3})+$)", parts.group(6));
    }
    String prefix = parts.group().contains("#") ? prefix(parts.group(8)) : "";
    return Optional.of(sign(number < 0, parts) + prefix + digits);
  }

  private static String prefix(String type) {
    return type.isEmpty() || type.equals("d") ? "" : "0" + type;
  }

  static String sign(boolean isNegative, Matcher parts) {
    return isNegative ? "-" : parts.group(3).equals("-") ? "" : parts.group(3);
  }

  private static String padded(String text, Matcher parts, boolean isNumber) {
    int width = parts.group(5).isEmpty() ? 0 : Integer.parseInt(parts.group(5));
    int missing = width - text.codePointCount(0, text.length());
    if (missing <= 0) {
      return text;
    }
    boolean zero = !parts.group(4).isEmpty() && parts.group(2) == null;
    String fill = zero ? "0" : parts.group(1) == null ? " " : parts.group(1);
    String align = parts.group(2) != null ? parts.group(2) : zero ? "=" : isNumber ? ">" : "<";
    return switch (align) {
      case "<" -> text + fill.repeat(missing);
      case "^" -> fill.repeat(missing / 2) + text + fill.repeat(missing - missing / 2);
      case "=" -> {
        int head = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
        head += text.matches("[-+]?0[a-zA-Z].*") ? 2 : 0;
        yield text.substring(0, head) + fill.repeat(missing) + text.substring(head);
      }
      default -> fill.repeat(missing) + text;
    };
  }
}

package dev.lazyscope.graph.load.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/// How floating-point numbers are shown: `repr`, and the types `e`, `f`, `g`, `%` and none of the
/// format specification.
public final class RealFormat {
  private static final int DIGITS_WITHOUT_PRECISION = 6;

  private RealFormat() {}

  /// {@return the fewest digits that mean this number, with an exponent where Python writes one}
  public static String repr(double number) {
    if (!Double.isFinite(number)) {
      return Double.isNaN(number) ? "nan" : number > 0 ? "inf" : "-inf";
    }
    BigDecimal exact = shortest(number);
    int exponent = exact.precision() - exact.scale() - 1;
    if (number == 0 || exponent >= -4 && exponent < 16) {
      String plain = exact.toPlainString();
      String sign = number == 0 && 1 / number < 0 ? "-" : "";
      return sign + (plain.contains(".") ? plain : plain + ".0");
    }
    String digits = exact.unscaledValue().abs().toString();
    return (number < 0 ? "-" : "")
        + digits.charAt(0)
        + (digits.length() > 1 ? "." + digits.substring(1) : "")
        + exponent(exponent);
  }

  /// Java writes two digits at least, where one may do.
  private static BigDecimal shortest(double number) {
    BigDecimal exact = new BigDecimal(Double.toString(number)).stripTrailingZeros();
    BigDecimal one = exact.round(new MathContext(1, RoundingMode.HALF_EVEN));
    return exact.precision() == 2 && one.doubleValue() == number ? one : exact;
  }

  private static String exponent(int exponent) {
    int size = Math.abs(exponent);
    return (exponent < 0 ? "e-" : "e+") + (size < 10 ? "0" : "") + size;
  }

  /// What a specification says of digits; without a precision there is none.
  record Layout(String type, Optional<Integer> precision, boolean isAlternate) {
    int digits() {
      return precision.orElse(DIGITS_WITHOUT_PRECISION);
    }
  }

  /// {@return the digits of a number without its sign; empty for a type that is none of floating
  /// point}
  static Optional<String> digits(double number, Layout layout) {
    String type = layout.type();
    if (!type.isEmpty() && "eEfFgGn%".indexOf(type) < 0) {
      return Optional.empty();
    }
    boolean isUpper = type.equals("E") || type.equals("F") || type.equals("G");
    String digits =
        Double.isFinite(number) ? finite(Math.abs(number), layout) : repr(Math.abs(number));
    String shown = type.equals("%") ? digits + "%" : digits;
    return Optional.of(isUpper ? shown.toUpperCase(java.util.Locale.ROOT) : shown);
  }

  private static String finite(double number, Layout layout) {
    return switch (layout.type()) {
      case "e", "E" -> scientific(rounded(number, layout.digits() + 1), layout);
      case "f", "F" -> fixed(number, layout);
      case "%" -> fixed(number * 100, layout);
      case "" -> layout.precision().isPresent() ? general(number, layout, true) : repr(number);
      default -> general(number, layout, false);
    };
  }

  private static String fixed(double number, Layout layout) {
    String digits =
        new BigDecimal(number).setScale(layout.digits(), RoundingMode.HALF_EVEN).toPlainString();
    return layout.isAlternate() && layout.digits() == 0 ? digits + "." : digits;
  }

  /// {@return so many digits of it; of zero as many zeros}
  private static Digits rounded(double number, int count) {
    if (number == 0) {
      return new Digits("0".repeat(count), 0);
    }
    BigDecimal rounded =
        new BigDecimal(number).round(new MathContext(count, RoundingMode.HALF_EVEN));
    String digits = rounded.unscaledValue().toString();
    int exponent = rounded.precision() - rounded.scale() - 1;
    String all = digits + "0".repeat(Math.max(0, count - digits.length()));
    return new Digits(all.substring(0, count), exponent);
  }

  /// Digits, the first of them before the point, and the power of ten.
  private record Digits(String digits, int exponent) {
    Digits stripped() {
      int end = digits.length();
      while (end > 1 && digits.charAt(end - 1) == '0') {
        end--;
      }
      return new Digits(digits.substring(0, end), exponent);
    }
  }

  private static String scientific(Digits number, Layout layout) {
    String digits = number.digits();
    boolean hasPoint = digits.length() > 1 || layout.isAlternate();
    return digits.charAt(0)
        + (hasPoint ? "." : "")
        + digits.substring(1)
        + exponent(number.exponent());
  }

  /// As few digits as say it, with an exponent where it is far from zero; without a type one digit
  /// stands behind the point.
  private static String general(double number, Layout layout, boolean hasPoint) {
    int count = Math.max(1, layout.digits());
    Digits all = rounded(number, count);
    Digits digits = layout.isAlternate() ? all : all.stripped();
    if (digits.exponent() < -4 || digits.exponent() >= count - (hasPoint ? 1 : 0)) {
      return scientific(digits, layout);
    }
    int whole = digits.exponent() + 1;
    String text = digits.digits() + "0".repeat(Math.max(0, whole - digits.digits().length()));
    String before = whole > 0 ? text.substring(0, whole) : "0";
    String after = whole > 0 ? text.substring(whole) : "0".repeat(-whole) + text;
    String end = hasPoint ? ".0" : layout.isAlternate() ? "." : "";
    return before + (after.isEmpty() ? end : "." + after);
  }
}

package dev.lazyscope.graph.load.operation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;

/// How the format specification shows floating-point numbers, for `f`, `%` and no type.
public final class RealFormat {
  private RealFormat() {}

  /// {@return the fewest digits that mean this number, with an exponent where Python writes one}
  public static String repr(double number) {
    if (!Double.isFinite(number)) {
      return Double.isNaN(number) ? "nan" : number > 0 ? "inf" : "-inf";
    }
    BigDecimal exact = new BigDecimal(Double.toString(number)).stripTrailingZeros();
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
        + (exponent < 0 ? "e-" : "e+")
        + (Math.abs(exponent) < 10 ? "0" : "")
        + Math.abs(exponent);
  }

  static Optional<String> of(double number, String text, Matcher parts) {
    if (!Double.isFinite(number)) {
      return Optional.empty();
    }
    String limit = parts.group(7);
    Optional<String> digits =
        switch (parts.group(8)) {
          case "f", "F" -> Optional.of(fixed(Math.abs(number), limit));
          case "%" -> Optional.of(fixed(Math.abs(number) * 100, limit) + "%");
          case "" ->
              limit == null
                  ? Optional.of(text.startsWith("-") ? text.substring(1) : text)
                  : Optional.empty();
          default -> Optional.empty();
        };
    String comma = parts.group(6);
    return digits
        .map(one -> comma.isEmpty() ? one : grouped(one, comma))
        .map(one -> FormatSpec.sign(number < 0, parts) + one);
  }

  private static String fixed(double number, String limit) {
    int places = limit == null ? 6 : Integer.parseInt(limit);
    return new BigDecimal(number).setScale(places, RoundingMode.HALF_EVEN).toPlainString();
  }

  private static String grouped(String digits, String comma) {
    int point = digits.indexOf('.');
    String whole = point < 0 ? digits : digits.substring(0, point);
    String rest = point < 0 ? "" : digits.substring(point);
    return whole.replaceAll("(?<=\\d)(?=(\\d{3})+$)", comma) + rest;
  }
}

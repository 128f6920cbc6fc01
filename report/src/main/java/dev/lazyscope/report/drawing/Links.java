package dev.lazyscope.report.drawing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/// Text from outside, made fit for drawings.
final class Links {
  private static final String REPLACEMENT = "\ufffd";

  private Links() {}

  /// {@return a relative link to a file}
  static String toFile(String file) {
    return Arrays.stream(file.replace('\\', '/').split("/", -1))
        .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
        .collect(Collectors.joining("/"));
  }

  /// {@return the text with what XML 1.0 does not allow replaced (section 2.2)}
  static String printable(String text) {
    if (text.codePoints().allMatch(Links::isPrintable)) {
      return text;
    }
    return text.codePoints()
        .mapToObj(c -> isPrintable(c) ? Character.toString(c) : REPLACEMENT)
        .collect(Collectors.joining());
  }

  private static boolean isPrintable(int c) {
    boolean isSurrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    return c >= ' ' && !isSurrogate && c != 0xFFFE && c != 0xFFFF;
  }
}

package dev.lazyscope.report.drawing;

import dev.lazyscope.graph.model.ModuleNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/// Text from outside, made fit for drawings.
public final class Labels {
  private static final String REPLACEMENT = "\ufffd";

  private Labels() {}

  /// {@return a relative link to a file}
  public static String link(String file) {
    return Arrays.stream(file.replace('\\', '/').split("/", -1))
        .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
        .collect(Collectors.joining("/"));
  }

  /// {@return the text with what XML 1.0 does not allow replaced (section 2.2)}
  public static String printable(String text) {
    if (text.codePoints().allMatch(Labels::isPrintable)) {
      return text;
    }
    return text.codePoints()
        .mapToObj(c -> isPrintable(c) ? Character.toString(c) : REPLACEMENT)
        .collect(Collectors.joining());
  }

  /// {@return the text as XML content or attribute value}
  public static String xml(String text) {
    return printable(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /// {@return what a pointer on the module shows}
  public static String title(ModuleNode module) {
    String origin = module.name() + " (" + module.origin().id() + ")";
    return module.file().isEmpty()
        ? origin
        : origin + ", " + module.file() + ", " + module.lines() + " lines";
  }

  private static boolean isPrintable(int c) {
    boolean isSurrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    return c >= ' ' && !isSurrogate && c != 0xFFFE && c != 0xFFFF;
  }
}

package dev.lazyscope.analyzer.token;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/// Names with characters beyond ASCII (language reference 2.3.1): checked against the Unicode
/// classes and normalised to NFKC.
final class Identifiers {
  private Identifiers() {}

  /// Adds the name from `start` to `end`; {@return where to go on}.
  static int scan(byte[] bytes, int start, int end, Symbols symbols, Tokens out) {
    String written = new String(bytes, start, end - start, StandardCharsets.UTF_8);
    int wrong = firstWrong(written);
    if (wrong < written.length()) {
      int character = written.codePointAt(wrong);
      int offset = start + written.substring(0, wrong).getBytes(StandardCharsets.UTF_8).length;
      String message =
          "invalid character '%s' (U+%04X)".formatted(Character.toString(character), character);
      out.fault(Fault.Kind.SYNTAX, offset, message);
      out.add(Kind.ERROR, start, end, 0);
      return end;
    }
    String normal = Normalizer.normalize(written, Normalizer.Form.NFKC);
    out.add(Kind.NAME, start, end, symbols.find(normal));
    return end;
  }

  private static int firstWrong(String name) {
    int i = 0;
    while (i < name.length()) {
      int character = name.codePointAt(i);
      if (i == 0 ? !isStart(character) : !isPart(character)) {
        return i;
      }
      i += Character.charCount(character);
    }
    return i;
  }

  private static boolean isStart(int c) {
    return c == '_' || Character.isUnicodeIdentifierStart(c);
  }

  private static boolean isPart(int c) {
    return Character.isUnicodeIdentifierPart(c) && !Character.isIdentifierIgnorable(c);
  }
}

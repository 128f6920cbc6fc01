package dev.lazyscope.analyzer.token;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;

/// Names with characters beyond ASCII (language reference 2.3.1): checked against the Unicode
/// classes and normalised to NFKC.
final class Identifiers {
  private static final int VERTICAL_TILDE = 0x2E2F;

  /// Letters that came with Unicode 17, which CPython 3.15 has and Java 25 has not.
  private static final int[] NEW_STARTS = {
    0x88f, 0x88f, 0xc5c, 0xc5c, 0xcdc, 0xcdc, 0xa7ce, 0xa7cf, 0xa7d2, 0xa7d2, 0xa7d4, 0xa7d4,
    0xa7f1, 0xa7f1, 0x10940, 0x10959, 0x10ec5, 0x10ec7, 0x11db0, 0x11ddb, 0x16ea0, 0x16eb8, 0x16ebb,
    0x16ed3, 0x16ff2, 0x16ff6, 0x187f8, 0x187ff, 0x18d09, 0x18d1e, 0x18d80, 0x18df2, 0x1e6c0,
    0x1e6de, 0x1e6e0, 0x1e6e2, 0x1e6e4, 0x1e6e5, 0x1e6e7, 0x1e6ed, 0x1e6f0, 0x1e6f4, 0x1e6fe,
    0x1e6ff, 0x2b73a, 0x2b73f, 0x2cea2, 0x2cead, 0x323b0, 0x33479
  };

  /// Marks and digits of Unicode 17, and the two joiners that it allows inside.
  private static final int[] NEW_PARTS = {
    0x1acf, 0x1add, 0x1ae0, 0x1aeb, 0x200c, 0x200d, 0x10efa, 0x10efb, 0x11b60, 0x11b67, 0x11de0,
    0x11de9, 0x1e6e3, 0x1e6e3, 0x1e6e6, 0x1e6e6, 0x1e6ee, 0x1e6ef, 0x1e6f5, 0x1e6f5
  };

  private Identifiers() {}

  /// {@return the normalised name from `start` to `end`, or empty after reporting what is wrong}
  static Optional<String> normalized(byte[] bytes, int start, int end, Tokens out) {
    String written = new String(bytes, start, end - start, StandardCharsets.UTF_8);
    int wrong = firstWrong(written);
    if (wrong == written.length()) {
      return notConstant(Normalizer.normalize(written, Normalizer.Form.NFKC), start, out);
    }
    int character = written.codePointAt(wrong);
    int offset = start + written.substring(0, wrong).getBytes(StandardCharsets.UTF_8).length;
    String message =
        "invalid character '%s' (U+%04X)".formatted(Character.toString(character), character);
    out.fault(Fault.Kind.SYNTAX, offset, message);
    return Optional.empty();
  }

  /// A keyword in other letters is an ordinary name, but three names the tree cannot hold.
  private static Optional<String> notConstant(String name, int offset, Tokens out) {
    if (name.equals("True") || name.equals("False") || name.equals("None")) {
      out.fault(Fault.Kind.SYNTAX, offset, "identifier can't represent '%s'".formatted(name));
      return Optional.empty();
    }
    return Optional.of(name);
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

  /// XID_Start: what begins an identifier and still does after normalisation.
  private static boolean isStart(int c) {
    return c < 128
        ? c == '_' || Character.isLetter(c)
        : c != VERTICAL_TILDE
            && (isIn(NEW_STARTS, c) || Character.isUnicodeIdentifierStart(c) && isClosed(c, true));
  }

  /// XID_Continue.
  private static boolean isPart(int c) {
    return c < 128
        ? c == '_' || Character.isLetterOrDigit(c)
        : c != VERTICAL_TILDE
            && (isIn(NEW_STARTS, c)
                || isIn(NEW_PARTS, c)
                || Character.isUnicodeIdentifierPart(c)
                    && !Character.isIdentifierIgnorable(c)
                    && isClosed(c, false));
  }

  private static boolean isClosed(int c, boolean isFirst) {
    String normal = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
    int i = 0;
    while (i < normal.length()) {
      int at = normal.codePointAt(i);
      boolean isRight =
          i == 0 && isFirst
              ? Character.isUnicodeIdentifierStart(at)
              : Character.isUnicodeIdentifierPart(at);
      if (!isRight) {
        return false;
      }
      i += Character.charCount(at);
    }
    return true;
  }

  private static boolean isIn(int[] ranges, int c) {
    for (int i = 0; i < ranges.length; i += 2) {
      if (c >= ranges[i] && c <= ranges[i + 1]) {
        return true;
      }
    }
    return false;
  }
}

package dev.lazyscope.graph.link.disk;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/// Texts in a compiled module that are names of modules: what its C code may import. A guess, since
/// any text can stand there for another reason.
final class NamedModules {
  private static final int SHORTEST = 2;
  private static final int LONGEST = 100;

  private NamedModules() {}

  /// {@return zero-terminated texts that look like dotted names and pass, sorted}
  static List<String> in(byte[] binary, Predicate<String> isModule) {
    SortedSet<String> found = new TreeSet<>();
    int start = 0;
    for (int at = 0; at < binary.length; at++) {
      if (isNamePart(binary[at])) {
        continue;
      }
      int length = at - start;
      if (binary[at] == 0 && length >= SHORTEST && length <= LONGEST && isName(binary, start, at)) {
        found.add(new String(binary, start, length, StandardCharsets.ISO_8859_1));
      }
      start = at + 1;
    }
    return found.stream().filter(isModule).toList();
  }

  private static boolean isNamePart(byte c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || c == '_'
        || c == '.';
  }

  private static boolean isName(byte[] binary, int start, int end) {
    boolean isStart = true;
    for (int at = start; at < end; at++) {
      byte c = binary[at];
      if (isStart && (c == '.' || c >= '0' && c <= '9')) {
        return false;
      }
      isStart = c == '.';
    }
    return !isStart;
  }
}

package dev.lazyscope.graph.load.nativemodel.system;

import dev.lazyscope.graph.load.value.Value;
import java.util.ArrayDeque;
import java.util.Deque;

/// Paths as text, as `os.path` treats them.
final class Paths {
  private Paths() {}

  static Value asBytes(String path) {
    return Value.Bytes.encoded(path);
  }

  /// {@return `os.path.normpath(path)`}
  static String normal(String path) {
    boolean absolute = path.startsWith("/");
    Deque<String> parts = new ArrayDeque<>();
    for (String part : path.split("/")) {
      if (part.isEmpty() || part.equals(".")) {
        continue;
      }
      boolean climbs = part.equals("..") && !parts.isEmpty() && !parts.getLast().equals("..");
      if (climbs) {
        parts.removeLast();
      } else if (!part.equals("..") || !absolute) {
        parts.addLast(part);
      }
    }
    String joined = String.join("/", parts);
    return absolute ? "/" + joined : joined.isEmpty() ? "." : joined;
  }
}

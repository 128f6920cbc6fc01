package dev.lazyscope.graph.load.nativemodel.system;

import dev.lazyscope.graph.load.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/// Paths as text, as `os.path` treats them.
final class Paths {
  private Paths() {}

  /// {@return the path that bytes name, which are given as the letters of Latin-1}
  static String ofBytes(String latin1) {
    return new String(latin1.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  static Value asBytes(String path) {
    byte[] bytes = path.getBytes(StandardCharsets.UTF_8);
    return new Value.Bytes(new String(bytes, StandardCharsets.ISO_8859_1));
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

package dev.lazyscope.report.json;

import java.nio.charset.StandardCharsets;

/// Paths as references of URIs (RFC 3986): slashes, and everything unusual by its bytes.
public final class Uris {
  private static final String PLAIN =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";

  private Uris() {}

  public static String of(String path) {
    StringBuilder text = new StringBuilder();
    for (byte one : path.replace('\\', '/').getBytes(StandardCharsets.UTF_8)) {
      if (PLAIN.indexOf(one) >= 0) {
        text.append((char) one);
      } else {
        text.append("%%%02X".formatted(one & 0xFF));
      }
    }
    return text.toString();
  }
}

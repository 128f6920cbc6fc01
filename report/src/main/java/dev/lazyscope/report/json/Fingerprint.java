package dev.lazyscope.report.json;

import dev.lazyscope.graph.gate.GateFinding;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// What a service recognises a finding by from run to run: rule and keys, no places.
public final class Fingerprint {
  private static final int BYTES = 16;

  private Fingerprint() {}

  public static String of(GateFinding finding) {
    String text = finding.rule().id() + "\n" + String.join("\n", finding.keys());
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, BYTES);
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError(impossible);
    }
  }
}

package dev.lazyscope.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/// Puts the page together. Its parts are files beside this class; the names in the data reach the
/// page only inside of base64, so that no name can become markup.
public final class HtmlReport {
  private static final List<String> SCRIPTS =
      List.of(
          "data.js",
          "dom.js",
          "loads-model.js",
          "overview.js",
          "icicle.js",
          "loads.js",
          "matrix-model.js",
          "matrix.js",
          "cycles.js",
          "imports.js",
          "module.js",
          "main.js");

  private HtmlReport() {}

  /// {@return the page in UTF-8}
  public static byte[] of(ReportData data) {
    CompletableFuture<byte[]> texts = CompletableFuture.supplyAsync(() -> PageData.texts(data));
    String style = resource("style.css");
    String script =
        SCRIPTS.stream()
            .map(HtmlReport::resource)
            .collect(Collectors.joining("\n", "(() => {\n'use strict';\n", "\n})();\n"));
    String page =
        resource("page.html")
            .replace("@STYLE_HASH@", hash(style))
            .replace("@SCRIPT_HASH@", hash(script))
            .replace("@STYLE@", style)
            .replace("@SCRIPT@", script)
            .replace("@DATA@", Base64.getEncoder().encodeToString(PageData.main(data)))
            .replace("@TEXTS@", Base64.getEncoder().encodeToString(texts.join()));
    return page.getBytes(StandardCharsets.UTF_8);
  }

  /// What a content security policy calls the hash of an inline element (CSP level 3).
  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  private static String resource(String name) {
    try (InputStream stream = HtmlReport.class.getResourceAsStream(name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}

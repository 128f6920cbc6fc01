package dev.lazyscope.cli.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The pages of `docs/rules`, which are part of the program.
final class RulePages {
  private static final String FOLDER = "/dev/lazyscope/rules/";

  private RulePages() {}

  /// {@return the title of each rule by its id}
  static Map<String, String> titles() {
    Map<String, String> titles = new TreeMap<>();
    resource("index.txt").orElse("").lines().forEach(id -> titles.put(id, title(id)));
    return titles;
  }

  /// {@return the page of a rule}
  static Optional<String> text(String id) {
    return id.matches("[a-z0-9-]+") ? resource(id + ".md") : Optional.empty();
  }

  private static String title(String id) {
    return text(id).flatMap(page -> page.lines().skip(2).findFirst()).orElse("");
  }

  private static Optional<String> resource(String name) {
    try (InputStream stream = RulePages.class.getResourceAsStream(FOLDER + name)) {
      return Optional.ofNullable(stream).map(RulePages::text);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String text(InputStream stream) {
    try {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}

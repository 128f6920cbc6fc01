package dev.lazyscope.graph.gate.contract;

import dev.lazyscope.graph.model.ModulePattern;
import java.util.Optional;

/// An import that a contract lets pass, written `importer -> imported`.
public record Exemption(String text, ModulePattern importer, ModulePattern imported) {

  /// {@return the exemption, unless the text has no arrow between two names}
  public static Optional<Exemption> parse(String text) {
    String[] ends = text.split("->", -1);
    if (ends.length != 2 || ends[0].isBlank() || ends[1].isBlank()) {
      return Optional.empty();
    }
    return Optional.of(
        new Exemption(
            text.strip(), ModulePattern.of(ends[0].strip()), ModulePattern.of(ends[1].strip())));
  }

  public boolean covers(String from, String to) {
    return importer.matches(from) && imported.matches(to);
  }
}

package dev.lazyscope.graph.link.stdlib;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What importing each module loads: two thirds of a catalogue file, and needed only where the
/// library's sources are not at hand. Hence the lines are taken apart when first asked for.
final class LoadRows {
  private final String text;
  private Optional<Map<String, Map<String, String>>> parsed = Optional.empty();

  /// The lines `tag module words…`.
  LoadRows(String text) {
    this.text = text;
  }

  boolean has(String tag) {
    return rows().containsKey(tag);
  }

  List<String> words(String tag, String module) {
    return CatalogueTables.words(rows(), tag, module);
  }

  private synchronized Map<String, Map<String, String>> rows() {
    if (parsed.isEmpty()) {
      parsed = Optional.of(parse());
    }
    return parsed.get();
  }

  private Map<String, Map<String, String>> parse() {
    Map<String, Map<String, String>> rows = new HashMap<>();
    text.lines()
        .map(line -> line.split(" ", 3))
        .filter(parts -> parts.length == 3)
        .forEach(
            parts -> rows.computeIfAbsent(parts[0], _ -> new HashMap<>()).put(parts[1], parts[2]));
    return rows;
  }
}

package dev.lazyscope.graph.link.stdlib;

import dev.lazyscope.graph.link.stdlib.StandardLibrary.Kind;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/// The lines of a catalogue file by their first two words. `kinds` has the names in order.
record CatalogueTables(
    SequencedMap<String, Kind> kinds,
    Set<String> frozen,
    Map<String, String> aliases,
    Map<String, String> codecs,
    Map<String, Map<String, String>> rows) {

  List<String> words(String tag, String key) {
    return words(rows, tag, key);
  }

  static List<String> words(Map<String, Map<String, String>> rows, String tag, String key) {
    String text = rows.getOrDefault(tag, Map.of()).getOrDefault(key, "");
    return text.isEmpty() ? List.of() : List.of(text.split(" "));
  }
}

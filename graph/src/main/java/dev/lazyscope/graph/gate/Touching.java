package dev.lazyscope.graph.gate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// Puts imports together that share a module: they were most likely closed by one change.
final class Touching {
  private final Map<String, String> leaders = new HashMap<>();

  private Touching() {}

  /// {@return the keys `importer -> imported` in groups, all sorted}
  static List<List<String>> groups(Collection<String> keys) {
    Touching touching = new Touching();
    keys.forEach(key -> touching.join(key.split(" -> ")));
    Map<String, List<String>> groups = new TreeMap<>();
    for (String key : new TreeSet<>(keys)) {
      groups
          .computeIfAbsent(touching.leader(key.split(" -> ")[0]), _ -> new ArrayList<>())
          .add(key);
    }
    return groups.values().stream().sorted((a, b) -> a.get(0).compareTo(b.get(0))).toList();
  }

  private void join(String[] ends) {
    String first = leader(ends[0]);
    String second = leader(ends[1]);
    leaders.put(first, second);
  }

  private String leader(String name) {
    String at = name;
    while (!leaders.computeIfAbsent(at, own -> own).equals(at)) {
      at = leaders.get(at);
    }
    leaders.put(name, at);
    return at;
  }
}

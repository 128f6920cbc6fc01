package dev.lazyscope.cli.architecture;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Packages that use each other, directly or through others.
final class PackageCycles {
  private PackageCycles() {}

  /// {@return the groups of packages that reach each other, each sorted}
  static List<Set<String>> in(Map<String, ? extends Set<String>> uses) {
    List<Set<String>> cycles = new ArrayList<>();
    for (String start : new TreeSet<>(uses.keySet())) {
      Set<String> group = new TreeSet<>(reachable(start, uses));
      group.removeIf(other -> !reachable(other, uses).contains(start));
      if (!group.isEmpty() && !cycles.contains(group)) {
        cycles.add(group);
      }
    }
    return cycles;
  }

  private static Set<String> reachable(String start, Map<String, ? extends Set<String>> uses) {
    Set<String> reached = new TreeSet<>();
    List<String> open = new ArrayList<>(usedBy(start, uses));
    while (!open.isEmpty()) {
      String next = open.removeLast();
      if (reached.add(next)) {
        open.addAll(usedBy(next, uses));
      }
    }
    return reached;
  }

  private static Set<String> usedBy(String name, Map<String, ? extends Set<String>> uses) {
    return uses.containsKey(name) ? uses.get(name) : Collections.emptySet();
  }
}

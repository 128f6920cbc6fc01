package dev.lazyscope.graph.cycle.run;

import java.util.List;

/// Tests of `sys.version_info` against version parts.
final class Versions {
  private Versions() {}

  static boolean holds(int minorVersion, String operator, List<Integer> version) {
    int order = compare(List.of(3, minorVersion), version);
    return switch (operator) {
      case "<" -> order < 0;
      case "<=" -> order <= 0;
      case ">" -> order > 0;
      case ">=" -> order >= 0;
      case "==" -> order == 0;
      case "!=" -> order != 0;
      default -> true;
    };
  }

  /// `version_info` has more parts than any it is compared with, so equal parts come after.
  private static int compare(List<Integer> running, List<Integer> version) {
    for (int i = 0; i < Math.min(running.size(), version.size()); i++) {
      int order = Integer.compare(running.get(i), version.get(i));
      if (order != 0) {
        return order;
      }
    }
    return version.size() > running.size() ? 0 : 1;
  }
}

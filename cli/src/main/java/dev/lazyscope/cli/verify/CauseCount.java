package dev.lazyscope.cli.verify;

import dev.lazyscope.graph.accuracy.Measured.Difference;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Counts the likely causes of differences over many entries.
public final class CauseCount {
  private static final int SHOWN = 40;
  private final Map<String, Integer> modules = new HashMap<>();
  private final Map<String, Integer> entries = new HashMap<>();

  /// Adds the differences of one entry.
  public void add(List<Difference> differences) {
    for (Difference one : differences) {
      String cause = "%s %s: %s".formatted(one.side().id(), one.module(), one.cause());
      modules.merge(cause, 1 + one.others(), Integer::sum);
      entries.merge(cause, 1, Integer::sum);
    }
  }

  /// {@return a line for each cause, those with the most modules behind them first}
  public String text() {
    return modules.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(SHOWN)
        .map(one -> line(one.getKey(), one.getValue()))
        .collect(Collectors.joining());
  }

  private String line(String cause, int count) {
    return "%6d modules in %d runs  %s\n".formatted(count, entries.get(cause), cause);
  }
}

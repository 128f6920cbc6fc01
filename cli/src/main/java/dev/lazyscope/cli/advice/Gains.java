package dev.lazyscope.cli.advice;

import dev.lazyscope.graph.chain.LoadChains;
import dev.lazyscope.graph.chain.Statement;
import dev.lazyscope.graph.load.LoadSet;
import dev.lazyscope.graph.load.LoadSet.Load;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// How many loads each statement accounts for: the modules that it is the first to import, with all
/// that loads because of them.
record Gains(Map<Line, List<Load>> loads, Map<String, Integer> weights) {

  /// Where an import stands.
  record Line(String module, int line) {}

  static Gains of(LoadSet set) {
    Map<Line, List<Load>> loads =
        set.likely().stream()
            .collect(
                Collectors.groupingBy(
                    load -> new Line(load.cause().importer(), load.cause().importSite().line())));
    return new Gains(loads, LoadChains.of(set).weights());
  }

  int of(Statement statement) {
    Line line = new Line(statement.importer(), statement.place().line());
    return loads.getOrDefault(line, List.of()).stream()
        .map(Load::module)
        .filter(module -> isNamed(module, statement))
        .mapToInt(module -> weights.getOrDefault(module, 1))
        .sum();
  }

  private static boolean isNamed(String module, Statement statement) {
    return statement.candidates().stream().anyMatch(one -> (one + ".").startsWith(module + "."));
  }
}

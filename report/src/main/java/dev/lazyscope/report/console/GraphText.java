package dev.lazyscope.report.console;

import dev.lazyscope.graph.model.EdgeKind;
import dev.lazyscope.graph.model.ImportGraph;
import dev.lazyscope.graph.model.Origin;
import dev.lazyscope.report.terminal.Style;
import dev.lazyscope.report.terminal.Table;
import dev.lazyscope.report.wording.Counted;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// The import graph in figures for a person: how many modules and imports of which kind, what is
/// imported most, what could not be found.
public final class GraphText {
  private static final int SHOWN = 10;

  private GraphText() {}

  public static String of(ImportGraph graph, Style style) {
    return counts(graph, style) + mostImported(graph, style) + unresolved(graph, style);
  }

  private static String counts(ImportGraph graph, Style style) {
    Map<Origin, Integer> modules = new EnumMap<>(Origin.class);
    for (int node = 0; node < graph.nodeCount(); node++) {
      modules.merge(graph.origin(node), 1, Integer::sum);
    }
    Map<EdgeKind, Integer> imports = new EnumMap<>(EdgeKind.class);
    for (int edge = 0; edge < graph.edgeCount(); edge++) {
      imports.merge(graph.kind(edge), 1, Integer::sum);
    }
    Table table = new Table("what", ">count");
    modules.forEach((origin, count) -> table.row("  " + origin.id(), String.valueOf(count)));
    Table kinds = new Table("what", ">count");
    imports.forEach((kind, count) -> kinds.row("  " + kind.id(), String.valueOf(count)));
    return "%s\n%s%s\n%s"
        .formatted(
            style.bold(Counted.of(graph.nodeCount(), "module")),
            table.withoutTitles(style),
            style.bold(Counted.of(graph.edgeCount(), "import")),
            kinds.withoutTitles(style));
  }

  private static String mostImported(ImportGraph graph, Style style) {
    Table table = new Table("<module", ">importers");
    IntStream.range(0, graph.nodeCount())
        .boxed()
        .filter(node -> graph.origin(node) == Origin.PROJECT && importers(graph, node) > 0)
        .sorted(Comparator.comparingInt((Integer node) -> -importers(graph, node)))
        .limit(SHOWN)
        .forEach(node -> table.row("  " + graph.name(node), "" + importers(graph, node)));
    return table.isEmpty()
        ? ""
        : style.bold("imported by most modules") + "\n" + table.withoutTitles(style);
  }

  private static String unresolved(ImportGraph graph, Style style) {
    List<Integer> missing =
        IntStream.range(0, graph.nodeCount())
            .filter(node -> graph.origin(node) == Origin.UNRESOLVED)
            .boxed()
            .toList();
    Table table = new Table("<module", "first importer");
    missing.stream()
        .limit(SHOWN)
        .forEach(node -> table.row("  " + graph.name(node), style.dim(firstImporter(graph, node))));
    String rest = missing.size() > SHOWN ? "  and %d more\n".formatted(missing.size() - SHOWN) : "";
    return table.isEmpty()
        ? ""
        : style.bold("not found") + "\n" + table.withoutTitles(style) + rest;
  }

  private static String firstImporter(ImportGraph graph, int node) {
    int position = graph.firstBackward(node);
    if (position == graph.endBackward(node)) {
      return "";
    }
    int edge = graph.backwardEdge(position);
    return graph.node(graph.importer(edge)).file() + ":" + graph.place(edge);
  }

  private static int importers(ImportGraph graph, int node) {
    int[] edges =
        IntStream.range(graph.firstBackward(node), graph.endBackward(node))
            .map(graph::backwardEdge)
            .toArray();
    return (int) Arrays.stream(edges).map(graph::importer).distinct().count();
  }
}

package dev.lazyscope.cli.page;

import dev.lazyscope.graph.link.FoundModule;
import dev.lazyscope.graph.link.ModuleSpace;
import dev.lazyscope.graph.load.LoadSet;
import dev.lazyscope.graph.model.ImportGraph;
import dev.lazyscope.graph.model.ModuleNode;
import dev.lazyscope.graph.model.Origin;
import dev.lazyscope.report.html.ReportData;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// The project's graph and, as modules without imports, what the entries load beyond it.
final class WholeGraph {
  private WholeGraph() {}

  static ImportGraph of(ImportGraph graph, List<ReportData.Entry> entries, ModuleSpace space) {
    ImportGraph.Builder builder = new ImportGraph.Builder();
    for (int node = 0; node < graph.nodeCount(); node++) {
      builder.node(described(graph.node(node), space));
    }
    // As long as only nodes of the graph are added, the builder numbers them as the graph does.
    for (int edge = 0; edge < graph.edgeCount(); edge++) {
      builder.edge(graph.importer(edge), graph.imported(edge), graph.kind(edge), graph.place(edge));
    }
    loaded(entries)
        .forEach(
            name ->
                builder.node(new ModuleNode(name, origin(name, space), "", lines(name, space))));
    return builder.build();
  }

  /// Installed modules were not read with the project: their lines are counted here.
  private static ModuleNode described(ModuleNode node, ModuleSpace space) {
    return node.lines() > 0 || node.origin() == Origin.UNRESOLVED
        ? node
        : new ModuleNode(node.name(), node.origin(), node.file(), lines(node.name(), space));
  }

  private static TreeSet<String> loaded(List<ReportData.Entry> entries) {
    TreeSet<String> names = new TreeSet<>();
    for (ReportData.Entry entry : entries) {
      entry
          .simulation()
          .outcomes()
          .forEach(outcome -> outcome.set().likely().forEach(load -> add(names, load)));
    }
    return names;
  }

  private static void add(TreeSet<String> names, LoadSet.Load load) {
    names.add(load.module());
    List.of(load.cause().importer(), load.cause().triggerModule()).stream()
        .filter(name -> !name.isEmpty())
        .forEach(names::add);
  }

  private static Origin origin(String name, ModuleSpace space) {
    Optional<FoundModule.Origin> found = space.find(name).map(FoundModule::origin);
    return found
        .map(
            origin ->
                switch (origin) {
                  case PROJECT -> Origin.PROJECT;
                  case STANDARD_LIBRARY -> Origin.STANDARD_LIBRARY;
                  case THIRD_PARTY -> Origin.THIRD_PARTY;
                })
        .orElse(name.equals("__main__") ? Origin.PROJECT : Origin.UNRESOLVED);
  }

  private static int lines(String name, ModuleSpace space) {
    return space.find(name).flatMap(space::source).map(WholeGraph::lines).orElse(0);
  }

  private static int lines(byte[] source) {
    int lines = 0;
    for (byte each : source) {
      lines += each == '\n' ? 1 : 0;
    }
    return lines;
  }
}

package dev.lazyscope.cli.page;

import dev.lazyscope.graph.link.FoundModule;
import dev.lazyscope.graph.link.ModuleSpace;
import dev.lazyscope.graph.load.LoadSet;
import dev.lazyscope.graph.model.ImportGraph;
import dev.lazyscope.graph.model.ModuleNode;
import dev.lazyscope.graph.model.Origin;
import dev.lazyscope.report.html.ReportData;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;

/// The project's graph and, as modules without imports, what the entries load beyond it.
final class WholeGraph {
  private final ModuleSpace space;
  private final Path project;

  private WholeGraph(ModuleSpace space, Path project) {
    this.space = space;
    this.project = project;
  }

  /// {@return the graph; `space` finds what is not in it, `project` holds what is the project's
  /// own}
  static ImportGraph of(
      ImportGraph graph, List<ReportData.Entry> entries, ModuleSpace space, Path project) {
    return new WholeGraph(space, project).build(graph, loaded(entries));
  }

  private ImportGraph build(ImportGraph graph, TreeSet<String> loaded) {
    ImportGraph.Builder builder = new ImportGraph.Builder();
    for (int node = 0; node < graph.nodeCount(); node++) {
      builder.node(described(graph.node(node)));
    }
    // As long as only nodes of the graph are added, the builder numbers them as the graph does.
    for (int edge = 0; edge < graph.edgeCount(); edge++) {
      builder.edge(graph.importer(edge), graph.imported(edge), graph.kind(edge), graph.place(edge));
    }
    loaded.stream()
        .filter(name -> graph.find(name).isEmpty())
        .forEach(name -> builder.node(new ModuleNode(name, origin(name), "", lines(name))));
    return builder.build();
  }

  /// Installed modules were not read with the project: their lines are counted here.
  private ModuleNode described(ModuleNode node) {
    return node.lines() > 0 || node.origin() == Origin.UNRESOLVED
        ? node
        : new ModuleNode(node.name(), node.origin(), node.file(), lines(node.name()));
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

  private Origin origin(String name) {
    return space
        .find(name)
        .map(this::origin)
        .orElse(name.equals("__main__") ? Origin.PROJECT : Origin.UNRESOLVED);
  }

  /// What a run finds beside the project in the folder it is started in is not the project's own.
  private Origin origin(FoundModule module) {
    return switch (module.origin()) {
      case PROJECT -> isBelow(module) ? Origin.PROJECT : Origin.THIRD_PARTY;
      case STANDARD_LIBRARY -> Origin.STANDARD_LIBRARY;
      case THIRD_PARTY -> Origin.THIRD_PARTY;
    };
  }

  private boolean isBelow(FoundModule module) {
    return switch (module) {
      case FoundModule.Source(_, var file, _, _) -> file.startsWith(project);
      case FoundModule.Bytecode(_, var file, _, _) -> file.startsWith(project);
      case FoundModule.Extension(_, var file, _, _) -> file.startsWith(project);
      case FoundModule.Namespace(_, var portions, _) ->
          portions.stream().anyMatch(portion -> portion.startsWith(project));
      case FoundModule.StandardLibrary _ -> false;
    };
  }

  private int lines(String name) {
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

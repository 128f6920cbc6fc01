package dev.lazyscope.graph.cycle;

import dev.lazyscope.analyzer.source.Place;
import dev.lazyscope.graph.model.EdgeKind;
import dev.lazyscope.graph.model.ImportEdge;
import dev.lazyscope.graph.model.ImportGraph;
import dev.lazyscope.graph.model.ModuleNode;
import dev.lazyscope.graph.model.Origin;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Import cycles: components of modules that import each other.
public final class Cycles {
  /// The edges that load a module while another loads. Dynamic imports are not among them: most of
  /// them stand in functions, and no name is bound too early by them.
  public static final Set<EdgeKind> AT_IMPORT_TIME =
      Set.copyOf(
          EnumSet.of(
              EdgeKind.MODULE_LEVEL,
              EdgeKind.GUARDED,
              EdgeKind.STAR,
              EdgeKind.LAZY,
              EdgeKind.PARENT_PACKAGE));

  /// All that tie modules together in the source, whenever it executes.
  public static final Set<EdgeKind> IN_THE_SOURCE = Set.of(EdgeKind.values());

  private static final Place NOWHERE = new Place(0, 0);

  private Cycles() {}

  /// {@return the components of more than one module over edges of these kinds, by first module}
  public static List<Component> in(ImportGraph graph, Set<EdgeKind> kinds) {
    return components(graph.keepKinds(kinds));
  }

  /// {@return the cycles between packages and modules that lie side by side in the same package, at
  /// every depth; an import counts where the two names part}
  public static List<Component> betweenSiblings(ImportGraph graph, Set<EdgeKind> kinds) {
    return components(Siblings.of(graph.keepKinds(kinds)));
  }

  /// {@return an import that stands behind an edge that [#betweenSiblings] gave}
  public static Optional<ImportEdge> behind(ImportGraph graph, String importer, String imported) {
    return Siblings.witness(graph, importer, imported);
  }

  /// {@return the components among names, given what each depends on}
  public static List<Component> among(Map<String, ? extends Collection<String>> dependencies) {
    ImportGraph.Builder builder = new ImportGraph.Builder();
    dependencies.forEach(
        (name, needed) -> {
          int importer = node(builder, name);
          needed.forEach(
              other ->
                  builder.edge(importer, node(builder, other), EdgeKind.MODULE_LEVEL, NOWHERE));
        });
    return components(builder.build());
  }

  private static int node(ImportGraph.Builder builder, String name) {
    return builder.node(new ModuleNode(name, Origin.PROJECT, "", 0));
  }

  private static List<Component> components(ImportGraph graph) {
    return Tarjan.componentsOf(graph).stream()
        .map(members -> new Component(graph.keepNodes(members)))
        .toList();
  }
}

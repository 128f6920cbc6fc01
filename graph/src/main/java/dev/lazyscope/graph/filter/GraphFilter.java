package dev.lazyscope.graph.filter;

import dev.lazyscope.analyzer.source.Place;
import dev.lazyscope.graph.cycle.Component;
import dev.lazyscope.graph.cycle.Cycles;
import dev.lazyscope.graph.filter.Interest.Collapse;
import dev.lazyscope.graph.filter.Interest.Focus;
import dev.lazyscope.graph.model.EdgeKind;
import dev.lazyscope.graph.model.ImportGraph;
import dev.lazyscope.graph.model.ModuleNode;
import dev.lazyscope.graph.model.ModulePattern;
import dev.lazyscope.graph.model.Origin;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/// Narrows a graph; every function goes from graph to graph.
public final class GraphFilter {
  private static final Place SEVERAL = new Place(0, 0);

  private GraphFilter() {}

  /// {@return the part of the graph that is of interest}
  public static ImportGraph narrow(ImportGraph graph, Interest interest) {
    ImportGraph narrow = ofOrigins(ofKinds(graph, interest.kinds()), interest.origins());
    if (!interest.reaches().isEmpty()) {
      narrow = reaching(narrow, interest.reaches());
    }
    if (interest.onlyCycles()) {
      narrow = onlyCycles(narrow, Cycles.AT_IMPORT_TIME);
    }
    if (interest.focus().isPresent()) {
      narrow = focused(narrow, interest.focus().orElseThrow());
    }
    return collapsed(narrow, interest.collapse());
  }

  /// {@return the modules of these origins}
  public static ImportGraph ofOrigins(ImportGraph graph, Set<Origin> origins) {
    return origins.containsAll(EnumSet.allOf(Origin.class))
        ? graph
        : keep(graph, node -> origins.contains(graph.origin(node)));
  }

  /// {@return the modules of the project, with the compiled ones in its packages, which lie on no
  /// cycle but are there to be imported}
  public static ImportGraph ofProject(ImportGraph graph) {
    return keep(
        graph,
        node -> graph.origin(node) == Origin.PROJECT || isInProject(graph, graph.name(node)));
  }

  private static boolean isInProject(ImportGraph graph, String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0
        && graph.find(name.substring(0, dot)).stream()
            .anyMatch(parent -> graph.origin(parent) == Origin.PROJECT);
  }

  private static ImportGraph ofKinds(ImportGraph graph, Set<EdgeKind> kinds) {
    return kinds.containsAll(EnumSet.allOf(EdgeKind.class)) ? graph : graph.keepKinds(kinds);
  }

  /// {@return the modules named and their neighbours up to a distance}
  public static ImportGraph focused(ImportGraph graph, Focus focus) {
    boolean[] near = Reach.both(graph, named(graph, focus.modules()), focus.depth());
    return keep(graph, node -> near[node]);
  }

  /// {@return the modules from which one of those named is reached, and those}
  public static ImportGraph reaching(ImportGraph graph, Collection<ModulePattern> modules) {
    boolean[] leading = Reach.backward(graph, named(graph, modules));
    return keep(graph, node -> leading[node]);
  }

  /// {@return the modules that lie on a cycle over edges of these kinds, with those edges}
  public static ImportGraph onlyCycles(ImportGraph graph, Set<EdgeKind> kinds) {
    int[] component = new int[graph.nodeCount()];
    List<Component> components = Cycles.in(graph, kinds);
    for (int i = 0; i < components.size(); i++) {
      for (String member : components.get(i).members()) {
        component[graph.find(member).orElseThrow()] = i + 1;
      }
    }
    ImportGraph counted = graph.keepKinds(kinds);
    ImportGraph inside =
        counted.keepEdges(
            edge -> component[counted.importer(edge)] == component[counted.imported(edge)]);
    return keep(inside, node -> component[node] > 0);
  }

  /// {@return the graph with some modules drawn as one; an edge then stands for all imports of its
  /// kind and has no place, and imports inside of one are gone}
  public static ImportGraph collapsed(ImportGraph graph, Collapse collapse) {
    return switch (collapse) {
      case Collapse.Nothing() -> graph;
      case Collapse.ToDepth(int depth) -> renamed(graph, name -> cut(name, depth));
      case Collapse.Packages(List<ModulePattern> patterns) ->
          renamed(graph, name -> holder(name, patterns).orElse(name));
    };
  }

  private static ImportGraph keep(ImportGraph graph, IntPredicate keep) {
    return graph.keepNodes(IntStream.range(0, graph.nodeCount()).filter(keep).toArray());
  }

  private static int[] named(ImportGraph graph, Collection<ModulePattern> patterns) {
    Predicate<String> named = ModulePattern.anyOf(patterns);
    return IntStream.range(0, graph.nodeCount())
        .filter(node -> named.test(graph.name(node)))
        .toArray();
  }

  private static ImportGraph renamed(ImportGraph graph, UnaryOperator<String> rename) {
    String[] names = new String[graph.nodeCount()];
    Arrays.setAll(names, node -> rename.apply(graph.name(node)));
    ImportGraph.Builder builder = new ImportGraph.Builder();
    int[] nodes = new int[names.length];
    Gathered gathered = new Gathered(graph, names);
    for (int node = 0; node < names.length; node++) {
      nodes[node] = builder.node(gathered.module(node));
    }
    for (int edge = 0; edge < graph.edgeCount(); edge++) {
      int importer = graph.importer(edge);
      int imported = graph.imported(edge);
      if (nodes[importer] != nodes[imported]) {
        boolean alone = gathered.isAlone(importer) && gathered.isAlone(imported);
        Place place = alone ? graph.place(edge) : SEVERAL;
        builder.edge(nodes[importer], nodes[imported], graph.kind(edge), place);
      }
    }
    return builder.build();
  }

  private static String cut(String name, int depth) {
    int end = -1;
    for (int parts = 0; parts < depth; parts++) {
      end = name.indexOf('.', end + 1);
      if (end < 0) {
        return name;
      }
    }
    return end < 0 ? name : name.substring(0, end);
  }

  private static Optional<String> holder(String name, List<ModulePattern> patterns) {
    for (int end = name.indexOf('.'); end >= 0; end = name.indexOf('.', end + 1)) {
      String holder = name.substring(0, end);
      if (patterns.stream().anyMatch(pattern -> pattern.names(holder))) {
        return Optional.of(holder);
      }
    }
    return Optional.empty();
  }

  /// The modules behind each new name: lines are added up, a module that stays alone stays itself.
  private static final class Gathered {
    private final ImportGraph graph;
    private final String[] names;
    private final Map<String, int[]> countAndLines = new HashMap<>();

    Gathered(ImportGraph graph, String[] names) {
      this.graph = graph;
      this.names = names;
      for (int node = 0; node < names.length; node++) {
        int[] sums = countAndLines.computeIfAbsent(names[node], _ -> new int[2]);
        sums[0]++;
        sums[1] += graph.node(node).lines();
      }
    }

    boolean isAlone(int node) {
      return countAndLines.get(names[node])[0] == 1;
    }

    ModuleNode module(int node) {
      ModuleNode module = graph.node(node);
      return isAlone(node)
          ? new ModuleNode(names[node], module.origin(), module.file(), module.lines())
          : new ModuleNode(names[node], module.origin(), "", countAndLines.get(names[node])[1]);
    }
  }
}

package dev.lazyscope.graph.gate;

import dev.lazyscope.graph.cycle.Component;
import dev.lazyscope.graph.cycle.Cycles;
import dev.lazyscope.graph.filter.GraphFilter;
import dev.lazyscope.graph.gate.GateFinding.Step;
import dev.lazyscope.graph.model.EdgeKind;
import dev.lazyscope.graph.model.ImportEdge;
import dev.lazyscope.graph.model.ImportGraph;
import dev.lazyscope.graph.model.Origin;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Imports that lie on a cycle, of modules or of the parts of packages.
///
/// Only statements that run at import time count. A lazy one does not: making it lazy is how a
/// cycle is opened; whether a cycle depends on that is said by `cycles`.
record CyclicImports(
    GateRule rule,
    List<Component> components,
    Optional<Set<String>> importsBefore,
    ImportGraph graph,
    String reason)
    implements Watch {
  static final Set<EdgeKind> COUNTED =
      Set.copyOf(EnumSet.of(EdgeKind.MODULE_LEVEL, EdgeKind.GUARDED, EdgeKind.STAR));

  /// More edges than this are not searched for the shortest cycle.
  private static final int TRIED = 8;

  static CyclicImports of(GateInput input, Optional<Set<String>> importsBefore) {
    ImportGraph own = own(input.graph());
    return new CyclicImports(
        GateRule.CYCLIC_IMPORT, Cycles.in(own, COUNTED), importsBefore, own, "");
  }

  static ImportGraph own(ImportGraph graph) {
    return GraphFilter.ofOrigins(graph, EnumSet.of(Origin.PROJECT)).keepKinds(COUNTED);
  }

  /// {@return the imports of a program that could be part of a cycle}
  static Set<String> imports(ImportGraph graph) {
    ImportGraph own = own(graph);
    return IntStream.range(0, own.edgeCount())
        .mapToObj(edge -> key(own, edge))
        .collect(Collectors.toCollection(HashSet::new));
  }

  @Override
  public Set<String> keys() {
    return components.stream().flatMap(CyclicImports::keys).collect(Collectors.toSet());
  }

  @Override
  public List<GateFinding> tell(Set<String> fresh) {
    return components.stream().flatMap(component -> tell(component, fresh)).toList();
  }

  private Stream<GateFinding> tell(Component component, Set<String> fresh) {
    Set<String> here = keys(component).filter(fresh::contains).collect(Collectors.toSet());
    Set<String> added = new TreeSet<>(here);
    importsBefore.ifPresent(added::removeAll);
    return Touching.groups(added.isEmpty() ? here : added).stream()
        .map(group -> finding(component, group));
  }

  private GateFinding finding(Component component, List<String> group) {
    List<ImportEdge> cycle =
        group.stream()
            .limit(TRIED)
            .map(key -> through(component, key))
            .min(Comparator.comparing(List::size))
            .orElseThrow();
    Set<String> shown =
        cycle.stream()
            .map(edge -> key(component.graph(), edge))
            .collect(Collectors.toCollection(HashSet::new));
    List<String> others =
        group.stream()
            .filter(key -> !shown.contains(key))
            .map(key -> key.replace(" -> ", " → "))
            .toList();
    String message =
        "%s: %s%s"
            .formatted(
                rule == GateRule.ACYCLIC ? "parts of a package form a cycle" : "new import cycle",
                round(component.graph(), cycle),
                others.isEmpty()
                    ? ""
                    : "; with it %d more: %s%s"
                        .formatted(
                            others.size(),
                            String.join(", ", others.subList(0, Math.min(TRIED, others.size()))),
                            others.size() > TRIED ? ", …" : ""));
    return new GateFinding(rule, group, message, reason, steps(component, cycle));
  }

  private static List<ImportEdge> through(Component component, String key) {
    String[] ends = key.split(" -> ");
    return component.shortestCycleThrough(ends[0], ends[1]).orElseThrow();
  }

  private static String round(ImportGraph graph, List<ImportEdge> cycle) {
    return Stream.concat(
            cycle.stream().map(edge -> graph.name(edge.importer())),
            Stream.of(graph.name(cycle.getFirst().importer())))
        .collect(Collectors.joining(" → "));
  }

  private List<Step> steps(Component component, List<ImportEdge> cycle) {
    return cycle.stream().map(edge -> step(component.graph(), edge)).toList();
  }

  private Step step(ImportGraph names, ImportEdge edge) {
    String importer = names.name(edge.importer());
    String imported = names.name(edge.imported());
    String key = key(importer, imported);
    boolean isNew = importsBefore.filter(before -> !before.contains(key)).isPresent();
    String text = importer + " imports " + imported + (isNew ? " (new)" : "");
    ImportEdge behind =
        rule == GateRule.ACYCLIC ? Cycles.behind(graph, importer, imported).orElse(edge) : edge;
    ImportGraph holder = behind.equals(edge) ? names : graph;
    return new Step(text, holder.node(behind.importer()).file(), behind.place());
  }

  private static Stream<String> keys(Component component) {
    ImportGraph graph = component.graph();
    return IntStream.range(0, graph.edgeCount()).mapToObj(edge -> key(graph, edge));
  }

  private static String key(ImportGraph graph, int edge) {
    return key(graph.name(graph.importer(edge)), graph.name(graph.imported(edge)));
  }

  private static String key(ImportGraph graph, ImportEdge edge) {
    return key(graph.name(edge.importer()), graph.name(edge.imported()));
  }

  static String key(String importer, String imported) {
    return importer + " -> " + imported;
  }
}

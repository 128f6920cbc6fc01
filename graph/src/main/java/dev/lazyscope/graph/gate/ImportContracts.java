package dev.lazyscope.graph.gate;

import dev.lazyscope.graph.cycle.Component;
import dev.lazyscope.graph.cycle.Cycles;
import dev.lazyscope.graph.filter.GraphFilter;
import dev.lazyscope.graph.gate.GateFinding.Step;
import dev.lazyscope.graph.gate.contract.Contract.Acyclic;
import dev.lazyscope.graph.gate.contract.Contract.Forbidden;
import dev.lazyscope.graph.gate.contract.Contract.Independent;
import dev.lazyscope.graph.gate.contract.Contract.Layers;
import dev.lazyscope.graph.gate.contract.Contract.OnImports;
import dev.lazyscope.graph.gate.contract.Exemption;
import dev.lazyscope.graph.model.EdgeKind;
import dev.lazyscope.graph.model.ImportGraph;
import dev.lazyscope.graph.model.ModulePattern;
import dev.lazyscope.graph.model.Origin;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// Contracts on imports. A key is the import by which the one side is left: it stays the same
/// however the way goes on.
///
/// @param graph the imports that count for one contract, without the exempt ones
/// @param all with them
record ImportContracts(ImportGraph graph, ImportGraph all) {
  private static final int NONE = -1;

  static ImportContracts of(GateInput input, OnImports contract) {
    EnumSet<EdgeKind> counted = EnumSet.allOf(EdgeKind.class);
    counted.remove(EdgeKind.TYPE_ONLY);
    counted.remove(EdgeKind.PARENT_PACKAGE);
    ImportGraph all = input.graph().keepKinds(counted);
    return new ImportContracts(
        all.keepEdges(edge -> contract.except().stream().noneMatch(one -> covers(one, all, edge))),
        all);
  }

  private static boolean covers(Exemption exemption, ImportGraph graph, int edge) {
    return exemption.covers(graph.name(graph.importer(edge)), graph.name(graph.imported(edge)));
  }

  /// Exceptions that no import needs any more.
  Watch unmatched(OnImports contract) {
    return new Watch.Listed(
        GateRule.UNMATCHED_PATTERN,
        contract.except().stream()
            .filter(
                one ->
                    IntStream.range(0, all.edgeCount()).noneMatch(edge -> covers(one, all, edge)))
            .map(
                one ->
                    ContractWatches.unmatched(
                        "the exception '" + one.text() + "' matches no import", contract))
            .toList());
  }

  Watch forbidden(Forbidden contract) {
    Predicate<String> importers = ModulePattern.anyOf(contract.sides().importers());
    Predicate<String> imported = ModulePattern.anyOf(contract.sides().imported());
    IntPredicate target = node -> imported.test(graph.name(node));
    IntPredicate source = node -> importers.test(graph.name(node)) && !target.test(node);
    Told told = new Told(GateRule.FORBIDDEN_IMPORT, contract.reason(), "may not import");
    IntPredicate between = node -> !contract.isDirect() && !source.test(node);
    List<GateFinding> found = crossings(source, Reach.to(graph, target, between), told);
    String side = " [" + String.join(", ", texts(contract.sides().imported())) + "]";
    return new Watch.Listed(
        GateRule.FORBIDDEN_IMPORT,
        found.stream().map(finding -> withKey(finding, finding.keys().getFirst() + side)).toList());
  }

  private static List<String> texts(List<ModulePattern> patterns) {
    return patterns.stream().map(ModulePattern::toString).toList();
  }

  private static GateFinding withKey(GateFinding finding, String key) {
    return new GateFinding(
        finding.rule(), List.of(key), finding.message(), finding.reason(), finding.steps());
  }

  Watch layers(Layers contract) {
    int[] layer = new int[graph.nodeCount()];
    Arrays.setAll(layer, node -> first(contract.layers(), graph.name(node)));
    List<GateFinding> found = new ArrayList<>();
    for (int i = 0; i < contract.layers().size(); i++) {
      int high = i;
      Reach reach = Reach.to(graph, node -> layer[node] == high, node -> layer[node] == NONE);
      String words = "lies below %s and may not import".formatted(contract.layers().get(high));
      found.addAll(
          crossings(
              node -> layer[node] > high,
              reach,
              new Told(GateRule.LAYERS, contract.reason(), words)));
    }
    return new Watch.Listed(GateRule.LAYERS, found);
  }

  private static int first(List<ModulePattern> layers, String module) {
    return IntStream.range(0, layers.size())
        .filter(i -> layers.get(i).matches(module))
        .findFirst()
        .orElse(NONE);
  }

  Watch independent(Independent contract) {
    int[] unit = units(contract.modules());
    List<GateFinding> found = new ArrayList<>();
    for (int one : Arrays.stream(unit).filter(i -> i != NONE).distinct().toArray()) {
      Reach reach = Reach.to(graph, node -> unit[node] == one, node -> unit[node] == NONE);
      Told told = new Told(GateRule.INDEPENDENT, contract.reason(), "is to be independent of");
      found.addAll(crossings(node -> unit[node] != NONE && unit[node] != one, reach, told));
    }
    return new Watch.Listed(GateRule.INDEPENDENT, found);
  }

  /// {@return for each module the one among those named that it is or lies in}
  private int[] units(List<ModulePattern> patterns) {
    int[] unit = new int[graph.nodeCount()];
    Arrays.fill(unit, NONE);
    for (int node = 0; node < graph.nodeCount(); node++) {
      String name = graph.name(node);
      if (patterns.stream().anyMatch(pattern -> pattern.names(name))) {
        int head = node;
        IntStream.range(0, graph.nodeCount())
            .filter(n -> graph.name(n).equals(name) || graph.name(n).startsWith(name + "."))
            .forEach(n -> unit[n] = head);
      }
    }
    return unit;
  }

  /// How a crossing is told.
  private record Told(GateRule rule, String reason, String words) {}

  /// {@return each import by which a source leads to what is reached}
  private List<GateFinding> crossings(IntPredicate source, Reach reach, Told told) {
    Map<String, GateFinding> found = new TreeMap<>();
    for (int edge = 0; edge < graph.edgeCount(); edge++) {
      int imported = graph.imported(edge);
      if (source.test(graph.importer(edge)) && !source.test(imported) && reach.reaches(imported)) {
        List<Integer> way = reach.from(edge);
        String key = CyclicImports.key(graph.name(graph.importer(edge)), graph.name(imported));
        found.putIfAbsent(key, crossing(key, way, told));
      }
    }
    return List.copyOf(found.values());
  }

  private GateFinding crossing(String key, List<Integer> way, Told told) {
    String importer = graph.name(graph.importer(way.getFirst()));
    String target = graph.name(graph.imported(way.getLast()));
    String through =
        way.size() == 1 ? "" : " (through " + graph.name(graph.imported(way.getFirst())) + ")";
    return new GateFinding(
        told.rule(),
        List.of(key),
        "%s %s %s%s".formatted(importer, told.words(), target, through),
        told.reason(),
        way.stream().map(this::step).toList());
  }

  private Step step(int edge) {
    String importer = graph.name(graph.importer(edge));
    String imported = graph.name(graph.imported(edge));
    return new Step(
        importer + " imports " + imported,
        graph.node(graph.importer(edge)).file(),
        graph.place(edge));
  }

  Watch acyclic(Acyclic contract) {
    ImportGraph own = GraphFilter.ofOrigins(graph, EnumSet.of(Origin.PROJECT));
    List<Component> components =
        Cycles.betweenSiblings(own, CyclicImports.COUNTED).stream()
            .filter(component -> isInside(component.members().getFirst(), contract))
            .toList();
    return new CyclicImports(
        GateRule.ACYCLIC,
        components,
        Optional.empty(),
        own.keepKinds(CyclicImports.COUNTED),
        contract.reason());
  }

  private static boolean isInside(String member, Acyclic contract) {
    int dot = member.lastIndexOf('.');
    String parent = dot < 0 ? "" : member.substring(0, dot);
    String top = contract.packageName();
    return parent.equals(top)
        || parent.startsWith(top + ".")
            && parent.substring(top.length()).chars().filter(c -> c == '.').count()
                < contract.depth();
  }
}

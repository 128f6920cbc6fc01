package dev.lazyscope.graph.gate;

import dev.lazyscope.graph.chain.LoadChains;
import dev.lazyscope.graph.cycle.Component;
import dev.lazyscope.graph.cycle.Cycles;
import dev.lazyscope.graph.gate.GateFinding.Step;
import dev.lazyscope.graph.gate.GateInput.EntryLoads;
import dev.lazyscope.graph.load.LoadSet.Load;
import dev.lazyscope.graph.model.ImportGraph;
import dev.lazyscope.graph.model.Origin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What differs between two states of a program.
public record GateChange(
    Difference modules, Difference imports, Difference cyclicImports, List<LoadChange> loads) {

  public GateChange {
    loads = List.copyOf(loads);
  }

  /// Names that only the later and only the earlier state has.
  public record Difference(SortedSet<String> added, SortedSet<String> removed) {
    static Difference of(Set<String> before, Set<String> after) {
      SortedSet<String> added = new TreeSet<>(after);
      added.removeAll(before);
      SortedSet<String> removed = new TreeSet<>(before);
      removed.removeAll(after);
      return new Difference(added, removed);
    }

    public boolean isEmpty() {
      return added.isEmpty() && removed.isEmpty();
    }
  }

  /// How the loads of one entry changed; `before` or `after` is 0 where the entry does not exist.
  public record LoadChange(
      String entry, int before, int after, Difference modules, List<Cause> causes) {
    public LoadChange {
      causes = List.copyOf(causes);
    }
  }

  /// A load on whose account others are new; `count` includes itself.
  public record Cause(String module, int count, Step step) {}

  public static GateChange between(GateInput before, GateInput after) {
    return new GateChange(
        Difference.of(modules(before.graph()), modules(after.graph())),
        Difference.of(imports(before.graph()), imports(after.graph())),
        Difference.of(cyclic(before), cyclic(after)),
        entries(before, after).map(entry -> loads(entry, before, after)).toList());
  }

  private static Stream<String> entries(GateInput before, GateInput after) {
    return Stream.concat(after.loads().stream(), before.loads().stream())
        .map(EntryLoads::entry)
        .distinct()
        .sorted();
  }

  private static Set<String> modules(ImportGraph graph) {
    return IntStream.range(0, graph.nodeCount())
        .filter(node -> graph.origin(node) == Origin.PROJECT)
        .mapToObj(graph::name)
        .collect(Collectors.toSet());
  }

  /// Whatever the project imports, with the kind: a statement that moves into a function shows.
  private static Set<String> imports(ImportGraph graph) {
    return IntStream.range(0, graph.edgeCount())
        .mapToObj(
            edge ->
                "%s -> %s (%s)"
                    .formatted(
                        graph.name(graph.importer(edge)),
                        graph.name(graph.imported(edge)),
                        graph.kind(edge).id()))
        .collect(Collectors.toSet());
  }

  private static Set<String> cyclic(GateInput input) {
    List<Component> components = Cycles.in(CyclicImports.own(input.graph()), CyclicImports.COUNTED);
    return new CyclicImports(
            GateRule.CYCLIC_IMPORT, components, Optional.empty(), input.graph(), "")
        .keys();
  }

  private static LoadChange loads(String entry, GateInput before, GateInput after) {
    Set<String> earlier = loaded(entry, before);
    Set<String> later = loaded(entry, after);
    Difference modules = Difference.of(earlier, later);
    List<Cause> causes =
        after.loads().stream()
            .filter(loads -> loads.entry().equals(entry))
            .flatMap(loads -> causes(loads, modules.added()).stream())
            .toList();
    return new LoadChange(entry, earlier.size(), later.size(), modules, causes);
  }

  private static Set<String> loaded(String entry, GateInput input) {
    return input.loads().stream()
        .filter(loads -> loads.entry().equals(entry))
        .flatMap(loads -> loads.set().likely().stream())
        .map(Load::module)
        .collect(Collectors.toSet());
  }

  /// Each new module counts for the first new load on its chain.
  private static List<Cause> causes(EntryLoads entry, Set<String> added) {
    LoadChains chains = LoadChains.of(entry.set());
    Map<Load, Integer> doors = new LinkedHashMap<>();
    for (String module : added) {
      chains.to(module).stream()
          .filter(load -> added.contains(load.module()))
          .findFirst()
          .ifPresent(door -> doors.merge(door, 1, Integer::sum));
    }
    List<Cause> causes = new ArrayList<>();
    doors.forEach(
        (load, count) ->
            causes.add(new Cause(load.module(), count, LoadContracts.step(entry, load))));
    causes.sort(Comparator.comparing((Cause cause) -> -cause.count()).thenComparing(Cause::module));
    return causes;
  }
}

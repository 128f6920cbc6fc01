package dev.lazyscope.graph.cycle.verdict;

import dev.lazyscope.graph.cut.FeedbackSet;
import dev.lazyscope.graph.cycle.Component;
import dev.lazyscope.graph.cycle.run.Statement;
import dev.lazyscope.graph.model.EdgeKind;
import dev.lazyscope.graph.model.ImportGraph;
import java.util.List;
import java.util.stream.IntStream;

/// The fewest imports that hold a component together.
final class Cuts {
  /// A parent package comes with the import of its submodule; it cannot be left out alone.
  private static final int PRICE_OF_PARENT = 1_000;

  private Cuts() {}

  /// A cycle is searched for so many of them.
  private static final int TOLD = 200;

  static List<CycleFinding.Cut> of(Component component) {
    ImportGraph graph = component.graph();
    List<FeedbackSet.Cut> cuts = FeedbackSet.of(graph, edge -> price(graph.kind(edge))).cuts();
    return IntStream.range(0, cuts.size())
        .mapToObj(i -> named(component, cuts.get(i), i < TOLD))
        .toList();
  }

  private static int price(EdgeKind kind) {
    return kind == EdgeKind.PARENT_PACKAGE ? PRICE_OF_PARENT : 1;
  }

  private static CycleFinding.Cut named(Component component, FeedbackSet.Cut cut, boolean isTold) {
    ImportGraph graph = component.graph();
    String importer = graph.name(cut.importer());
    List<Statement> statements =
        IntStream.range(graph.firstEdge(cut.importer()), graph.endEdge(cut.importer()))
            .filter(edge -> graph.imported(edge) == cut.imported())
            .mapToObj(edge -> new Statement(importer, graph.place(edge)))
            .distinct()
            .toList();
    String imported = graph.name(cut.imported());
    List<String> cycle = isTold ? cycle(component, importer, imported) : List.of();
    return new CycleFinding.Cut(importer, imported, statements, cycle);
  }

  private static List<String> cycle(Component component, String importer, String imported) {
    return component.shortestCycleThrough(importer, imported).stream()
        .flatMap(List::stream)
        .map(edge -> component.graph().name(edge.importer()))
        .toList();
  }
}

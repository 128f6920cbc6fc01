package dev.lazyscope.graph.cycle.verdict;

import dev.lazyscope.graph.cut.FeedbackSet;
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

  static List<CycleFinding.Cut> of(ImportGraph graph) {
    return FeedbackSet.of(graph, edge -> price(graph.kind(edge))).cuts().stream()
        .map(cut -> named(graph, cut))
        .toList();
  }

  private static int price(EdgeKind kind) {
    return kind == EdgeKind.PARENT_PACKAGE ? PRICE_OF_PARENT : 1;
  }

  private static CycleFinding.Cut named(ImportGraph graph, FeedbackSet.Cut cut) {
    String importer = graph.name(cut.importer());
    List<Statement> statements =
        IntStream.range(graph.firstEdge(cut.importer()), graph.endEdge(cut.importer()))
            .filter(edge -> graph.imported(edge) == cut.imported())
            .mapToObj(edge -> new Statement(importer, graph.place(edge)))
            .distinct()
            .toList();
    return new CycleFinding.Cut(importer, graph.name(cut.imported()), statements);
  }
}

package dev.lazyscope.graph.gate;

import dev.lazyscope.analyzer.source.Place;
import dev.lazyscope.graph.gate.GateFinding.Step;
import dev.lazyscope.graph.gate.GateInput.EntryLoads;
import dev.lazyscope.graph.load.LoadSet.Cause;
import dev.lazyscope.graph.load.LoadSet.Load;
import dev.lazyscope.graph.model.EdgeKind;
import dev.lazyscope.graph.model.ImportGraph;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// Lazy imports of the project that an entry uses all the same.
final class DefeatedImports {
  private DefeatedImports() {}

  static List<GateFinding> of(GateInput input) {
    Map<String, GateFinding> found = new TreeMap<>();
    for (EntryLoads entry : input.loads()) {
      for (Load load : entry.set().likely()) {
        statement(input, load)
            .ifPresent(
                statement -> {
                  String imported = CyclicImports.key(statement.module(), load.module());
                  String key = entry.entry() + ": " + imported;
                  found.putIfAbsent(key, finding(entry, key, load, statement));
                });
      }
    }
    return List.copyOf(found.values());
  }

  /// A lazy import.
  private record Statement(String module, Place place) {}

  /// {@return the lazy import of the project that is in vain because of a load}
  private static Optional<Statement> statement(GateInput input, Load load) {
    Cause cause = load.cause();
    return switch (cause.kind()) {
      case REIFIED ->
          Optional.of(new Statement(cause.importer(), cause.importSite()))
              .filter(statement -> input.summaries().containsKey(statement.module()));
      case PENDING_SUBMODULE -> lazyImport(input, load);
      case ENTRY, EAGER_IMPORT, PARENT_PACKAGE, DYNAMIC_IMPORT, STAR_IMPORT, EXTENSION, START_UP ->
          Optional.empty();
    };
  }

  /// Any lazy import of a submodule lets all modules read it as an attribute; the reader's own
  /// counts first.
  private static Optional<Statement> lazyImport(GateInput input, Load load) {
    ImportGraph graph = input.graph();
    String reader = load.cause().triggerModule();
    return graph.find(load.module()).stream()
        .flatMap(node -> IntStream.range(graph.firstBackward(node), graph.endBackward(node)))
        .map(graph::backwardEdge)
        .filter(edge -> graph.kind(edge) == EdgeKind.LAZY)
        .mapToObj(edge -> new Statement(graph.name(graph.importer(edge)), graph.place(edge)))
        .filter(statement -> input.summaries().containsKey(statement.module()))
        .min(Comparator.comparing(statement -> !statement.module().equals(reader)));
  }

  private static GateFinding finding(EntryLoads entry, String key, Load load, Statement statement) {
    Cause cause = load.cause();
    return new GateFinding(
        GateRule.DEFEATED_LAZY_IMPORT,
        List.of(key),
        "%s is imported lazily by %s, but %s loads it"
            .formatted(load.module(), statement.module(), entry.entry()),
        "",
        List.of(
            step(entry, "used by " + cause.triggerModule(), cause.triggerModule(), cause.trigger()),
            step(
                entry,
                "imported by " + statement.module(),
                statement.module(),
                statement.place())));
  }

  private static Step step(EntryLoads entry, String text, String module, Place place) {
    return new Step(text, entry.files().getOrDefault(module, ""), place);
  }
}

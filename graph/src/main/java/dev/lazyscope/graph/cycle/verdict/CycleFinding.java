package dev.lazyscope.graph.cycle.verdict;

import dev.lazyscope.graph.cycle.Component;
import dev.lazyscope.graph.cycle.run.Outcome.Failure;
import dev.lazyscope.graph.cycle.run.Statement;
import java.util.List;
import java.util.Optional;

/// What is known of one component.
///
/// @param shortest a shortest cycle of it
/// @param ways the ways in that were tried: entry points first, then modules of the component
/// @param failure one failure of those that make the class, if any
/// @param remedies sets of changes after which no way that was tried fails; best first
/// @param cuts the fewest imports without which the component has no cycle at all
/// @param levers the statements whose laziness decides whether it bites: of a hard cycle those that
///   cure it when lazy, of one that laziness breaks those to keep eager, of one that depends on it
///   those that must stay lazy
public record CycleFinding(
    Component component,
    CycleClass kind,
    List<Hop> shortest,
    List<WayIn> ways,
    Optional<Failure> failure,
    List<Remedy> remedies,
    List<Cut> cuts,
    List<Lever> levers) {

  public CycleFinding {
    shortest = List.copyOf(shortest);
    ways = List.copyOf(ways);
    remedies = List.copyOf(remedies);
    cuts = List.copyOf(cuts);
    levers = List.copyOf(levers);
  }

  /// A statement that decides, with a shortest cycle through it, or of the component where it
  /// stands outside.
  public record Lever(Statement statement, List<Hop> around) {
    public Lever {
      around = List.copyOf(around);
    }
  }

  /// All imports of one module by another.
  ///
  /// @param cycle the modules of a shortest cycle that begins with this import; empty where there
  ///   are more cuts than anyone reads
  public record Cut(
      String importer, String imported, List<Statement> statements, List<String> cycle) {
    public Cut {
      statements = List.copyOf(statements);
      cycle = List.copyOf(cycle);
    }
  }

  /// Changes that together make every way in work; checked by running the imports.
  public record Remedy(List<Change> changes) {
    public Remedy {
      changes = List.copyOf(changes);
    }
  }

  CycleFinding with(List<Lever> found) {
    return new CycleFinding(component, kind, shortest, ways, failure, remedies, cuts, found);
  }

  /// {@return whether it fails for an entry point of the user, not only for some way in}
  public boolean hitsAnEntryPoint() {
    return ways.stream().anyMatch(way -> way.isEntryPoint() && way.failsAsWritten());
  }
}

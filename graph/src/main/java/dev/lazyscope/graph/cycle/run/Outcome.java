package dev.lazyscope.graph.cycle.run;

import dev.lazyscope.analyzer.source.Place;
import java.util.List;
import java.util.Optional;

/// How a run ended.
public sealed interface Outcome {

  /// Every module was loaded.
  record Loaded() implements Outcome {}

  /// Too many steps; nothing is known.
  record GaveUp() implements Outcome {}

  /// A name was needed before it was defined, and nothing caught the error.
  record Failed(Failure failure) implements Outcome {}

  /// What was needed too early.
  ///
  /// @param statement the import statement that brings the name
  /// @param use where the name is read: the statement itself for a from-import
  /// @param from the module that is still being loaded
  /// @param name the name that it has not defined yet
  /// @param definedAt where it would define it
  /// @param waiting the modules that are being loaded, from `from` to the one that fails, each with
  ///   the place where it waits
  record Failure(
      Kind kind,
      Statement statement,
      Place use,
      String from,
      String name,
      Optional<Place> definedAt,
      List<Statement> waiting) {

    public Failure {
      waiting = List.copyOf(waiting);
    }
  }

  enum Kind {
    /// `from m import name`: ImportError.
    NAME_NOT_YET_DEFINED("name-not-yet-defined"),
    /// `m.name`: AttributeError.
    ATTRIBUTE_NOT_YET_DEFINED("attribute-not-yet-defined"),
    /// A lazy import that is needed while it is being resolved: ImportCycleError.
    LAZY_IMPORT_NEEDS_ITSELF("lazy-import-needs-itself");

    private final String id;

    Kind(String id) {
      this.id = id;
    }

    /// {@return the name used in output}
    public String id() {
      return id;
    }
  }
}

package dev.lazyscope.graph.chain;

import dev.lazyscope.analyzer.source.Place;
import dev.lazyscope.graph.load.LoadSet;
import dev.lazyscope.graph.load.LoadSet.Load;
import java.util.List;
import java.util.Optional;

/// Why an entry loads a module: the chain as written, what of it remains when everything is lazy,
/// and the statements to make lazy so that the module is no longer loaded.
///
/// `failure` is the error with which the entry ends as written, if it ends with one.
public record Why(
    String entry,
    String module,
    List<Hop> asWritten,
    List<Hop> allLazy,
    Optional<Cut> cut,
    Optional<LoadSet.Note> failure) {
  public Why {
    asWritten = List.copyOf(asWritten);
    allLazy = List.copyOf(allLazy);
  }

  /// One load of the chain: the statement that names the module, where one is known, and the use
  /// that made a lazy one load.
  public record Hop(Load load, Optional<Statement> statement, Optional<Use> use) {}

  /// A line of code.
  public record Use(String file, Place place, String text) {}

  /// Statements that together keep the module from loading, as the simulation confirms, and how
  /// many of how many modules the entry then does not load.
  public record Cut(List<Statement> statements, int saved, int loaded) {
    public Cut {
      statements = List.copyOf(statements);
    }
  }
}

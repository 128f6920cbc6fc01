package dev.lazyscope.graph.chain;

import dev.lazyscope.analyzer.source.Place;

/// An import statement as a person looks it up.
///
/// `importer` and `imported` are the names that a lazy-imports filter sees; `text` is the statement
/// on one line; `isOwn` tells the project's files from installed ones; `laziness` says whether it
/// may be lazy.
public record Statement(
    String importer,
    String imported,
    String file,
    Place place,
    String text,
    boolean isOwn,
    Laziness laziness) {

  /// Whether a statement may be lazy where it stands (PEP 810).
  public enum Laziness {
    POSSIBLE("may be lazy"),
    ALREADY("is lazy"),
    IN_TRY("cannot be lazy inside try"),
    IN_FUNCTION("runs when its function is called"),
    IN_CLASS("cannot be lazy in a class body"),
    TYPES_ONLY("is for type checkers only"),
    FUTURE("is no import but a setting"),
    STAR("cannot be lazy: star import"),
    BY_NAME("is a call, not a statement");

    private final String words;

    Laziness(String words) {
      this.words = words;
    }

    /// {@return what is told to a person}
    public String words() {
      return words;
    }
  }
}

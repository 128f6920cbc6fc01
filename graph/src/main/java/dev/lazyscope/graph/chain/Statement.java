package dev.lazyscope.graph.chain;

import dev.lazyscope.analyzer.source.Place;
import dev.lazyscope.graph.load.LoadMode.KeptEager;
import java.util.List;
import java.util.stream.Stream;

/// An import statement as a person looks it up.
///
/// `importer` and `imported` are the names that a lazy-imports filter sees, `names` those that a
/// from-import asks of the module; `text` is the statement on one line; `isOwn` tells the project's
/// files from installed ones; `laziness` says whether it may be lazy.
public record Statement(
    String importer,
    String imported,
    List<String> names,
    String file,
    Place place,
    String text,
    boolean isOwn,
    Laziness laziness) {

  public Statement {
    names = List.copyOf(names);
  }

  /// {@return the edge that means this statement to a mode: one of its names tells from-imports of
  /// the same module apart}
  public KeptEager edge() {
    return new KeptEager(importer, names.isEmpty() ? imported : imported + ":" + names.getFirst());
  }

  /// {@return the modules that the statement may load by its wording}
  public List<String> candidates() {
    return Stream.concat(Stream.of(imported), names.stream().map(name -> imported + "." + name))
        .toList();
  }

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
    BY_NAME("is a call, not a statement"),
    COMPILED("is in compiled code");

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

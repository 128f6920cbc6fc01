package dev.lazyscope.graph.load;

import dev.lazyscope.analyzer.source.Place;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What one run loads: the prediction (`likely`, in load order, without what a bare interpreter has
/// loaded), of these what loads whatever undecided conditions turn out to be (`must`), and for each
/// load its cause. The upper bound is computed apart, by [dev.lazyscope.graph.load.bound.MayLoad].
///
/// `assumed` names what had to be assumed on the way; `hasLazy` tells whether an import statement
/// that ran was to be deferred, whether or not a filter forbade it.
public record LoadSet(
    List<Load> likely,
    Set<String> must,
    List<Note> notes,
    Set<Heuristic> assumed,
    boolean hasLazy,
    Ending ending) {

  /// A place in compiled code without its source.
  public static final Place UNKNOWN = new Place(0, 0);

  public LoadSet(List<Load> likely, Set<String> must, List<Note> notes, Ending ending) {
    this(likely, must, notes, Set.of(), false, ending);
  }

  public LoadSet {
    likely = List.copyOf(likely);
    must = Set.copyOf(must);
    notes = List.copyOf(notes);
    assumed = Set.copyOf(assumed);
  }

  /// {@return the names of the modules that load, by the prediction}
  public Set<String> modules() {
    Set<String> names = HashSet.newHashSet(likely.size());
    likely.forEach(load -> names.add(load.module()));
    return names;
  }

  /// One module executed and put into `sys.modules`.
  public record Load(String module, Cause cause) {}

  /// Why a module got loaded. `importer` is the module whose code was running (empty for the
  /// entry); `importSite` is the statement that names the module; `trigger` is where execution
  /// stood when the load happened: the same place for an eager import, the read for a reified
  /// proxy.
  public record Cause(
      String importer, Place importSite, String triggerModule, Place trigger, Kind kind) {}

  public enum Kind {
    ENTRY,
    EAGER_IMPORT,
    REIFIED,
    PARENT_PACKAGE,
    DYNAMIC_IMPORT,
    PENDING_SUBMODULE,
    STAR_IMPORT,
    EXTENSION,
    START_UP
  }

  /// {@return a place in a module for a person}
  public static String where(String module, Place place) {
    String name = module.isEmpty() || module.equals("__main__") ? "the entry" : module;
    return place.equals(UNKNOWN) ? name : name + ":" + place.line();
  }

  /// {@return the error with which the program ends, if it ends with one}
  public Optional<Note> failure() {
    return notes.stream()
        .filter(note -> ending == Ending.RAISED && note.kind.equals("raised"))
        .findFirst();
  }

  /// Something the reader should know: an unresolved dynamic import, a bound that was hit.
  public record Note(String kind, String module, Place place, String text) {
    /// {@return the place for a person}
    public String where() {
      return LoadSet.where(module, place);
    }
  }

  /// How the simulated program ended.
  public enum Ending {
    RETURNED,
    EXITED,
    RAISED,
    OUT_OF_BUDGET
  }
}

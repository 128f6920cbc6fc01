package dev.lazyscope.analyzer.summary;

import dev.lazyscope.analyzer.source.Place;
import java.util.List;

/// One import of a module by a statement or a literal call. `import a, b` gives two sites; `from m
/// import x, y` gives one with two names.
///
/// `guards` go from the outermost to the innermost block around the statement. `offset` and `end`
/// are those of the statement in the UTF-8 source.
public record ImportSite(
    ImportForm form,
    Scope scope,
    List<Guard> guards,
    boolean isLazyKeyword,
    Place place,
    int offset,
    int end) {

  public ImportSite {
    guards = List.copyOf(guards);
  }

  /// Where the statement stands: laziness is possible at module level only (PEP 810).
  public enum Scope {
    MODULE,
    CLASS,
    FUNCTION
  }
}

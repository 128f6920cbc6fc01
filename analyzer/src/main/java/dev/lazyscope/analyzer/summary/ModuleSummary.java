package dev.lazyscope.analyzer.summary;

import dev.lazyscope.analyzer.parse.Problem;
import dev.lazyscope.analyzer.source.Place;
import java.util.List;
import java.util.Optional;

/// What the import graph and the listings need of one file. Holds no tree; independent of every
/// other file, hence made in parallel and kept in a cache.
public record ModuleSummary(
    List<ImportSite> imports,
    List<Export> exports,
    Optional<DunderAll> dunderAll,
    Optional<LazyModules> lazyModules,
    List<NameUse> uses,
    List<DirectEffect> effects,
    List<SummaryProblem> problems,
    boolean hasFutureAnnotations,
    boolean hasMainGuard,
    boolean hasModuleGetattr,
    int lines) {

  public ModuleSummary {
    imports = List.copyOf(imports);
    exports = List.copyOf(exports);
    uses = List.copyOf(uses);
    effects = List.copyOf(effects);
    problems = List.copyOf(problems);
  }

  /// A name bound at module level and by what; one for each pair of the two, at its first place.
  public record Export(String name, Binding binding, Place place) {}

  public enum Binding {
    FUNCTION,
    CLASS,
    VARIABLE,
    IMPORT
  }

  /// `__all__` as far as it is literal; `isComplete` is false when parts of it are computed.
  public record DunderAll(List<String> names, boolean isComplete, Place place) {
    public DunderAll {
      names = List.copyOf(names);
    }
  }

  /// `__lazy_modules__` (PEP 810) as far as it is a literal set, list, tuple, frozenset or dict. An
  /// addition (`+=`, `|=`, `.add`, …) makes it incomplete.
  public record LazyModules(List<Entry> entries, boolean isComplete, Place place) {
    public LazyModules {
      entries = List.copyOf(entries);
    }

    public record Entry(String module, Place place) {}
  }

  /// A read of a name that some import site at module level binds. `path` is the attribute chain
  /// behind the name (`np.linalg.norm` gives `linalg.norm`), empty for a bare read. Of several
  /// reads of one name, path and kind only the first is kept.
  public record NameUse(String name, String path, UseKind kind, Place place) {}

  /// When and how the name is read.
  public enum UseKind {
    MODULE_LEVEL(true),
    CLASS_BODY(true),
    BASE_CLASS(true),
    DECORATOR(true),
    DEFAULT_ARGUMENT(true),
    COMPREHENSION(true),
    /// An annotation that something evaluates when the class is made: a dataclass, `NamedTuple`,
    /// `TypedDict`, `Protocol` and the like, in every version.
    READ_ANNOTATION(true),
    /// Any other annotation of a function, module or class: evaluated before Python 3.14 unless the
    /// file has `from __future__ import annotations`, and deferred since.
    ANNOTATION(false),
    /// The body of a function, lambda or generator expression, or a `type` statement.
    FUNCTION_BODY(false),
    /// An `except` clause: read only if something is raised.
    HANDLER(false),
    TYPE_CHECKING(false),
    /// Below `if __name__ == "__main__":`.
    MAIN_GUARD(false);

    private final boolean isAtImport;

    UseKind(boolean isAtImport) {
      this.isAtImport = isAtImport;
    }

    /// {@return whether the read happens while the module loads, whatever the version}
    public boolean isAtImport() {
      return isAtImport;
    }
  }

  /// Something this file itself does at import time beyond defining names; `kind` is the id of an
  /// [EffectKind].
  public record DirectEffect(String kind, String detail, Place place) {}

  /// A problem found while parsing, with its place resolved.
  public record SummaryProblem(Problem.Kind kind, String message, Place place) {}
}

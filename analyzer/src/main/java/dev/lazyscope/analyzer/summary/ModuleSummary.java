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

  /// A name bound at module level and by what.
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

  /// `__lazy_modules__` (PEP 810) as far as it is a literal set, list, tuple, frozenset or dict.
  public record LazyModules(List<Entry> entries, boolean isComplete, Place place) {
    public LazyModules {
      entries = List.copyOf(entries);
    }

    public record Entry(String module, Place place) {}
  }

  /// A read of a name that some import site of this file binds. `path` is the attribute chain
  /// behind the name (`np.linalg.norm` gives `linalg.norm`), empty for a bare read.
  public record NameUse(String name, String path, UseKind kind, Place place) {}

  /// When and how the name is read; all but the last three are reads while the module loads.
  public enum UseKind {
    MODULE_LEVEL,
    CLASS_BODY,
    BASE_CLASS,
    DECORATOR,
    DEFAULT_ARGUMENT,
    COMPREHENSION,
    ANNOTATION,
    FUNCTION_BODY,
    TYPE_CHECKING
  }

  /// Something this file itself does at import time beyond defining names (see the effect rules).
  public record DirectEffect(String kind, String detail, Place place) {}

  /// A problem found while parsing, with its place resolved.
  public record SummaryProblem(Problem.Kind kind, String message, Place place) {}
}

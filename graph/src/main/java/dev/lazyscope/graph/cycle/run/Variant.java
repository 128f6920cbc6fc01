package dev.lazyscope.graph.cycle.run;

import dev.lazyscope.analyzer.source.Place;
import dev.lazyscope.analyzer.summary.Guard;
import dev.lazyscope.analyzer.summary.ImportForm;
import dev.lazyscope.analyzer.summary.ImportSite;
import dev.lazyscope.analyzer.summary.ModuleSummary;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// How the program is run: a mode, and statements that are changed to see whether that helps.
public record Variant(
    Mode mode, Laziness laziness, Map<Statement, Place> moved, Set<Statement> deleted) {

  public Variant {
    moved = Map.copyOf(moved);
    deleted = Set.copyOf(deleted);
  }

  /// What is deferred before any change (PEP 810).
  public enum Mode {
    EAGER("eager"),
    AS_WRITTEN("as-written"),
    ALL("all");

    private final String id;

    Mode(String id) {
      this.id = id;
    }

    /// {@return the name used in output}
    public String id() {
      return id;
    }
  }

  /// Statements that are lazy or eager whatever the mode.
  public record Laziness(Set<Statement> lazy, Set<Statement> eager) {
    public Laziness {
      lazy = Set.copyOf(lazy);
      eager = Set.copyOf(eager);
    }
  }

  public static Variant of(Mode mode) {
    return new Variant(mode, new Laziness(Set.of(), Set.of()), Map.of(), Set.of());
  }

  public Variant makeLazy(Statement statement) {
    Laziness more = new Laziness(with(laziness.lazy, statement), laziness.eager);
    return new Variant(mode, more, moved, deleted);
  }

  public Variant keepEager(Statement statement) {
    Laziness more = new Laziness(laziness.lazy, with(laziness.eager, statement));
    return new Variant(mode, more, moved, deleted);
  }

  public Variant move(Statement statement, Place behind) {
    Map<Statement, Place> more = new HashMap<>(moved);
    more.put(statement, behind);
    return new Variant(mode, laziness, more, deleted);
  }

  public Variant delete(Statement statement) {
    return new Variant(mode, laziness, moved, with(deleted, statement));
  }

  private static Set<Statement> with(Set<Statement> statements, Statement more) {
    Set<Statement> all = new HashSet<>(statements);
    all.add(more);
    return all;
  }

  /// {@return whether a statement may be lazy: at module level, outside of try with handlers, no
  /// star, no call}
  public static boolean canBeLazy(ImportSite site) {
    boolean isStatement =
        switch (site.form()) {
          case ImportForm.Plain _ -> true;
          case ImportForm.From(_, String module, _) -> !module.equals("__future__");
          case ImportForm.Star _, ImportForm.Dynamic _ -> false;
        };
    return isStatement
        && site.scope() == ImportSite.Scope.MODULE
        && site.guards().stream().noneMatch(Guard.Try.class::isInstance);
  }

  /// {@return whether a statement, which names the module `imported`, is lazy in this variant}
  public boolean defers(String importer, ImportSite site, String imported, ModuleSummary summary) {
    if (!isAsked(importer, site, imported, summary)) {
      return false;
    }
    return canBeLazy(site)
        && (laziness.eager.isEmpty()
            || !laziness.eager.contains(new Statement(importer, site.place())));
  }

  private boolean isAsked(
      String importer, ImportSite site, String imported, ModuleSummary summary) {
    return !laziness.lazy.isEmpty() && laziness.lazy.contains(new Statement(importer, site.place()))
        || switch (mode) {
          case EAGER -> false;
          case ALL -> true;
          case AS_WRITTEN -> site.isLazyKeyword() || isListed(imported, summary);
        };
  }

  private static boolean isListed(String imported, ModuleSummary summary) {
    return summary.lazyModules().isPresent() && isIn(summary, imported);
  }

  private static boolean isIn(ModuleSummary summary, String imported) {
    return summary.lazyModules().stream()
        .flatMap(lazy -> lazy.entries().stream())
        .anyMatch(entry -> entry.module().equals(imported));
  }
}

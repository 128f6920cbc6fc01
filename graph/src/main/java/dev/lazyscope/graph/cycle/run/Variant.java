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
    Mode mode, Set<Statement> madeLazy, Map<Statement, Place> moved, Set<Statement> deleted) {

  public Variant {
    madeLazy = Set.copyOf(madeLazy);
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

  public static Variant of(Mode mode) {
    return new Variant(mode, Set.of(), Map.of(), Set.of());
  }

  public Variant makeLazy(Statement statement) {
    Set<Statement> more = new HashSet<>(madeLazy);
    more.add(statement);
    return new Variant(mode, more, moved, deleted);
  }

  public Variant move(Statement statement, Place behind) {
    Map<Statement, Place> more = new HashMap<>(moved);
    more.put(statement, behind);
    return new Variant(mode, madeLazy, more, deleted);
  }

  public Variant delete(Statement statement) {
    Set<Statement> more = new HashSet<>(deleted);
    more.add(statement);
    return new Variant(mode, madeLazy, moved, more);
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

  boolean defers(String importer, ImportSite site, String imported, ModuleSummary summary) {
    boolean isAsked =
        !madeLazy.isEmpty() && madeLazy.contains(new Statement(importer, site.place()))
            || switch (mode) {
              case EAGER -> false;
              case ALL -> true;
              case AS_WRITTEN -> site.isLazyKeyword() || isListed(imported, summary);
            };
    return isAsked && canBeLazy(site);
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

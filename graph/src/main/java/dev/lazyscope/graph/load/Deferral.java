package dev.lazyscope.graph.load;

import dev.lazyscope.analyzer.script.Step.Laziness;
import dev.lazyscope.graph.load.LoadMode.KeptEager;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// The one predicate in which modes differ: is this import statement deferred when it executes?
///
/// As PEP 810 has it: the syntax, the keyword, the mode of the interpreter and `__lazy_modules__`
/// make a candidate, which a filter may veto. The program may change mode and filter while it runs.
public final class Deferral {
  private final LoadMode mode;
  private boolean defersAll;
  private Optional<Predicate<Site>> filter;
  private boolean hasLazy;

  public Deferral(LoadMode mode) {
    this.mode = mode;
    this.defersAll =
        switch (mode) {
          case LoadMode.All _, LoadMode.Cinder _, LoadMode.AllExcept _ -> true;
          case LoadMode.Eager _, LoadMode.AsWritten _, LoadMode.AsWrittenPlus _ -> false;
        };
    this.filter =
        switch (mode) {
          case LoadMode.Eager _ -> Optional.of(site -> false);
          case LoadMode.AllExcept(var kept) -> Optional.of(site -> !matches(kept, site));
          case LoadMode.Cinder _ -> Optional.of(site -> site.laziness() != Laziness.BLOCK);
          case LoadMode.AsWritten _, LoadMode.All _, LoadMode.AsWrittenPlus _ -> Optional.empty();
        };
  }

  /// An import statement that executes. `names` are those of a from-import.
  public record Site(String importer, String imported, List<String> names, Laziness laziness) {}

  /// `listed` asks the importer's `__lazy_modules__` for a name.
  public boolean isDeferred(Site site, Predicate<String> listed) {
    if (site.laziness() == Laziness.FORCED_EAGER || !isCandidate(site, listed)) {
      return false;
    }
    hasLazy = true;
    return filter.map(passes -> passes.test(site)).orElse(true);
  }

  /// {@return whether a statement that executed was a candidate}
  public boolean hasLazy() {
    return hasLazy;
  }

  private boolean isCandidate(Site site, Predicate<String> listed) {
    return site.laziness() == Laziness.KEYWORD
        || defersAll
        || listed.test(site.imported())
        || mode instanceof LoadMode.AsWrittenPlus(var deferred) && matches(deferred, site);
  }

  public boolean isCinder() {
    return mode instanceof LoadMode.Cinder;
  }

  /// `sys.set_lazy_imports`.
  public void deferAll(boolean all) {
    defersAll = all;
  }

  public boolean defersAll() {
    return defersAll;
  }

  /// `sys.set_lazy_imports_filter`; the one before is forgotten.
  public void filter(Optional<Predicate<Site>> next) {
    filter = next;
  }

  private static boolean matches(Set<KeptEager> edges, Site site) {
    String importer = site.importer();
    return edges.contains(new KeptEager(importer, site.imported()))
        || edges.contains(new KeptEager(importer, "*"))
        || edges.contains(new KeptEager("*", site.imported()))
        || site.names().stream()
            .anyMatch(
                name -> edges.contains(new KeptEager(importer, site.imported() + ":" + name)));
  }
}

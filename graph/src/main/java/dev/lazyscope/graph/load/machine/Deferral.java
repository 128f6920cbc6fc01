package dev.lazyscope.graph.load.machine;

import dev.lazyscope.analyzer.script.Step.Laziness;
import dev.lazyscope.graph.load.LoadMode;
import dev.lazyscope.graph.load.LoadMode.KeptEager;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// The one predicate in which modes differ: is this import statement deferred when it executes?
final class Deferral {
  private final LoadMode mode;

  Deferral(LoadMode mode) {
    this.mode = mode;
  }

  /// An import statement that executes. `names` are those of a from-import.
  record Site(String importer, String imported, List<String> names, Laziness laziness) {}

  /// `listed` asks the importer's `__lazy_modules__` for a name.
  boolean isDeferred(Site site, Predicate<String> listed) {
    if (site.laziness() == Laziness.FORCED_EAGER) {
      return false;
    }
    return switch (mode) {
      case LoadMode.Eager _ -> false;
      case LoadMode.AsWritten _ -> isWritten(site, listed);
      case LoadMode.All _ -> true;
      case LoadMode.Cinder _ -> site.laziness() != Laziness.WITH;
      case LoadMode.AllExcept(var kept) -> !matches(kept, site);
      case LoadMode.AsWrittenPlus(var deferred) ->
          isWritten(site, listed) || matches(deferred, site);
    };
  }

  boolean isCinder() {
    return mode instanceof LoadMode.Cinder;
  }

  private static boolean isWritten(Site site, Predicate<String> listed) {
    return site.laziness() == Laziness.KEYWORD || listed.test(site.imported());
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

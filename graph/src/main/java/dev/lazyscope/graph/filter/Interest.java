package dev.lazyscope.graph.filter;

import dev.lazyscope.graph.model.EdgeKind;
import dev.lazyscope.graph.model.ModulePattern;
import dev.lazyscope.graph.model.Origin;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What part of a graph is of interest; each part that is given narrows it further, in the order of
/// the fields.
///
/// @param kinds the edges that count
/// @param origins the modules that count
/// @param reaches only what leads, over any number of imports, to one of these modules
/// @param onlyCycles only modules and imports that lie on a cycle at import time
/// @param focus only these modules and their neighbours
/// @param collapse what is drawn as one
public record Interest(
    Set<EdgeKind> kinds,
    Set<Origin> origins,
    List<ModulePattern> reaches,
    boolean onlyCycles,
    Optional<Focus> focus,
    Collapse collapse) {

  public Interest {
    kinds = Set.copyOf(kinds);
    origins = Set.copyOf(origins);
    reaches = List.copyOf(reaches);
  }

  /// Some modules and what is at most `depth` imports away, in either direction.
  public record Focus(List<ModulePattern> modules, int depth) {
    public Focus {
      modules = List.copyOf(modules);
    }
  }

  /// Which modules become one node.
  public sealed interface Collapse {

    /// Each module stays.
    record Nothing() implements Collapse {}

    /// Names are cut after this many parts.
    record ToDepth(int depth) implements Collapse {}

    /// What lies inside a package that is named becomes that package.
    record Packages(List<ModulePattern> patterns) implements Collapse {
      public Packages {
        patterns = List.copyOf(patterns);
      }
    }
  }
}

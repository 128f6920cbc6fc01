package dev.lazyscope.graph.effect;

import dev.lazyscope.analyzer.source.Place;
import java.util.List;

/// The effects of a project's modules, as people look them up. `ignored` are those that a comment
/// silences; `isOfEntry` tells chains of loads from imports that name a module.
public record EffectReport(int modules, List<Told> effects, int ignored, boolean isOfEntry) {
  public EffectReport {
    effects = List.copyOf(effects);
  }

  /// An effect with its files. `loadedBy` are the imports that load the module: from an entry to
  /// it, or without an entry those that name it.
  public record Told(Effect effect, List<Step> chain, List<Step> loadedBy) {
    public Told {
      chain = List.copyOf(chain);
      loadedBy = List.copyOf(loadedBy);
    }
  }

  /// A place in a file with what is there.
  public record Step(String file, Place place, String text) {}
}

package dev.lazyscope.graph.effect.record;

import dev.lazyscope.analyzer.summary.EffectKind;
import dev.lazyscope.graph.effect.Effect;
import dev.lazyscope.graph.effect.Effect.Hop;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Who fills and who reads the containers that several modules share.
public final class Registries {
  private final Map<String, TreeSet<String>> writers = new HashMap<>();
  private final List<Read> reads = new ArrayList<>();

  /// A look at a container while `reader` loads.
  record Read(String reader, String container, EffectKind kind, List<Hop> chain) {}

  public void written(String container, String writer) {
    writers.computeIfAbsent(container, key -> new TreeSet<>()).add(writer);
  }

  public void read(Read read) {
    reads.add(read);
  }

  /// {@return the reads that depend on which other modules are loaded}
  public List<Effect> effects() {
    List<Effect> effects = new ArrayList<>();
    for (Read read : reads) {
      writers.getOrDefault(read.container(), new TreeSet<>()).stream()
          .filter(writer -> !writer.equals(read.reader()))
          .findFirst()
          .ifPresent(
              writer ->
                  effects.add(
                      new Effect(
                          read.reader(),
                          read.kind(),
                          "%s, which %s changes".formatted(read.container(), writer),
                          read.chain())));
    }
    return effects;
  }
}

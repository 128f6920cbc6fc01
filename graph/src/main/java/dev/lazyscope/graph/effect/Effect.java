package dev.lazyscope.graph.effect;

import dev.lazyscope.analyzer.source.Place;
import dev.lazyscope.analyzer.summary.EffectKind;
import java.util.List;

/// One effect of loading `module`. The first step stands in the module itself, each next one in
/// what the step before calls; the last is the act.
public record Effect(String module, EffectKind kind, String detail, List<Hop> chain) {
  public Effect {
    chain = List.copyOf(chain);
  }

  /// One step: the file's module, the place, and what is called or done there.
  public record Hop(String module, Place place, String text) {}

  /// {@return the statement of the module itself}
  public Place place() {
    return chain.getFirst().place();
  }

  /// {@return where it happens}
  public Hop act() {
    return chain.getLast();
  }

  /// {@return the functions between the module's statement and the act}
  public List<String> calls() {
    return chain.subList(0, chain.size() - 1).stream().map(Hop::text).toList();
  }

  /// {@return the same in one text, ` > ` between them}
  public String via() {
    return String.join(" > ", calls());
  }
}

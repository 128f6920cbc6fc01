package dev.lazyscope.graph.effect;

import dev.lazyscope.analyzer.summary.EffectKind;
import java.util.Map;
import java.util.Optional;

/// What users say about functions: the kind of their effect, or that they have none. They are not
/// followed then.
public record Known(Map<String, Optional<EffectKind>> functions) {
  public static final Known NOTHING = new Known(Map.of());

  public Known {
    functions = Map.copyOf(functions);
  }

  /// {@return whether the user says anything about it}
  public boolean tells(String function) {
    return functions.containsKey(function);
  }

  /// {@return the kind of its effect, if it has one}
  public Optional<EffectKind> kind(String function) {
    return functions.getOrDefault(function, Optional.empty());
  }
}

package dev.lazyscope.cli.effect;

import dev.lazyscope.analyzer.summary.EffectKind;
import dev.lazyscope.cli.config.ConfigKey;
import dev.lazyscope.cli.config.ConfigurationFile;
import dev.lazyscope.cli.world.Nearest;
import dev.lazyscope.cli.world.UsageProblem;
import dev.lazyscope.graph.effect.Known;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// `[tool.lazyscope.effects]`: what the user says about functions.
public final class ConfiguredEffects {
  private static final String NONE = "none";

  private ConfiguredEffects() {}

  public static Known of(Path project) {
    Map<String, Optional<EffectKind>> functions = new HashMap<>();
    ConfigurationFile.find(project)
        .get(ConfigKey.EFFECTS)
        .orElse(Map.of())
        .forEach((function, kind) -> functions.put(function, kind(function, kind)));
    return new Known(functions);
  }

  private static Optional<EffectKind> kind(String function, String kind) {
    if (kind.equals(NONE)) {
      return Optional.empty();
    }
    List<String> names =
        Stream.concat(Stream.of(NONE), Arrays.stream(EffectKind.values()).map(EffectKind::id))
            .toList();
    return Optional.of(
        EffectKind.of(kind)
            .orElseThrow(
                () ->
                    new UsageProblem(
                        "effects: no kind '%s' for %s%s"
                            .formatted(kind, function, Nearest.hint(kind, names)))));
  }
}

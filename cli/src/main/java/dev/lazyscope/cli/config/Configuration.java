package dev.lazyscope.cli.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The settings that a configuration file makes, if there is one; `base` is the folder that its
/// paths start from.
public record Configuration(Path base, Optional<Path> file, Map<String, Object> values) {

  public Configuration {
    values = Map.copyOf(values);
  }

  /// {@return the settings of a project without a configuration}
  public static Configuration none(Path base) {
    return new Configuration(base, Optional.empty(), Map.of());
  }

  /// {@return the value of `key`, if it is set}
  public <T> Optional<T> get(ConfigKey<T> key) {
    return Optional.ofNullable(values.get(key.name())).flatMap(key.kind()::read);
  }

  /// {@return the value of a list, empty if it is not set}
  public List<String> list(ConfigKey<List<String>> key) {
    return get(key).orElse(List.of());
  }
}

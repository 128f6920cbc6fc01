package dev.lazyscope.cli.config;

import java.util.List;
import java.util.Optional;
import org.tomlj.TomlTable;

/// One table of a setting that is a list of tables; its fields are known to be of the right kinds.
public final class ConfigTable {
  private final TomlTable table;

  ConfigTable(TomlTable table) {
    this.table = table;
  }

  /// A key of such a table.
  record Field(String name, ValueKind<?> kind, boolean isRequired) {}

  public Optional<String> text(String name) {
    return value(name, ValueKind.TEXT);
  }

  /// {@return the value of a list, empty if it is not set}
  public List<String> texts(String name) {
    return value(name, ValueKind.TEXTS).orElse(List.of());
  }

  public Optional<Long> number(String name) {
    return value(name, ValueKind.NUMBER);
  }

  public boolean flag(String name) {
    return value(name, ValueKind.FLAG).orElse(false);
  }

  /// {@return the line of the configuration file}
  public int line() {
    return table.keySet().stream()
        .map(key -> table.inputPositionOf(List.of(key)).line())
        .min(Integer::compare)
        .orElse(1);
  }

  private <T> Optional<T> value(String name, ValueKind<T> kind) {
    return Optional.ofNullable(table.get(List.of(name))).flatMap(kind::read);
  }
}

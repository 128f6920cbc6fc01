package dev.lazyscope.cli.config;

import dev.lazyscope.cli.config.ConfigTable.Field;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.tomlj.TomlArray;
import org.tomlj.TomlTable;

/// What values a setting takes: in words for the user, and how one is read from TOML.
public final class ValueKind<T> {
  public static final ValueKind<String> TEXT =
      new ValueKind<>("a string", value -> only(String.class, value));
  public static final ValueKind<Long> NUMBER =
      new ValueKind<>("a whole number", value -> only(Long.class, value));
  public static final ValueKind<Boolean> FLAG =
      new ValueKind<>("true or false", value -> only(Boolean.class, value));
  public static final ValueKind<List<String>> TEXTS =
      new ValueKind<>("a list of strings", ValueKind::texts);
  public static final ValueKind<Map<String, String>> TEXT_TABLE =
      new ValueKind<>("a table of strings", ValueKind::textTable);

  private final String expected;
  private final Function<Object, Optional<T>> reader;
  private final List<Field> fields;

  private ValueKind(String expected, Function<Object, Optional<T>> reader) {
    this(expected, reader, List.of());
  }

  private ValueKind(String expected, Function<Object, Optional<T>> reader, List<Field> fields) {
    this.expected = expected;
    this.reader = reader;
    this.fields = List.copyOf(fields);
  }

  /// {@return a list of tables with these fields}
  static ValueKind<List<ConfigTable>> tables(List<Field> fields) {
    return new ValueKind<>("a list of tables", ValueKind::tables, fields);
  }

  /// {@return the fields of each table, none where the values are no tables}
  List<Field> fields() {
    return fields;
  }

  /// {@return "a string" and the like}
  String expected() {
    return expected;
  }

  /// {@return the value, unless it is of another kind}
  Optional<T> read(Object value) {
    return reader.apply(value);
  }

  private static <T> Optional<T> only(Class<T> type, Object value) {
    return Optional.of(value).filter(type::isInstance).map(type::cast);
  }

  private static Optional<List<ConfigTable>> tables(Object value) {
    return only(TomlArray.class, value)
        .map(array -> IntStream.range(0, array.size()).mapToObj(array::get).toList())
        .filter(items -> items.stream().allMatch(TomlTable.class::isInstance))
        .map(items -> items.stream().map(TomlTable.class::cast).map(ConfigTable::new).toList());
  }

  private static Optional<Map<String, String>> textTable(Object value) {
    return only(TomlTable.class, value)
        .filter(
            table ->
                table.entryPathSet(false).stream().allMatch(e -> e.getValue() instanceof String))
        .map(ValueKind::texts);
  }

  /// Dotted keys, quoted or not, mean the same.
  private static Map<String, String> texts(TomlTable table) {
    Map<String, String> texts = new TreeMap<>();
    table
        .entryPathSet(false)
        .forEach(entry -> texts.put(String.join(".", entry.getKey()), (String) entry.getValue()));
    return texts;
  }

  private static Optional<List<String>> texts(Object value) {
    return only(TomlArray.class, value)
        .map(array -> IntStream.range(0, array.size()).mapToObj(array::get).toList())
        .filter(items -> items.stream().allMatch(String.class::isInstance))
        .map(items -> items.stream().map(String.class::cast).toList());
  }
}

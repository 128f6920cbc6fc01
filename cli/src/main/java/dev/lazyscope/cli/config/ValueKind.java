package dev.lazyscope.cli.config;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.tomlj.TomlArray;

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

  private final String expected;
  private final Function<Object, Optional<T>> reader;

  private ValueKind(String expected, Function<Object, Optional<T>> reader) {
    this.expected = expected;
    this.reader = reader;
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

  private static Optional<List<String>> texts(Object value) {
    return only(TomlArray.class, value)
        .map(array -> IntStream.range(0, array.size()).mapToObj(array::get).toList())
        .filter(items -> items.stream().allMatch(String.class::isInstance))
        .map(items -> items.stream().map(String.class::cast).toList());
  }
}

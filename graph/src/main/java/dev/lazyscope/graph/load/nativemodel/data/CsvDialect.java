package dev.lazyscope.graph.load.nativemodel.data;

import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// How rows are written as text (library reference, `csv`, "Dialects and Formatting Parameters").
record CsvDialect(
    char delimiter,
    OptionalInt quote,
    OptionalInt escape,
    String lineEnd,
    Quoting quoting,
    boolean doublesQuotes,
    boolean skipsSpaces,
    boolean isStrict) {

  /// In the order of their numbers.
  enum Quoting {
    MINIMAL,
    ALL,
    NONNUMERIC,
    NONE,
    STRINGS,
    NOTNULL
  }

  /// What each parameter is where nobody says it.
  static final Map<String, Value> DEFAULTS = defaults();

  private static Map<String, Value> defaults() {
    Map<String, Value> defaults = new LinkedHashMap<>();
    defaults.put("delimiter", Value.of(","));
    defaults.put("quotechar", Value.of("\""));
    defaults.put("escapechar", Value.NONE);
    defaults.put("lineterminator", Value.of("\r\n"));
    defaults.put("quoting", Value.of(0));
    defaults.put("doublequote", Value.of(true));
    defaults.put("skipinitialspace", Value.of(false));
    defaults.put("strict", Value.of(false));
    return defaults;
  }

  boolean isQuote(int letter) {
    return quoting != Quoting.NONE && quote.isPresent() && quote.getAsInt() == letter;
  }

  boolean isEscape(int letter) {
    return escape.isPresent() && escape.getAsInt() == letter;
  }

  /// {@return what an object of `_csv.Dialect` says, or empty where some of it is not known}
  static Optional<CsvDialect> of(Machine machine, Value object) {
    if (!(object instanceof InstanceValue dialect)
        || !(named(dialect, "delimiter") instanceof Value.Str(var delimiter))
        || !(named(dialect, "lineterminator") instanceof Value.Str(var lineEnd))
        || !(named(dialect, "quoting") instanceof Value.Int(long quoting))
        || !DEFAULTS.keySet().stream().allMatch(name -> named(dialect, name).isKnown())) {
      return Optional.empty();
    }
    return Optional.of(
        new CsvDialect(
            delimiter.charAt(0),
            letter(named(dialect, "quotechar")),
            letter(named(dialect, "escapechar")),
            lineEnd,
            Quoting.values()[(int) quoting],
            named(dialect, "doublequote") == Value.Marker.TRUE,
            named(dialect, "skipinitialspace") == Value.Marker.TRUE,
            named(dialect, "strict") == Value.Marker.TRUE));
  }

  private static Value named(InstanceValue dialect, String name) {
    return dialect.attributes().get(name);
  }

  private static OptionalInt letter(Value value) {
    return value instanceof Value.Str(var text)
        ? OptionalInt.of(text.charAt(0))
        : OptionalInt.empty();
  }

  /// {@return a parameter as the dialect keeps it; raises for what cannot be one}
  static Value checked(Machine machine, String name, Value value) {
    if (!value.isKnown()) {
      return Value.UNKNOWN;
    }
    return switch (name) {
      case "delimiter" -> letter(machine, name, value);
      case "quotechar", "escapechar" -> value == Value.NONE ? value : letter(machine, name, value);
      case "lineterminator" -> value instanceof Value.Str ? value : wrong(machine, name);
      case "quoting" ->
          value instanceof Value.Int(long number) && number >= 0 && number < Quoting.values().length
              ? value
              : wrong(machine, name);
      default ->
          switch (machine.truth(value)) {
            case YES -> Value.of(true);
            case NO -> Value.of(false);
            case UNDECIDED -> Value.UNKNOWN;
          };
    };
  }

  private static Value letter(Machine machine, String name, Value value) {
    return value instanceof Value.Str(var text) && text.length() == 1
        ? value
        : wrong(machine, name);
  }

  private static Value wrong(Machine machine, String name) {
    throw machine.error("TypeError", "bad \"" + name + "\" value");
  }
}

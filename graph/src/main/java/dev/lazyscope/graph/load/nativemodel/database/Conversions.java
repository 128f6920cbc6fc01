package dev.lazyscope.graph.load.nativemodel.database;

import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What a program has registered to be done with values before they go into a database (adapters)
/// and when they come out of it (converters).
final class Conversions {
  private static final long BY_DECLARATION = 1;
  private static final long BY_COLUMN_NAME = 2;

  private final Map<ClassValue, Value> adapters = new IdentityHashMap<>();
  private final Map<String, Value> converters = new HashMap<>();

  /// `register_adapter(type, adapter)`.
  void adapter(Value type, Value adapter) {
    if (type instanceof ClassValue known) {
      adapters.put(known, adapter);
    }
  }

  /// `register_converter(typename, converter)`.
  void converter(Value name, Value converter) {
    Payloads.text(name).ifPresent(text -> converters.put(text.toUpperCase(Locale.ROOT), converter));
  }

  /// {@return what a value becomes on its way into the database (`pysqlite_microprotocols_adapt`)}
  Value adapted(Machine machine, Value value) {
    if (!(value instanceof InstanceValue) && Cells.isKnown(value)) {
      return value;
    }
    ClassValue type = machine.typeOf(value);
    Value adapter = adapters.getOrDefault(type, Value.ABSENT);
    if (adapter != Value.ABSENT) {
      return machine.call(adapter, Arguments.of(value));
    }
    return type.lookup("__conform__") == Value.ABSENT
        ? value
        : machine.call(machine.attribute(value, "__conform__"), Arguments.of(Value.UNKNOWN));
  }

  /// {@return the value that a program gets for a cell}
  Value converted(Machine machine, Session session, Answer.Column column, Value cell) {
    if (cell == Value.NONE) {
      return cell;
    }
    return converter(session, column)
        .map(converter -> machine.call(converter, Arguments.of(bytes(cell))))
        .orElseGet(() -> session.text(machine, cell));
  }

  private Optional<Value> converter(Session session, Answer.Column column) {
    Optional<Value> named =
        (session.detected() & BY_COLUMN_NAME) == 0
            ? Optional.empty()
            : column.typeInName().map(converters::get);
    return (session.detected() & BY_DECLARATION) == 0
        ? named
        : named.or(() -> Optional.ofNullable(converters.get(column.type())));
  }

  private static Value bytes(Value cell) {
    return switch (cell) {
      case Value.Bytes bytes -> bytes;
      case Value.Str(var text) -> Value.Bytes.encoded(text);
      case Value.Int(var number) -> Value.Bytes.encoded(Long.toString(number));
      case Value _ -> Value.UNKNOWN;
    };
  }
}

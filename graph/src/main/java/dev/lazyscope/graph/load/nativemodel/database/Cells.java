package dev.lazyscope.graph.load.nativemodel.database;

import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.value.Value;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What stands in a database for the values of a program, and these again.
final class Cells {
  /// Types of values, as SQLite numbers them (`sqlite3.h`).
  static final int INTEGER = 1;

  static final int REAL = 2;
  static final int TEXT = 3;
  static final int BLOB = 4;

  /// The cell that holds nothing.
  static final Object NULL = new Object();

  /// Stands for a value that is not known: no program has such a text.
  private static final Pattern UNKNOWN = Pattern.compile("\u0001\u0002(\\d+)\u0002\u0001");

  private final List<Value> unknown = new ArrayList<>();

  /// {@return whether something that is not known went into the database}
  boolean hasUnknown() {
    return !unknown.isEmpty();
  }

  /// {@return whether a value can be bound as what it is}
  static boolean isKnown(Value value) {
    return switch (Payloads.plain(value)) {
      case Value.Str _, Value.Int _, Value.Float _, Value.Bytes _ -> true;
      case Value.Marker marker ->
          marker == Value.NONE || marker == Value.of(true) || marker == Value.of(false);
      case Value _ -> false;
    };
  }

  /// `unknown-in-databases`: what is not known differs from all else.
  Object cell(Value value) {
    return switch (Payloads.plain(value)) {
      case Value.Str(var text) -> text;
      case Value.Int(var number) -> number;
      case Value.Float(var number) -> number;
      case Value.Bytes bytes -> bytes.bytes();
      case Value.Marker marker when marker == Value.NONE -> NULL;
      case Value.Marker marker when marker == Value.of(true) -> 1L;
      case Value.Marker marker when marker == Value.of(false) -> 0L;
      case Value _ -> {
        unknown.add(value);
        yield "\u0001\u0002" + (unknown.size() - 1) + "\u0002\u0001";
      }
    };
  }

  static boolean standsForUnknown(Object cell) {
    return cell instanceof String text && UNKNOWN.matcher(text).matches();
  }

  Value value(Object cell) {
    return switch (cell) {
      case Number number when number instanceof Double || number instanceof Float ->
          new Value.Float(number.doubleValue());
      case Number number -> Value.of(number.longValue());
      case String text -> text(text);
      case byte[] bytes -> Value.Bytes.of(bytes);
      case Object _ -> Value.NONE;
    };
  }

  private Value text(String text) {
    if (unknown.isEmpty()) {
      return Value.of(text);
    }
    Matcher matcher = UNKNOWN.matcher(text);
    if (matcher.matches()) {
      return unknown.get(Integer.parseInt(matcher.group(1)));
    }
    return matcher.reset().find() ? Value.UNKNOWN : Value.of(text);
  }

  static void bind(PreparedStatement statement, int number, Object cell) throws SQLException {
    switch (cell) {
      case String text -> statement.setString(number, text);
      case Long integer -> statement.setLong(number, integer);
      case Double real -> statement.setDouble(number, real);
      case byte[] bytes -> statement.setBytes(number, bytes);
      case Object _ -> statement.setNull(number, 0);
    }
  }

  static Object read(ResultSet rows, int column) throws SQLException {
    return Objects.requireNonNullElse(rows.getObject(column), NULL);
  }
}

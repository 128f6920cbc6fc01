package dev.lazyscope.graph.load.nativemodel.database;

import io.roastedroot.sqlite4j.Function;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A function that the program defines for SQL (`Connection.create_function`).
final class UserFunction extends Function {
  private final String name;
  private final int count;
  private final boolean isDeterministic;
  private final Body body;

  /// What it does with the cells it gets.
  interface Body {
    /// {@return a cell, or nothing where it raises}
    Optional<Object> call(List<Object> cells);
  }

  UserFunction(String name, int count, boolean isDeterministic, Body body) {
    this.name = name;
    this.count = count;
    this.isDeterministic = isDeterministic;
    this.body = body;
  }

  String name() {
    return name;
  }

  /// {@return how many parameters it has; -1 for any number}
  int count() {
    return count;
  }

  int flags() {
    return isDeterministic ? Function.FLAG_DETERMINISTIC : 0;
  }

  @Override
  public void xFunc() throws SQLException {
    List<Object> cells = new ArrayList<>();
    for (int i = 0; i < args(); i++) {
      cells.add(
          switch (value_type(i)) {
            case Cells.INTEGER -> value_long(i);
            case Cells.REAL -> value_double(i);
            case Cells.TEXT -> value_text(i);
            case Cells.BLOB -> value_blob(i);
            default -> Cells.NULL;
          });
    }
    Optional<Object> cell = body.call(cells);
    if (cell.isEmpty()) {
      error("user-defined function raised exception");
      return;
    }
    switch (cell.get()) {
      case Long number -> result(number);
      case Double number -> result(number);
      case String text -> result(text);
      case byte[] bytes -> result(bytes);
      case Object _ -> result();
    }
  }
}

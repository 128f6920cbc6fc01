package dev.lazyscope.graph.load.nativemodel.database;

import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.operation.Numbers;
import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.NativeFunction;
import dev.lazyscope.graph.load.value.PythonError;
import dev.lazyscope.graph.load.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// `sqlite3.Connection`: makes cursors, ends transactions and defines functions for SQL.
final class ConnectionMethods {
  private static final String ROW_FACTORY = "row_factory";

  /// What leaves no trace that a program sees.
  private static final List<String> WITHOUT_TRACE =
      List.of(
          "create_aggregate",
          "create_collation",
          "create_window_function",
          "enable_load_extension",
          "interrupt",
          "set_authorizer",
          "set_progress_handler",
          "set_trace_callback");

  private final Sessions sessions;
  private final ClassValue cursor;

  ConnectionMethods(Sessions sessions, ClassValue cursor) {
    this.sessions = sessions;
    this.cursor = cursor;
  }

  void install(Machine machine, DictValue names) {
    Natives.ofObject(names, "__init__", this::begin);
    Natives.ofObject(names, "cursor", this::cursor);
    for (String name : List.of("execute", "executemany", "executescript")) {
      Natives.ofObject(names, name, (m, self, a) -> byCursor(m, self, name, a));
    }
    Natives.ofObject(names, "close", (m, self, a) -> done(() -> sessions.close(self)));
    Natives.ofObject(names, "commit", (m, self, a) -> end(m, self, "COMMIT"));
    Natives.ofObject(names, "rollback", (m, self, a) -> end(m, self, "ROLLBACK"));
    Natives.ofObject(names, "__enter__", (m, self, a) -> self);
    Natives.ofObject(names, "__exit__", this::leave);
    Natives.ofObject(names, "create_function", this::define);
    Natives.ofObject(names, "iterdump", (m, self, a) -> dump(m, a.prepended(self)));
    Natives.ofObject(names, "backup", (m, self, a) -> overwrite(a.at(0, "target")));
    Natives.ofObject(names, "deserialize", (m, self, a) -> overwrite(self));
    for (String name : WITHOUT_TRACE) {
      Natives.ofObject(names, name, (m, self, a) -> Value.NONE);
    }
    property(machine, names, "in_transaction", this::isInTransaction);
    property(machine, names, "total_changes", _ -> Value.UNKNOWN);
  }

  private static void property(
      Machine machine, DictValue names, String name, UnaryOperator<Value> getter) {
    Value function = NativeFunction.function(name, (m, a) -> getter.apply(a.at(0)));
    names.put(name, machine.call(machine.builtin("property"), Arguments.of(function)));
  }

  private Value begin(Machine machine, InstanceValue connection, Arguments arguments) {
    DictValue slots = connection.slots();
    machine.beforeWrite(slots);
    Value level = arguments.at(3, "isolation_level");
    Value autocommit = arguments.named("autocommit");
    slots.put("isolation_level", level == Value.ABSENT ? Value.of("") : level);
    slots.put("autocommit", autocommit == Value.ABSENT ? Value.of(-1) : autocommit);
    slots.put(ROW_FACTORY, Value.NONE);
    slots.put("text_factory", machine.builtin("str"));
    sessions.open(machine, connection, arguments);
    return Value.NONE;
  }

  private Value cursor(Machine machine, InstanceValue connection, Arguments arguments) {
    Value given = arguments.at(0, "factory");
    Value made =
        machine.call(given == Value.ABSENT ? cursor : given, Arguments.of((Value) connection));
    Value factory = connection.slots().get(ROW_FACTORY);
    if (factory != Value.NONE && made instanceof InstanceValue known) {
      machine.beforeWrite(known.slots());
      known.slots().put(ROW_FACTORY, factory);
    }
    return made;
  }

  /// Not by the method `cursor`, which a subclass may have replaced.
  private Value byCursor(
      Machine machine, InstanceValue connection, String method, Arguments arguments) {
    Value made = cursor(machine, connection, Arguments.NONE);
    return machine.call(machine.attribute(made, method), arguments);
  }

  private static Value done(Runnable action) {
    action.run();
    return Value.NONE;
  }

  private Value end(Machine machine, InstanceValue connection, String how) {
    sessions.of(connection).ifPresent(session -> Statements.end(machine, session, how));
    return Value.NONE;
  }

  /// Commits, or after an exception rolls back; swallows none.
  private Value leave(Machine machine, InstanceValue connection, Arguments arguments) {
    switch (arguments.at(0)) {
      case Value.Marker marker when marker == Value.NONE -> end(machine, connection, "COMMIT");
      case ClassValue _ -> end(machine, connection, "ROLLBACK");
      case Value _ -> overwrite(connection);
    }
    return Value.of(false);
  }

  private Value define(Machine machine, InstanceValue connection, Arguments arguments) {
    Optional<String> name = Payloads.text(arguments.at(0, "name"));
    Value count = Payloads.plain(arguments.at(1, "narg"));
    Value function = arguments.at(2, "func");
    Optional<Session> session = sessions.of(connection);
    if (session.isEmpty() || name.isEmpty() || !Numbers.isInteger(count)) {
      return Value.NONE;
    }
    Database database = session.get().database();
    boolean isDeterministic = arguments.named("deterministic") == Value.of(true);
    UserFunction.Body body = cells -> called(machine, database.cells(), function, cells);
    try {
      database.define(
          new UserFunction(name.get(), (int) Numbers.asLong(count), isDeterministic, body));
    } catch (SqlFailure failure) {
      throw Statements.raised(machine, failure);
    }
    return Value.NONE;
  }

  /// What a function gives that SQL calls; SQLite tells no more of its exceptions than that there
  /// was one.
  private static Optional<Object> called(
      Machine machine, Cells cells, Value function, List<Object> arguments) {
    try {
      List<Value> values = arguments.stream().map(cells::value).toList();
      return Optional.of(cells.cell(machine.call(function, Arguments.of(values))));
    } catch (PythonError error) {
      return Optional.empty();
    }
  }

  private static Value dump(Machine machine, Arguments arguments) {
    Value module = machine.importModule("sqlite3.dump");
    return machine.call(machine.attribute(module, "_iterdump"), arguments);
  }

  private Value overwrite(Value connection) {
    sessions.of(connection).ifPresent(session -> session.database().lose());
    return Value.NONE;
  }

  private Value isInTransaction(Value connection) {
    return sessions
        .of(connection)
        .map(Session::database)
        .filter(database -> !database.isLost())
        .map(database -> Value.of(database.isInTransaction()))
        .orElse(Value.UNKNOWN);
  }
}

package dev.lazyscope.graph.load.nativemodel.database;

import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// `sqlite3.Cursor`: runs statements and gives their rows. Where these are not known, what it gives
/// is not either.
final class CursorMethods {
  private static final String CONNECTION = "connection";
  private static final String ROWS = "_rows";
  private static final String NEXT = "_next";
  private static final String ROW_FACTORY = "row_factory";

  /// A description names the column and leaves six other things out (PEP 249).
  private static final int LEFT_OUT = 6;

  private final Sessions sessions;
  private final Statements statements;
  private final Conversions conversions;

  CursorMethods(Sessions sessions, Conversions conversions) {
    this.sessions = sessions;
    this.statements = new Statements(conversions);
    this.conversions = conversions;
  }

  void install(DictValue names) {
    Natives.ofObject(names, "__init__", (m, self, a) -> begin(m, self, a.at(0)));
    Natives.ofObject(names, "execute", (m, self, a) -> execute(m, self, a.at(0), a.at(1)));
    Natives.ofObject(names, "executemany", (m, self, a) -> executeMany(m, self, a.at(0), a.at(1)));
    Natives.ofObject(names, "executescript", (m, self, a) -> executeScript(m, self, a.at(0)));
    Natives.ofObject(names, "fetchone", (m, self, a) -> fetchOne(m, self));
    Natives.ofObject(names, "fetchmany", this::fetchMany);
    Natives.ofObject(names, "fetchall", (m, self, a) -> fetch(m, self, Integer.MAX_VALUE));
    Natives.ofObject(
        names, "__iter__", (m, self, a) -> rows(self).<Value>map(_ -> self).orElse(Value.UNKNOWN));
    Natives.ofObject(names, "__next__", this::next);
    for (String name : List.of("close", "setinputsizes", "setoutputsize")) {
      Natives.ofObject(names, name, (m, self, a) -> Value.NONE);
    }
  }

  private static Value begin(Machine machine, InstanceValue cursor, Value connection) {
    put(machine, cursor, CONNECTION, connection);
    put(machine, cursor, ROW_FACTORY, Value.NONE);
    put(machine, cursor, "arraysize", Value.of(1));
    put(machine, cursor, "lastrowid", Value.NONE);
    show(machine, cursor, Value.NONE, Value.tuple());
    put(machine, cursor, "rowcount", Value.of(-1));
    return Value.NONE;
  }

  private static void put(Machine machine, InstanceValue object, String name, Value value) {
    machine.beforeWrite(object.slots());
    object.slots().put(name, value);
  }

  private static void show(Machine machine, InstanceValue cursor, Value description, Value rows) {
    put(machine, cursor, "description", description);
    put(machine, cursor, ROWS, rows);
    put(machine, cursor, NEXT, Value.of(0));
  }

  private Value execute(Machine machine, InstanceValue cursor, Value sql, Value parameters) {
    Optional<Session> session = sessions.of(cursor.slots().get(CONNECTION));
    session
        .flatMap(known -> statements.run(machine, known, sql, parameters))
        .ifPresentOrElse(
            answer -> show(machine, cursor, session.get(), answer), () -> lose(machine, cursor));
    return cursor;
  }

  private static void lose(Machine machine, InstanceValue cursor) {
    show(machine, cursor, Value.UNKNOWN, Value.UNKNOWN);
    put(machine, cursor, "rowcount", Value.UNKNOWN);
    put(machine, cursor, "lastrowid", Value.UNKNOWN);
  }

  private void show(Machine machine, InstanceValue cursor, Session session, Answer answer) {
    List<Value> rows = new ArrayList<>();
    for (List<Object> row : answer.rows()) {
      rows.add(row(machine, session, answer.columns(), row));
    }
    show(machine, cursor, description(answer.columns()), new Value.Tuple(rows));
    put(machine, cursor, "rowcount", Value.of(answer.changed()));
    put(machine, cursor, "lastrowid", Value.of(answer.lastRow()));
  }

  private Value row(
      Machine machine, Session session, List<Answer.Column> columns, List<Object> cells) {
    List<Value> values = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      Value cell = session.database().cells().value(cells.get(i));
      values.add(conversions.converted(machine, session, columns.get(i), cell));
    }
    return new Value.Tuple(values);
  }

  private static Value description(List<Answer.Column> columns) {
    if (columns.isEmpty()) {
      return Value.NONE;
    }
    List<Value> described = new ArrayList<>();
    for (Answer.Column column : columns) {
      List<Value> parts = new ArrayList<>(Collections.nCopies(1 + LEFT_OUT, Value.NONE));
      parts.set(0, Value.of(column.name()));
      described.add(new Value.Tuple(parts));
    }
    return new Value.Tuple(described);
  }

  private Value executeMany(Machine machine, InstanceValue cursor, Value sql, Value many) {
    Optional<List<Value>> all = machine.elements(many);
    Value lastRow = cursor.slots().get("lastrowid");
    if (all.isEmpty()) {
      sessions.of(cursor.slots().get(CONNECTION)).ifPresent(known -> known.database().lose());
      lose(machine, cursor);
    }
    long changed = 0;
    for (Value parameters : all.orElse(List.of())) {
      execute(machine, cursor, sql, parameters);
      changed += cursor.slots().get("rowcount") instanceof Value.Int(var count) ? count : 0;
      put(machine, cursor, "rowcount", Value.of(changed));
      put(machine, cursor, "lastrowid", lastRow);
    }
    return cursor;
  }

  private Value executeScript(Machine machine, InstanceValue cursor, Value sql) {
    sessions
        .of(cursor.slots().get(CONNECTION))
        .ifPresent(session -> Statements.script(machine, session, sql));
    return cursor;
  }

  private static Optional<List<Value>> rows(InstanceValue cursor) {
    return cursor.slots().get(ROWS) instanceof Value.Tuple(var rows)
            && cursor.slots().get(NEXT) instanceof Value.Int(var next)
        ? Optional.of(rows.subList((int) next, rows.size()))
        : Optional.empty();
  }

  private static Value fetchOne(Machine machine, InstanceValue cursor) {
    return rows(cursor)
        .map(rows -> rows.isEmpty() ? Value.NONE : taken(machine, cursor, rows, 1).getFirst())
        .orElse(Value.UNKNOWN);
  }

  private static List<Value> taken(
      Machine machine, InstanceValue cursor, List<Value> rows, int count) {
    List<Value> taken = List.copyOf(rows.subList(0, Math.min(count, rows.size())));
    long next = ((Value.Int) cursor.slots().get(NEXT)).number();
    put(machine, cursor, NEXT, Value.of(next + taken.size()));
    Value factory = cursor.slots().get(ROW_FACTORY);
    return factory == Value.NONE
        ? taken
        : taken.stream().map(row -> machine.call(factory, Arguments.of(cursor, row))).toList();
  }

  private Value fetchMany(Machine machine, InstanceValue cursor, Arguments arguments) {
    Value size = arguments.at(0, "size");
    Value asked = size == Value.ABSENT ? cursor.slots().get("arraysize") : Payloads.plain(size);
    return asked instanceof Value.Int(var count)
        ? fetch(machine, cursor, (int) Math.min(count, Integer.MAX_VALUE))
        : Value.UNKNOWN;
  }

  private static Value fetch(Machine machine, InstanceValue cursor, int count) {
    return rows(cursor)
        .<Value>map(rows -> machine.list(taken(machine, cursor, rows, count)))
        .orElse(Value.UNKNOWN);
  }

  private Value next(Machine machine, InstanceValue cursor, Arguments arguments) {
    Optional<List<Value>> rows = rows(cursor);
    if (rows.filter(List::isEmpty).isPresent()) {
      throw machine.error("StopIteration", "");
    }
    return fetchOne(machine, cursor);
  }
}

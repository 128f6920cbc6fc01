package dev.lazyscope.graph.load.nativemodel.database;

import dev.lazyscope.graph.load.Heuristic;
import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Runs statements for the program: with its values as parameters, in transactions as the module
/// begins them.
final class Statements {
  private final Conversions conversions;

  Statements(Conversions conversions) {
    this.conversions = conversions;
  }

  /// {@return what a statement gives, empty where that is not known; raises the exceptions of the
  /// module}
  Optional<Answer> run(Machine machine, Session session, Value sql, Value parameters) {
    Optional<SqlText> statement = Payloads.text(sql).map(SqlText::new);
    Optional<List<Object>> cells =
        statement.flatMap(known -> cells(machine, session, known, parameters));
    if (statement.isEmpty() || cells.isEmpty() || !mayRun(machine, session, statement.get())) {
      if (statement.filter(SqlText::onlyReads).isEmpty()) {
        session.database().lose();
      }
      return Optional.empty();
    }
    if (statement.get().changesRows() && session.begins()) {
      begin(machine, session);
    }
    Optional<Answer> answer = run(machine, session.database(), statement.get(), cells.get());
    if (answer.isPresent() && isByChance(statement.get(), cells.get(), answer.get())) {
      session.database().lose();
      return Optional.empty();
    }
    return answer;
  }

  /// {@return whether a statement has changed no row, perhaps because a parameter is not known}
  private static boolean isByChance(SqlText statement, List<Object> cells, Answer answer) {
    return statement.changesRows()
        && answer.changed() == 0
        && cells.stream().anyMatch(Cells::standsForUnknown);
  }

  /// Begins a transaction, unless one is open.
  private static void begin(Machine machine, Session session) {
    if (!session.database().isInTransaction()) {
      run(machine, session.database(), new SqlText("BEGIN"), List.of());
    }
  }

  /// `commit` or `rollback`: does nothing outside of a transaction.
  static Value end(Machine machine, Session session, String how) {
    if (!machine.isCertain(session.database().serial())) {
      session.database().lose();
    } else if (session.database().isInTransaction()) {
      run(machine, session.database(), new SqlText(how), List.of());
    }
    return Value.NONE;
  }

  /// `executescript`: what went before it is committed.
  static void script(Machine machine, Session session, Value sql) {
    end(machine, session, "COMMIT");
    if (!(Payloads.plain(sql) instanceof Value.Str(var text))) {
      session.database().lose();
      return;
    }
    try {
      session.database().runScript(text);
    } catch (SqlFailure failure) {
      throw raised(machine, failure);
    }
  }

  /// What is written in an undecided branch may be there or not; what is not known may be anything
  /// where a statement looks into values.
  private static boolean mayRun(Machine machine, Session session, SqlText statement) {
    if (!statement.onlyReads()) {
      return machine.isCertain(session.database().serial());
    }
    if (session.database().cells().hasUnknown()) {
      machine.assume(Heuristic.UNKNOWN_IN_DATABASES);
      return !statement.looksIntoValues();
    }
    return true;
  }

  private static Optional<Answer> run(
      Machine machine, Database database, SqlText statement, List<Object> cells) {
    try {
      return database.run(statement, cells);
    } catch (SqlFailure failure) {
      throw raised(machine, failure);
    }
  }

  static RuntimeException raised(Machine machine, SqlFailure failure) {
    return Natives.error(machine, "_sqlite3", failure.type(), failure.getMessage());
  }

  /// {@return the parameters in the order of their numbers, empty where they are not known, or one
  /// of a statement that only reads is not}
  private Optional<List<Object>> cells(
      Machine machine, Session session, SqlText statement, Value parameters) {
    Optional<List<Value>> values = values(machine, statement, parameters);
    if (values.isEmpty()) {
      return Optional.empty();
    }
    List<Object> cells = new ArrayList<>();
    for (Value value : values.get()) {
      Value adapted = conversions.adapted(machine, value);
      if (statement.onlyReads() && !Cells.isKnown(adapted)) {
        return Optional.empty();
      }
      cells.add(session.database().cells().cell(adapted));
    }
    return Optional.of(cells);
  }

  private static Optional<List<Value>> values(
      Machine machine, SqlText statement, Value parameters) {
    if (parameters == Value.ABSENT) {
      return Optional.of(List.of());
    }
    if (!(Payloads.plain(parameters) instanceof DictValue)) {
      return machine.elements(parameters);
    }
    List<Value> values = new ArrayList<>();
    for (String name : statement.parameters()) {
      values.add(machine.item(parameters, Value.of(name)));
    }
    return Optional.of(values);
  }
}

package dev.lazyscope.graph.load.nativemodel.database;

import com.dylibso.chicory.wasm.ChicoryException;
import io.roastedroot.sqlite4j.Function;
import io.roastedroot.sqlite4j.ProgressHandler;
import io.roastedroot.sqlite4j.SQLiteConnection;
import io.roastedroot.sqlite4j.core.Codes;
import io.roastedroot.sqlite4j.core.DB;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A database in memory. It begins when the first statement runs; when something has happened to it
/// that is not known, it answers nothing any more.
final class Database {
  /// Nobody needs more to import something.
  private static final int MOST_ROWS = 5_000;

  private static final int MOST_STATEMENTS = 20_000;

  /// So many instructions of SQLite's machine make a go.
  private static final int GO = 100_000;

  /// So many goes one statement may take.
  private static final int MOST_GOES = 200;

  private final Engines engines;
  private final long serial;
  private final Cells cells = new Cells();
  private final List<UserFunction> functions = new ArrayList<>();
  private Optional<Connection> engine = Optional.empty();
  private Optional<String> transaction = Optional.empty();
  private long lastRow;
  private int statements;
  private int goes;
  private boolean isLost;

  /// `serial` says when it was made.
  Database(Engines engines, long serial) {
    this.engines = engines;
    this.serial = serial;
  }

  /// {@return a database of which nothing is known}
  static Database unknown(Engines engines) {
    Database database = new Database(engines, 0);
    database.lose();
    return database;
  }

  long serial() {
    return serial;
  }

  /// {@return what its cells hold for the values of the program}
  Cells cells() {
    return cells;
  }

  /// From now on nothing is known of what it holds.
  void lose() {
    isLost = true;
    engine.ifPresent(engines::stop);
    engine = Optional.empty();
  }

  boolean isLost() {
    return isLost;
  }

  /// {@return whether a transaction is open}
  boolean isInTransaction() {
    return transaction.isPresent();
  }

  /// The program defines a function for SQL.
  void define(UserFunction function) throws SqlFailure {
    functions.add(function);
    if (engine.isPresent()) {
      try {
        define(engine.get(), function);
      } catch (SQLException error) {
        throw SqlFailure.of(error);
      }
    }
  }

  private static void define(Connection engine, UserFunction function) throws SQLException {
    Function.create(engine, function.name(), function, function.count(), function.flags());
  }

  /// Runs one statement. {@return what it gives, empty where that is not known}
  Optional<Answer> run(SqlText sql, List<Object> parameters) throws SqlFailure {
    if (sql.keyword().isEmpty()) {
      return isLost ? Optional.empty() : Optional.of(Answer.NOTHING);
    }
    return with(
        database -> {
          Optional<Answer> answer = run(database, sql, parameters);
          follow(sql);
          return answer;
        },
        sql.onlyReads());
  }

  /// Runs several statements, one after the other. Not as a `Statement` of the driver, which has
  /// commands of its own that write and read files.
  void runScript(String script) throws SqlFailure {
    with(
        database -> {
          DB engine = ((SQLiteConnection) database).getDatabase();
          int code = engine._exec(script);
          if (code != Codes.SQLITE_OK) {
            engine.throwex(code);
          }
          return Optional.empty();
        },
        false);
  }

  private interface Action {
    Optional<Answer> on(Connection database) throws SQLException, SqlFailure;
  }

  /// Lets the database do something. Whatever ends that but an error of SQL may have left it in
  /// between.
  private Optional<Answer> with(Action action, boolean onlyReads) throws SqlFailure {
    Optional<Connection> database = started();
    if (database.isEmpty()) {
      return Optional.empty();
    }
    goes = 0;
    try {
      return action.on(database.get());
    } catch (SQLException error) {
      SqlFailure failure = SqlFailure.of(error);
      if (!failure.tellsNothing()) {
        throw failure;
      }
      loseUnless(onlyReads);
      return Optional.empty();
    } catch (ChicoryException trap) {
      lose();
      return Optional.empty();
    } catch (RuntimeException | StackOverflowError left) {
      lose();
      throw left;
    }
  }

  private void loseUnless(boolean onlyReads) {
    if (!onlyReads) {
      lose();
    }
  }

  private Optional<Connection> started() throws SqlFailure {
    if (!isLost && ++statements > MOST_STATEMENTS) {
      lose();
    }
    if (!isLost && engine.isEmpty()) {
      try {
        start();
      } catch (SQLException error) {
        throw SqlFailure.of(error);
      }
    }
    return engine;
  }

  private void start() throws SQLException {
    engine = engines.start();
    if (engine.isEmpty()) {
      lose();
      return;
    }
    ProgressHandler.setHandler(engine.get(), GO, stopper());
    for (UserFunction function : functions) {
      define(engine.get(), function);
    }
  }

  private ProgressHandler stopper() {
    return new ProgressHandler() {
      @Override
      public int progress() {
        return ++goes > MOST_GOES ? 1 : 0;
      }
    };
  }

  private Optional<Answer> run(Connection database, SqlText sql, List<Object> parameters)
      throws SQLException, SqlFailure {
    try (PreparedStatement statement = database.prepareStatement(sql.text())) {
      int count = statement.getParameterMetaData().getParameterCount();
      if (count != parameters.size()) {
        throw SqlFailure.ofBindings(count, parameters.size());
      }
      for (int i = 0; i < count; i++) {
        Cells.bind(statement, i + 1, parameters.get(i));
      }
      if (statement.execute()) {
        try (ResultSet rows = statement.getResultSet()) {
          return read(rows, sql);
        }
      }
      long changed = sql.changesRows() ? statement.getUpdateCount() : -1;
      lastRow = lastRow(database);
      return Optional.of(new Answer(List.of(), List.of(), changed, lastRow));
    }
  }

  private static long lastRow(Connection database) throws SQLException {
    try (Statement statement = database.createStatement();
        ResultSet row = statement.executeQuery("SELECT last_insert_rowid()")) {
      row.next();
      return row.getLong(1);
    }
  }

  private Optional<Answer> read(ResultSet found, SqlText sql) throws SQLException {
    List<Answer.Column> columns = columns(found.getMetaData());
    List<List<Object>> rows = new ArrayList<>();
    while (found.next()) {
      List<Object> row = new ArrayList<>();
      for (int i = 1; i <= columns.size(); i++) {
        row.add(Cells.read(found, i));
      }
      rows.add(row);
      if (rows.size() > MOST_ROWS) {
        loseUnless(sql.onlyReads());
        return Optional.empty();
      }
    }
    return Optional.of(new Answer(columns, rows, -1, lastRow));
  }

  private static List<Answer.Column> columns(ResultSetMetaData about) throws SQLException {
    List<Answer.Column> columns = new ArrayList<>();
    for (int i = 1; i <= about.getColumnCount(); i++) {
      String type = Optional.ofNullable(about.getColumnTypeName(i)).orElse("");
      String firstWord = type.split("[ (]", 2)[0].toUpperCase(Locale.ROOT);
      columns.add(new Answer.Column(about.getColumnName(i), firstWord));
    }
    return List.copyOf(columns);
  }

  /// Remembers whether a transaction is open: since which point, or since it began.
  private void follow(SqlText sql) {
    switch (sql.keyword()) {
      case "BEGIN" -> transaction = Optional.of("");
      case "COMMIT", "END" -> transaction = Optional.empty();
      case "SAVEPOINT" -> transaction = transaction.or(() -> Optional.of(sql.savepoint()));
      case "RELEASE" -> transaction = transaction.filter(begun -> !begun.equals(sql.savepoint()));
      case "ROLLBACK" -> transaction = transaction.filter(_ -> !sql.rollsBackAll());
      default -> {}
    }
  }
}

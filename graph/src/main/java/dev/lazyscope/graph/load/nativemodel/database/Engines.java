package dev.lazyscope.graph.load.nativemodel.database;

import io.roastedroot.sqlite4j.JDBC;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;

/// The instances of SQLite that a run has, each with 33 MB of memory of its own.
final class Engines {
  /// Nobody needs more databases at once to import something.
  private static final int MOST = 8;

  private int running;

  /// {@return an empty database, or nothing where there are too many}
  Optional<Connection> start() throws SQLException {
    if (running == MOST) {
      return Optional.empty();
    }
    Connection started = new JDBC().connect("jdbc:sqlite::memory:", new Properties());
    running++;
    return Optional.of(started);
  }

  void stop(Connection engine) {
    running--;
    try {
      engine.close();
    } catch (SQLException odd) {
      // It lives in memory alone, and is let go with that.
    }
  }
}

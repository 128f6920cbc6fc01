package dev.lazyscope.graph.load.nativemodel.database;

import java.sql.SQLException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// SQLite refuses a statement.
final class SqlFailure extends Exception {
  private static final long serialVersionUID = 1L;

  /// The driver's message names the code before that of SQLite.
  private static final Pattern MESSAGE = Pattern.compile("(?s)\\[\\w+\\] [^(]*\\((.*)\\)");

  /// `ALTER TABLE` takes more in newer ones, such as SQLite 3.53.4: `ALTER COLUMN`, and `ADD` and
  /// `DROP` of a `CONSTRAINT`.
  private static final Pattern NEWER_GRAMMAR =
      Pattern.compile("(?i)near \"(?:alter|constraint)\": syntax error");

  private static final int PRIMARY = 0xff;

  /// Result codes of which the module makes IntegrityError: a constraint, a type that does not fit.
  private static final Set<Integer> OF_INTEGRITY = Set.of(19, 20);

  private final String type;

  private SqlFailure(String type, String message) {
    super(message);
    this.type = type;
  }

  /// `get_exception_class` of `Modules/_sqlite/util.c`.
  static SqlFailure of(SQLException error) {
    Matcher matcher = MESSAGE.matcher(String.valueOf(error.getMessage()));
    String message = matcher.matches() ? matcher.group(1) : error.getMessage();
    boolean isOfIntegrity = OF_INTEGRITY.contains(error.getErrorCode() & PRIMARY);
    return new SqlFailure(isOfIntegrity ? "IntegrityError" : "OperationalError", message);
  }

  static SqlFailure ofBindings(int wanted, int given) {
    String message =
        "Incorrect number of bindings supplied. The current statement uses %d, and there are %d"
            + " supplied.";
    return new SqlFailure("ProgrammingError", message.formatted(wanted, given));
  }

  /// {@return the name of the exception that Python raises}
  String type() {
    return type;
  }

  /// {@return whether it is due to this SQLite: it lacks what the program, or another build, may
  /// have added, or was stopped}
  boolean tellsNothing() {
    return NEWER_GRAMMAR.matcher(getMessage()).matches()
        || getMessage().startsWith("no such function")
        || getMessage().startsWith("no such module")
        || getMessage().startsWith("no such collation")
        || getMessage().startsWith("interrupted");
  }
}

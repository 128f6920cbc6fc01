package dev.lazyscope.graph.load.nativemodel.data;

import dev.lazyscope.graph.load.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One row, read letter by letter: the automaton of CPython's `_csv`.
final class CsvReading {
  /// What ends a line that was handed over, as a letter.
  private static final int END = -1;

  private final CsvDialect dialect;
  private final List<Value> fields = new ArrayList<>();
  private final StringBuilder field = new StringBuilder();
  private State state = State.START_OF_ROW;
  private boolean isQuoted;

  private enum State {
    START_OF_ROW,
    START_OF_FIELD,
    ESCAPED,
    AFTER_ESCAPED_LINE_END,
    IN_FIELD,
    IN_QUOTES,
    ESCAPED_IN_QUOTES,
    QUOTE_IN_QUOTES,
    LINE_END
  }

  /// What is no CSV; says what is wrong.
  static final class Malformed extends Exception {
    private Malformed(String message) {
      super(message);
    }
  }

  CsvReading(CsvDialect dialect) {
    this.dialect = dialect;
  }

  /// {@return whether the row is complete after this line}
  boolean take(String line) throws Malformed {
    for (int index = 0; index < line.length(); index++) {
      next(line.charAt(index));
    }
    next(END);
    return state == State.START_OF_ROW;
  }

  /// There are no more lines. {@return whether this is a row all the same}
  boolean end() throws Malformed {
    boolean isRow = !field.isEmpty() || state == State.IN_QUOTES;
    if (isRow && dialect.isStrict()) {
      throw new Malformed("unexpected end of data");
    }
    if (isRow) {
      save();
    }
    return isRow;
  }

  List<Value> fields() {
    return fields;
  }

  private static boolean isLineEnd(int letter) {
    return letter == '\n' || letter == '\r';
  }

  private void next(int letter) throws Malformed {
    switch (state) {
      case START_OF_ROW -> startRow(letter);
      case START_OF_FIELD -> startField(letter);
      case ESCAPED -> escaped(letter);
      case AFTER_ESCAPED_LINE_END -> {
        if (letter != END) {
          inField(letter);
        }
      }
      case IN_FIELD -> inField(letter);
      case IN_QUOTES -> inQuotes(letter);
      case ESCAPED_IN_QUOTES -> {
        field.append(letter == END ? '\n' : (char) letter);
        state = State.IN_QUOTES;
      }
      case QUOTE_IN_QUOTES -> afterQuote(letter);
      case LINE_END -> lineEnd(letter);
    }
  }

  private void startRow(int letter) {
    if (isLineEnd(letter)) {
      state = State.LINE_END;
    } else if (letter != END) {
      startField(letter);
    }
  }

  private void startField(int letter) {
    if (letter == END || isLineEnd(letter)) {
      endRow(letter);
    } else if (dialect.isQuote(letter)) {
      isQuoted = true;
      state = State.IN_QUOTES;
    } else if (dialect.isEscape(letter)) {
      state = State.ESCAPED;
    } else if (letter == ' ' && dialect.skipsSpaces()) {
      state = State.START_OF_FIELD;
    } else if (letter == dialect.delimiter()) {
      endField();
    } else {
      field.append((char) letter);
      state = State.IN_FIELD;
    }
  }

  private void escaped(int letter) {
    field.append(letter == END ? '\n' : (char) letter);
    state = isLineEnd(letter) ? State.AFTER_ESCAPED_LINE_END : State.IN_FIELD;
  }

  private void inField(int letter) {
    if (letter == END || isLineEnd(letter)) {
      endRow(letter);
    } else if (dialect.isEscape(letter)) {
      state = State.ESCAPED;
    } else if (letter == dialect.delimiter()) {
      endField();
    } else {
      field.append((char) letter);
      state = State.IN_FIELD;
    }
  }

  private void inQuotes(int letter) {
    if (dialect.isEscape(letter)) {
      state = State.ESCAPED_IN_QUOTES;
    } else if (dialect.isQuote(letter)) {
      state = dialect.doublesQuotes() ? State.QUOTE_IN_QUOTES : State.IN_FIELD;
    } else if (letter != END) {
      field.append((char) letter);
    }
  }

  private void afterQuote(int letter) throws Malformed {
    if (dialect.isQuote(letter)) {
      field.append((char) letter);
      state = State.IN_QUOTES;
    } else if (letter == dialect.delimiter()) {
      endField();
    } else if (letter == END || isLineEnd(letter)) {
      endRow(letter);
    } else if (dialect.isStrict()) {
      char quote = (char) dialect.quote().orElseThrow();
      throw new Malformed("'" + dialect.delimiter() + "' expected after '" + quote + "'");
    } else {
      field.append((char) letter);
      state = State.IN_FIELD;
    }
  }

  private void lineEnd(int letter) throws Malformed {
    if (letter == END) {
      state = State.START_OF_ROW;
    } else if (!isLineEnd(letter)) {
      throw new Malformed("new-line character seen in unquoted field");
    }
  }

  private void endRow(int letter) {
    save();
    state = letter == END ? State.START_OF_ROW : State.LINE_END;
  }

  private void endField() {
    save();
    state = State.START_OF_FIELD;
  }

  /// Where strings or numbers are told apart by quotes, a field without is a number or None.
  private void save() {
    fields.add(isQuoted ? Value.of(field.toString()) : unquoted(field.toString()));
    field.setLength(0);
    isQuoted = false;
  }

  private Value unquoted(String text) {
    return switch (dialect.quoting()) {
      case MINIMAL, ALL, NONE -> Value.of(text);
      case NOTNULL -> text.isEmpty() ? Value.NONE : Value.of(text);
      case STRINGS -> text.isEmpty() ? Value.NONE : number(text);
      case NONNUMERIC -> text.isEmpty() ? Value.of(text) : number(text);
    };
  }

  /// What is no plain number is not known, and may be an error.
  private static Value number(String text) {
    return Optional.of(text)
        .filter(digits -> digits.matches("[+-]?\\d+(\\.\\d*)?([eE][+-]?\\d+)?"))
        .<Value>map(digits -> new Value.Float(Double.parseDouble(digits)))
        .orElse(Value.UNKNOWN);
  }
}

package dev.lazyscope.graph.load.nativemodel.data;

import dev.lazyscope.graph.load.operation.Numbers;
import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;
import java.util.List;
import java.util.Optional;

/// One row as text, as CPython's `_csv` writes it.
final class CsvWriting {
  private final CsvDialect dialect;
  private final StringBuilder row = new StringBuilder();

  /// What cannot be written in a dialect; says why.
  static final class Unwritable extends Exception {
    private Unwritable(String message) {
      super(message);
    }
  }

  private CsvWriting(CsvDialect dialect) {
    this.dialect = dialect;
  }

  /// {@return the line, or empty where a field is not known}
  static Optional<String> line(Machine machine, CsvDialect dialect, List<Value> fields)
      throws Unwritable {
    CsvWriting writing = new CsvWriting(dialect);
    String separator = "";
    for (Value field : fields) {
      Optional<String> text = field == Value.NONE ? Optional.of("") : machine.text(field);
      if (text.isEmpty()) {
        return Optional.empty();
      }
      writing.row.append(separator);
      writing.field(text.get(), writing.mustQuote(field));
      separator = String.valueOf(dialect.delimiter());
    }
    writing.fill(fields.size());
    return Optional.of(writing.row.append(dialect.lineEnd()).toString());
  }

  private boolean mustQuote(Value field) {
    Value plain = Payloads.plain(field);
    return switch (dialect.quoting()) {
      case MINIMAL, NONE -> false;
      case ALL -> true;
      case NONNUMERIC -> !Numbers.isNumber(plain);
      case STRINGS -> plain instanceof Value.Str;
      case NOTNULL -> plain != Value.NONE;
    };
  }

  private void field(String text, boolean isForced) throws Unwritable {
    boolean isQuoted =
        isForced || text.isEmpty() && dialect.delimiter() == ' ' && dialect.skipsSpaces();
    StringBuilder written = new StringBuilder();
    for (int index = 0; index < text.length(); index++) {
      char letter = text.charAt(index);
      if (isSpecial(letter)) {
        isQuoted |= mark(written, letter);
      }
      written.append(letter);
    }
    if (isQuoted && dialect.quoting() == CsvDialect.Quoting.NONE) {
      throw new Unwritable("empty field must be quoted if delimiter is a space");
    }
    String quote = isQuoted ? String.valueOf((char) dialect.quote().orElseThrow()) : "";
    row.append(quote).append(written).append(quote);
  }

  private boolean isSpecial(char letter) {
    return letter == dialect.delimiter()
        || dialect.isEscape(letter)
        || dialect.quote().isPresent() && dialect.quote().getAsInt() == letter
        || letter == '\n'
        || letter == '\r'
        || dialect.lineEnd().indexOf(letter) >= 0;
  }

  /// Writes what stands before a letter that means something. {@return whether it needs quotes}
  private boolean mark(StringBuilder written, char letter) throws Unwritable {
    boolean isDoubled = dialect.isQuote(letter) && dialect.doublesQuotes();
    if (isDoubled) {
      written.append(letter);
      return true;
    }
    boolean isEscaped =
        dialect.quoting() == CsvDialect.Quoting.NONE
            || dialect.isQuote(letter)
            || dialect.isEscape(letter);
    if (isEscaped && dialect.escape().isEmpty()) {
      throw new Unwritable("need to escape, but no escapechar set");
    }
    if (isEscaped) {
      written.append((char) dialect.escape().getAsInt());
    }
    return !isEscaped;
  }

  /// A row of one empty field must not look like none.
  private void fill(int count) throws Unwritable {
    if (count == 0 || !row.isEmpty()) {
      return;
    }
    if (dialect.quoting() == CsvDialect.Quoting.NONE) {
      throw new Unwritable("single empty field record must be quoted");
    }
    String quote = String.valueOf((char) dialect.quote().orElseThrow());
    row.append(quote).append(quote);
  }
}

package dev.lazyscope.graph.load.nativemodel.database;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a statement gives: its columns and rows, how many rows it changed (-1 where it changes
/// none), and the number of the row that was inserted last. A cell is a `Number`, a `String`, bytes
/// or `Cells#NULL`.
record Answer(List<Column> columns, List<List<Object>> rows, long changed, long lastRow) {
  static final Answer NOTHING = new Answer(List.of(), List.of(), -1, 0);

  /// A column, and the first word of the type that it was declared with, in capital letters.
  record Column(String name, String type) {
    private static final Pattern TYPED = Pattern.compile("(.*?) *\\[(\\w+)\\].*");

    /// {@return the type in a name such as `seen [timestamp]`, in capital letters}
    Optional<String> typeInName() {
      Matcher matcher = TYPED.matcher(name);
      return matcher.matches()
          ? Optional.of(matcher.group(2).toUpperCase(Locale.ROOT))
          : Optional.empty();
    }
  }
}

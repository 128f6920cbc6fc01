package dev.lazyscope.graph.load.nativemodel.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A statement of SQL as far as somebody besides SQLite has to understand it.
record SqlText(String text) {
  /// What stands for itself, or one parameter (SQLite, "SQL Language Expressions").
  private static final Pattern TOKEN =
      Pattern.compile(
          "'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|`[^`]*`|\\[[^\\]]*\\]|--[^\\n]*|(?s:/\\*.*?\\*/)"
              + "|(?<parameter>\\?\\d*|[:@$]\\w+)");

  private static final Pattern BEGINNING =
      Pattern.compile("(?:\\s|--[^\\n]*(?:\\n|$)|(?s:/\\*.*?\\*/)|;)*(?<keyword>\\w*)");

  private static final Pattern SAVEPOINT =
      Pattern.compile("(?i)^(?:SAVEPOINT|RELEASE(?:\\s+SAVEPOINT)?)\\s+[\"'`]?([^\"'`;]+)");

  private static final Pattern ROLLBACK_TO = Pattern.compile("(?i)^ROLLBACK\\b.*\\bTO\\b.*");

  /// What tells more of a value than which one it is.
  private static final Pattern LOOKS_INTO_VALUES =
      Pattern.compile(
          "[<>+/%|&~-]|(?i:\\b(?:sum|avg|total|min|max|length|like|glob|between|distinct|order"
              + "|group|substr|replace|printf|cast|date|time|datetime|strftime|json\\w*)\\b)");

  /// The default of SQLite ("Implementation Limits For SQLite").
  private static final long MOST_PARAMETERS = 32_766;

  private static final Set<String> CHANGING = Set.of("INSERT", "UPDATE", "DELETE", "REPLACE");

  private static final Pattern CHANGE =
      Pattern.compile("(?i)\\b(?:" + String.join("|", CHANGING) + ")\\b");

  /// {@return the first word in capital letters, or nothing}
  String keyword() {
    Matcher matcher = BEGINNING.matcher(text);
    return matcher.lookingAt() ? matcher.group("keyword").toUpperCase(Locale.ROOT) : "";
  }

  /// {@return whether the module begins a transaction before it}
  boolean changesRows() {
    return CHANGING.contains(keyword());
  }

  /// {@return whether it leaves the database as it is}
  boolean onlyReads() {
    return switch (keyword()) {
      case "SELECT", "VALUES", "EXPLAIN" -> true;
      case "WITH" -> !CHANGE.matcher(words()).find();
      case "PRAGMA" -> !text.contains("=");
      default -> false;
    };
  }

  /// {@return whether its answer may depend on more of a value than which one it is}
  boolean looksIntoValues() {
    return LOOKS_INTO_VALUES.matcher(words()).find();
  }

  /// {@return it without texts, quoted names, comments and parameters}
  private String words() {
    return TOKEN.matcher(text).replaceAll("");
  }

  /// {@return the names of its parameters, in the order of their numbers; empty ones for such as
  /// have a number only}
  List<String> parameters() {
    List<String> names = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      Optional.ofNullable(matcher.group("parameter")).ifPresent(one -> add(names, one));
    }
    return names;
  }

  private static void add(List<String> names, String parameter) {
    String name = parameter.substring(1);
    if (parameter.equals("?")) {
      names.add("");
    } else if (parameter.startsWith("?")) {
      long number = Math.min(Long.parseLong(name), MOST_PARAMETERS);
      while (names.size() < number) {
        names.add("");
      }
    } else if (!names.contains(name)) {
      names.add(name);
    }
  }

  /// {@return the name of the point to which the statement belongs, as it is compared}
  String savepoint() {
    Matcher matcher = SAVEPOINT.matcher(text.strip());
    return matcher.lookingAt() ? matcher.group(1).strip().toLowerCase(Locale.ROOT) : "";
  }

  /// {@return whether it leaves the transaction as a whole}
  boolean rollsBackAll() {
    return keyword().equals("ROLLBACK") && !ROLLBACK_TO.matcher(text.strip()).matches();
  }
}

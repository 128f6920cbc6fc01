package dev.lazyscope.cli.fix;

import dev.lazyscope.analyzer.tree.Alias;
import dev.lazyscope.analyzer.tree.Stmt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Writes deferrals with the `lazy` keyword. A statement of which only some names are deferred is
/// split.
final class KeywordRewrite {
  private static final String KEYWORD = "lazy ";

  private KeywordRewrite() {}

  static Rewrite of(ImportStatements statements, SourceText text, List<Deferral> deferrals) {
    List<Edit> edits = new ArrayList<>();
    List<Rewrite.Skipped> skipped = new ArrayList<>();
    for (Deferral deferral : deferrals) {
      Optional<Stmt> statement = statements.at(deferral.statement());
      statement.ifPresentOrElse(
          found -> edits.addAll(edits(found, text, deferral.names())),
          () -> skipped.add(new Rewrite.Skipped(deferral, "lazy is not allowed at this place")));
    }
    return new Rewrite(edits, skipped);
  }

  private static List<Edit> edits(Stmt statement, SourceText text, Set<Integer> names) {
    return switch (statement) {
      case Stmt.Import plain when plain.isLazy() -> List.of();
      case Stmt.ImportFrom from when from.isLazy() -> List.of();
      case Stmt.Import plain when names.size() == plain.names().size() -> keyword(plain);
      case Stmt.ImportFrom from when names.size() == from.names().size() -> keyword(from);
      case Stmt.Import plain -> List.of(splitImport(plain, text, names));
      case Stmt.ImportFrom from -> FromSplit.of(from, text, names);
      case Stmt _ -> throw new IllegalArgumentException("not an import statement");
    };
  }

  private static List<Edit> keyword(Stmt statement) {
    return List.of(Edit.insertion(statement.start(), KEYWORD));
  }

  /// Runs of neighbours stay together, in order: `import a, b, c` without `b` gives three
  /// statements.
  private static Edit splitImport(Stmt.Import statement, SourceText text, Set<Integer> names) {
    List<Alias> aliases = statement.names();
    StringBuilder result = new StringBuilder();
    for (int index = 0; index < aliases.size(); index++) {
      boolean isDeferred = names.contains(index);
      boolean isSameRun = index > 0 && isDeferred == names.contains(index - 1);
      if (isSameRun) {
        result.append(", ");
      } else {
        result.append(index > 0 ? separator(statement, text) : "");
        result.append(isDeferred ? KEYWORD : "").append("import ");
      }
      Alias alias = aliases.get(index);
      result.append(text.slice(alias.start(), alias.end()));
    }
    return new Edit(statement.start(), statement.end(), result.toString());
  }

  /// {@return what stands between two statements made of one: a new line, or `;` where the
  /// statement shares its line with others}
  static String separator(Stmt statement, SourceText text) {
    boolean isAlone = text.opensLine(statement.start()) && text.closesLine(statement.end());
    return isAlone ? text.newline() + text.indentation(statement.start()) : "; ";
  }
}

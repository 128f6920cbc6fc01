package dev.lazyscope.cli.advice;

import dev.lazyscope.analyzer.summary.ModuleSummary;
import dev.lazyscope.analyzer.summary.ModuleSummary.NameUse;
import dev.lazyscope.analyzer.summary.ModuleSummary.UseKind;
import dev.lazyscope.cli.analysis.Statements;
import dev.lazyscope.graph.chain.Statement;
import dev.lazyscope.graph.chain.Why.Use;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Types that are evaluated while a file loads although only type checkers need them, and what to
/// write instead.
final class Annotations {
  private static final int FIRST_DEFERRED_MINOR = 14;
  private static final Pattern TYPE_CALL =
      Pattern.compile("\\b(TypeVar|NewType|ParamSpec|cast)\\(");
  private static final Pattern ALIAS =
      Pattern.compile(
          "^\\w+\\s*(:\\s*(typing\\.)?TypeAlias)?\\s*=\\s*[\\w.]+(\\[.*\\]|\\s*\\|.*)$");

  private Annotations() {}

  /// {@return the cure, if nothing but types keeps the statement from being deferred}
  static Optional<String> cure(Statements statements, Statement statement, int minor) {
    boolean isFuture =
        statements
            .summary(statement.importer())
            .filter(ModuleSummary::hasFutureAnnotations)
            .isPresent();
    boolean areEvaluated = minor < FIRST_DEFERRED_MINOR && !isFuture;
    List<NameUse> uses =
        statements.uses(statement).stream()
            .filter(
                use -> use.kind().isAtImport() || areEvaluated && use.kind() == UseKind.ANNOTATION)
            .toList();
    List<Optional<String>> cures =
        uses.stream().map(use -> cure(statements, statement, use)).toList();
    return cures.isEmpty() || cures.stream().anyMatch(Optional::isEmpty)
        ? Optional.empty()
        : cures.getFirst();
  }

  private static Optional<String> cure(Statements statements, Statement statement, NameUse use) {
    return switch (use.kind()) {
      case READ_ANNOTATION ->
          Optional.of(
              " in an annotation that is read when the class is made: write it as a string, or add"
                  + " `from __future__ import annotations`");
      case ANNOTATION ->
          Optional.of(
              " in an annotation, which this version evaluates: add `from __future__ import"
                  + " annotations`");
      case MODULE_LEVEL, CLASS_BODY ->
          statements
              .use(statement.importer(), use.place())
              .map(Use::text)
              .filter(line -> !TYPE_CALL.matcher(use.name() + "." + use.path() + "(").find())
              .flatMap(Annotations::inType);
      case BASE_CLASS,
          DECORATOR,
          DEFAULT_ARGUMENT,
          COMPREHENSION,
          FUNCTION_BODY,
          HANDLER,
          TYPE_CHECKING,
          MAIN_GUARD ->
          Optional.empty();
    };
  }

  private static Optional<String> inType(String line) {
    if (TYPE_CALL.matcher(line).find()) {
      return Optional.of(" as the argument of a type: write it as a string");
    }
    return ALIAS.matcher(line).find()
        ? Optional.of(" in a type alias: write `type X = …`, which is evaluated when it is needed")
        : Optional.empty();
  }
}

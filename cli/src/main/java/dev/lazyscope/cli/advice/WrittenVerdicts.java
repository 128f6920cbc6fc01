package dev.lazyscope.cli.advice;

import dev.lazyscope.analyzer.summary.Guard;
import dev.lazyscope.analyzer.summary.ImportSite;
import dev.lazyscope.analyzer.summary.ModuleSummary.NameUse;
import dev.lazyscope.cli.analysis.Statements;
import dev.lazyscope.graph.advice.Advice.Judged;
import dev.lazyscope.graph.advice.Advice.Verdict;
import dev.lazyscope.graph.advice.ReasonRule;
import dev.lazyscope.graph.chain.LoadChains;
import dev.lazyscope.graph.chain.Statement;
import dev.lazyscope.graph.chain.Statement.Laziness;
import dev.lazyscope.graph.load.LoadSet.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Verdicts on statements that are not up for deferral: those that cannot be lazy where they stand,
/// those that are, and entries of `__lazy_modules__` that do nothing.
final class WrittenVerdicts {
  private static final int FIRST_LAZY_MINOR = 15;
  private static final Set<String> IMPORT_ERRORS =
      Set.of("ImportError", "ModuleNotFoundError", "Exception", "BaseException", "*");

  private final Statements statements;
  private final LoadChains written;
  private final int minor;
  private final CycleVerdicts cycles;

  WrittenVerdicts(Statements statements, LoadChains written, int minor, CycleVerdicts cycles) {
    this.statements = statements;
    this.written = written;
    this.minor = minor;
    this.cycles = cycles;
  }

  /// {@return the verdicts on the statements of one module of the project}
  List<Judged> of(String module) {
    List<Judged> judged = new ArrayList<>();
    List<Statement> all = statements.all(module).stream().filter(Statement::isOwn).toList();
    all.forEach(statement -> verdict(statement).ifPresent(judged::add));
    statements.listed(module).stream()
        .filter(Statement::isOwn)
        .forEach(entry -> inVain(entry, all).ifPresent(judged::add));
    return judged;
  }

  private Optional<Judged> verdict(Statement statement) {
    return switch (statement.laziness()) {
      case POSSIBLE, FUTURE, COMPILED -> Optional.empty();
      case ALREADY -> Optional.of(lazy(statement));
      case IN_TRY -> Optional.of(inTry(statement));
      case IN_CLASS -> Optional.of(cannot(statement, ReasonRule.IMPORT_IN_CLASS));
      case STAR -> Optional.of(cannot(statement, ReasonRule.STAR_IMPORT));
      case BY_NAME -> Optional.of(cannot(statement, ReasonRule.IMPORT_BY_NAME));
      case IN_FUNCTION ->
          movable(
              statement,
              ReasonRule.FUNCTION_IMPORT,
              "with Python 3.15 it could be a lazy import at the top of the file");
      case TYPES_ONLY ->
          movable(
              statement,
              ReasonRule.TYPE_CHECKING_IMPORT,
              "with Python 3.15 it could be a lazy import: annotations then work at run time too");
    };
  }

  private static Judged cannot(Statement statement, ReasonRule rule) {
    return new Judged(
        statement, Verdict.CANNOT, rule.id(), "it " + statement.laziness().words(), 0);
  }

  private Optional<Judged> movable(Statement statement, ReasonRule rule, String reason) {
    boolean isGuarded = site(statement).filter(WrittenVerdicts::isInTry).isPresent();
    return minor < FIRST_LAZY_MINOR || isGuarded
        ? Optional.empty()
        : Optional.of(new Judged(statement, Verdict.COULD_MOVE, rule.id(), reason, 0));
  }

  private static boolean isInTry(ImportSite site) {
    return site.guards().stream().anyMatch(Guard.Try.class::isInstance);
  }

  private Judged inTry(Statement statement) {
    boolean isOptional =
        site(statement).stream()
            .flatMap(site -> site.guards().stream())
            .anyMatch(
                guard ->
                    guard instanceof Guard.Try(var part, var handled)
                        && part == Guard.Part.BODY
                        && handled.stream().anyMatch(IMPORT_ERRORS::contains));
    return isOptional
        ? new Judged(
            statement,
            Verdict.CANNOT,
            ReasonRule.OPTIONAL_IMPORT.id(),
            "it is optional: whether its module exists must be known here",
            0)
        : cannot(statement, ReasonRule.IMPORT_IN_TRY);
  }

  private Optional<ImportSite> site(Statement statement) {
    return statements.summary(statement.importer()).stream()
        .flatMap(summary -> summary.imports().stream())
        .filter(site -> site.place().equals(statement.place()))
        .findFirst();
  }

  /// A lazy import whose name is used while its own file loads is loaded all the same.
  private Judged lazy(Statement statement) {
    Optional<NameUse> use = statements.usesAtImport(statement).stream().findFirst();
    boolean isLoaded =
        statement.candidates().stream()
            .flatMap(module -> written.load(module).stream())
            .anyMatch(
                load ->
                    load.cause().kind() == Kind.REIFIED
                        && load.cause().importer().equals(statement.importer()));
    if (use.isPresent() && isLoaded) {
      return new Judged(
          statement,
          Verdict.DEFEATED,
          Verdict.DEFEATED.id(),
          "used at %s:%d, while the file loads"
                  .formatted(statement.importer(), use.get().place().line())
              + Annotations.cure(statements, statement, minor).orElse(""),
          0);
    }
    return cycles
        .of(statement)
        .map(role -> role.judged(statement, Verdict.ALREADY_LAZY, 0))
        .orElseGet(
            () ->
                new Judged(
                    statement, Verdict.ALREADY_LAZY, Verdict.ALREADY_LAZY.id(), "it is lazy", 0));
  }

  /// An entry that no statement of the file answers to.
  private Optional<Judged> inVain(Statement entry, List<Statement> all) {
    List<Statement> meant =
        all.stream().filter(one -> one.imported().equals(entry.imported())).toList();
    if (meant.stream().anyMatch(one -> one.laziness() == Laziness.ALREADY)) {
      return Optional.empty();
    }
    String reason =
        meant.stream()
            .findFirst()
            .map(
                one ->
                    one.laziness() == Laziness.POSSIBLE
                        ? "its import comes before the list, in line %d"
                            .formatted(one.place().line())
                        : "its import in line %d %s"
                            .formatted(one.place().line(), one.laziness().words()))
            .orElseGet(() -> near(entry, all));
    return Optional.of(
        new Judged(entry, Verdict.IN_VAIN, Verdict.IN_VAIN.id(), "it does nothing: " + reason, 0));
  }

  private static String near(Statement entry, List<Statement> all) {
    return all.stream()
        .map(Statement::imported)
        .filter(
            one ->
                one.startsWith(entry.imported() + ".")
                    || entry.imported().startsWith(one + ".")
                    || one.endsWith("." + entry.imported()))
        .findFirst()
        .map(one -> "the file imports " + one + ", and names must be equal")
        .orElse("the file does not import it");
  }
}

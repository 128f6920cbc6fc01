package dev.lazyscope.cli.advice;

import dev.lazyscope.analyzer.summary.ModuleSummary.NameUse;
import dev.lazyscope.analyzer.summary.ModuleSummary.UseKind;
import dev.lazyscope.cli.analysis.Ignores;
import dev.lazyscope.cli.analysis.Statements;
import dev.lazyscope.cli.entry.EntryPoint;
import dev.lazyscope.cli.prediction.Program;
import dev.lazyscope.graph.advice.Advice;
import dev.lazyscope.graph.advice.Advice.Counts;
import dev.lazyscope.graph.advice.Advice.Judged;
import dev.lazyscope.graph.advice.Advice.KeptLine;
import dev.lazyscope.graph.advice.Advice.Plan;
import dev.lazyscope.graph.advice.Advice.Verdict;
import dev.lazyscope.graph.advice.KeptRule;
import dev.lazyscope.graph.advice.ReasonRule;
import dev.lazyscope.graph.chain.LoadChains;
import dev.lazyscope.graph.chain.Statement;
import dev.lazyscope.graph.chain.Statement.Laziness;
import dev.lazyscope.graph.load.LoadMode;
import dev.lazyscope.graph.load.LoadMode.KeptEager;
import dev.lazyscope.graph.load.LoadSet;
import dev.lazyscope.graph.load.LoadSet.Kind;
import dev.lazyscope.graph.load.LoadSet.Load;
import dev.lazyscope.graph.plan.SafePlan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Judges the import statements of the project that an entry executes: each is deferred in a
/// simulation together with all others that another part of the program does not miss, and what
/// then still loads, and why, decides.
public final class AdviceAnalysis {
  private final Program program;
  private final EntryPoint entry;
  private final Supplier<CycleVerdicts> cycles;
  private final Statements statements;
  private final LoadSet written;
  private final LoadSet deferred;
  private final LoadChains chains;
  private final LoadChains remaining;
  private final Gains gains;
  private final List<Statement> own;
  private final SafePlan plan;
  private final Map<KeptEager, SafePlan.Reason> kept;

  private AdviceAnalysis(
      Program program, EntryPoint entry, Supplier<CycleVerdicts> cycles, Depth depth) {
    this.program = program;
    this.cycles = cycles;
    this.entry = entry;
    this.statements = Statements.of(program.project(), program.predictions().space(entry), entry);
    this.plan = program.predictions().plan(entry);
    Reasons.caution(plan)
        .ifPresent(text -> program.project().session().warn(entry.label() + ": " + text));
    this.written = program.predictions().of(entry, new LoadMode.AsWritten());
    this.chains = LoadChains.of(written);
    this.gains = Gains.of(written);
    this.own = ownStatements();
    this.kept = new HashMap<>(plan.kept());
    if (depth == Depth.WHOLE) {
      Set<String> importers = own.stream().map(Statement::importer).collect(Collectors.toSet());
      program.predictions().keptLater(entry, importers::contains).forEach(kept::putIfAbsent);
    }
    this.deferred = deferring(own.stream().filter(one -> missed(one).isEmpty()).toList());
    this.remaining = LoadChains.of(deferred);
  }

  /// {@return the advice for one entry; `cycles` are asked for when its simulations are over}
  public static Advice of(Program program, EntryPoint entry, Supplier<CycleVerdicts> cycles) {
    return of(program, entry, cycles, Depth.WHOLE).advice();
  }

  /// Advice and what loads with it.
  public record Advised(Advice advice, LoadSet loads) {}

  /// {@return the same, as far as `depth` says, with what loads then}
  public static Advised of(
      Program program, EntryPoint entry, Supplier<CycleVerdicts> cycles, Depth depth) {
    return new AdviceAnalysis(program, entry, cycles, depth).answer(depth);
  }

  private Advised answer(Depth depth) {
    List<Judged> judged =
        own.stream()
            .map(this::judge)
            .sorted(
                Comparator.comparing(Judged::verdict)
                    .thenComparing(Comparator.comparingInt(Judged::saved).reversed())
                    .thenComparing(one -> one.statement().file())
                    .thenComparing(one -> one.statement().place()))
            .toList();
    List<Judged> lazy = judged.stream().filter(one -> one.verdict() == Verdict.MAKE_LAZY).toList();
    LoadSet advised =
        switch (depth) {
          case WHOLE -> deferring(lazy.stream().map(Judged::statement).toList());
          case OVERVIEW -> deferred;
        };
    Counts counts =
        new Counts(
            written.likely().size(), advised.likely().size(), plan.planned().likely().size());
    Plan joint =
        new JointPlan(some -> deferring(some.stream().map(Judged::statement).toList()), depth)
            .of(lazy, written, advised);
    return new Advised(
        new Advice(entry.label(), counts, ordered(joint, judged), others(), joint, kept()),
        advised);
  }

  /// The statements of the plan first, in its order.
  private static List<Judged> ordered(Plan plan, List<Judged> judged) {
    Set<Judged> steps = new HashSet<>(plan.steps());
    return Stream.concat(plan.steps().stream(), judged.stream().filter(one -> !steps.contains(one)))
        .toList();
  }

  private List<KeptLine> kept() {
    return plan.kept().entrySet().stream()
        .map(
            one ->
                new KeptLine(
                    one.getKey().importer() + " " + one.getKey().imported(), text(one.getValue())))
        .sorted(Comparator.comparing(KeptLine::line))
        .toList();
  }

  private static String text(SafePlan.Reason reason) {
    return reason.rule() + ": " + Reasons.words(reason);
  }

  /// {@return why a statement must stay eager, if another part of the program would miss it}
  private Optional<SafePlan.Reason> missed(Statement statement) {
    Stream<KeptEager> lines =
        Stream.concat(
            Stream.of(new KeptEager(statement.importer(), statement.imported())),
            statement.names().stream()
                .map(
                    name ->
                        new KeptEager(statement.importer(), statement.imported() + ":" + name)));
    return lines
        .map(kept::get)
        .filter(Objects::nonNull)
        .findFirst()
        .filter(reason -> !isSilenced(statement, reason.rule()));
  }

  private LoadSet deferring(Collection<Statement> lazy) {
    if (lazy.isEmpty()) {
      return written;
    }
    Set<KeptEager> edges = lazy.stream().map(Statement::edge).collect(Collectors.toSet());
    return program.predictions().of(entry, new LoadMode.AsWrittenPlus(edges));
  }

  private List<Statement> ownStatements() {
    List<Statement> found = new ArrayList<>();
    Stream.concat(Stream.of("__main__"), written.modules().stream().sorted())
        .forEach(
            module ->
                statements.all(module).stream()
                    .filter(one -> one.isOwn() && one.laziness() == Laziness.POSSIBLE)
                    .forEach(found::add));
    return found;
  }

  private Judged judge(Statement statement) {
    List<String> targets = targets(statement);
    Optional<SafePlan.Reason> missed = missed(statement);
    Optional<Judged> ofCycle = ofCycle(statement);
    if (missed.isPresent() && !isExplained(missed.get(), ofCycle)) {
      return new Judged(statement, Verdict.KEEP_EAGER, missed.get().rule(), text(missed.get()), 0);
    }
    return ofCycle.orElseGet(() -> ofLoads(statement, targets));
  }

  /// A failure that happens deferred only is that of the cycle which laziness breaks.
  private static boolean isExplained(SafePlan.Reason reason, Optional<Judged> ofCycle) {
    return reason.rule().equals(KeptRule.NEW_FAILURE.id())
        && ofCycle.filter(one -> one.verdict() == Verdict.KEEP_EAGER).isPresent();
  }

  /// A statement that keeps a cycle from failing, or would cure it.
  private Optional<Judged> ofCycle(Statement statement) {
    return cycles
        .get()
        .of(statement)
        .filter(role -> !isSilenced(statement, role.kind().id()))
        .flatMap(
            role ->
                switch (role.kind()) {
                  case BROKEN_BY_LAZY -> Optional.of(role.judged(statement, Verdict.KEEP_EAGER, 0));
                  case HARD ->
                      isForEffect(statement)
                          ? Optional.empty()
                          : Optional.of(
                              role.judged(statement, Verdict.MAKE_LAZY, gains.of(statement)));
                  case LAZY_DEPENDENT, BENIGN, TYPE_ONLY -> Optional.empty();
                });
  }

  private boolean isForEffect(Statement statement) {
    return statements.isForEffect(statement) && !isSilenced(statement, KeptRule.UNUSED_IMPORT.id());
  }

  private Judged ofLoads(Statement statement, List<String> targets) {
    if (targets.isEmpty()) {
      return noGain(statement, ReasonRule.LOADED_ANYWAY, "it loads nothing that is not there");
    }
    Optional<Load> still =
        targets.stream().map(remaining::load).flatMap(Optional::stream).reduce((_, last) -> last);
    boolean isGone = targets.stream().anyMatch(target -> remaining.load(target).isEmpty());
    if (!isGone) {
      return remains(statement, still.orElseThrow());
    }
    Optional<NameUse> read =
        statements.usesAtImport(statement).stream()
            .filter(use -> use.kind() == UseKind.READ_ANNOTATION)
            .findFirst();
    if (read.isPresent()) {
      return noGain(
          statement,
          ReasonRule.ANNOTATION,
          "used at %s:%d".formatted(statement.importer(), read.get().place().line())
              + Annotations.cure(statements, statement, minor()).orElse(""));
    }
    int saved = gains.of(statement);
    return isForEffect(statement)
        ? new Judged(
            statement,
            Verdict.CHECK_FIRST,
            KeptRule.UNUSED_IMPORT.id(),
            KeptRule.UNUSED_IMPORT.words(),
            saved)
        : new Judged(
            statement,
            Verdict.MAKE_LAZY,
            Verdict.MAKE_LAZY.id(),
            saved == 0 ? "needed together with the others" : "not used while modules load",
            saved);
  }

  private boolean isSilenced(Statement statement, String rule) {
    Path file = program.project().session().world().resolve(statement.file());
    return program.ignores().silences(rule, Ignores.Lines.one(file, statement.place().line()));
  }

  private int minor() {
    return program.project().settings().minorVersion();
  }

  private static Judged noGain(Statement statement, ReasonRule rule, String reason) {
    return new Judged(statement, Verdict.NO_GAIN, rule.id(), reason, 0);
  }

  /// Statements that cannot be lazy where they stand, or are already.
  private List<Judged> others() {
    WrittenVerdicts verdicts = new WrittenVerdicts(statements, chains, minor(), cycles.get());
    List<Judged> others = new ArrayList<>();
    Stream.concat(Stream.of("__main__"), written.modules().stream().sorted())
        .forEach(module -> others.addAll(verdicts.of(module)));
    return others;
  }

  /// The modules that the statement names and the entry loads; the packages around the importer are
  /// there in any case.
  private List<String> targets(Statement statement) {
    return statement.candidates().stream()
        .filter(target -> !(statement.importer() + ".").startsWith(target + "."))
        .filter(target -> chains.load(target).isPresent())
        .toList();
  }

  private Judged remains(Statement statement, Load load) {
    LoadSet.Cause cause = load.cause();
    boolean isUse = cause.kind() == Kind.REIFIED || cause.kind() == Kind.PENDING_SUBMODULE;
    boolean isUsedHere =
        isUse
            && (cause.importer().equals(statement.importer())
                || cause.triggerModule().equals(statement.importer()));
    if (!isUsedHere) {
      return noGain(
          statement,
          ReasonRule.LOADED_ANYWAY,
          "loaded anyway, through " + LoadSet.where(cause.importer(), cause.importSite()));
    }
    String place = "used at " + LoadSet.where(cause.triggerModule(), cause.trigger());
    return Annotations.cure(statements, statement, minor())
        .map(cure -> noGain(statement, ReasonRule.ANNOTATION, place + cure))
        .orElseGet(
            () ->
                noGain(
                    statement,
                    statements.usesAtImport(statement).isEmpty()
                        ? ReasonRule.USED_BY_ENTRY
                        : ReasonRule.USED_AT_IMPORT,
                    place));
  }
}

package dev.lazyscope.cli.prediction;

import dev.lazyscope.cli.analysis.Statements;
import dev.lazyscope.cli.entry.EntryPoint;
import dev.lazyscope.graph.chain.LoadChains;
import dev.lazyscope.graph.chain.Statement;
import dev.lazyscope.graph.chain.Statement.Laziness;
import dev.lazyscope.graph.chain.Why;
import dev.lazyscope.graph.chain.Why.Cut;
import dev.lazyscope.graph.chain.Why.Hop;
import dev.lazyscope.graph.chain.Why.Use;
import dev.lazyscope.graph.load.LoadMode;
import dev.lazyscope.graph.load.LoadSet;
import dev.lazyscope.graph.load.LoadSet.Kind;
import dev.lazyscope.graph.load.LoadSet.Load;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Answers why an entry loads a module and what would keep it from it. Every cut that is told has
/// been simulated.
public final class WhyAnalysis {
  /// More statements than this are no cheap cut.
  private static final int MOST_STATEMENTS = 6;

  private final Program program;
  private final EntryPoint entry;
  private final String module;
  private final Statements statements;

  private WhyAnalysis(Program program, EntryPoint entry, String module) {
    this.program = program;
    this.entry = entry;
    this.module = module;
    this.statements = Statements.of(program.project(), program.predictions().space(entry), entry);
  }

  /// {@return the answer; an empty chain if the module is not loaded}
  public static Why of(Program program, EntryPoint entry, String module) {
    return new WhyAnalysis(program, entry, module).answer();
  }

  private Why answer() {
    LoadSet written = predict(new LoadMode.AsWritten());
    List<Hop> chain = chain(written);
    if (chain.isEmpty()) {
      return new Why(entry.label(), module, chain, chain, Optional.empty(), written.failure());
    }
    List<Hop> lazy = chain(predict(new LoadMode.All()));
    return new Why(entry.label(), module, chain, lazy, cut(written, chain), written.failure());
  }

  private LoadSet predict(LoadMode mode) {
    return program.predictions().of(entry, mode);
  }

  private List<Hop> chain(LoadSet set) {
    return LoadChains.of(set).to(module).stream().map(this::hop).toList();
  }

  private Hop hop(Load load) {
    LoadSet.Cause cause = load.cause();
    Optional<Use> use =
        cause.kind() == Kind.REIFIED || cause.kind() == Kind.PENDING_SUBMODULE
            ? statements.use(cause.triggerModule(), cause.trigger())
            : Optional.empty();
    return new Hop(load, statements.at(cause.importer(), cause.importSite(), load.module()), use);
  }

  /// One statement if one is enough, the one that saves most; else, hop by hop, the statement
  /// nearest to the module on whatever chain is left.
  private Optional<Cut> cut(LoadSet written, List<Hop> chain) {
    Optional<Cut> single =
        candidates(chain).stream()
            .map(statement -> tried(written, Set.of(statement)))
            .flatMap(Optional::stream)
            .max(Comparator.comparing(WhyAnalysis::isOwn).thenComparing(Cut::saved));
    return single.isPresent() ? single : several(written, chain);
  }

  private Optional<Cut> several(LoadSet written, List<Hop> first) {
    Set<Statement> deferred = new LinkedHashSet<>();
    List<Hop> chain = first;
    while (!chain.isEmpty() && deferred.size() < MOST_STATEMENTS) {
      List<Statement> candidates = candidates(chain);
      candidates.removeAll(deferred);
      if (candidates.isEmpty()) {
        return Optional.empty();
      }
      deferred.add(candidates.getLast());
      chain = chain(predict(deferring(deferred)));
    }
    return chain.isEmpty() ? tried(written, deferred) : Optional.empty();
  }

  private Optional<Cut> tried(LoadSet written, Set<Statement> deferred) {
    LoadSet set = predict(deferring(deferred));
    if (LoadChains.of(set).load(module).isPresent()) {
      return Optional.empty();
    }
    int loaded = written.likely().size();
    return Optional.of(new Cut(List.copyOf(deferred), loaded - set.likely().size(), loaded));
  }

  private static LoadMode deferring(Set<Statement> statements) {
    return new LoadMode.AsWrittenPlus(
        statements.stream().map(Statement::edge).collect(Collectors.toSet()));
  }

  private static boolean isOwn(Cut cut) {
    return cut.statements().stream().allMatch(Statement::isOwn);
  }

  private static List<Statement> candidates(List<Hop> chain) {
    List<Statement> found = new ArrayList<>();
    for (Hop hop : chain) {
      hop.statement()
          .filter(statement -> statement.laziness() == Laziness.POSSIBLE)
          .filter(statement -> !found.contains(statement))
          .ifPresent(found::add);
    }
    return found;
  }
}

package dev.lazyscope.graph.cycle.verdict;

import dev.lazyscope.analyzer.source.Place;
import dev.lazyscope.analyzer.summary.ImportForm;
import dev.lazyscope.analyzer.summary.ImportSite;
import dev.lazyscope.analyzer.summary.ModuleSummary;
import dev.lazyscope.graph.cycle.run.Outcome.Failure;
import dev.lazyscope.graph.cycle.run.Program;
import dev.lazyscope.graph.cycle.run.Statement;
import dev.lazyscope.graph.cycle.run.Variant;
import dev.lazyscope.graph.cycle.run.Variant.Mode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Changes that may help against a failure: to the statement that fails, and to those at which the
/// other modules wait.
final class Candidates {
  private final Program program;

  Candidates(Program program) {
    this.program = program;
  }

  /// {@return what a mode defers of the modules that failed and waited, after that of their
  /// packages, which set the order as a rule; deferred, they no longer do}
  List<Change> toKeepEager(Failure failure, Mode mode) {
    SequencedSet<String> modules = new LinkedHashSet<>();
    modules.add(failure.statement().module());
    modules.add(failure.from());
    failure.waiting().forEach(waiting -> modules.add(waiting.module()));
    SequencedSet<String> packagesFirst = new LinkedHashSet<>();
    for (String module : modules) {
      for (int dot = module.lastIndexOf('.'); dot > 0; dot = module.lastIndexOf('.', dot - 1)) {
        packagesFirst.add(module.substring(0, dot));
      }
    }
    packagesFirst.addAll(modules);
    return packagesFirst.stream()
        .flatMap(module -> deferred(module, Variant.of(mode)))
        .<Change>map(Change.KeepEager::new)
        .toList();
  }

  private Stream<Statement> deferred(String module, Variant variant) {
    return summary(module).stream()
        .flatMap(
            file ->
                file.imports().stream()
                    .filter(
                        site ->
                            variant.defers(
                                module, site, program.imported(module, site.form()), file)))
        .map(site -> new Statement(module, site.place()))
        .distinct();
  }

  List<Change> of(Failure failure) {
    Set<Statement> statements = new LinkedHashSet<>();
    statements.add(failure.statement());
    statements.addAll(failure.waiting());
    List<Change> changes = new ArrayList<>();
    for (Statement statement : statements) {
      if (site(statement).filter(Variant::canBeLazy).isPresent()) {
        changes.add(new Change.MakeLazy(statement));
      }
    }
    move(failure).ifPresent(changes::add);
    for (Statement statement : statements) {
      if (isUnused(statement)) {
        changes.add(new Change.Delete(statement));
      }
    }
    return changes;
  }

  /// The statement at which the half-loaded module waits goes behind the definition that is missed,
  /// unless something before that place needs what it imports.
  private Optional<Change> move(Failure failure) {
    if (failure.waiting().isEmpty() || failure.definedAt().isEmpty()) {
      return Optional.empty();
    }
    Statement waiting = failure.waiting().getFirst();
    Place behind = failure.definedAt().orElseThrow();
    return site(waiting)
        .filter(site -> isAtTop(site) && !isNeededBefore(waiting, site, behind))
        .map(_ -> new Change.Move(waiting, behind));
  }

  private static boolean isAtTop(ImportSite site) {
    return site.scope() == ImportSite.Scope.MODULE && site.guards().isEmpty();
  }

  private boolean isNeededBefore(Statement statement, ImportSite site, Place behind) {
    Set<String> names = Hops.boundNames(site).collect(Collectors.toSet());
    return summary(statement.module()).stream()
        .flatMap(file -> file.uses().stream())
        .filter(use -> names.contains(use.name()) && use.kind().isAtImport())
        .anyMatch(use -> use.place().line() <= behind.line());
  }

  private boolean isUnused(Statement statement) {
    Optional<ImportSite> site = site(statement).filter(Candidates::isAtTop);
    if (site.isEmpty() || program.isPackage(statement.module())) {
      return false;
    }
    Set<String> names = Hops.boundNames(site.orElseThrow()).collect(Collectors.toSet());
    ModuleSummary file = summary(statement.module()).orElseThrow();
    boolean isExported =
        file.dunderAll().stream().anyMatch(all -> all.names().stream().anyMatch(names::contains));
    return !names.isEmpty()
        && !isExported
        && hasNoEffects(statement, site.orElseThrow())
        && file.uses().stream().noneMatch(use -> names.contains(use.name()))
        && !isTakenByOthers(statement.module(), names);
  }

  /// An import whose names nothing uses may be there for what the module does.
  private boolean hasNoEffects(Statement statement, ImportSite site) {
    return summary(program.imported(statement.module(), site.form()))
        .filter(file -> file.effects().isEmpty())
        .isPresent();
  }

  private boolean isTakenByOthers(String module, Set<String> names) {
    int node = program.graph().find(module).orElseThrow();
    for (int at = program.graph().firstBackward(node);
        at < program.graph().endBackward(node);
        at++) {
      String importer =
          program.graph().name(program.graph().importer(program.graph().backwardEdge(at)));
      boolean takes =
          summary(importer).stream()
              .flatMap(file -> file.imports().stream())
              .anyMatch(site -> takes(site, names));
      if (takes) {
        return true;
      }
    }
    return false;
  }

  private static boolean takes(ImportSite site, Set<String> names) {
    return switch (site.form()) {
      case ImportForm.From(_, _, List<ImportForm.ImportedName> taken) ->
          taken.stream().anyMatch(name -> names.contains(name.name()));
      case ImportForm.Star _ -> true;
      case ImportForm.Plain _, ImportForm.Dynamic _ -> false;
    };
  }

  private Optional<ImportSite> site(Statement statement) {
    return summary(statement.module()).stream()
        .flatMap(file -> file.imports().stream())
        .filter(site -> site.place().equals(statement.place()))
        .findFirst();
  }

  private Optional<ModuleSummary> summary(String module) {
    return program.summary(module);
  }
}

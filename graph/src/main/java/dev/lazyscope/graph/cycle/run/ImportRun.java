package dev.lazyscope.graph.cycle.run;

import dev.lazyscope.analyzer.source.Place;
import dev.lazyscope.analyzer.summary.Guard;
import dev.lazyscope.analyzer.summary.ImportSite;
import dev.lazyscope.graph.cycle.run.Outcome.Failure;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Imports modules and all that they load, statement by statement, on a stack of its own. A step
/// that needs a module loaded first is left, and taken again once the module is there: only then
/// does it bind, or fail.
final class ImportRun {
  private static final int BUDGET = 2_000_000;

  /// Handlers for ImportError and what is above it; `*` is a bare `except`.
  private static final Set<String> CATCHING =
      Set.of("ImportError", "Exception", "BaseException", "*");

  private final Program program;
  private final Variant variant;
  private final Map<String, LoadingModule> modules;
  private final Deque<LoadingModule> stack = new ArrayDeque<>();
  private final Evaluation evaluation;
  private Optional<Outcome> early = Optional.empty();
  private int steps;

  /// A fresh interpreter.
  ImportRun(Program program, Variant variant) {
    this.program = program;
    this.variant = variant;
    this.modules = new HashMap<>();
    this.evaluation = new Evaluation(program, variant, modules);
  }

  private ImportRun(ImportRun before) {
    this.program = before.program;
    this.variant = before.variant;
    this.modules = new HashMap<>(before.modules);
    modules.replaceAll((_, module) -> module.copy());
    this.evaluation = before.evaluation.copy(modules);
    this.steps = before.steps;
  }

  /// {@return what this run comes to when it imports one module more; it stays itself as it is}
  ImportRun importing(String module) {
    if (early.isPresent() || !evaluation.isMissing(module)) {
      return this;
    }
    ImportRun next = new ImportRun(this);
    next.push(module);
    next.early = next.untilDone();
    return next;
  }

  /// {@return how it has ended so far}
  Outcome outcome() {
    return early.orElseGet(Outcome.Loaded::new);
  }

  private Optional<Outcome> untilDone() {
    while (!stack.isEmpty()) {
      if (++steps > BUDGET) {
        return Optional.of(new Outcome.GaveUp());
      }
      Optional<Failure> failure = step(stack.peek());
      if (failure.isPresent() && !isCaught()) {
        return Optional.of(new Outcome.Failed(failure.orElseThrow()));
      }
    }
    return Optional.empty();
  }

  private Optional<Failure> step(LoadingModule module) {
    if (module.isLoaded()) {
      evaluation.leave(stack.pop());
      return Optional.empty();
    }
    return switch (evaluation.of(module, module.step())) {
      case Evaluation.Needs(String needed) -> {
        push(needed);
        yield Optional.empty();
      }
      case Evaluation.Done _ -> {
        module.advance();
        yield Optional.empty();
      }
      case Evaluation.Fails fails -> Optional.of(failure(module, fails));
    };
  }

  private void push(String name) {
    Optional<ModuleFacts> facts = program.facts(name);
    List<Step> todo = facts.map(file -> file.steps(name, variant)).orElse(List.of());
    LoadingModule module = new LoadingModule(name, facts, todo);
    modules.put(name, module);
    stack.push(module);
  }

  /// Unwinds to the statement whose try has a handler for the error; modules that fail on the way
  /// leave `sys.modules`.
  private boolean isCaught() {
    while (!stack.isEmpty()) {
      LoadingModule module = stack.peek();
      evaluation.leave(module);
      if (module.step() instanceof Step.Import(ImportSite site, _, _, _) && catches(site)) {
        module.advance();
        return true;
      }
      modules.remove(stack.pop().name);
    }
    return false;
  }

  private static boolean catches(ImportSite site) {
    return site.guards().stream()
        .anyMatch(
            guard ->
                switch (guard) {
                  case Guard.Try(Guard.Part part, List<String> handled) ->
                      part == Guard.Part.BODY && handled.stream().anyMatch(CATCHING::contains);
                  case Guard.Suppress(List<String> handled) ->
                      handled.stream().anyMatch(CATCHING::contains);
                  case Guard.TypeChecking _,
                      Guard.MainOnly _,
                      Guard.Version _,
                      Guard.Platform _,
                      Guard.Condition _,
                      Guard.Block _ ->
                      false;
                });
  }

  private Failure failure(LoadingModule module, Evaluation.Fails fails) {
    List<Statement> waiting = new ArrayList<>();
    for (LoadingModule open : stack.reversed()) {
      if (!waiting.isEmpty() || open.name.equals(fails.from())) {
        waiting.add(new Statement(open.name, place(open)));
      }
    }
    return new Failure(
        fails.kind(),
        new Statement(fails.importer(), fails.statement()),
        place(module),
        fails.from(),
        fails.name(),
        fails.definedAt(),
        waiting);
  }

  private static Place place(LoadingModule module) {
    return switch (module.step()) {
      case Step.Import(ImportSite site, _, _, _) -> site.place();
      case Step.Use use -> use.at();
    };
  }
}

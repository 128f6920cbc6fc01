package dev.lazyscope.cli.defer;

import dev.lazyscope.cli.advice.AdviceAnalysis;
import dev.lazyscope.cli.advice.CycleVerdicts;
import dev.lazyscope.cli.advice.Reasons;
import dev.lazyscope.cli.entry.EntryPoint;
import dev.lazyscope.cli.prediction.Program;
import dev.lazyscope.graph.advice.Advice;
import dev.lazyscope.graph.advice.Advice.Verdict;
import dev.lazyscope.graph.advice.ReasonRule;
import dev.lazyscope.graph.link.FoundModule;
import dev.lazyscope.graph.link.layout.ProjectFiles.ProjectFile;
import dev.lazyscope.graph.load.LoadMode;
import dev.lazyscope.graph.load.LoadMode.KeptEager;
import dev.lazyscope.graph.load.LoadQuery.Entry;
import dev.lazyscope.graph.load.observer.Observer.Statement;
import dev.lazyscope.graph.plan.SafePlan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Which statements of a project to defer: those that an entry executes, that may be lazy, that
/// save something, and that no entry's plan keeps eager. `held` are the others, each with its rule;
/// `loads` tells for each entry how many modules it loads before and after, as predicted.
public record Choices(List<Choice> chosen, List<Held> held, List<Loads> loads) {
  public Choices {
    chosen = List.copyOf(chosen);
    held = List.copyOf(held);
    loads = List.copyOf(loads);
  }

  /// One statement to defer, or one module of a statement that names several.
  public record Choice(Path file, String importer, int at, String imported, List<String> names) {
    KeptEager edge() {
      return new KeptEager(
          importer, names.isEmpty() ? imported : imported + ":" + names.getFirst());
    }
  }

  /// A statement that stays as it is.
  public record Held(Choice statement, String rule, String reason) {}

  public record Loads(String entry, int before, int after) {}

  /// `module` tells whether statements of a module are wanted at all, `rule` whether a rule counts;
  /// `keep` are lines that the user keeps eager.
  public record Wanted(Predicate<String> module, Predicate<String> rule, Set<KeptEager> keep) {}

  /// {@return the choice for all entries of a program}
  public static Choices of(Program program, Wanted wanted) {
    Search search = new Search(program, wanted);
    Executed.each(program, search::judge);
    return search.answer();
  }

  /// `isFinal` where laziness would change what the program does; else it would only be of no use.
  private record Judgement(String rule, String reason, boolean isFinal) {
    static final Judgement DEFER = new Judgement("", "", false);

    boolean isDefer() {
      return rule.isEmpty();
    }

    Judgement orDefer(Predicate<String> counts) {
      return !counts.test(rule) ? DEFER : this;
    }
  }

  private static final class Search {
    private final Program program;
    private final Wanted wanted;
    private final Map<Choice, Judgement> judged = new LinkedHashMap<>();
    private final Map<Path, ProjectFile> own = new HashMap<>();
    private final CycleVerdicts cycles;
    private final List<EntryPoint> answered = new ArrayList<>();

    Search(Program program, Wanted wanted) {
      this.program = program;
      this.wanted = wanted;
      this.cycles = CycleVerdicts.in(program);
      program.project().layout().files().forEach(file -> own.put(file.module().file(), file));
    }

    private void judge(EntryPoint entry) {
      Executed executed = new Executed();
      program.predictions().observe(entry, new LoadMode.Eager(), executed);
      SafePlan plan = program.predictions().plan(entry);
      Map<String, Advice.Judged> advice = advice(entry);
      for (Statement statement : executed.statements()) {
        if (statement.isDeferrable() && !statement.imported().equals("__future__")) {
          file(entry, statement.site().module())
              .ifPresent(file -> judge(choice(file, statement), plan, advice));
        }
      }
      answered.add(entry);
    }

    private Map<String, Advice.Judged> advice(EntryPoint entry) {
      Map<String, Advice.Judged> byStatement = new HashMap<>();
      AdviceAnalysis.of(program, entry, () -> cycles)
          .judged()
          .forEach(
              one ->
                  byStatement.merge(
                      key(
                          one.statement().importer(),
                          one.statement().imported(),
                          one.statement().names()),
                      one,
                      (first, second) -> second.verdict() == Verdict.MAKE_LAZY ? first : second));
      return byStatement;
    }

    private static String key(String importer, String imported, List<String> names) {
      return importer + " " + imported + " " + String.join(",", names);
    }

    private static Choice choice(Path file, Statement statement) {
      return new Choice(
          file,
          statement.site().module(),
          statement.site().at(),
          statement.imported(),
          statement.names());
    }

    private void judge(Choice choice, SafePlan plan, Map<String, Advice.Judged> advice) {
      if (wanted.module.test(choice.importer)) {
        judged.merge(choice, judgement(choice, plan, advice), Search::stricter);
      }
    }

    /// What must stay eager for one entry stays so for all; what gains for one is worth it.
    private static Judgement stricter(Judgement first, Judgement second) {
      if (first.isFinal()) {
        return first;
      }
      return second.isFinal() || second.isDefer() ? second : first;
    }

    private Judgement judgement(Choice choice, SafePlan plan, Map<String, Advice.Judged> advice) {
      if (KeepEager.matches(wanted.keep, choice.importer, choice.imported, choice.names)) {
        return new Judgement("configured", "keep-eager in the configuration", true);
      }
      return Optional.ofNullable(advice.get(key(choice.importer, choice.imported, choice.names)))
          .map(Search::judgement)
          .or(() -> planned(choice, plan))
          .orElseGet(() -> new Judgement(ReasonRule.LOADED_ANYWAY.id(), "it loads nothing", false))
          .orDefer(wanted.rule);
    }

    private static Judgement judgement(Advice.Judged judged) {
      return judged.verdict() == Verdict.MAKE_LAZY
          ? Judgement.DEFER
          : new Judgement(judged.rule(), judged.reason(), judged.verdict() != Verdict.NO_GAIN);
    }

    private static Optional<Judgement> planned(Choice choice, SafePlan plan) {
      return plan.kept().entrySet().stream()
          .filter(
              kept ->
                  KeepEager.matches(
                      Set.of(kept.getKey()), choice.importer, choice.imported, choice.names))
          .findFirst()
          .map(kept -> new Judgement(kept.getValue().rule(), Reasons.words(kept.getValue()), true));
    }

    /// The project's file in which a module's statements stand; `__main__` is what the entry runs.
    private Optional<Path> file(EntryPoint entry, String module) {
      Optional<Path> file = module.equals("__main__") ? main(entry) : found(entry, module);
      return file.filter(own::containsKey);
    }

    private Optional<Path> main(EntryPoint entry) {
      return switch (entry.entry()) {
        case Entry.Script(var path, _) -> Optional.of(entry.directory().resolve(path).normalize());
        case Entry.RunModule(var name, _) ->
            found(entry, name + ".__main__").or(() -> found(entry, name));
        case Entry.ImportModule _, Entry.Function _, Entry.Code _ -> Optional.empty();
      };
    }

    private Optional<Path> found(EntryPoint entry, String module) {
      return program
          .predictions()
          .space(entry)
          .find(module)
          .flatMap(
              found ->
                  found instanceof FoundModule.Source source
                      ? Optional.of(source.file())
                      : Optional.empty());
    }

    Choices answer() {
      List<Choice> chosen = new ArrayList<>();
      List<Held> held = new ArrayList<>();
      judged.forEach(
          (choice, judgement) -> {
            if (judgement.isDefer()) {
              chosen.add(choice);
            } else {
              held.add(new Held(choice, judgement.rule, judgement.reason));
            }
          });
      Comparator<Choice> order = Comparator.comparing(Choice::file).thenComparing(Choice::at);
      chosen.sort(order);
      held.sort(Comparator.comparing(Held::statement, order));
      return new Choices(chosen, held, loads(chosen));
    }

    private List<Loads> loads(List<Choice> chosen) {
      LoadMode fixed =
          new LoadMode.AsWrittenPlus(chosen.stream().map(Choice::edge).collect(Collectors.toSet()));
      return answered.stream()
          .map(
              entry ->
                  new Loads(
                      entry.label(),
                      program.predictions().of(entry, new LoadMode.AsWritten()).likely().size(),
                      program.predictions().of(entry, fixed).likely().size()))
          .toList();
    }
  }
}

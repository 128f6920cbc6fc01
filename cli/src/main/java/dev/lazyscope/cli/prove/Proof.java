package dev.lazyscope.cli.prove;

import dev.lazyscope.cli.option.Session;
import dev.lazyscope.cli.world.UsageProblem;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What must stay eager for a command to behave as it does eagerly, found by running it. `runs` are
/// the runs it took, `remembered` those known from before; `statements` could be lazy.
public record Proof(
    Map<String, String> kept, int statements, int runs, int remembered, boolean isSameWithoutAny) {
  /// A run under a plan may take this many times as long as the eager one, and a minute more.
  private static final int PATIENCE = 4;

  private static final int MINUTE = 60;

  /// Without an eager run, a deferred one and a second eager one no search goes on.
  public static final int FEWEST_RUNS = 3;

  /// What the search is given: lines that stay eager in any case, how suspects are found among the
  /// statements, and how often the command may run.
  public record Given(Set<String> always, Suspicion suspicion, int maxRuns) {}

  /// Orders the statements, the most suspected first.
  public interface Suspicion {
    Suspected among(List<String> statements);
  }

  /// All statements in tiers, and what the analysis has to say about some.
  public record Suspected(List<List<String>> tiers, Map<String, String> reasons) {}

  /// The command ran as often as it may; what was learnt is remembered.
  public static final class OutOfRuns extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OutOfRuns(int runs, boolean isKept) {
      super(
          "stopped after %d runs, as --max-runs says; %s"
              .formatted(
                  runs,
                  isKept
                      ? "what they showed is kept, and the same command goes on from there"
                      : "without a cache nothing of it is kept: give it more"));
    }
  }

  /// Runs the search. `memories` gives the memory that belongs to the statements found.
  public static Proof search(
      Trial trial, Given given, Session session, Function<Collection<String>, Memory> memories) {
    Asking asking = new Asking(trial, given, session);
    return asking.search(memories);
  }

  private static final class Asking {
    private final Trial trial;
    private final Given given;
    private final Session session;
    private int runs;
    private int remembered;
    private int seconds;
    private Optional<Behaviour> eager = Optional.empty();
    private boolean isConfirmed;

    Asking(Trial trial, Given given, Session session) {
      this.trial = trial;
      this.given = given;
      this.session = session;
    }

    Proof search(Function<Collection<String>, Memory> memories) {
      long start = System.nanoTime();
      eager = Optional.of(trial.eagerly());
      runs++;
      seconds = MINUTE + PATIENCE * (int) TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
      eager.orElseThrow().isBroken().ifPresent(Asking::refuse);
      List<String> statements = trial.statements();
      if (statements.isEmpty()) {
        throw new UsageProblem(trial.whyNothingWasSeen());
      }
      tell("eager run: %s; %d statements could be lazy".formatted(words(), statements.size()));
      failure().ifPresent(this::tell);
      Memory memory =
          memories.apply(
              Stream.concat(statements.stream(), Stream.of(eager.orElseThrow().identity()))
                  .toList());
      Search.Question question = kept -> ask(kept, memory);
      Optional<String> plain = question.difference(given.always());
      if (plain.isEmpty()) {
        return new Proof(Map.of(), statements.size(), runs, remembered, true);
      }
      if (remembered > 0) {
        tell("known from before: with everything deferred: " + plain.get());
      }
      Suspected suspected = given.suspicion().among(statements);
      tell(
          "searching among the most suspected statements first: "
              + suspected.tiers().stream()
                  .filter(tier -> !tier.isEmpty())
                  .map(tier -> String.valueOf(tier.size()))
                  .collect(Collectors.joining(", then ")));
      Search.Found found = new Search(question, given.always()).run(suspected.tiers());
      Map<String, String> kept = new LinkedHashMap<>();
      found
          .statements()
          .forEach(
              (line, difference) ->
                  kept.put(
                      line,
                      "without it: %s\n      %s"
                          .formatted(
                              difference,
                              Optional.ofNullable(suspected.reasons().get(line))
                                  .map(reason -> "the analysis says: " + reason)
                                  .orElse("the analysis did not suspect it"))));
      return new Proof(kept, statements.size(), runs, remembered, false);
    }

    private static void refuse(String reason) {
      throw new UsageProblem("with every import eager " + reason + "; mend that first");
    }

    /// A command that does not work proves nothing.
    private Optional<String> failure() {
      return eager
          .filter(run -> run.tests().isEmpty() && !run.exit().equals("0"))
          .map(run -> "warning: the command fails eagerly too: " + run.lastLine());
    }

    private String words() {
      Behaviour seen = eager.orElseThrow();
      return seen.tests()
          .map(t -> "%d tests, %d failing".formatted(t.count(), t.failing().size()))
          .orElse("exit status " + seen.exit());
    }

    private Optional<String> ask(Collection<String> kept, Memory memory) {
      Optional<Optional<String>> known = memory.recall(kept);
      if (known.isPresent()) {
        remembered++;
        isConfirmed |= known.get().isPresent();
        return known.get();
      }
      if (runs >= given.maxRuns()) {
        throw new OutOfRuns(runs, memory.isKept());
      }
      int run = ++runs;
      Optional<String> difference = trial.keeping(kept, seconds).differsFrom(eager.orElseThrow());
      tell(
          "run %d: %d eager: %s"
              .formatted(run, kept.size(), difference.orElse("as the eager run")));
      if (difference.isPresent() && !isConfirmed) {
        confirm();
      }
      memory.remember(kept, difference);
      return difference;
    }

    /// A command that is not the same twice would lead the search astray.
    private void confirm() {
      runs++;
      isConfirmed = true;
      trial
          .eagerly()
          .differsFrom(eager.orElseThrow())
          .ifPresent(
              difference -> {
                throw new UsageProblem(
                    "the command is not the same twice, even eagerly: " + difference);
              });
      tell("run %d: all eager once more: the same".formatted(runs));
    }

    private void tell(String message) {
      if (!session.options().quiet()) {
        session.world().err().println("lazyscope: " + message);
        session.world().err().flush();
      }
    }
  }
}

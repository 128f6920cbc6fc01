package dev.lazyscope.graph.advice;

import dev.lazyscope.graph.chain.Statement;
import dev.lazyscope.graph.cycle.verdict.Hop;
import java.util.List;

/// The advice for one entry. Counts are of modules loaded: as the code is written, with the advice
/// taken, with a filter that defers all but `kept`. `judged` are the statements that could be lazy,
/// `others` those that cannot, that are, or that could stand elsewhere and be. `plan` are the
/// statements that save most, in the order of saving, with what they save together as simulated.
public record Advice(
    String entry,
    Counts counts,
    List<Judged> judged,
    List<Judged> others,
    Plan plan,
    List<KeptLine> kept) {
  public Advice {
    judged = List.copyOf(judged);
    others = List.copyOf(others);
    kept = List.copyOf(kept);
  }

  /// A line `importer imported` of the filter, with the reason why it stays eager.
  public record KeptLine(String line, String reason) {}

  public record Counts(int asWritten, int advised, int filtered) {}

  /// The fewest statements that bring most of the gain.
  public record Plan(List<Judged> steps, int saved) {
    public Plan {
      steps = List.copyOf(steps);
    }
  }

  /// One statement. `rule` is the id of the reason, `saved` estimates the loads that the statement
  /// alone accounts for, `around` is the cycle that the reason is about, if it is about one.
  public record Judged(
      Statement statement,
      Verdict verdict,
      String rule,
      String reason,
      int saved,
      List<Hop> around) {
    public Judged {
      around = List.copyOf(around);
    }

    public Judged(Statement statement, Verdict verdict, String rule, String reason, int saved) {
      this(statement, verdict, rule, reason, saved, List.of());
    }

    /// {@return whether the statement is lazy and a cycle makes that matter}
    public boolean isLazyInCycle() {
      return verdict == Verdict.ALREADY_LAZY && !around.isEmpty();
    }
  }

  /// What to do with a statement.
  public enum Verdict {
    MAKE_LAZY("make-lazy"),
    CHECK_FIRST("check-first"),
    KEEP_EAGER("keep-eager"),
    NO_GAIN("no-gain"),
    CANNOT("cannot-be-lazy"),
    ALREADY_LAZY("already-lazy"),
    DEFEATED("defeated-lazy-import"),
    IN_VAIN("lazy-modules-in-vain"),
    COULD_MOVE("lazy-at-top");

    private final String id;

    Verdict(String id) {
      this.id = id;
    }

    /// {@return the stable name}
    public String id() {
      return id;
    }
  }
}

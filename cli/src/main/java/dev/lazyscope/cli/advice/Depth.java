package dev.lazyscope.cli.advice;

import dev.lazyscope.graph.plan.Allowance.Trying;

/// How far the search for advice goes.
public enum Depth {
  /// To its end.
  WHOLE(Trying.TO_THE_END),
  /// To verdicts about what the entry loads when it starts: plans are tried once, with the advice
  /// loads what loaded in the run that judged the statements, what loads later is not simulated,
  /// and the fewest statements that bring most are not searched for.
  OVERVIEW(Trying.ONCE);

  private final Trying ofPlans;

  Depth(Trying ofPlans) {
    this.ofPlans = ofPlans;
  }

  public Trying ofPlans() {
    return ofPlans;
  }
}

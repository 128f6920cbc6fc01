package dev.lazyscope.cli.advice;

/// How far the search for advice goes.
public enum Depth {
  /// To its end.
  WHOLE,
  /// To verdicts about what the entry loads when it starts. What loads later is not simulated, and
  /// the fewest statements that bring most are not searched for.
  OVERVIEW
}

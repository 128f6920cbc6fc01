package dev.lazyscope.graph.cycle.verdict;

import dev.lazyscope.graph.cycle.run.Outcome;

/// How the program ends when a module is the first that is imported.
///
/// @param isEntryPoint whether the user named it as one, rather than it being part of the cycle
public record WayIn(
    String module, boolean isEntryPoint, Outcome eager, Outcome asWritten, Outcome all) {

  /// {@return whether it fails as the code is written}
  public boolean failsAsWritten() {
    return asWritten instanceof Outcome.Failed;
  }

  /// {@return whether it fails when nothing is lazy}
  public boolean failsEagerly() {
    return eager instanceof Outcome.Failed;
  }

  /// {@return whether it fails when everything is lazy that can be}
  public boolean failsLazily() {
    return all instanceof Outcome.Failed;
  }

  /// {@return what the cycle is for this way in}
  public CycleClass kind() {
    if (failsEagerly()) {
      return failsAsWritten() ? CycleClass.HARD : CycleClass.LAZY_DEPENDENT;
    }
    return failsAsWritten() || failsLazily() ? CycleClass.BROKEN_BY_LAZY : CycleClass.BENIGN;
  }
}

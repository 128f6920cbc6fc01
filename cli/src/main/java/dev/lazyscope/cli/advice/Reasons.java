package dev.lazyscope.cli.advice;

import dev.lazyscope.graph.plan.SafePlan;
import dev.lazyscope.graph.plan.SafePlan.Reason;
import java.util.Optional;

/// Why a plan keeps a statement eager, in words.
public final class Reasons {
  private static final int MOST_LETTERS = 60;

  private Reasons() {}

  /// {@return what to know of a plan whose search did not end by itself}
  public static Optional<String> caution(SafePlan plan) {
    return switch (plan.ending()) {
      case FINISHED -> Optional.empty();
      case CUT_SHORT ->
          Optional.of(
              "out of time: the plan works in the simulation, but keeps more eager than it must");
      case UNTRIED ->
          Optional.of("out of time: the plan keeps eager whatever was still in doubt, untried");
    };
  }

  /// {@return one sentence without its full stop}
  public static String words(Reason reason) {
    return switch (reason.rule()) {
      case "missing-module" -> "the module is not installed, and the program handles that";
      case "extension-module" ->
          reason.container().isEmpty()
              ? "compiled code may expect it to be loaded"
              : "%s, compiled code, looks for %s in sys.modules"
                  .formatted(reason.reader(), reason.entry());
      case "function-and-submodule" ->
          "who loads it first decides whether the name is the submodule";
      case "import-hook" -> "an import hook needs it while it is asked for a module";
      case "new-failure" ->
          reason.entry().isEmpty()
              ? "the program fails when it is deferred"
              : "deferred, %s raises %s: %s"
                  .formatted(reason.reader(), reason.writer(), shortened(reason.entry()));
      case "no-safe-plan" -> "no few statements of it were found that must stay eager";
      case "sys-path-trick" -> "the search path is changed for it and changed back";
      case "unused-import" -> "no name of it is used: it is imported for what loading it does";
      case "namespace-read" -> "the namespace of its module is read as a dictionary";
      default ->
          "%s reads %s of %s, which loading %s leaves there"
              .formatted(
                  reason.reader().isEmpty() ? "the program" : reason.reader(),
                  reason.entry().isEmpty() ? "an entry" : shortened(reason.entry()),
                  reason.container(),
                  reason.writer());
    };
  }

  /// An entry may be a long text: some caches are asked for source code.
  private static String shortened(String entry) {
    String line = entry.strip().lines().findFirst().orElse("");
    boolean isWhole = line.length() == entry.length() && line.length() <= MOST_LETTERS;
    return isWhole ? line : line.substring(0, Math.min(MOST_LETTERS, line.length())) + "…";
  }
}

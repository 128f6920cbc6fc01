package dev.lazyscope.cli.advice;

import dev.lazyscope.graph.load.LoadSet;
import dev.lazyscope.graph.plan.SafePlan;
import dev.lazyscope.graph.plan.SafePlan.Reason;
import java.util.Optional;

/// Why a plan keeps a statement eager, in words.
public final class Reasons {
  private static final int MOST_LETTERS = 60;

  private Reasons() {}

  /// {@return what to know of a plan: the program fails anyway, or its search did not end by
  /// itself}
  public static Optional<String> caution(SafePlan plan) {
    return failure(plan.eager()).or(() -> unfinished(plan));
  }

  private static Optional<String> failure(LoadSet eager) {
    return eager
        .failure()
        .map(
            note ->
                "fails at %s with %s; is it run as it should be?"
                    .formatted(note.where(), note.text()));
  }

  private static Optional<String> unfinished(SafePlan plan) {
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
      case "unused-import" -> "no name of it is used: it may be imported for what it does";
      case "namespace-read" -> "the namespace of its module is read as a dictionary";
      default -> missed(reason);
    };
  }

  /// Who reads what another module leaves behind. A container is named `module M`, `class M:C`,
  /// `subclasses M:C`, `registry M:place number` or `sys.modules`; an entry without a name is the
  /// `item by` a module.
  private static String missed(Reason reason) {
    String reader = reason.reader().isEmpty() ? "the program" : reason.reader();
    String writer = reason.writer();
    String[] words = reason.container().split(" ");
    String owner = words.length == 1 ? "" : words[1].replaceFirst(":.*", "");
    String type = words.length == 1 ? "" : words[1].replaceFirst(".*:", "");
    boolean isNamed = !reason.entry().isEmpty() && !reason.entry().startsWith("item by ");
    return switch (words[0]) {
      case "module" ->
          isNamed
              ? "%s reads %s.%s, which loading %s sets"
                  .formatted(reader, owner, shortened(reason.entry()), writer)
              : "%s reads the names of %s, which loading %s changes"
                  .formatted(reader, owner, writer);
      case "class" ->
          "%s reads %s of the class %s in %s, which loading %s changes"
              .formatted(
                  reader, isNamed ? shortened(reason.entry()) : "something", type, owner, writer);
      case "subclasses" ->
          "%s reads the subclasses of %s in %s, to which loading %s adds"
              .formatted(reader, type, owner, writer);
      default -> {
        String place = owner.isEmpty() ? reason.container() : "a registry made in " + owner;
        yield isNamed
            ? "%s looks for %s in %s, where loading %s puts it"
                .formatted(reader, shortened(reason.entry()), place, writer)
            : "%s reads %s, to which loading %s adds".formatted(reader, place, writer);
      }
    };
  }

  /// An entry may be a long text: some caches are asked for source code.
  private static String shortened(String entry) {
    String line = entry.strip().lines().findFirst().orElse("");
    boolean isWhole = line.length() == entry.length() && line.length() <= MOST_LETTERS;
    return isWhole ? line : line.substring(0, Math.min(MOST_LETTERS, line.length())) + "…";
  }
}

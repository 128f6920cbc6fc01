package dev.lazyscope.cli.defer;

import dev.lazyscope.graph.plan.SafePlan.Reason;

/// Why a plan keeps a statement eager, in words.
public final class Reasons {
  private Reasons() {}

  /// {@return one sentence without its full stop}
  public static String words(Reason reason) {
    return switch (reason.rule()) {
      case "missing-module" -> "the module is not installed, and the program handles that";
      case "extension-module" -> "compiled code may expect it to be loaded";
      case "function-and-submodule" ->
          "who loads it first decides whether the name is the submodule";
      case "import-hook" -> "the file defines an import hook";
      case "new-failure" -> "the program fails when it is deferred";
      case "unused-import" -> "no name of it is used: it is imported for what loading it does";
      case "namespace-read" -> "the namespace of its module is read as a dictionary";
      default ->
          "%s reads %s of %s, which loading %s leaves there"
              .formatted(
                  reason.reader().isEmpty() ? "the program" : reason.reader(),
                  reason.entry().isEmpty() ? "an entry" : reason.entry(),
                  reason.container(),
                  reason.writer());
    };
  }
}

package dev.lazyscope.cli.command;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The commands by name. Only the one that is asked for is built, because start-up is felt at each
/// call.
public final class Commands {
  public static final List<Named> ALL =
      List.of(
          new Named("advise", "Which imports to make lazy, and why", AdviseCommand::new),
          new Named("simulate", "Which modules an entry loads in each mode", SimulateCommand::new),
          new Named("why", "The chain of imports that loads a module", WhyCommand::new),
          new Named("cycles", "Modules that import each other", CyclesCommand::new),
          new Named("effects", "What modules do while they are imported", EffectsCommand::new),
          new Named("graph", "The import graph, whole or in part", GraphCommand::new),
          new Named("report", "One HTML page that answers all of this", ReportCommand::new),
          new Named("verify", "Predictions against what Python really loads", VerifyCommand::new),
          new Named("fix", "Makes imports lazy, where that is safe", FixCommand::new),
          new Named("prove", "What must stay eager for a command to behave", ProveCommand::new),
          new Named("check", "The gate: fails when imports got worse", GateCommands.Check::new),
          new Named("baseline", "Writes or shrinks what check accepts", GateCommands.Write::new),
          new Named("diff", "Imports, cycles and loads of two revisions", GateCommands.Diff::new),
          new Named("explain", "What a rule means and what to do about it", ExplainCommand::new));

  private Commands() {}

  /// {@return the command of this name}
  public static Optional<Named> find(String name) {
    return ALL.stream().filter(command -> command.name.equals(name)).findFirst();
  }

  /// {@return the names, in the order they are shown}
  public static List<String> names() {
    return ALL.stream().map(Named::name).toList();
  }

  public record Named(String name, String summary, Supplier<Subcommand> make) {}
}

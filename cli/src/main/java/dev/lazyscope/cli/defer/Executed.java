package dev.lazyscope.cli.defer;

import dev.lazyscope.cli.entry.EntryPoint;
import dev.lazyscope.cli.option.Attempt;
import dev.lazyscope.cli.option.Session;
import dev.lazyscope.cli.prediction.Program;
import dev.lazyscope.cli.world.Progress;
import dev.lazyscope.graph.load.observer.Observer;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;

/// The import statements that one simulated run executes, each once, in order.
final class Executed implements Observer {
  private final Set<Statement> statements = new LinkedHashSet<>();

  /// Looks at the entries of a program; one whose simulation breaks down decides nothing.
  static void each(Program program, Consumer<EntryPoint> look) {
    Session session = program.project().session();
    try (Progress progress = session.progress("planning")) {
      for (EntryPoint entry : program.entries()) {
        Attempt.at(
            entry.label(),
            session,
            () -> {
              look.accept(entry);
              return entry;
            });
        progress.step(program.entries().size(), entry.label());
      }
    }
  }

  Set<Statement> statements() {
    return statements;
  }

  @Override
  public void statement(Statement statement) {
    statements.add(statement);
  }

  @Override
  public boolean isWatching() {
    return true;
  }
}

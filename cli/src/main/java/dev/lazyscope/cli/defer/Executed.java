package dev.lazyscope.cli.defer;

import dev.lazyscope.graph.load.machine.Observer;
import java.util.LinkedHashSet;
import java.util.Set;

/// The import statements that one simulated run executes, each once, in order.
final class Executed implements Observer {
  private final Set<Statement> statements = new LinkedHashSet<>();

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

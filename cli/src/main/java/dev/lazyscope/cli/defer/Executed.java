package dev.lazyscope.cli.defer;

import dev.lazyscope.graph.load.machine.Observer;
import dev.lazyscope.graph.load.value.ProxyValue;
import dev.lazyscope.graph.load.value.Trace;
import dev.lazyscope.graph.load.value.Value;
import java.util.LinkedHashSet;
import java.util.List;
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

  @Override
  public boolean isFollowed(String container) {
    return false;
  }

  @Override
  public void read(Trace trace, String reader, String entry, Value value) {}

  @Override
  public void readWhole(Trace trace, String reader, Set<String> entries) {}

  @Override
  public void leaked(ProxyValue.Request request) {}

  @Override
  public void tested(ProxyValue.Request request, Value type) {}

  @Override
  public void failed(Failure failure, List<String> stack) {}

  @Override
  public void imported(String module, String name, Value value) {}

  @Override
  public void searching(String module) {}
}

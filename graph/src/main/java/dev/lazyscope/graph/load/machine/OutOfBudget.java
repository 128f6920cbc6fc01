package dev.lazyscope.graph.load.machine;

/// Ends a simulation that used up its steps.
final class OutOfBudget extends RuntimeException {
  OutOfBudget() {
    super("out of budget");
  }

  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }
}

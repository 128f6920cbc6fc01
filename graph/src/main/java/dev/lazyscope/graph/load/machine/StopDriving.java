package dev.lazyscope.graph.load.machine;

/// Leaves a generator from inside its `yield`: whoever iterates wants no more.
final class StopDriving extends RuntimeException {
  StopDriving() {
    super("stop driving");
  }

  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }
}

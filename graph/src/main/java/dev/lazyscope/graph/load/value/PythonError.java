package dev.lazyscope.graph.load.value;

/// A Python exception on its way. Carries no Java stack trace.
public final class PythonError extends RuntimeException {
  private final transient Value exception;
  private final boolean inferred;

  /// `inferred` tells an error that no `raise` statement made.
  public PythonError(Value exception, boolean inferred) {
    super("Python exception");
    this.exception = exception;
    this.inferred = inferred;
  }

  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }

  public Value exception() {
    return exception;
  }

  public boolean isInferred() {
    return inferred;
  }
}

package dev.lazyscope.graph.load.value;

/// A Python exception on its way. Carries no Java stack trace.
public final class PythonError extends RuntimeException {
  private final transient Value exception;
  private final boolean inferred;
  private final String trail;

  /// `inferred` tells an error that no `raise` statement made; `trail` says where it was raised.
  public PythonError(Value exception, boolean inferred, String trail) {
    super("Python exception");
    this.trail = trail;
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

  /// {@return the places of the innermost calls when it was raised}
  public String trail() {
    return trail;
  }

  public boolean isInferred() {
    return inferred;
  }
}

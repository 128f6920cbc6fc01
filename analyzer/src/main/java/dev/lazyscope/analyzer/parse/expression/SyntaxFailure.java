package dev.lazyscope.analyzer.parse.expression;

import dev.lazyscope.analyzer.token.Fault;

/// Leaves a statement that cannot be parsed; caught where statements are listed. Has no stack
/// trace: it is a jump, not an error of the program.
public final class SyntaxFailure extends RuntimeException {
  private final transient Fault fault;

  SyntaxFailure(Fault fault) {
    super(fault.message());
    this.fault = fault;
  }

  /// {@return what was wrong}
  public Fault fault() {
    return fault;
  }

  @Override
  public Throwable fillInStackTrace() {
    return this;
  }
}

package dev.lazyscope.analyzer.parse.expression;

/// Leaves a file that nests deeper than the stack at hand allows; caught where the stack is chosen.
/// Has no stack trace: it is a jump, not an error of the program.
public final class StackTooSmall extends RuntimeException {
  @Override
  public Throwable fillInStackTrace() {
    return this;
  }
}

package dev.lazyscope.analyzer.parse;

/// Leaves a statement that cannot be parsed; caught where statements are listed. Has no stack
/// trace: it is a jump, not an error of the program.
final class SyntaxFailure extends RuntimeException {
  private final Problem problem;

  SyntaxFailure(Problem problem) {
    super(problem.message(), null, false, false);
    this.problem = problem;
  }

  Problem problem() {
    return problem;
  }
}

package dev.lazyscope.graph.load;

import java.util.Locale;

/// What the simulator assumes where a program cannot be followed for certain. Each has a line in
/// `docs/heuristics.md` and a tree in `fixtures/heuristics`.
public enum Heuristic {
  /// Of a condition that is not known both sides run, one after the other; their writes leave the
  /// old value possible.
  UNDECIDED_BRANCHES,
  /// Deeper than two undecided conditions nothing runs; what would be written is unknown.
  AT_MOST_TWO_UNDECIDED,
  /// Of an undecided condition the side that ends in `raise` is not taken.
  RAISING_BRANCH_NOT_TAKEN,
  /// Nor is the side that warns, and beside that only imports, assigns and leaves.
  WARNING_BRANCH_NOT_TAKEN,
  /// What follows a `return` that may have happened runs.
  UNDECIDED_RETURN,
  /// A loop that goes on by itself and may have been left goes on for a few rounds.
  UNDECIDED_LOOP_EXIT,
  /// An error that no `raise` makes (a missing key, a missing attribute) is doubted unless a
  /// handler close by names it.
  NEAR_HANDLERS_ONLY,
  /// A `raise` for which no handler is active ends the function that contains it and nothing else.
  RAISE_NOBODY_AWAITS,
  /// A call of something unknown does nothing and gives something unknown.
  UNKNOWN_CALL,
  /// A function that takes very many steps in all its calls, or is called deep within itself, is
  /// not followed any more.
  REPETITION_BOUND,
  /// A statement of a module's body that takes very many steps is given up, the innermost of its
  /// calls first; the next one runs.
  STATEMENT_BOUND,
  /// An iterator that does not end is left.
  ITERATION_BOUND,
  /// Of what a program goes through side by side (`zip`), the unknown has as many elements as the
  /// rest, perhaps.
  SIDE_BY_SIDE,
  /// Names of a module `__getattr__` come from where a `TYPE_CHECKING` block imports them.
  TYPE_CHECKING_BLOCK,
  /// An extension module that Cython or mypyc made, with a `.py` of the same name beside it, does
  /// what that file says.
  COMPILED_FROM_PYTHON,
  /// A function or class of a module that something compiled replaces, goes before (`compiled or
  /// written`) or comes out of its decorator for, does what that does.
  COMPILED_STAND_INS,
  /// An extension module imports the modules of its own distribution whose names stand in it.
  NAMES_IN_THE_BINARY,
  /// A search for translations finds none.
  NO_CATALOGUES,
  /// The contents of files longer than 64 kilobytes (Python: 16, JSON: 4,096) are not known.
  SHORT_TEXTS,
  /// A text that is not known has ASCII characters only.
  PLAIN_TEXTS,
  /// A file whose name is not known is not there, where a handler close by is ready for that.
  UNKNOWN_FILES,
  /// What is not known in the body of an enumeration is the value of a member, and of no other.
  UNKNOWN_MEMBERS,
  /// What is not known and goes into a database comes out of it, and differs there from all else.
  UNKNOWN_IN_DATABASES,
  /// What a thread or task waits for, and nothing known brings about, is there all the same.
  WAITING_ENDS,
  /// Between two looks at a clock less than a second passes in which nobody waits.
  NO_TIME_PASSES;

  /// {@return the name in documents and fixtures, such as `undecided-branches`}
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

package dev.lazyscope.graph.load.machine;

import dev.lazyscope.analyzer.script.Step;
import dev.lazyscope.graph.load.Heuristic;
import dev.lazyscope.graph.load.branch.Flow;
import dev.lazyscope.graph.load.branch.Skipped;
import dev.lazyscope.graph.load.value.Frame;
import dev.lazyscope.graph.load.value.PythonError;
import dev.lazyscope.graph.load.value.Value;

/// How many steps a run may take: in whole, and in one statement of a module's body.
///
/// `statement-bound`: a statement that takes more is given up, and the next one runs. What it
/// assigns is unknown then. What loads in it has steps of its own. Of the calls in a statement, the
/// innermost is given up first: it returns something unknown, and its caller goes on with what each
/// of the outer calls has put by.
final class Budget {
  /// What part of the steps that are left one statement may take, so that there is always a rest.
  private static final long PART = 6;

  /// A program calls all that it does in one statement, maybe inside of a `with`.
  private static final long PART_WITHIN = 5;

  /// A module of which a statement was given up is likely to have more of the kind: each time its
  /// statements may take an eighth as much, down to this.
  private static final long LEAST = 20_000;

  /// What part of the steps of its caller a call leaves for what comes after it, as a power of two;
  /// calls that lie deeper than so many leave none.
  private static final int PUT_BY = 5;

  private static final int DEEPEST_TO_PUT_BY = 24;

  private final Interpreter interpreter;
  private long left;
  private long allowed = Long.MAX_VALUE;
  private long gaps;
  private long inner;
  private int givenUp;
  private int depth;

  Budget(Interpreter interpreter, long steps) {
    this.interpreter = interpreter;
    this.left = steps;
  }

  /// Ends the statement that took too many steps, or the whole run.
  static final class Exhausted extends RuntimeException {
    private final boolean endsRun;

    private Exhausted(boolean endsRun) {
      super("too many steps");
      this.endsRun = endsRun;
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
      return this;
    }
  }

  /// {@return what ends the run at once}
  static Exhausted end() {
    return new Exhausted(true);
  }

  /// Counts a step. {@return how many are left}
  long step() {
    if (--left < 0 || --allowed < 0) {
      throw new Exhausted(left < 0);
    }
    return left;
  }

  long left() {
    return left;
  }

  /// Takes from what a call may use. {@return what is put by for its caller}
  long putBy() {
    long reserve = depth++ < DEEPEST_TO_PUT_BY ? allowed >> PUT_BY : 0;
    allowed -= reserve;
    return reserve;
  }

  /// Gives a caller what was put by for it, when the call ends.
  void giveBack(long reserve) {
    allowed += reserve;
    depth--;
  }

  /// {@return what a call returns that took too many steps}
  Value giveUp(Exhausted over, long reserve) {
    if (over.endsRun || reserve == 0) {
      throw over;
    }
    abandon();
    return Value.UNKNOWN;
  }

  /// The rest of a call or statement does not run; nobody sees which files it would make.
  private void abandon() {
    interpreter.doubts.assume(Heuristic.STATEMENT_BOUND);
    interpreter.disk().shareAll();
    gap();
  }

  /// A call begins. {@return what the calls before it in the same body took}
  long call() {
    long before = inner;
    inner = 0;
    return before;
  }

  /// A call ends that began with `began` steps left, after others that took `before`. {@return its
  /// steps, without those of calls and modules inside of it}
  long own(long began, long before) {
    long whole = began - left;
    long own = whole - inner;
    inner = before + whole;
    return own;
  }

  /// Something that the program does was not followed for want of steps.
  void gap() {
    gaps++;
  }

  /// Runs the body of a module, whose statements have steps of their own. What was not followed in
  /// them is theirs too: it casts no doubt on errors in the statement that loads the module.
  void loading(Runnable body) {
    long outer = allowed;
    long outerGaps = gaps;
    int outerGivenUp = givenUp;
    int outerDepth = depth;
    long began = left;
    long before = call();
    allowed = Long.MAX_VALUE;
    depth = 0;
    givenUp = 0;
    try {
      body.run();
    } finally {
      own(began, before);
      givenUp = outerGivenUp;
      depth = outerDepth;
      allowed = outer;
      gaps = outerGaps;
    }
  }

  /// Runs a statement of a module's body; one that is given up ends as if it had done its work. So
  /// ends one that fails after something in it was not followed: the error may come from that.
  Flow statement(Step step, Frame frame) {
    long outer = allowed;
    long before = gaps;
    int outerDepth = depth;
    long granted = allowance(frame);
    allowed = granted;
    try {
      return interpreter.steps.run(step, frame);
    } catch (Exhausted over) {
      if (over.endsRun) {
        throw over;
      }
      abandon();
      givenUp++;
    } catch (PythonError error) {
      if (gaps == before || interpreter.errors.endsProgram(error)) {
        throw error;
      }
      interpreter.errors.mayHappen(error.exception());
    } finally {
      depth = outerDepth;
      allowed = outer - (granted - allowed);
    }
    Skipped.abandon(step, frame);
    return Flow.NEXT;
  }

  private long allowance(Frame frame) {
    if (allowed < left) {
      return allowed - allowed / PART_WITHIN;
    }
    return frame.module().equals("__main__")
        ? left - left / PART_WITHIN
        : Math.max(Math.min(left / PART, LEAST), (left / PART) >> 3 * givenUp);
  }
}

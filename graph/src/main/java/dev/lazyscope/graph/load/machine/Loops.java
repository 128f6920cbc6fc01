package dev.lazyscope.graph.load.machine;

import dev.lazyscope.analyzer.script.Step;
import dev.lazyscope.graph.load.Heuristic;
import dev.lazyscope.graph.load.branch.Flow;
import dev.lazyscope.graph.load.branch.Skipped;
import dev.lazyscope.graph.load.operation.Containers;
import dev.lazyscope.graph.load.value.Frame;
import dev.lazyscope.graph.load.value.GeneratorValue;
import dev.lazyscope.graph.load.value.Truth;
import dev.lazyscope.graph.load.value.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Executes loops.
final class Loops {
  /// A `while` loop whose condition stays true is left after so many rounds.
  private static final int MOST_ROUNDS = 20_000;

  /// A loop that seems to change nothing, or nothing for certain, is left after so many rounds.
  private static final int MOST_IDLE_ROUNDS = 100;

  /// `undecided-loop-exit`: a loop that goes on by itself and may have ended is run a few more
  /// rounds.
  private static final int MOST_EXITS = 2;

  private final Interpreter interpreter;
  private final Steps steps;

  Loops(Interpreter interpreter, Steps steps) {
    this.interpreter = interpreter;
    this.steps = steps;
  }

  Flow whileLoop(Step.While loop, Frame frame) {
    int exits = frame.loopExits();
    for (int round = 0; round < MOST_ROUNDS; round++) {
      if (hasEnded(frame, exits)) {
        return Flow.NEXT;
      }
      Truth truth = interpreter.terms.truth(loop.test(), frame);
      if (truth == Truth.NO) {
        return steps.run(loop.orElse(), frame);
      }
      if (truth == Truth.UNDECIDED) {
        return perhapsOnce(loop.body(), frame);
      }
      Value[] before = frame.slots().clone();
      long writes = interpreter.branches.writes();
      long began = interpreter.doubts.tick();
      Flow flow =
          interpreter.doubts.within(
              steps.isDoubtful(loop, frame), () -> steps.run(loop.body(), frame));
      if (flow == Flow.BREAK) {
        return Flow.NEXT;
      }
      if (flow == Flow.RETURN) {
        return flow;
      }
      boolean isStuck =
          round > MOST_IDLE_ROUNDS
              && (writes == interpreter.branches.writes() || interpreter.doubts.since(began))
              && Arrays.equals(before, frame.slots());
      if (isStuck) {
        return Flow.NEXT;
      }
    }
    return Flow.NEXT;
  }

  private boolean hasEnded(Frame frame, int exits) {
    if (frame.loopExits() <= exits + MOST_EXITS) {
      return false;
    }
    interpreter.doubts.assume(Heuristic.UNDECIDED_LOOP_EXIT);
    return true;
  }

  /// A body of which it is not known whether it runs: once, perhaps.
  private Flow perhapsOnce(List<Step> body, Frame frame) {
    if (!interpreter.branches.mayFork()) {
      Skipped.forget(body, frame);
    }
    interpreter.branches.fork(frame, () -> steps.run(body, frame), () -> {});
    return Flow.NEXT;
  }

  Flow forLoop(Step.For loop, Frame frame) {
    Value iterable = interpreter.terms.value(loop.iterable(), frame);
    frame.at(loop.at());
    if (!iterable.isKnown() && !interpreter.branches.mayFork()) {
      Skipped.forget(loop.body(), frame);
      return Flow.NEXT;
    }
    boolean isDoubtful = steps.isDoubtful(loop, frame) || Containers.mayLack(iterable);
    Optional<GeneratorValue> own = Generators.temporary(loop.iterable(), iterable);
    boolean isEndless =
        iterable instanceof GeneratorValue generator
            && generator.length() == GeneratorValue.Length.ENDLESS;
    int exits = frame.loopExits();
    Flow[] ended = {Flow.NEXT};
    interpreter.iteration.iterate(
        frame,
        iterable,
        element -> {
          interpreter.targets.store(loop.target(), element, frame);
          Flow flow =
              round(
                  frame,
                  iterable,
                  () -> interpreter.doubts.within(isDoubtful, () -> steps.run(loop.body(), frame)));
          if (flow == Flow.BREAK || flow == Flow.RETURN) {
            ended[0] = flow;
            return false;
          }
          return !isEndless || !hasEnded(frame, exits);
        });
    own.filter(_ -> ended[0] != Flow.NEXT).ifPresent(interpreter.generators::close);
    return switch (ended[0]) {
      case RETURN -> Flow.RETURN;
      case BREAK, CONTINUE -> Flow.NEXT;
      case NEXT -> orElse(loop.orElse(), frame.loopExits() > exits, frame);
    };
  }

  private static Flow round(Frame frame, Value iterable, Supplier<Flow> body) {
    boolean outer = frame.isOverUnknown();
    frame.overUnknown(!iterable.isKnown());
    try {
      return body.get();
    } finally {
      frame.overUnknown(outer);
    }
  }

  /// A loop that may have been left does not for certain come to its `else`.
  private Flow orElse(List<Step> orElse, boolean mayHaveLeft, Frame frame) {
    if (!mayHaveLeft || orElse.isEmpty()) {
      return steps.run(orElse, frame);
    }
    return perhapsOnce(orElse, frame);
  }
}

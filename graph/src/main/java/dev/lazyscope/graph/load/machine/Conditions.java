package dev.lazyscope.graph.load.machine;

import dev.lazyscope.analyzer.script.Step;
import dev.lazyscope.analyzer.script.Term;
import dev.lazyscope.graph.load.Heuristic;
import dev.lazyscope.graph.load.branch.Flow;
import dev.lazyscope.graph.load.branch.Skipped;
import dev.lazyscope.graph.load.value.Frame;
import dev.lazyscope.graph.load.value.Truth;
import dev.lazyscope.graph.load.value.Value;
import java.util.List;

/// Executes `if` statements.
final class Conditions {
  private final Interpreter interpreter;
  private final Steps steps;

  Conditions(Interpreter interpreter, Steps steps) {
    this.interpreter = interpreter;
    this.steps = steps;
  }

  Flow condition(Step.If step, Frame frame) {
    Truth holds = interpreter.terms.truth(step.test(), frame);
    boolean isDoubtful = steps.isDoubtful(step, frame);
    if (isDoubtful && (endsInRaise(step.body()) || endsInRaise(step.orElse()))) {
      interpreter.errors.mayHappen(Value.UNKNOWN);
    }
    return switch (holds) {
      case YES -> interpreter.doubts.within(isDoubtful, () -> steps.run(step.body(), frame));
      case NO ->
          isForTypeCheckers(step.test())
              ? skip(step, frame)
              : interpreter.doubts.within(isDoubtful, () -> steps.run(step.orElse(), frame));
      case UNDECIDED -> isForTypeCheckers(step.test()) ? skip(step, frame) : undecided(step, frame);
    };
  }

  /// `type-checking-block`: a test that names TYPE_CHECKING is for type checkers only, whatever
  /// else it asks. What such a block imports says where a module `__getattr__` takes its names
  /// from.
  private static boolean isForTypeCheckers(Term test) {
    return switch (test) {
      case Term.Global(var name, _) -> name.equals("TYPE_CHECKING");
      case Term.Attribute(_, var name, _) -> name.equals("TYPE_CHECKING");
      case Term.Or(var terms) -> terms.stream().anyMatch(Conditions::isForTypeCheckers);
      case Term _ -> false;
    };
  }

  private Flow skip(Step.If step, Frame frame) {
    interpreter.hints.remember(step.body(), frame);
    return steps.run(step.orElse(), frame);
  }

  /// `raising-branch-not-taken`, then both sides one after the other.
  private Flow undecided(Step.If step, Frame frame) {
    boolean bodyRaises = endsInRaise(step.body());
    boolean elseRaises = endsInRaise(step.orElse());
    if (bodyRaises || elseRaises) {
      interpreter.doubts.assume(Heuristic.RAISING_BRANCH_NOT_TAKEN);
      interpreter.errors.mayHappen(Value.UNKNOWN);
    }
    if (bodyRaises && !elseRaises) {
      return steps.run(step.orElse(), frame);
    }
    if (elseRaises && !bodyRaises) {
      return steps.run(step.body(), frame);
    }
    boolean bodyWarns = onlyWarns(step.body());
    if (bodyWarns != onlyWarns(step.orElse())) {
      interpreter.doubts.assume(Heuristic.WARNING_BRANCH_NOT_TAKEN);
      Skipped.forget(bodyWarns ? step.body() : step.orElse(), frame);
      return steps.run(bodyWarns ? step.orElse() : step.body(), frame);
    }
    if (!interpreter.branches.mayFork()) {
      interpreter.doubts.assume(Heuristic.AT_MOST_TWO_UNDECIDED);
      Skipped.forget(step.body(), frame);
      Skipped.forget(step.orElse(), frame);
      if (Steps.endsInReturn(step.body()) && Steps.endsInReturn(step.orElse())) {
        frame.result(Value.UNKNOWN);
        return Flow.RETURN;
      }
      if (Steps.endsInLeaving(step.body()) || Steps.endsInLeaving(step.orElse())) {
        frame.countLoopExit();
      }
      return Flow.NEXT;
    }
    Flow[] flows = {Flow.NEXT, Flow.NEXT};
    interpreter.branches.fork(
        frame,
        () -> flows[0] = steps.run(step.body(), frame),
        () -> flows[1] = steps.run(step.orElse(), frame));
    if (flows[0] == flows[1]) {
      return flows[0];
    }
    if (leavesLoop(flows[0]) || leavesLoop(flows[1])) {
      frame.countLoopExit();
    }
    frame.mayHaveLeft(flows[0] == Flow.RETURN || flows[1] == Flow.RETURN);
    return Flow.NEXT;
  }

  /// {@return whether a branch calls `warnings.warn`, and beside that only imports and assigns}
  private static boolean onlyWarns(List<Step> steps) {
    return steps.stream().anyMatch(Conditions::isWarning)
        && steps.stream()
            .allMatch(
                step ->
                    isWarning(step)
                        || step instanceof Step.Import
                        || step instanceof Step.ImportFrom
                        || step instanceof Step.Store);
  }

  private static boolean isWarning(Step step) {
    return step instanceof Step.Evaluate(Term.Call(Term.Attribute(var owner, var name, _), _, _), _)
        && name.equals("warn")
        && switch (owner) {
          case Term.Global(var module, _) -> module.equals("warnings");
          case Term.Local(_, var module) -> module.equals("warnings");
          case Term _ -> false;
        };
  }

  private static boolean leavesLoop(Flow flow) {
    return flow == Flow.RETURN || flow == Flow.BREAK;
  }

  private static boolean endsInRaise(List<Step> steps) {
    return !steps.isEmpty()
        && switch (steps.getLast()) {
          case Step.Raise _ -> true;
          case Step.If(_, var body, var orElse, _) -> endsInRaise(body) && endsInRaise(orElse);
          case Step _ -> false;
        };
  }
}

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
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Executes `if` statements, and whatever else has branches of which one runs.
final class Conditions {
  private static final Set<Flow> CONTINUE_OR_NOT = Set.of(Flow.CONTINUE, Flow.NEXT);

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
      case YES -> run(step.body(), frame, isDoubtful);
      case NO ->
          isForTypeCheckers(step.test())
              ? skip(step, frame)
              : run(step.orElse(), frame, isDoubtful);
      case UNDECIDED ->
          isForTypeCheckers(step.test())
              ? skip(step, frame)
              : undecided(List.of(step.body(), step.orElse()), frame);
    };
  }

  private Flow run(List<Step> branch, Frame frame, boolean isDoubtful) {
    return isDoubtful
        ? interpreter.doubts.within(true, () -> steps.run(branch, frame))
        : steps.run(branch, frame);
  }

  /// `type-checking-block`: a test that names TYPE_CHECKING is for type checkers only, whatever
  /// else it asks. What such a block imports says where a module `__getattr__` takes its names
  /// from.
  private static boolean isForTypeCheckers(Term test) {
    return switch (test) {
      case Term.Global(var name, _) -> name.equals("TYPE_CHECKING");
      case Term.Attribute(_, var name, _) -> name.equals("TYPE_CHECKING");
      case Term.Or(var terms) -> isAnyForTypeCheckers(terms);
      case Term _ -> false;
    };
  }

  private static boolean isAnyForTypeCheckers(List<Term> tests) {
    for (Term test : tests) {
      if (isForTypeCheckers(test)) {
        return true;
      }
    }
    return false;
  }

  private Flow skip(Step.If step, Frame frame) {
    interpreter.hints.remember(step.body(), frame);
    return steps.run(step.orElse(), frame);
  }

  /// Which of some branches runs is not known: those that are believed to run, one after the other.
  /// Where all raise, the last one does.
  Flow undecided(List<List<Step>> branches, Frame frame) {
    if (branches.stream().allMatch(Conditions::endsInRaise)) {
      return run(branches.getLast(), frame, true);
    }
    List<List<Step>> silent = withoutWarnings(withoutRaising(branches), frame);
    if (silent.size() == 1) {
      return steps.run(silent.getFirst(), frame);
    }
    return interpreter.branches.mayFork() ? forked(silent, frame) : forgotten(silent, frame);
  }

  /// `raising-branch-not-taken`.
  private List<List<Step>> withoutRaising(List<List<Step>> branches) {
    List<List<Step>> going = branches.stream().filter(one -> !endsInRaise(one)).toList();
    if (going.size() == branches.size()) {
      return branches;
    }
    interpreter.doubts.assume(Heuristic.RAISING_BRANCH_NOT_TAKEN);
    interpreter.errors.mayHappen(Value.UNKNOWN);
    return going;
  }

  /// `warning-branch-not-taken`, unless all warn.
  private List<List<Step>> withoutWarnings(List<List<Step>> branches, Frame frame) {
    List<List<Step>> silent = branches.stream().filter(one -> !onlyWarns(one)).toList();
    if (silent.isEmpty() || silent.size() == branches.size()) {
      return branches;
    }
    interpreter.doubts.assume(Heuristic.WARNING_BRANCH_NOT_TAKEN);
    branches.stream()
        .filter(one -> onlyWarns(one) && !leaves(one))
        .forEach(one -> Skipped.forget(one, frame));
    return silent;
  }

  private Flow forgotten(List<List<Step>> branches, Frame frame) {
    interpreter.branches.passOver();
    branches.forEach(one -> Skipped.forget(one, frame));
    if (branches.stream().allMatch(Conditions::yields)) {
      frame.yieldTarget().ifPresent(target -> target.yield(Value.UNKNOWN));
    }
    if (branches.stream().allMatch(Steps::endsInReturn)) {
      frame.result(Value.UNKNOWN);
      return Flow.RETURN;
    }
    if (branches.stream().anyMatch(Steps::endsInLeaving)) {
      frame.countLoopExit();
    }
    frame.mayHaveLeft(branches.stream().anyMatch(Steps::endsInReturn));
    return Flow.NEXT;
  }

  /// {@return whether a branch comes to a `yield` for certain}
  private static boolean yields(List<Step> branch) {
    return branch.stream()
        .anyMatch(
            step ->
                switch (step) {
                  case Step.Evaluate(Term.Yield _, _) -> true;
                  case Step.Store(_, Term.Yield _, _) -> true;
                  case Step.Try attempt -> yields(attempt.body());
                  case Step.With with -> yields(with.body());
                  case Step.If(_, var body, var orElse, _) -> yields(body) && yields(orElse);
                  case Step _ -> false;
                });
  }

  private Flow forked(List<List<Step>> branches, Frame frame) {
    List<Supplier<Flow>> alternatives =
        branches.stream().<Supplier<Flow>>map(branch -> () -> steps.run(branch, frame)).toList();
    List<Flow> ends = interpreter.branches.fork(frame, alternatives);
    if (ends.stream().allMatch(ends.getFirst()::equals)) {
      return ends.getFirst();
    }
    if (frame.isOverUnknown() && Set.copyOf(ends).equals(CONTINUE_OR_NOT)) {
      interpreter.doubts.assume(Heuristic.AT_MOST_TWO_UNDECIDED);
      frame.mayContinue(true);
      return Flow.NEXT;
    }
    if (ends.contains(Flow.RETURN) || ends.contains(Flow.BREAK)) {
      frame.countLoopExit();
    }
    frame.mayHaveLeft(ends.contains(Flow.RETURN));
    return Flow.NEXT;
  }

  /// {@return whether a branch calls `warnings.warn`, or either that or raises, and beside that
  /// only imports, assigns and leaves}
  private static boolean onlyWarns(List<Step> steps) {
    return steps.stream().anyMatch(Conditions::alarms)
        && steps.stream()
            .allMatch(
                step ->
                    alarms(step)
                        || step instanceof Step.Import
                        || step instanceof Step.ImportFrom
                        || step instanceof Step.Store
                        || step instanceof Step.Augment
                        || isLeaving(step));
  }

  private static boolean leaves(List<Step> steps) {
    return isLeaving(steps.getLast());
  }

  private static boolean isLeaving(Step step) {
    return step instanceof Step.Return || step == Step.Jump.CONTINUE || step == Step.Jump.BREAK;
  }

  /// {@return whether a step warns, or warns one way and raises the other}
  private static boolean alarms(Step step) {
    return isWarning(step)
        || step instanceof Step.If(_, var body, var orElse, _)
            && Stream.of(body, orElse).allMatch(one -> endsInRaise(one) || onlyWarns(one));
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

  private static boolean endsInRaise(List<Step> steps) {
    return !steps.isEmpty()
        && switch (steps.getLast()) {
          case Step.Raise _ -> true;
          case Step.If(_, var body, var orElse, _) -> endsInRaise(body) && endsInRaise(orElse);
          case Step _ -> false;
        };
  }
}

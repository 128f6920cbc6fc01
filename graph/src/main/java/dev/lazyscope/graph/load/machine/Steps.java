package dev.lazyscope.graph.load.machine;

import dev.lazyscope.analyzer.script.Code;
import dev.lazyscope.analyzer.script.Step;
import dev.lazyscope.analyzer.script.Target;
import dev.lazyscope.analyzer.script.Term;
import dev.lazyscope.graph.load.Heuristic;
import dev.lazyscope.graph.load.branch.Flow;
import dev.lazyscope.graph.load.branch.Skipped;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DeferredAnnotation;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.Frame;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.Joining;
import dev.lazyscope.graph.load.value.PythonError;
import dev.lazyscope.graph.load.value.Truth;
import dev.lazyscope.graph.load.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Executes steps.
final class Steps {
  private final Interpreter interpreter;
  private final Attempts attempts;
  private final Conditions conditions;
  private final Loops loops;
  private final Patterns patterns;

  Steps(Interpreter interpreter) {
    this.interpreter = interpreter;
    this.attempts = new Attempts(interpreter, this);
    this.conditions = new Conditions(interpreter, this);
    this.loops = new Loops(interpreter, this);
    this.patterns = new Patterns(interpreter);
  }

  /// {@return `__traceback__` of an exception that is handled}
  Value traceback(InstanceValue exception) {
    return attempts.traceback(exception);
  }

  /// {@return the exception that is being handled: `__context__` of one that comes now}
  Value context() {
    return attempts.current().map(PythonError::exception).orElse(Value.NONE);
  }

  /// {@return the exceptions whose handlers run, innermost last}
  List<Attempts.Handling> handled() {
    return attempts.handled();
  }

  Flow run(List<Step> steps, Frame frame) {
    boolean isModule = frame.code().kind() == Code.Kind.MODULE;
    int count = steps.size();
    for (int i = 0; i < count; i++) {
      Step step = steps.get(i);
      Flow flow = isModule ? interpreter.budget.statement(step, frame) : run(step, frame);
      if (flow != Flow.NEXT) {
        return flow;
      }
      if (frame.mayContinue()) {
        frame.mayContinue(false);
        Skipped.forget(steps.subList(i + 1, count), frame);
        return Flow.CONTINUE;
      }
      if (i + 1 < count && frame.mayHaveLeft()) {
        frame.mayHaveLeft(false);
        List<Step> rest = steps.subList(i + 1, count);
        return interpreter.branches.softly(() -> run(rest, frame), interpreter.errors::endsProgram);
      }
      if (i + 1 < count && isDoubtful(step, frame) && mayLeave(step)) {
        List<Step> rest = steps.subList(i + 1, count);
        return interpreter.doubts.within(true, () -> run(rest, frame));
      }
    }
    return Flow.NEXT;
  }

  Flow run(Step step, Frame frame) {
    interpreter.work();
    frame.at(step.at());
    return switch (step) {
      case Step.Evaluate(var value, int _) -> {
        interpreter.terms.drop(value, frame);
        yield Flow.NEXT;
      }
      case Step.Store store -> {
        store(store, frame);
        yield Flow.NEXT;
      }
      case Step.Augment augment -> {
        augment(augment, frame);
        yield Flow.NEXT;
      }
      case Step.Annotate annotate -> {
        annotate(annotate, frame);
        yield Flow.NEXT;
      }
      case Step.Delete(var targets, int _) -> {
        targets.forEach(target -> interpreter.targets.delete(target, frame));
        yield Flow.NEXT;
      }
      case Step.Return(var value, int _) -> {
        Value result = interpreter.terms.value(value, frame);
        frame.result(Joining.join(frame.result(), result));
        yield Flow.RETURN;
      }
      case Step.Raise raise -> raise(raise, frame);
      case Step.Assert assertion -> attempts.assertion(assertion, frame);
      case Step.If condition -> conditions.condition(condition, frame);
      case Step.While loop -> loops.whileLoop(loop, frame);
      case Step.For loop -> loops.forLoop(loop, frame);
      case Step.With with -> attempts.with(with, frame);
      case Step.Try attempt -> attempts.attempt(attempt, frame);
      case Step.Match match -> match(match, frame);
      case Step.Import statement when CythonImports.isForCompiler(interpreter, step, frame) -> {
        CythonImports.bindCompiler(interpreter, statement, frame);
        yield Flow.NEXT;
      }
      case Step.ImportFrom statement when CythonImports.isForCompiler(interpreter, step, frame) -> {
        CythonImports.bindCompiler(interpreter, statement, frame);
        yield Flow.NEXT;
      }
      case Step.Import statement -> {
        interpreter.imports.plain(statement, frame);
        yield Flow.NEXT;
      }
      case Step.ImportFrom statement -> {
        interpreter.imports.from(statement, frame);
        yield Flow.NEXT;
      }
      case Step.ImportStar statement -> {
        interpreter.imports.star(statement, frame);
        yield Flow.NEXT;
      }
      case Step.Jump jump -> jump == Step.Jump.BREAK ? Flow.BREAK : Flow.CONTINUE;
    };
  }

  private void store(Step.Store store, Frame frame) {
    boolean isPinned =
        store.target() instanceof Target.Global(var name) && frame.pinned().contains(name);
    if (!isPinned) {
      Value value = interpreter.terms.value(store.value(), frame);
      interpreter.targets.store(store.target(), value, frame);
    }
  }

  private void augment(Step.Augment augment, Frame frame) {
    Value current = interpreter.terms.value(augment.current(), frame);
    Value operand = interpreter.terms.value(augment.value(), frame);
    frame.at(augment.at());
    Value result = interpreter.operators.inPlace(augment.operator(), current, operand);
    if (result != current) {
      interpreter.targets.store(augment.target(), result, frame);
    }
  }

  private void annotate(Step.Annotate annotate, Frame frame) {
    annotate
        .name()
        .ifPresent(
            name -> frame.annotate(new DeferredAnnotation(name, annotate.annotation(), frame)));
    if (frame.code().isModuleOrClass() && !interpreter.classes.defersAnnotations()) {
      interpreter.terms.value(annotate.annotation(), frame);
    }
  }

  /// `raise-nobody-awaits`: an exception for which no handler is active ends only the function; the
  /// program is assumed to work. So once there was a doubt, what makes an exception need not
  /// happen.
  private Flow raise(Step.Raise raise, Frame frame) {
    if (raise.exception().isEmpty()) {
      throw attempts.current().orElseGet(() -> new PythonError(Value.UNKNOWN, true, List.of()));
    }
    Value exception =
        interpreter.doubts.within(
            !interpreter.doubts.isFree(),
            () -> interpreter.terms.value(raise.exception().get(), frame));
    Optional<Value> cause = raise.cause().map(term -> interpreter.terms.value(term, frame));
    PythonError error = interpreter.errors.raised(exception, frame);
    chain(error, cause);
    if (interpreter.errors.mayTravel(error.exception())) {
      throw error;
    }
    interpreter.doubts.assume(Heuristic.RAISE_NOBODY_AWAITS);
    frame.result(Joining.join(frame.result(), Value.UNKNOWN));
    return Flow.RETURN;
  }

  /// `raise … from cause`, and the exception that was handled meanwhile.
  private void chain(PythonError error, Optional<Value> cause) {
    if (error.exception() instanceof InstanceValue exception) {
      DictValue attributes = exception.attributes();
      attributes.put("__suppress_context__", Value.of(cause.isPresent()));
      cause.ifPresent(
          value ->
              attributes.put(
                  "__cause__",
                  value instanceof ClassValue type
                      ? interpreter.call(type, Arguments.NONE)
                      : value));
      attempts
          .current()
          .filter(handled -> handled.exception() != exception)
          .ifPresent(handled -> attributes.put("__context__", handled.exception()));
    }
  }

  /// {@return whether what a decision was made on may be otherwise: it is computed, and there was a
  /// doubt in this code before}
  boolean isDoubtful(Step step, Frame frame) {
    return interpreter.doubts.since(frame.serial())
        && switch (step) {
          case Step.If(var test, _, _, _) -> !isPlain(test);
          case Step.While(var test, _, _, _) -> !isPlain(test);
          case Step.For(_, var iterable, _, _, _) -> !isPlain(iterable);
          case Step.Match _ -> true;
          case Step _ -> false;
        };
  }

  /// {@return whether a decision ends or repeats what stands around it in one of its branches}
  private static boolean mayLeave(Step step) {
    return switch (step) {
      case Step.If(_, var body, var orElse, _) -> leavesInside(body) || leavesInside(orElse);
      case Step.For(_, _, var body, _, _) -> leavesInside(body);
      case Step.While(_, var body, _, _) -> leavesInside(body);
      case Step.Match(_, var cases, _) -> cases.stream().anyMatch(one -> leavesInside(one.body()));
      case Step _ -> false;
    };
  }

  private static boolean leavesInside(List<Step> body) {
    return endsInLeaving(body)
        || !body.isEmpty() && body.getLast() == Step.Jump.CONTINUE
        || body.stream().anyMatch(Steps::mayLeave);
  }

  /// {@return whether a term says what it is by itself: constants and attributes of modules such as
  /// `sys.version_info`}
  private static boolean isPlain(Term term) {
    return switch (term) {
      case Term.Constant _, Term.Global _ -> true;
      case Term.Attribute(Term.Global _, _, _) -> true;
      case Term.Unary(_, var operand) -> isPlain(operand);
      case Term.Compare(var left, var rest, _) ->
          isPlain(left) && rest.stream().allMatch(one -> isPlain(one.right()));
      case Term.And(var terms) -> terms.stream().allMatch(Steps::isPlain);
      case Term.Or(var terms) -> terms.stream().allMatch(Steps::isPlain);
      case Term.TupleOf(var items) -> items.stream().allMatch(item -> isPlain(item.value()));
      case Term.ListOf(var items) -> items.stream().allMatch(item -> isPlain(item.value()));
      case Term.Subscript(var object, var index, _) -> isPlain(object) && isPlain(index);
      case Term _ -> false;
    };
  }

  static boolean endsInLeaving(List<Step> steps) {
    return endsInReturn(steps) || !steps.isEmpty() && steps.getLast() == Step.Jump.BREAK;
  }

  static boolean endsInReturn(List<Step> steps) {
    return !steps.isEmpty() && steps.getLast() instanceof Step.Return;
  }

  private Flow match(Step.Match match, Frame frame) {
    Value subject = interpreter.terms.value(match.subject(), frame);
    List<List<Step>> possible = new ArrayList<>();
    for (Step.Case one : match.cases()) {
      Truth truth = matches(one, subject, frame);
      if (truth != Truth.NO) {
        possible.add(one.body());
      }
      if (truth == Truth.YES) {
        return matched(match, possible, frame);
      }
    }
    possible.add(List.of()); // Perhaps none of them.
    return matched(match, possible, frame);
  }

  private Flow matched(Step.Match match, List<List<Step>> possible, Frame frame) {
    return possible.size() == 1
        ? interpreter.doubts.within(isDoubtful(match, frame), () -> run(possible.getFirst(), frame))
        : conditions.undecided(possible, frame);
  }

  private Truth matches(Step.Case one, Value subject, Frame frame) {
    Truth truth = patterns.matches(one.pattern(), subject, frame);
    return truth == Truth.YES && one.guard().isPresent()
        ? interpreter.terms.truth(one.guard().get(), frame)
        : truth;
  }
}

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
import dev.lazyscope.graph.load.value.GeneratorValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.Joining;
import dev.lazyscope.graph.load.value.PythonError;
import dev.lazyscope.graph.load.value.Truth;
import dev.lazyscope.graph.load.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Executes steps.
final class Steps {
  /// A `while` loop whose condition stays true is left after so many rounds.
  private static final int MOST_ROUNDS = 20_000;

  /// A loop that seems to change nothing, or nothing for certain, is left after so many rounds.
  private static final int MOST_IDLE_ROUNDS = 100;

  /// `undecided-loop-exit`: a `while` loop that may have ended is run a few more rounds.
  private static final int MOST_EXITS = 2;

  private final Interpreter interpreter;
  private final Attempts attempts;
  private final Patterns patterns;

  Steps(Interpreter interpreter) {
    this.interpreter = interpreter;
    this.attempts = new Attempts(interpreter, this);
    this.patterns = new Patterns(interpreter);
  }

  /// {@return the exceptions whose handlers run, innermost last}
  List<PythonError> handled() {
    return attempts.handled();
  }

  Flow run(List<Step> steps, Frame frame) {
    boolean isModule = frame.code().kind() == Code.Kind.MODULE;
    int count = steps.size();
    for (int i = 0; i < count; i++) {
      Step step = steps.get(i);
      Flow flow = isModule ? statement(step, frame) : run(step, frame);
      if (flow != Flow.NEXT) {
        return flow;
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

  private Flow statement(Step step, Frame frame) {
    return interpreter.budget.statement(step, frame, () -> run(step, frame));
  }

  private Flow run(Step step, Frame frame) {
    interpreter.work();
    frame.at(step.at());
    return switch (step) {
      case Step.Evaluate(var value, int _) -> {
        interpreter.terms.value(value, frame);
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
      case Step.If condition -> condition(condition, frame);
      case Step.While loop -> whileLoop(loop, frame);
      case Step.For loop -> forLoop(loop, frame);
      case Step.With with -> attempts.with(with, frame);
      case Step.Try attempt -> attempts.attempt(attempt, frame);
      case Step.Match match -> match(match, frame);
      case Step.Import statement when Extensions.isForCompiler(interpreter, step, frame) -> {
        Extensions.bindCompiler(interpreter, statement, frame);
        yield Flow.NEXT;
      }
      case Step.ImportFrom statement when Extensions.isForCompiler(interpreter, step, frame) -> {
        Extensions.bindCompiler(interpreter, statement, frame);
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
    List<Target> targets = store.targets();
    boolean isPinned =
        targets.size() == 1
            && targets.getFirst() instanceof Target.Global(var name)
            && interpreter.modules.isPinned(frame, name);
    if (isPinned) {
      return;
    }
    Value value = interpreter.terms.value(store.value(), frame);
    for (int i = 0; i < targets.size(); i++) {
      interpreter.targets.store(targets.get(i), value, frame);
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
    boolean evaluated =
        frame.code().kind() == Code.Kind.CLASS || frame.code().kind() == Code.Kind.MODULE;
    if (evaluated && !interpreter.classes.defersAnnotations()) {
      interpreter.terms.value(annotate.annotation(), frame);
    }
  }

  /// `raise-nobody-awaits`: an exception for which no handler is active ends only the function; the
  /// program is assumed to work.
  private Flow raise(Step.Raise raise, Frame frame) {
    if (raise.exception().isEmpty()) {
      throw attempts.current().orElseGet(() -> new PythonError(Value.UNKNOWN, true, ""));
    }
    Value exception = interpreter.terms.value(raise.exception().get(), frame);
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

  private Flow condition(Step.If step, Frame frame) {
    Value test = interpreter.terms.value(step.test(), frame);
    boolean isDoubtful = isDoubtful(step, frame);
    if (isDoubtful && (endsInRaise(step.body()) || endsInRaise(step.orElse()))) {
      interpreter.errors.mayHappen(Value.UNKNOWN);
    }
    return switch (interpreter.operators.truth(test)) {
      case YES -> interpreter.doubts.within(isDoubtful, () -> run(step.body(), frame));
      case NO ->
          isForTypeCheckers(step.test())
              ? skip(step, frame)
              : interpreter.doubts.within(isDoubtful, () -> run(step.orElse(), frame));
      case UNDECIDED -> isForTypeCheckers(step.test()) ? skip(step, frame) : undecided(step, frame);
    };
  }

  /// {@return whether what a decision was made on may be otherwise: it is computed, and there was a
  /// doubt in this code before}
  private boolean isDoubtful(Step step, Frame frame) {
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
      case Step _ -> false;
    };
  }

  private static boolean leavesInside(List<Step> body) {
    return endsInLeaving(body) || body.stream().anyMatch(Steps::mayLeave);
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

  /// `type-checking-block`: a test that names TYPE_CHECKING is for type checkers only, whatever
  /// else it asks. What such a block imports says where a module `__getattr__` takes its names
  /// from.
  private static boolean isForTypeCheckers(Term test) {
    return switch (test) {
      case Term.Global(var name, _) -> name.equals("TYPE_CHECKING");
      case Term.Attribute(_, var name, _) -> name.equals("TYPE_CHECKING");
      case Term.Or(var terms) -> terms.stream().anyMatch(Steps::isForTypeCheckers);
      case Term _ -> false;
    };
  }

  private Flow skip(Step.If step, Frame frame) {
    interpreter.hints.remember(step.body(), frame);
    return run(step.orElse(), frame);
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
      return run(step.orElse(), frame);
    }
    if (elseRaises && !bodyRaises) {
      return run(step.body(), frame);
    }
    boolean bodyWarns = onlyWarns(step.body());
    if (bodyWarns != onlyWarns(step.orElse())) {
      interpreter.doubts.assume(Heuristic.WARNING_BRANCH_NOT_TAKEN);
      Skipped.forget(bodyWarns ? step.body() : step.orElse(), frame);
      return run(bodyWarns ? step.orElse() : step.body(), frame);
    }
    if (!interpreter.branches.mayFork()) {
      interpreter.doubts.assume(Heuristic.AT_MOST_TWO_UNDECIDED);
      Skipped.forget(step.body(), frame);
      Skipped.forget(step.orElse(), frame);
      if (endsInLeaving(step.body()) || endsInLeaving(step.orElse())) {
        frame.countLoopExit();
      }
      return Flow.NEXT;
    }
    Flow[] flows = {Flow.NEXT, Flow.NEXT};
    interpreter.branches.fork(
        frame,
        () -> flows[0] = run(step.body(), frame),
        () -> flows[1] = run(step.orElse(), frame));
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
    return steps.stream().anyMatch(Steps::isWarning)
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

  private static boolean endsInLeaving(List<Step> steps) {
    return !steps.isEmpty()
        && (steps.getLast() == Step.Jump.BREAK || steps.getLast() instanceof Step.Return);
  }

  private static boolean endsInRaise(List<Step> steps) {
    return !steps.isEmpty()
        && switch (steps.getLast()) {
          case Step.Raise _ -> true;
          case Step.If(_, var body, var orElse, _) -> endsInRaise(body) && endsInRaise(orElse);
          case Step _ -> false;
        };
  }

  private Flow whileLoop(Step.While loop, Frame frame) {
    int exits = frame.loopExits();
    for (int round = 0; round < MOST_ROUNDS; round++) {
      if (frame.loopExits() > exits + MOST_EXITS) {
        interpreter.doubts.assume(Heuristic.UNDECIDED_LOOP_EXIT);
        return Flow.NEXT;
      }
      Truth truth = interpreter.operators.truth(interpreter.terms.value(loop.test(), frame));
      if (truth == Truth.NO) {
        return run(loop.orElse(), frame);
      }
      if (truth == Truth.UNDECIDED) {
        return perhapsOnce(loop.body(), frame);
      }
      Value[] before = frame.slots().clone();
      long writes = interpreter.branches.writes();
      long began = interpreter.doubts.tick();
      Flow flow = interpreter.doubts.within(isDoubtful(loop, frame), () -> run(loop.body(), frame));
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

  /// A body of which it is not known whether it runs: once, perhaps.
  private Flow perhapsOnce(List<Step> body, Frame frame) {
    if (!interpreter.branches.mayFork()) {
      Skipped.forget(body, frame);
    }
    interpreter.branches.fork(frame, () -> run(body, frame), () -> {});
    return Flow.NEXT;
  }

  private Flow forLoop(Step.For loop, Frame frame) {
    Value iterable = interpreter.terms.value(loop.iterable(), frame);
    frame.at(loop.at());
    if (!iterable.isKnown() && !interpreter.branches.mayFork()) {
      Skipped.forget(loop.body(), frame);
      return Flow.NEXT;
    }
    boolean isDoubtful = isDoubtful(loop, frame);
    Optional<GeneratorValue> own = Generators.temporary(loop.iterable(), iterable);
    Flow[] ended = {Flow.NEXT};
    interpreter.iteration.iterate(
        frame,
        iterable,
        element -> {
          interpreter.targets.store(loop.target(), element, frame);
          Flow flow = interpreter.doubts.within(isDoubtful, () -> run(loop.body(), frame));
          if (flow == Flow.BREAK || flow == Flow.RETURN) {
            ended[0] = flow;
            return false;
          }
          return true;
        });
    own.filter(_ -> ended[0] != Flow.NEXT).ifPresent(interpreter.generators::close);
    return switch (ended[0]) {
      case RETURN -> Flow.RETURN;
      case BREAK, CONTINUE -> Flow.NEXT;
      case NEXT -> run(loop.orElse(), frame);
    };
  }

  private Flow match(Step.Match match, Frame frame) {
    Value subject = interpreter.terms.value(match.subject(), frame);
    List<Step.Case> possible = new ArrayList<>();
    for (Step.Case one : match.cases()) {
      Truth truth = patterns.matches(one.pattern(), subject, frame);
      if (truth == Truth.NO) {
        continue;
      }
      if (one.guard().isPresent() && truth == Truth.YES) {
        Term guard = one.guard().get();
        truth = interpreter.operators.truth(interpreter.terms.value(guard, frame));
      }
      if (truth == Truth.NO) {
        continue;
      }
      possible.add(one);
      if (truth == Truth.YES) {
        break;
      }
    }
    if (possible.size() == 1) {
      return interpreter.doubts.within(
          isDoubtful(match, frame), () -> run(possible.getFirst().body(), frame));
    }
    if (!interpreter.branches.mayFork()) {
      possible.forEach(one -> Skipped.forget(one.body(), frame));
      return Flow.NEXT;
    }
    Runnable[] alternatives =
        possible.stream()
            .<Runnable>map(one -> () -> run(one.body(), frame))
            .toArray(Runnable[]::new);
    interpreter.branches.fork(frame, alternatives);
    return Flow.NEXT;
  }
}

package dev.lazyscope.graph.load.machine;

import dev.lazyscope.analyzer.script.Step;
import dev.lazyscope.analyzer.script.Target;
import dev.lazyscope.analyzer.script.Term;
import dev.lazyscope.graph.load.branch.Flow;
import dev.lazyscope.graph.load.branch.Suppression;
import dev.lazyscope.graph.load.operation.Tracebacks;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.Frame;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.PythonError;
import dev.lazyscope.graph.load.value.Truth;
import dev.lazyscope.graph.load.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// `try`, `with` and `assert`.
final class Attempts {
  private final Interpreter interpreter;
  private final Steps steps;
  private final List<Handling> handled = new ArrayList<>();

  /// An exception whose handler runs, and the serial number of the frame that the handler is in.
  record Handling(PythonError error, long frame) {}

  Attempts(Interpreter interpreter, Steps steps) {
    this.interpreter = interpreter;
    this.steps = steps;
  }

  /// {@return the exception that a bare `raise` raises again}
  Optional<PythonError> current() {
    return handled.isEmpty() ? Optional.empty() : Optional.of(handled.getLast().error);
  }

  /// {@return the exceptions whose handlers run, innermost last}
  List<Handling> handled() {
    return handled;
  }

  /// {@return `__traceback__` while a handler of the exception runs: from the frame of the handler
  /// down to where it was raised}
  Value traceback(InstanceValue exception) {
    for (Handling one : handled.reversed()) {
      if (one.error.exception() == exception) {
        List<PythonError.Entry> trail = one.error.trail();
        for (int i = 0; i < trail.size(); i++) {
          if (trail.get(i).isOf(one.frame)) {
            return Tracebacks.of(interpreter, trail.subList(0, i + 1));
          }
        }
      }
    }
    return Value.UNKNOWN;
  }

  Flow attempt(Step.Try attempt, Frame frame) {
    if (attempt.finalBody().isEmpty()) {
      return handled(attempt, frame);
    }
    Flow flow;
    try {
      flow = handled(attempt, frame);
    } catch (PythonError leaving) {
      Flow last = handling(leaving, frame, () -> steps.run(attempt.finalBody(), frame));
      if (last == Flow.RETURN) {
        return last;
      }
      throw leaving;
    }
    Value result = frame.result();
    Flow last = steps.run(attempt.finalBody(), frame);
    if (last != Flow.NEXT) {
      return last;
    }
    if (flow == Flow.RETURN) {
      frame.result(result);
    }
    return flow;
  }

  /// An assertion that fails is an error that the analyser infers; one that is not decided may
  /// fail.
  Flow assertion(Step.Assert assertion, Frame frame) {
    Truth holds = interpreter.terms.truth(assertion.test(), frame);
    frame.at(assertion.at());
    switch (holds) {
      case YES -> {}
      case NO -> {
        Optional<Value> message =
            assertion.message().map(term -> interpreter.terms.value(term, frame));
        interpreter.errors.inferred(
            "AssertionError", message.flatMap(interpreter::text).orElse(""));
      }
      case UNDECIDED -> interpreter.errors.mayHappen("AssertionError");
    }
    return Flow.NEXT;
  }

  private Flow handled(Step.Try attempt, Frame frame) {
    if (attempt.handlers().isEmpty()) {
      return steps.run(attempt.body(), frame);
    }
    Flow flow = Flow.NEXT;
    Optional<PythonError> raised = Optional.empty();
    boolean isDoubtful;
    interpreter.errors.enter(attempt);
    try {
      flow = steps.run(attempt.body(), frame);
    } catch (PythonError error) {
      raised = Optional.of(error);
    } finally {
      isDoubtful = interpreter.errors.leave();
    }
    if (raised.isPresent()) {
      PythonError error = raised.get();
      return interpreter.doubts.within(
          isDoubtful || error.isInferred(), () -> handle(attempt, error, frame));
    }
    return flow == Flow.NEXT
        ? interpreter.doubts.within(isDoubtful, () -> steps.run(attempt.orElse(), frame))
        : flow;
  }

  private Flow handle(Step.Try attempt, PythonError error, Frame frame) {
    return attempt.isStar()
        ? handleParts(attempt.handlers(), error, frame)
        : handle(attempt.handlers(), error, frame);
  }

  private Flow handle(List<Step.Handler> handlers, PythonError error, Frame frame) {
    for (Step.Handler handler : handlers) {
      Truth caught =
          handler
              .type()
              .map(type -> catches(awaited(type, error, frame), error.exception()))
              .orElse(Truth.YES);
      if (caught == Truth.NO
          || caught == Truth.UNDECIDED && handlers.size() > 1 && handler != handlers.getLast()) {
        continue;
      }
      handler
          .target()
          .ifPresent(target -> interpreter.targets.store(target, error.exception(), frame));
      try {
        return handling(error, frame, () -> run(handler, error, frame));
      } finally {
        handler.target().ifPresent(target -> unbind(target, frame));
      }
    }
    throw error;
  }

  /// An exception with a name may outlive its handler, and then still knows how it came.
  private Flow run(Step.Handler handler, PythonError error, Frame frame) {
    if (handler.target().isPresent() && error.exception() instanceof InstanceValue raised) {
      Value way = traceback(raised);
      if (!way.isUnknown()) {
        raised.attributes().put("__traceback__", way);
      }
    }
    return steps.run(handler.body(), frame);
  }

  /// Runs what an exception leads to: a handler, `finally`, or `__exit__`. Another one that comes
  /// meanwhile knows of it.
  private <T> T handling(PythonError error, Frame frame, Supplier<T> action) {
    handled.add(new Handling(error, frame.serial()));
    try {
      return action.get();
    } finally {
      handled.removeLast();
    }
  }

  /// The name of a handled exception ends with its handler.
  private void unbind(Target target, Frame frame) {
    switch (target) {
      case Target.Local(int slot, var _) -> frame.slots()[slot] = Value.ABSENT;
      case Target.Global(var name) when frame.globals().has(name) ->
          interpreter.branches.remove(frame.globals(), Value.of(name));
      case Target other -> {}
    }
  }

  /// `except*`: every handler gets its part of the group, and what none takes goes on (PEP 654).
  private Flow handleParts(List<Step.Handler> handlers, PythonError error, Frame frame) {
    List<Value> left = new ArrayList<>(parts(error.exception()));
    int all = left.size();
    for (Step.Handler handler : handlers) {
      Value type = interpreter.terms.value(handler.type().orElseThrow(), frame);
      List<Value> taken = left.stream().filter(part -> catches(type, part) != Truth.NO).toList();
      if (taken.isEmpty()) {
        continue;
      }
      left.removeIf(part -> catches(type, part) == Truth.YES);
      handler
          .target()
          .ifPresent(
              target -> interpreter.targets.store(target, group(error.exception(), taken), frame));
      Flow flow = handling(error, frame, () -> steps.run(handler.body(), frame));
      if (flow != Flow.NEXT) {
        return flow;
      }
    }
    if (left.size() == all) {
      throw error;
    }
    left.remove(Value.UNKNOWN);
    if (!left.isEmpty()) {
      throw new PythonError(group(error.exception(), left), error.isInferred(), error.trail());
    }
    return Flow.NEXT;
  }

  /// {@return a group of some of the exceptions of another, or of one that is none}
  private Value group(Value of, List<Value> parts) {
    Value message =
        of instanceof InstanceValue instance && instance.attributes().has("message")
            ? instance.attributes().get("message")
            : Value.of("");
    return interpreter.call(
        interpreter.builtin("ExceptionGroup"), Arguments.of(message, interpreter.list(parts)));
  }

  /// {@return the exceptions in a group, itself if it is none}
  private List<Value> parts(Value exception) {
    if (!(exception instanceof InstanceValue instance
        && instance.type().isSubclassOf(interpreter.builtin("BaseExceptionGroup")))) {
      return List.of(exception);
    }
    if (instance.attributes().get("args") instanceof Value.Tuple(var arguments)
        && arguments.size() == 2) {
      return interpreter
          .elements(arguments.get(1))
          .map(list -> list.stream().flatMap(one -> parts(one).stream()).toList())
          .orElse(List.of(Value.UNKNOWN));
    }
    return List.of(Value.UNKNOWN);
  }

  /// {@return what a handler waits for}
  private Value awaited(Term type, PythonError error, Frame frame) {
    return handling(error, frame, () -> interpreter.terms.value(type, frame));
  }

  private Truth catches(Value type, Value exception) {
    return switch (type) {
      case Value.Tuple(var options) -> {
        Truth any = Truth.NO;
        for (Value option : options) {
          Truth one = catches(option, exception);
          if (one == Truth.YES) {
            yield one;
          }
          any = one == Truth.UNDECIDED ? one : any;
        }
        yield any;
      }
      case ClassValue expected ->
          exception instanceof InstanceValue instance
              ? Truth.of(instance.type().isSubclassOf(expected))
              : Truth.UNDECIDED;
      case Value _ -> Truth.UNDECIDED;
    };
  }

  /// `with` of one context manager.
  Flow with(Step.With with, Frame frame) {
    Value manager = interpreter.terms.value(with.context(), frame);
    frame.at(with.at());
    String enter = with.isAsync() ? "__aenter__" : "__enter__";
    Value entered = Value.UNKNOWN;
    Value enterMethod = interpreter.attributes.ofType(manager, enter);
    if (enterMethod != Value.ABSENT) {
      entered = interpreter.calls.call(enterMethod, Arguments.NONE);
      entered = with.isAsync() ? interpreter.iteration.await(entered) : entered;
    }
    Value target = entered;
    with.target().ifPresent(place -> interpreter.targets.store(place, target, frame));
    return leave(with, manager, frame);
  }

  private Flow leave(Step.With with, Value manager, Frame frame) {
    String exit = with.isAsync() ? "__aexit__" : "__exit__";
    Value method = interpreter.attributes.ofType(manager, exit);
    interpreter.errors.enterSuppressing(Suppression.by(interpreter, manager, exit));
    Flow flow;
    try {
      flow = steps.run(with.body(), frame);
    } catch (PythonError error) {
      Value type = interpreter.types.of(error.exception());
      Arguments what = Arguments.of(type, error.exception(), Value.UNKNOWN);
      Value result = handling(error, frame, () -> exit(with, method, what));
      if (interpreter.operators.truth(result) == Truth.YES) {
        return Flow.NEXT;
      }
      throw error;
    } finally {
      interpreter.errors.leave();
    }
    Value result = frame.result();
    exit(with, method, Arguments.of(Value.NONE, Value.NONE, Value.NONE));
    frame.result(result);
    return flow;
  }

  private Value exit(Step.With with, Value method, Arguments arguments) {
    if (method == Value.ABSENT) {
      return Value.NONE;
    }
    Value result = interpreter.calls.call(method, arguments);
    return with.isAsync() ? interpreter.iteration.await(result) : result;
  }
}

package dev.lazyscope.graph.load.machine;

import dev.lazyscope.analyzer.script.Step;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.Frame;
import dev.lazyscope.graph.load.value.GeneratorValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.PythonError;
import dev.lazyscope.graph.load.value.Truth;
import dev.lazyscope.graph.load.value.Value;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// `try` and `with`.
final class Attempts {
  private final Interpreter interpreter;
  private final Steps steps;
  private final Deque<PythonError> handled = new ArrayDeque<>();

  Attempts(Interpreter interpreter, Steps steps) {
    this.interpreter = interpreter;
    this.steps = steps;
  }

  /// {@return the exception that a bare `raise` raises again}
  Optional<PythonError> current() {
    return Optional.ofNullable(handled.peek());
  }

  Flow attempt(Step.Try attempt, Frame frame) {
    if (attempt.finalBody().isEmpty()) {
      return handled(attempt, frame);
    }
    Flow flow;
    try {
      flow = handled(attempt, frame);
    } catch (PythonError | StopDriving leaving) {
      Flow last = steps.run(attempt.finalBody(), frame);
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

  private Flow handled(Step.Try attempt, Frame frame) {
    if (attempt.handlers().isEmpty()) {
      return steps.run(attempt.body(), frame);
    }
    int depth = interpreter.depth();
    Flow flow = Flow.NEXT;
    Optional<PythonError> raised = Optional.empty();
    boolean isDoubtful;
    interpreter.errors.enter(attempt);
    try {
      flow = steps.run(attempt.body(), frame);
    } catch (PythonError error) {
      raised = Optional.of(error);
      interpreter.unwind(depth);
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
              .map(type -> catches(interpreter.terms.value(type, frame), error.exception()))
              .orElse(Truth.YES);
      if (caught == Truth.NO
          || caught == Truth.UNDECIDED && handlers.size() > 1 && handler != handlers.getLast()) {
        continue;
      }
      handler
          .target()
          .ifPresent(target -> interpreter.targets.store(target, error.exception(), frame));
      handled.push(error);
      try {
        return steps.run(handler.body(), frame);
      } finally {
        handled.pop();
      }
    }
    throw error;
  }

  /// `except*`: every handler gets its part of the group, and what none takes goes on (PEP 654).
  private Flow handleParts(List<Step.Handler> handlers, PythonError error, Frame frame) {
    boolean isTaken = false;
    for (Step.Handler handler : handlers) {
      Value type = interpreter.terms.value(handler.type().orElseThrow(), frame);
      if (parts(error.exception()).stream().allMatch(part -> catches(type, part) == Truth.NO)) {
        continue;
      }
      isTaken = true;
      handler.target().ifPresent(target -> interpreter.targets.store(target, Value.UNKNOWN, frame));
      handled.push(error);
      try {
        Flow flow = steps.run(handler.body(), frame);
        if (flow != Flow.NEXT) {
          return flow;
        }
      } finally {
        handled.pop();
      }
    }
    if (!isTaken) {
      throw error;
    }
    return Flow.NEXT;
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

  /// `with`: a context manager made from a generator runs its block inside the `yield`, so that
  /// what comes before and after is in the right order.
  Flow with(Step.With with, Frame frame) {
    Value manager = interpreter.terms.value(with.context(), frame);
    frame.at(with.at());
    if (manager instanceof InstanceValue instance
        && instance.payload() instanceof GeneratorValue generator
        && !generator.isStarted()) {
      return inside(with, generator, frame);
    }
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
    int depth = interpreter.depth();
    Set<String> suppressed = suppressed(manager);
    interpreter.errors.enterSuppressing(suppressed);
    Flow flow;
    try {
      flow = steps.run(with.body(), frame);
    } catch (PythonError error) {
      interpreter.unwind(depth);
      Value type = interpreter.types.of(error.exception());
      Value result = exit(with, manager, Arguments.of(type, error.exception(), Value.NONE));
      if (interpreter.operators.truth(result) == Truth.YES) {
        return Flow.NEXT;
      }
      throw error;
    } finally {
      interpreter.errors.leave();
    }
    Value result = frame.result();
    exit(with, manager, Arguments.of(Value.NONE, Value.NONE, Value.NONE));
    frame.result(result);
    return flow;
  }

  private Value exit(Step.With with, Value manager, Arguments arguments) {
    String name = with.isAsync() ? "__aexit__" : "__exit__";
    Value method = interpreter.attributes.ofType(manager, name);
    if (method == Value.ABSENT) {
      return Value.NONE;
    }
    Value result = interpreter.calls.call(method, arguments);
    return with.isAsync() ? interpreter.iteration.await(result) : result;
  }

  /// {@return names of the exceptions that the manager swallows: those of `contextlib.suppress`}
  private Set<String> suppressed(Value manager) {
    if (manager instanceof InstanceValue instance
        && instance.attributes().get("_exceptions") instanceof Value.Tuple(var types)) {
      Set<String> names = new HashSet<>();
      for (Value type : types) {
        names.add(type instanceof ClassValue known ? known.name() : "?");
      }
      return names;
    }
    return Set.of();
  }

  private Flow inside(Step.With with, GeneratorValue generator, Frame frame) {
    generator.start();
    Flow[] flow = {Flow.NEXT};
    boolean[] entered = {false};
    generator
        .source()
        .drive(
            value -> {
              if (entered[0]) {
                return Value.NONE;
              }
              entered[0] = true;
              with.target().ifPresent(place -> interpreter.targets.store(place, value, frame));
              flow[0] = steps.run(with.body(), frame);
              return Value.NONE;
            });
    if (!entered[0]) {
      with.target().ifPresent(place -> interpreter.targets.store(place, Value.UNKNOWN, frame));
      return steps.run(with.body(), frame);
    }
    return flow[0];
  }
}

package dev.lazyscope.graph.load.machine;

import dev.lazyscope.graph.load.Heuristic;
import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.Frame;
import dev.lazyscope.graph.load.value.GeneratorValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.ListValue;
import dev.lazyscope.graph.load.value.PythonError;
import dev.lazyscope.graph.load.value.SetValue;
import dev.lazyscope.graph.load.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Iteration: the body of a loop runs inside the `yield` of the generator that feeds it, so that
/// effects happen in Python's order without threads.
final class Iteration {
  /// `iteration-bound`: an iterator that goes on is left after so many elements.
  private static final int MOST_ELEMENTS = 20_000;

  private final Interpreter interpreter;
  private long asked;

  Iteration(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  /// Iterates in a frame, whose local variables the loop changes.
  void iterate(Frame frame, Value iterable, Predicate<Value> each) {
    Predicate<Value> inFrame =
        element -> {
          interpreter.push(frame);
          try {
            return each.test(element);
          } finally {
            interpreter.pop();
          }
        };
    if (!run(iterable, inFrame)) {
      interpreter.branches.fork(frame, () -> inFrame.test(Value.UNKNOWN), () -> {});
    }
  }

  void iterate(Value iterable, Predicate<Value> each) {
    if (!run(iterable, each)) {
      interpreter.perhaps(() -> each.test(Value.UNKNOWN));
    }
  }

  /// {@return all elements, or empty when they are not all known}
  Optional<List<Value>> elements(Value iterable) {
    Value plain = Payloads.plain(iterable);
    return switch (plain) {
      case Value.Tuple(var items) -> Optional.of(items);
      case ListValue list when !list.isOpen() -> Optional.of(List.copyOf(list.read()));
      case SetValue set when !set.isOpen() -> Optional.of(set.items());
      case ListValue _, SetValue _ -> Optional.empty();
      case Value _ -> {
        List<Value> collected = new ArrayList<>();
        yield run(iterable, collected::add) ? Optional.of(collected) : Optional.empty();
      }
    };
  }

  /// {@return the first element, absent when there is none}
  Value next(Value iterator) {
    if (iterator instanceof GeneratorValue generator) {
      return next(generator);
    }
    Value method = interpreter.attributes.ofType(iterator, "__next__");
    return method == Value.ABSENT ? Value.UNKNOWN : interpreter.calls.call(method, Arguments.NONE);
  }

  /// The first value is fetched by running to the first `yield`; when a second one is asked for the
  /// code runs again, to its end, and the rest is kept.
  private Value next(GeneratorValue generator) {
    asked++;
    if (!generator.waiting().isEmpty()) {
      return generator.waiting().poll();
    }
    if (!generator.isStarted()) {
      return first(generator);
    }
    int skip = generator.resume();
    if (skip >= 0) {
      drive(
          generator,
          skip,
          value -> {
            generator.waiting().add(value);
            return generator.waiting().size() <= MOST_ELEMENTS / 10;
          });
    }
    return generator.waiting().isEmpty() ? Value.ABSENT : generator.waiting().poll();
  }

  /// Code that itself took from an iterator does not get the same value again.
  private Value first(GeneratorValue generator) {
    generator.start();
    long before = asked;
    Value[] found = {Value.ABSENT};
    drive(
        generator,
        0,
        value -> {
          found[0] = value;
          return false;
        });
    if (found[0] != Value.ABSENT) {
      generator.suspend(asked == before ? 1 : 0, found[0]);
    }
    return found[0];
  }

  /// Runs a generator until the receiver says false, passing over the first values.
  private void drive(GeneratorValue generator, int skip, Predicate<Value> each) {
    StopDriving stop = new StopDriving();
    int[] count = {0};
    try {
      generator
          .source()
          .drive(
              value -> {
                if (++count[0] > MOST_ELEMENTS) {
                  interpreter.doubts.assume(Heuristic.ITERATION_BOUND);
                  throw stop;
                }
                if (count[0] > skip && !each.test(value)) {
                  throw stop;
                }
                return Value.NONE;
              });
    } catch (StopDriving end) {
      if (end != stop) {
        throw end;
      }
    }
  }

  Value await(Value awaited) {
    return switch (awaited) {
      case GeneratorValue generator when generator.kind() == GeneratorValue.Kind.COROUTINE ->
          finish(generator);
      case GeneratorValue generator -> generator;
      case InstanceValue instance -> {
        Value method = interpreter.attributes.ofType(instance, "__await__");
        yield method != Value.ABSENT
                && interpreter.calls.call(method, Arguments.NONE) instanceof GeneratorValue inner
            ? finish(inner)
            : Value.UNKNOWN;
      }
      case Value _ -> Value.UNKNOWN;
    };
  }

  private static Value finish(GeneratorValue generator) {
    if (generator.isStarted()) {
      return Value.UNKNOWN;
    }
    generator.start();
    return generator.source().drive(value -> Value.UNKNOWN);
  }

  /// Gives all elements. {@return whether they are known}
  private boolean run(Value iterable, Predicate<Value> each) {
    return switch (iterable) {
      case Value.Tuple(var items) -> all(items, each);
      case ListValue list -> list(list, each);
      case SetValue set -> known(set.items(), set.isOpen(), each);
      case DictValue dict -> dict(dict, each);
      case Value.Str(var text) ->
          all(text.codePoints().mapToObj(Character::toString).map(Value::of).toList(), each);
      case Value.Bytes(var latin1) -> all(latin1.chars().mapToObj(Value::of).toList(), each);
      case Value.Range range -> range(range, each);
      case GeneratorValue generator -> {
        generator(generator, each);
        yield true;
      }
      case InstanceValue instance -> instance(instance, each);
      case ClassValue type -> viaMethod(type, each);
      case Value.AnyOf(var options) -> {
        for (Value option : options) {
          interpreter.perhaps(() -> run(option, each));
        }
        yield true;
      }
      case Value.Marker marker -> {
        if (marker != Value.Marker.UNKNOWN) {
          interpreter.errors.inferred("TypeError", "object is not iterable");
        }
        yield marker == Value.Marker.NONE;
      }
      case Value _ -> false;
    };
  }

  private static boolean all(List<Value> items, Predicate<Value> each) {
    for (Value item : items) {
      if (!each.test(item)) {
        return true;
      }
    }
    return true;
  }

  /// Gives the known elements, and of an open container perhaps one more.
  private boolean known(List<Value> items, boolean open, Predicate<Value> each) {
    if (!open) {
      return all(items, each);
    }
    boolean[] goesOn = {true};
    all(items, item -> goesOn[0] = each.test(item));
    if (goesOn[0]) {
      interpreter.perhaps(() -> each.test(Value.UNKNOWN));
    }
    return true;
  }

  /// A list may grow while it is iterated.
  private boolean list(ListValue list, Predicate<Value> each) {
    for (int i = 0; i < list.items().size() && i < MOST_ELEMENTS; i++) {
      if (!each.test(list.items().get(i))) {
        return true;
      }
    }
    return known(List.of(), list.isOpen(), each);
  }

  private boolean dict(DictValue dict, Predicate<Value> each) {
    List<Value> keys = dict.keys();
    return known(keys, dict.isOpen(), each);
  }

  private static boolean range(Value.Range range, Predicate<Value> each) {
    long value = range.start();
    for (int i = 0; i < MOST_ELEMENTS; i++) {
      boolean inside = range.step() > 0 ? value < range.stop() : value > range.stop();
      if (!inside || !each.test(Value.of(value))) {
        return true;
      }
      value += range.step();
    }
    return true;
  }

  private void generator(GeneratorValue generator, Predicate<Value> each) {
    while (!generator.waiting().isEmpty()) {
      if (!each.test(generator.waiting().poll())) {
        return;
      }
    }
    if (generator.isStarted()) {
      int skip = generator.resume();
      if (skip >= 0) {
        drive(generator, skip, each);
      }
      return;
    }
    generator.start();
    try {
      drive(generator, 0, each);
    } catch (StopDriving outer) {
      generator.restart();
      throw outer;
    }
  }

  private boolean instance(InstanceValue instance, Predicate<Value> each) {
    boolean overrides =
        instance.type().lookup("__iter__") instanceof dev.lazyscope.graph.load.value.FunctionValue;
    if (instance.payload() != Value.ABSENT && !overrides) {
      return run(instance.payload(), each);
    }
    return viaMethod(instance, each);
  }

  private boolean viaMethod(Value object, Predicate<Value> each) {
    Value method = interpreter.attributes.ofType(object, "__iter__");
    if (method == Value.ABSENT) {
      return byIndex(object, each);
    }
    Value iterator = interpreter.calls.call(method, Arguments.NONE);
    if (iterator instanceof InstanceValue stepper) {
      return byNext(stepper, each);
    }
    return iterator != object && run(iterator, each);
  }

  private boolean byIndex(Value object, Predicate<Value> each) {
    Value method = interpreter.attributes.ofType(object, "__getitem__");
    if (method == Value.ABSENT) {
      interpreter.errors.inferred("TypeError", "object is not iterable");
      return false;
    }
    return false;
  }

  private boolean byNext(InstanceValue stepper, Predicate<Value> each) {
    Value method = interpreter.attributes.ofType(stepper, "__next__");
    if (method == Value.ABSENT || method == Value.UNKNOWN) {
      return false;
    }
    interpreter.errors.enter(java.util.Set.of("StopIteration"));
    try {
      for (int i = 0; i < 1000; i++) {
        Value value = interpreter.calls.call(method, Arguments.NONE);
        if (value == Value.UNKNOWN) {
          return i > 0;
        }
        if (!each.test(value)) {
          return true;
        }
      }
    } catch (PythonError end) {
      boolean isEnd =
          end.exception() instanceof InstanceValue exception
              && exception.type().isSubclassOf(interpreter.builtin("StopIteration"));
      if (!isEnd) {
        throw end;
      }
    } finally {
      interpreter.errors.leave();
    }
    return true;
  }
}

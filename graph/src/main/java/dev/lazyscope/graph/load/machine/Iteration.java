package dev.lazyscope.graph.load.machine;

import dev.lazyscope.graph.load.Heuristic;
import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.Frame;
import dev.lazyscope.graph.load.value.FunctionValue;
import dev.lazyscope.graph.load.value.GeneratorValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.Joining;
import dev.lazyscope.graph.load.value.ListValue;
import dev.lazyscope.graph.load.value.PythonError;
import dev.lazyscope.graph.load.value.SetValue;
import dev.lazyscope.graph.load.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Iteration over everything that can be iterated.
final class Iteration {
  /// `iteration-bound`: an iterator that goes on is left after so many elements.
  private static final int MOST_ELEMENTS = 20_000;

  /// The same, of one that may have ended before: after so many unknown ones in a row.
  private static final int MOST_UNKNOWN = 20;

  /// The same, where what is done with each was passed over: after so many in a row.
  private static final int MOST_PASSED_OVER = 200;

  private final Interpreter interpreter;

  Iteration(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  /// Iterates in a frame, whose local variables the loop changes.
  void iterate(Frame frame, Value iterable, Predicate<Value> each) {
    Predicate<Value> inFrame =
        element -> {
          interpreter.stack.push(frame);
          try {
            return each.test(element);
          } finally {
            interpreter.stack.pop();
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
    Value plain = plain(iterable);
    return switch (plain) {
      case Value.Tuple(var items) -> Optional.of(items);
      case ListValue list when !list.isOpen() -> Optional.of(List.copyOf(list.read()));
      case SetValue set when !set.isOpen() -> Optional.of(set.items());
      case ListValue _, SetValue _ -> Optional.empty();
      case Value.AnyOf(var options) when options.stream().allMatch(Iteration::isRow) ->
          columns(options).or(() -> oneAfterTheOther(plain));
      case Value _ -> oneAfterTheOther(iterable);
    };
  }

  private Optional<List<Value>> oneAfterTheOther(Value iterable) {
    List<Value> collected = new ArrayList<>();
    return run(iterable, collected::add) ? Optional.of(collected) : Optional.empty();
  }

  /// {@return the elements by their position, or empty when not even their number is known}
  Optional<List<Value>> positions(Value iterable) {
    Value plain = plain(iterable);
    return switch (plain) {
      case Value.AnyOf(var options) -> columns(options);
      case Value.Tuple _, ListValue _, SetValue _ -> elements(plain);
      case Value _ -> {
        int depth = interpreter.branches.depth();
        boolean[] isCertain = {!(plain instanceof DictValue dict && dict.isOpen())};
        List<Value> collected = new ArrayList<>();
        Predicate<Value> each =
            value -> {
              isCertain[0] &= interpreter.branches.depth() == depth;
              return collected.add(value);
            };
        yield run(plain, each) && isCertain[0] ? Optional.of(collected) : Optional.empty();
      }
    };
  }

  private static boolean isRow(Value value) {
    return value instanceof Value.Tuple || value instanceof ListValue list && !list.isOpen();
  }

  private static Value plain(Value iterable) {
    return iterable instanceof InstanceValue instance && overrides(instance)
        ? instance
        : Payloads.plain(iterable);
  }

  /// At each position what any of several iterables of the same length has there.
  private Optional<List<Value>> columns(List<Value> iterables) {
    List<Value> joined = new ArrayList<>();
    boolean isFirst = true;
    for (Value iterable : iterables) {
      if (iterable == Value.NONE) {
        continue;
      }
      Optional<List<Value>> row = positions(iterable);
      if (row.isEmpty() || !isFirst && row.get().size() != joined.size()) {
        return Optional.empty();
      }
      for (int i = 0; i < row.get().size(); i++) {
        if (isFirst) {
          joined.add(row.get().get(i));
        } else {
          joined.set(i, Joining.join(joined.get(i), row.get().get(i)));
        }
      }
      isFirst = false;
    }
    return isFirst ? Optional.empty() : Optional.of(joined);
  }

  /// {@return the next value of an iterator, absent when there is none}
  Value next(Value iterator) {
    if (iterator instanceof GeneratorValue generator) {
      return interpreter.generators.next(generator);
    }
    Value method = interpreter.attributes.ofType(iterator, "__next__");
    return method == Value.ABSENT || method.isUnknown()
        ? Value.UNKNOWN
        : interpreter.errors.awaiting(
            "StopIteration", () -> interpreter.calls.call(method, Arguments.NONE));
  }

  /// `iter(iterable)`, unknown where that cannot be followed one by one.
  Value iterator(Value iterable) {
    return switch (iterable) {
      case GeneratorValue generator -> generator;
      case ListValue list when !list.isOpen() -> overList(list);
      case Value.Range range -> overRange(range);
      case InstanceValue instance when overrides(instance) -> iteratorOf(instance);
      case InstanceValue instance when instance.payload() != Value.ABSENT ->
          iterator(instance.payload());
      case InstanceValue instance -> iteratorOf(instance);
      case ClassValue type -> iteratorOf(type);
      case Value.AnyOf _ -> Value.UNKNOWN;
      case Value other when interpreter.attributes.lacks(other, "__iter__") -> notIterable(other);
      case Value.Marker _ -> Value.UNKNOWN;
      case Value other -> elements(other).<Value>map(interpreter::iterator).orElse(Value.UNKNOWN);
    };
  }

  private Value iteratorOf(Value object) {
    Value method = interpreter.attributes.ofType(object, "__iter__");
    if (method != Value.ABSENT) {
      return interpreter.calls.call(method, Arguments.NONE);
    }
    Value item = interpreter.attributes.ofType(object, "__getitem__");
    return item == Value.ABSENT
        ? notIterable(object)
        : item.isUnknown() ? Value.UNKNOWN : overItems(item);
  }

  private Value notIterable(Value object) {
    return interpreter.errors.inferred(
        "TypeError", "'" + interpreter.types.of(object).name() + "' object is not iterable");
  }

  /// The list may change while it is iterated.
  private static GeneratorValue overList(ListValue list) {
    int[] index = {0};
    return GeneratorValue.overCollection(
        () -> index[0] < list.items().size() ? list.items().get(index[0]++) : Value.ABSENT);
  }

  private static GeneratorValue overRange(Value.Range range) {
    long[] value = {range.start()};
    return GeneratorValue.overCollection(
        () -> {
          long now = value[0];
          value[0] += range.step();
          boolean isInside = range.step() > 0 ? now < range.stop() : now > range.stop();
          return isInside ? Value.of(now) : Value.ABSENT;
        });
  }

  /// The old protocol: `object[0]`, `object[1]` until there is an IndexError.
  private GeneratorValue overItems(Value getItem) {
    long[] index = {0};
    return GeneratorValue.pulled(
        () ->
            interpreter.errors.awaiting(
                "IndexError",
                () -> interpreter.calls.call(getItem, Arguments.of(Value.of(index[0]++)))));
  }

  Value await(Value awaited) {
    return switch (awaited) {
      case GeneratorValue generator -> await(generator);
      case InstanceValue instance
          when interpreter.attributes.ofType(instance, "__await__") instanceof Value method
              && method != Value.ABSENT ->
          interpreter.calls.call(method, Arguments.NONE) instanceof GeneratorValue generator
              ? await(generator)
              : Value.UNKNOWN;
      case Value _ -> Value.UNKNOWN;
    };
  }

  private Value await(GeneratorValue generator) {
    boolean canBeAwaited =
        switch (generator.kind()) {
          case COROUTINE -> generator.state() != GeneratorValue.State.DONE;
          case GENERATOR, ITERATOR -> true;
          case ASYNC_GENERATOR -> false;
        };
    return canBeAwaited ? interpreter.generators.await(generator) : Value.UNKNOWN;
  }

  /// {@return what `async for` goes over, unknown where that cannot be followed one by one}
  Value asyncIterator(Value iterable) {
    return switch (iterable) {
      case GeneratorValue generator -> generator;
      case InstanceValue instance -> {
        Value method = interpreter.attributes.ofType(instance, "__aiter__");
        Value iterator =
            method == Value.ABSENT ? method : interpreter.calls.call(method, Arguments.NONE);
        yield iterator instanceof InstanceValue stepper
            ? overNext(stepper)
            : iterator instanceof GeneratorValue ? iterator : Value.UNKNOWN;
      }
      case Value _ -> Value.UNKNOWN;
    };
  }

  /// Awaits `__anext__`, until there is a StopAsyncIteration or something unknown.
  private GeneratorValue overNext(InstanceValue stepper) {
    boolean[] isKnown = {true};
    return GeneratorValue.pulled(
        () -> {
          Value method = interpreter.attributes.ofType(stepper, "__anext__");
          if (method == Value.ABSENT || !isKnown[0]) {
            return Value.ABSENT;
          }
          Value next =
              interpreter.errors.awaiting(
                  "StopAsyncIteration",
                  () -> await(interpreter.calls.call(method, Arguments.NONE)));
          isKnown[0] = !next.isUnknown();
          return next;
        });
  }

  /// Gives all elements. {@return whether they are known}
  private boolean run(Value iterable, Predicate<Value> each) {
    return switch (iterable) {
      case Value.Tuple(var items) -> all(items, each);
      case ListValue list -> list(list, each);
      case SetValue set -> set(set, each);
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
        interpreter.either(options.stream().map(option -> () -> run(option, each)));
        yield true;
      }
      case Value.Marker marker -> {
        if (!marker.isUnknown()) {
          notIterable(marker);
        }
        yield marker == Value.Marker.NONE;
      }
      case Value other -> {
        if (interpreter.attributes.lacks(other, "__iter__")) {
          notIterable(other);
        }
        yield false;
      }
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
    if (list.view().isPresent()) {
      DictValue dict = list.view().get().dict();
      int size = dict.size();
      return known(
          List.copyOf(list.items()),
          list.isOpen(),
          item -> each.test(item) && keepsSize("dictionary", size, dict.size(), dict.isOpen()));
    }
    for (int i = 0; i < list.items().size() && i < MOST_ELEMENTS; i++) {
      if (!each.test(list.items().get(i))) {
        return true;
      }
    }
    return known(List.of(), list.isOpen(), each);
  }

  private boolean set(SetValue set, Predicate<Value> each) {
    int size = set.size();
    return known(
        set.items(),
        set.isOpen(),
        item -> each.test(item) && keepsSize("Set", size, set.size(), set.isOpen()));
  }

  /// A loop that changes what it goes over ends by a RuntimeError.
  private boolean keepsSize(String kind, int before, int now, boolean isOpen) {
    if (before != now && !isOpen) {
      PythonError error =
          interpreter.errors.make("RuntimeError", kind + " changed size during iteration");
      if (interpreter.errors.mayTravel(error.exception())) {
        throw error;
      }
      interpreter.doubts.assume(Heuristic.RAISE_NOBODY_AWAITS);
    }
    return true;
  }

  private boolean dict(DictValue dict, Predicate<Value> each) {
    int size = dict.size();
    return known(
        dict.keys(),
        dict.isOpen(),
        key -> each.test(key) && keepsSize("dictionary", size, dict.size(), dict.isOpen()));
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
    int unknown = 0;
    int passedOver = 0;
    for (int i = 0;
        i < MOST_ELEMENTS && unknown < MOST_UNKNOWN && passedOver < MOST_PASSED_OVER;
        i++) {
      Value value = interpreter.generators.next(generator);
      long before = interpreter.branches.passedOver();
      if (value == Value.ABSENT || !give(generator, value, each)) {
        return;
      }
      boolean isAnything = value.isUnknown() && generator.activity().orElseThrow().isDoubtful();
      unknown = isAnything ? unknown + 1 : 0;
      passedOver = interpreter.branches.passedOver() > before ? passedOver + 1 : 0;
    }
    interpreter.doubts.assume(Heuristic.ITERATION_BOUND);
  }

  /// What a generator gives in an undecided branch may not be given.
  private boolean give(GeneratorValue generator, Value value, Predicate<Value> each) {
    GeneratorValue.Activity activity = generator.activity().orElseThrow();
    if (!activity.mayNotHappen()) {
      return interpreter.doubts.within(activity.isDoubtful(), () -> each.test(value));
    }
    boolean[] goesOn = {true};
    interpreter.perhaps(() -> goesOn[0] = each.test(value));
    return goesOn[0];
  }

  private boolean instance(InstanceValue instance, Predicate<Value> each) {
    if (instance.payload() != Value.ABSENT && !overrides(instance)) {
      return run(instance.payload(), each);
    }
    return viaMethod(instance, each);
  }

  private static boolean overrides(InstanceValue instance) {
    Value method = instance.type().lookup("__iter__");
    return method instanceof FunctionValue || method instanceof InstanceValue;
  }

  private boolean viaMethod(Value object, Predicate<Value> each) {
    Value iterator = iteratorOf(object);
    if (iterator.isUnknown()) {
      return false;
    }
    if (iterator instanceof InstanceValue stepper) {
      return byNext(stepper, each);
    }
    return iterator != object && run(iterator, each);
  }

  private boolean byNext(InstanceValue stepper, Predicate<Value> each) {
    for (int i = 0; i < MOST_ELEMENTS; i++) {
      Value value = next(stepper);
      if (value == Value.ABSENT) {
        return true;
      }
      if (value.isUnknown()) {
        return i > 0;
      }
      if (!each.test(value)) {
        return true;
      }
    }
    interpreter.doubts.assume(Heuristic.ITERATION_BOUND);
    return true;
  }
}

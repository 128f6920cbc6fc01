package dev.lazyscope.graph.load.machine;

import dev.lazyscope.analyzer.script.Step.Shape;
import dev.lazyscope.analyzer.script.Target;
import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.Frame;
import dev.lazyscope.graph.load.value.ListValue;
import dev.lazyscope.graph.load.value.Truth;
import dev.lazyscope.graph.load.value.Value;
import java.util.List;
import java.util.Optional;

/// Tells whether a value has the shape of a `match` pattern, and binds the captures.
final class Patterns {
  private final Interpreter interpreter;

  Patterns(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  Truth matches(Shape shape, Value subject, Frame frame) {
    return switch (shape) {
      case Shape.Equal(var term) ->
          interpreter.comparisons.equal(subject, interpreter.terms.value(term, frame));
      case Shape.Same(var term) ->
          interpreter.comparisons.same(subject, interpreter.terms.value(term, frame));
      case Shape.Sequence(var items) -> sequence(items, subject, frame);
      case Shape.Mapping mapping -> mapping(mapping, subject, frame);
      case Shape.Class type -> type(type, subject, frame);
      case Shape.Star(var target) -> {
        capture(target, subject, frame);
        yield Truth.YES;
      }
      case Shape.As(var inner, var target) -> {
        Truth truth = inner.map(one -> matches(one, subject, frame)).orElse(Truth.YES);
        if (truth != Truth.NO) {
          capture(target, subject, frame);
        }
        yield truth;
      }
      case Shape.Or(var options) -> {
        Truth any = Truth.NO;
        for (Shape option : options) {
          Truth one = matches(option, subject, frame);
          if (one == Truth.YES) {
            yield Truth.YES;
          }
          any = one == Truth.UNDECIDED ? one : any;
        }
        yield any;
      }
    };
  }

  private void capture(Optional<Target> target, Value value, Frame frame) {
    target.ifPresent(place -> interpreter.targets.store(place, value, frame));
  }

  private Truth sequence(List<Shape> items, Value subject, Frame frame) {
    Value plain = Payloads.plain(subject);
    if (!plain.isKnown()) {
      items.forEach(item -> matches(item, Value.UNKNOWN, frame));
      return Truth.UNDECIDED;
    }
    boolean isSequence = isSequence(plain);
    Optional<List<Value>> elements =
        isSequence ? interpreter.iteration.elements(plain) : Optional.empty();
    if (elements.isEmpty()) {
      return isSequence ? Truth.UNDECIDED : Truth.NO;
    }
    return elements(items, elements.get(), frame);
  }

  private static boolean isSequence(Value value) {
    return value instanceof Value.Tuple
        || value instanceof Value.Range
        || value instanceof ListValue list && list.kind() == ListValue.Kind.LIST;
  }

  private Truth elements(List<Shape> items, List<Value> values, Frame frame) {
    int star = -1;
    for (int i = 0; i < items.size(); i++) {
      star = items.get(i) instanceof Shape.Star ? i : star;
    }
    boolean fits = star < 0 ? items.size() == values.size() : values.size() >= items.size() - 1;
    if (!fits) {
      return Truth.NO;
    }
    Truth all = Truth.YES;
    for (int i = 0; i < items.size(); i++) {
      int from = star >= 0 && i > star ? values.size() - (items.size() - i) : i;
      int after = items.size() - i - 1;
      Value value =
          i == star ? interpreter.list(values.subList(i, values.size() - after)) : values.get(from);
      Truth one = matches(items.get(i), value, frame);
      if (one == Truth.NO) {
        return one;
      }
      all = one == Truth.UNDECIDED ? one : all;
    }
    return all;
  }

  private Truth mapping(Shape.Mapping mapping, Value subject, Frame frame) {
    Value plain = Payloads.plain(subject);
    if (!(plain instanceof DictValue dict)) {
      mapping.values().forEach(item -> matches(item, Value.UNKNOWN, frame));
      return plain.isKnown() ? Truth.NO : Truth.UNDECIDED;
    }
    Truth all = Truth.YES;
    DictValue rest = interpreter.dict();
    rest.become(dict);
    for (int i = 0; i < mapping.keys().size(); i++) {
      Value key = interpreter.terms.value(mapping.keys().get(i), frame);
      Value value = dict.get(key);
      rest.remove(key);
      if (value == Value.ABSENT) {
        return dict.isOpen() ? Truth.UNDECIDED : Truth.NO;
      }
      Truth one = matches(mapping.values().get(i), value, frame);
      if (one == Truth.NO) {
        return one;
      }
      all = one == Truth.UNDECIDED ? one : all;
    }
    capture(mapping.rest(), dict.isOpen() ? Value.UNKNOWN : rest, frame);
    return all;
  }

  private Truth type(Shape.Class shape, Value subject, Frame frame) {
    Value type = interpreter.terms.value(shape.type(), frame);
    Truth truth = interpreter.comparisons.isInstance(subject, type);
    if (truth == Truth.NO) {
      return truth;
    }
    for (int i = 0; i < shape.positional().size(); i++) {
      Value part = positional(type, i, subject);
      truth = weaker(truth, matches(shape.positional().get(i), part, frame));
    }
    for (int i = 0; i < shape.names().size(); i++) {
      Value part = interpreter.attributes.find(subject, shape.names().get(i));
      if (part == Value.ABSENT) {
        return Truth.NO;
      }
      truth = weaker(truth, matches(shape.named().get(i), part, frame));
    }
    return truth;
  }

  /// A class without `__match_args__` that accepts a pattern is a built-in one, which takes the
  /// value itself (language reference 8.6.4.10).
  private Value positional(Value type, int index, Value subject) {
    Value names = interpreter.attributes.find(type, "__match_args__");
    if (names == Value.ABSENT) {
      return subject;
    }
    if (names instanceof Value.Tuple(var items)
        && index < items.size()
        && items.get(index) instanceof Value.Str(var name)) {
      Value part = interpreter.attributes.find(subject, name);
      return part == Value.ABSENT ? Value.UNKNOWN : part;
    }
    return Value.UNKNOWN;
  }

  private static Truth weaker(Truth one, Truth other) {
    if (one == Truth.NO || other == Truth.NO) {
      return Truth.NO;
    }
    return one == Truth.UNDECIDED ? one : other;
  }
}

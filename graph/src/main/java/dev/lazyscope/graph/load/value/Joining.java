package dev.lazyscope.graph.load.value;

import java.util.ArrayList;
import java.util.List;

/// What is known after two branches of which one was taken.
public final class Joining {
  /// More alternatives than this are as good as unknown.
  private static final int MOST_OPTIONS = 4;

  private Joining() {}

  /// {@return one value that stands for either; an absent one does not count}
  public static Value join(Value left, Value right) {
    if (left == right || right == Value.ABSENT || left.equals(right)) {
      return left;
    }
    if (left == Value.ABSENT) {
      return right;
    }
    if (left.isUnknown() || right.isUnknown()) {
      return Value.UNKNOWN;
    }
    List<Value> options = new ArrayList<>(MOST_OPTIONS);
    add(options, left);
    add(options, right);
    return options.size() > MOST_OPTIONS
        ? Value.UNKNOWN
        : options.size() == 1 ? options.getFirst() : new Value.AnyOf(List.copyOf(options));
  }

  private static void add(List<Value> options, Value value) {
    if (value instanceof Value.AnyOf(var nested)) {
      nested.forEach(one -> add(options, one));
    } else if (!options.contains(value)) {
      options.add(value);
    }
  }
}

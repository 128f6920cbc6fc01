package dev.lazyscope.graph.load.nativemodel.core;

import dev.lazyscope.graph.load.operation.Numbers;
import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.value.FunctionValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.ListValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Truth;
import dev.lazyscope.graph.load.value.Value;
import java.util.List;

/// The order of known values; what cannot be ordered counts as equal.
final class Ordering {
  private Ordering() {}

  /// Values of built-in types without asking the program, others by their `<`.
  static int compare(Machine machine, Value left, Value right) {
    if (isPlain(left) && isPlain(right)) {
      Value one = Payloads.plain(left);
      Value other = Payloads.plain(right);
      if (Numbers.isPlain(one) && Numbers.isPlain(other) && !Numbers.areOrdered(one, other)) {
        throw machine.error("TypeError", "'<' not supported between instances");
      }
      return compare(left, right);
    }
    if (machine.less(left, right) == Truth.YES) {
      return -1;
    }
    return machine.less(right, left) == Truth.YES ? 1 : 0;
  }

  private static boolean isPlain(Value value) {
    return switch (value) {
      case Value.Tuple(var items) -> items.stream().allMatch(Ordering::isPlain);
      case InstanceValue instance ->
          !(instance.type().lookup("__lt__") instanceof FunctionValue)
              && instance.payload() != Value.ABSENT;
      case ListValue _ -> false;
      case Value _ -> true;
    };
  }

  private static int compare(Value left, Value right) {
    Value one = Payloads.plain(left);
    Value other = Payloads.plain(right);
    if (one instanceof Value.Str && other instanceof Value.Str
        || one instanceof Value.Bytes && other instanceof Value.Bytes) {
      return Numbers.compare(one, other).sign();
    }
    if (Numbers.isNumber(one) && Numbers.isNumber(other)) {
      return Numbers.compare(one, other).sign();
    }
    if (one instanceof Value.Tuple(var a) && other instanceof Value.Tuple(var b)) {
      return compareItems(a, b);
    }
    return 0;
  }

  private static int compareItems(List<Value> one, List<Value> other) {
    for (int i = 0; i < one.size() && i < other.size(); i++) {
      int sign = compare(one.get(i), other.get(i));
      if (sign != 0) {
        return sign;
      }
    }
    return Integer.compare(one.size(), other.size());
  }
}

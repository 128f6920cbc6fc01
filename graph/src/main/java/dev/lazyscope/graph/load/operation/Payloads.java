package dev.lazyscope.graph.load.operation;

import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.Value;

/// Looks through instances of subclasses of built-in types.
public final class Payloads {
  private Payloads() {}

  /// {@return the string, list, dictionary … that a value is, or the value itself}
  public static Value plain(Value value) {
    return value instanceof InstanceValue instance && instance.payload() != Value.ABSENT
        ? instance.payload()
        : value;
  }
}

package dev.lazyscope.graph.load.operation;

import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.ListValue;
import dev.lazyscope.graph.load.value.SetValue;
import dev.lazyscope.graph.load.value.Value;
import java.util.Optional;

/// Looks through instances of subclasses of built-in types.
public final class Payloads {
  private Payloads() {}

  /// {@return the string, list, dictionary … that a value is, or the value itself}
  public static Value plain(Value value) {
    return value instanceof InstanceValue instance && instance.payload() != Value.ABSENT
        ? instance.payload()
        : value;
  }

  public static Optional<DictValue> dict(Value value) {
    return plain(value) instanceof DictValue dict ? Optional.of(dict) : Optional.empty();
  }

  public static Optional<ListValue> list(Value value) {
    return plain(value) instanceof ListValue list ? Optional.of(list) : Optional.empty();
  }

  public static Optional<SetValue> set(Value value) {
    return plain(value) instanceof SetValue set ? Optional.of(set) : Optional.empty();
  }

  public static Optional<String> text(Value value) {
    return plain(value) instanceof Value.Str(var text) ? Optional.of(text) : Optional.empty();
  }

  /// {@return whether no more is known of a string, number or the like than its class}
  public static boolean isOfUnknownValue(Value value) {
    return value instanceof InstanceValue instance && instance.isOfUnknownValue();
  }
}

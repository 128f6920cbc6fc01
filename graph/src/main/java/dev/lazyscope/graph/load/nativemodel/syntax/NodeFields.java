package dev.lazyscope.graph.load.nativemodel.syntax;

import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A node of `ast` that a program has made, as the compiler reads it: its class in the grammar and
/// its fields. Raises `TypeError` where one is missing (library reference, `compile`).
record NodeFields(Machine machine, InstanceValue node, String type) {
  /// Where nodes stand that no text has.
  static final int NOWHERE = 0;

  /// A tree of which not all is known.
  static final class Unknowable extends RuntimeException {
    Unknowable() {
      super("unknown node");
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
      return this;
    }
  }

  /// {@return the node, if that is what it is}
  static NodeFields of(Machine machine, Value value) {
    if (value instanceof InstanceValue node) {
      Optional<String> type = AstModel.node(node).map(known -> known.name());
      if (type.isPresent()) {
        return new NodeFields(machine, node, type.get());
      }
    }
    throw new Unknowable();
  }

  private Value field(String name) {
    Value value = machine.find(node, name);
    if (value == Value.ABSENT) {
      String text = "required field \"" + name + "\" missing from " + type;
      throw machine.error("TypeError", text);
    }
    if (value.isUnknown()) {
      throw new Unknowable();
    }
    return value;
  }

  Value constant(String name) {
    return Payloads.plain(field(name));
  }

  NodeFields child(String name) {
    return of(machine, field(name));
  }

  Optional<NodeFields> optional(String name) {
    return optional(field(name));
  }

  private Optional<NodeFields> optional(Value value) {
    return value == Value.NONE ? Optional.empty() : Optional.of(of(machine, value));
  }

  String text(String name) {
    return text(field(name));
  }

  private static String text(Value value) {
    return Payloads.text(value).orElseThrow(Unknowable::new);
  }

  Optional<String> optionalText(String name) {
    Value value = field(name);
    return value == Value.NONE ? Optional.empty() : Optional.of(text(value));
  }

  List<String> texts(String name) {
    return items(name, NodeFields::text);
  }

  List<NodeFields> children(String name) {
    return items(name, value -> of(machine, value));
  }

  /// {@return nodes of which some may be None}
  List<Optional<NodeFields>> optionals(String name) {
    return items(name, this::optional);
  }

  private <T> List<T> items(String name, Function<Value, T> read) {
    List<T> items = new ArrayList<>();
    for (Value item : machine.elements(field(name)).orElseThrow(Unknowable::new)) {
      items.add(read.apply(item));
    }
    return items;
  }

  /// {@return a whole number; 0 for None}
  int number(String name) {
    return switch (constant(name)) {
      case Value.Int(long number) -> (int) number;
      case Value.Marker.TRUE -> 1;
      case Value.Marker.FALSE, Value.Marker.NONE -> 0;
      case Value _ -> throw new Unknowable();
    };
  }

  boolean isSet(String name) {
    return number(name) != 0;
  }
}

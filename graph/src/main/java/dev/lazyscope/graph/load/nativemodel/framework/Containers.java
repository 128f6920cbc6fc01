package dev.lazyscope.graph.load.nativemodel.framework;

import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.ListValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.SetValue;
import dev.lazyscope.graph.load.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Lists, sets, tuples and dictionaries.
final class Containers {
  private final Machine machine;
  private final Validation validation;

  Containers(Machine machine, Validation validation) {
    this.machine = machine;
    this.validation = validation;
  }

  Value items(String type, DictValue schema, Value input, Scope scope) {
    if (isNoSequence(type, input, scope)) {
      return Value.ABSENT;
    }
    Optional<List<Value>> found = elements(input);
    if (found.isEmpty()) {
      return Value.UNKNOWN;
    }
    List<Value> made = new ArrayList<>();
    for (Value one : found.get()) {
      made.add(inner(schema, "items_schema", one, scope.at(Value.of(made.size()))));
    }
    if (made.contains(Value.ABSENT) || !fits(schema, made.size())) {
      return Value.ABSENT;
    }
    return switch (type) {
      case "list" -> machine.list(made);
      case "set" -> machine.set(made);
      default -> machine.set(made, SetValue.Kind.FROZENSET);
    };
  }

  private static boolean fits(DictValue schema, int size) {
    return Scalars.isBetween(schema.get("min_length"), schema.get("max_length"), size);
  }

  /// Texts and mappings are none, though they have elements; in strict mode only the type itself is
  /// one.
  private static boolean isNoSequence(String type, Value input, Scope scope) {
    return switch (Payloads.plain(input)) {
      case ListValue _ -> scope.isStrict() && !type.equals("list");
      case Value.Tuple _ -> scope.isStrict() && !type.equals("tuple");
      case SetValue _ -> scope.isStrict() && !type.endsWith("set");
      case Value.Str _, Value.Bytes _, Value.Int _, Value.Float _, DictValue _ -> true;
      case Value.Marker marker -> marker.isKnown();
      case Value _ -> false;
    };
  }

  private Optional<List<Value>> elements(Value input) {
    return switch (Payloads.plain(input)) {
      case ListValue list when !list.isOpen() -> Optional.of(List.copyOf(list.items()));
      case Value.Tuple(var items) -> Optional.of(items);
      case SetValue set when !set.isOpen() -> machine.elements(set);
      case Value _ -> Optional.empty();
    };
  }

  Value tuple(DictValue schema, Value input, Scope scope) {
    if (isNoSequence("tuple", input, scope)) {
      return Value.ABSENT;
    }
    Optional<List<Value>> found = elements(input);
    Optional<List<Value>> schemas = machine.elements(schema.get("items_schema"));
    if (found.isEmpty() || schemas.isEmpty()) {
      return Value.UNKNOWN;
    }
    Optional<List<Value>> each =
        repeated(schemas.get(), schema.get("variadic_item_index"), found.get().size());
    if (each.isEmpty() || !fits(schema, found.get().size())) {
      return Value.ABSENT;
    }
    List<Value> made = new ArrayList<>();
    for (int i = 0; i < found.get().size(); i++) {
      made.add(validation.of(each.get().get(i), found.get().get(i), scope.at(Value.of(i))));
    }
    return made.contains(Value.ABSENT) ? Value.ABSENT : new Value.Tuple(made);
  }

  /// {@return the schema of each item, of which one may stand for any number; empty where they are
  /// not as many}
  private static Optional<List<Value>> repeated(List<Value> schemas, Value variadic, int size) {
    List<Value> all = new ArrayList<>(schemas);
    if (variadic instanceof Value.Int(long index)) {
      Value repeated = all.remove((int) index);
      while (all.size() < size) {
        all.add((int) index, repeated);
      }
    }
    return all.size() == size ? Optional.of(all) : Optional.empty();
  }

  Value dict(DictValue schema, Value input, Scope scope) {
    if (!(Payloads.plain(input) instanceof DictValue given)) {
      return input instanceof InstanceValue || !input.isKnown() || input instanceof Value.AnyOf
          ? Value.UNKNOWN
          : Value.ABSENT;
    }
    DictValue made = machine.dict();
    boolean[] isRefused = {!given.isOpen() && !fits(schema, given.size())};
    given.forEach(
        (key, value) -> {
          Value own = inner(schema, "keys_schema", key, scope.at(key));
          Value item = inner(schema, "values_schema", value, scope.at(key));
          if (own == Value.ABSENT || item == Value.ABSENT) {
            isRefused[0] = true;
          } else if (DictValue.isKey(own)) {
            made.put(own, item);
          } else {
            made.open();
          }
        });
    if (given.isOpen()) {
      made.open();
    }
    return isRefused[0] ? Value.ABSENT : made;
  }

  private Value inner(DictValue schema, String name, Value input, Scope scope) {
    return schema.has(name) ? validation.of(schema.get(name), input, scope) : input;
  }
}

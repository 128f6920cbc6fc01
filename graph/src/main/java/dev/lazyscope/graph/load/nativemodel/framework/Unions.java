package dev.lazyscope.graph.load.nativemodel.framework;

import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.text.Texts;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.SetValue;
import dev.lazyscope.graph.load.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One of several schemas (https://docs.pydantic.dev/latest/concepts/unions/).
final class Unions {
  private final Machine machine;
  private final Validation validation;

  Unions(Machine machine, Validation validation) {
    this.machine = machine;
    this.validation = validation;
  }

  /// Smart mode: what needs no conversion comes first, then the model of which most fields are
  /// given, then the first.
  Value union(DictValue schema, Value input, Scope scope) {
    Optional<List<Value>> choices = machine.elements(schema.get("choices"));
    if (choices.isEmpty() || !input.isKnown()) {
      return Value.UNKNOWN;
    }
    if (!schema.get("mode").equals(Value.of("left_to_right")) && !scope.isStrict()) {
      Value exact = best(choices.get(), input, scope.strict());
      if (exact != Value.ABSENT) {
        return exact;
      }
    }
    return best(choices.get(), input, scope);
  }

  private Value best(List<Value> choices, Value input, Scope scope) {
    List<Value> fitting = new ArrayList<>();
    for (Value choice : choices) {
      Value value = validation.of(schemaOf(choice), input, scope.at(label(choice)));
      if (value.isUnknown()) {
        return value;
      }
      if (value != Value.ABSENT) {
        fitting.add(value);
      }
    }
    Value best = fitting.isEmpty() ? Value.ABSENT : fitting.getFirst();
    for (Value one : fitting) {
      best = given(one) > given(best) ? one : best;
    }
    return best;
  }

  /// A choice may have a label.
  private static Value schemaOf(Value choice) {
    return choice instanceof Value.Tuple(var parts) ? parts.getFirst() : choice;
  }

  /// How an error names a choice.
  private Value label(Value choice) {
    if (choice instanceof Value.Tuple(var parts)) {
      return parts.get(1);
    }
    return choice instanceof DictValue schema
        ? schema.get("cls") instanceof ClassValue type ? Value.of(type.name()) : schema.get("type")
        : Texts.unknown(machine);
  }

  private int given(Value value) {
    return value instanceof InstanceValue
            && machine.find(value, "__pydantic_fields_set__") instanceof SetValue names
        ? names.size()
        : 0;
  }

  Value tagged(DictValue schema, Value input, Scope scope) {
    if (!(schema.get("discriminator") instanceof Value.Str(var name))
        || !(Payloads.plain(schema.get("choices")) instanceof DictValue choices)
        || choices.isOpen()) {
      return Value.UNKNOWN;
    }
    Value tag =
        switch (Payloads.plain(input)) {
          case DictValue dict when !dict.isOpen() -> dict.get(name);
          case InstanceValue object -> machine.find(object, name);
          case Value _ -> Value.UNKNOWN;
        };
    if (tag == Value.ABSENT || !tag.isKnown() || !DictValue.isKey(tag)) {
      return tag == Value.ABSENT ? tag : Value.UNKNOWN;
    }
    Value choice = choices.get(tag);
    Value schemaOrOther = choice instanceof Value.Str other ? choices.get(other) : choice;
    return schemaOrOther == Value.ABSENT
        ? schemaOrOther
        : validation.of(schemaOrOther, input, scope.at(tag));
  }
}

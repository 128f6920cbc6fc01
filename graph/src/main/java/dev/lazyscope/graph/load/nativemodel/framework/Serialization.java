package dev.lazyscope.graph.load.nativemodel.framework;

import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.ListValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.SetValue;
import dev.lazyscope.graph.load.value.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Makes dictionaries of models (https://docs.pydantic.dev/latest/concepts/serialization/). What
/// has a serializer of its own, and what is no plain value, is unknown.
final class Serialization {
  private static final int MOST_STEPS = 255;

  /// What `dataclasses` keeps of the fields of a class.
  private static final String FIELDS = "__dataclass_fields__";

  private final Machine machine;
  private final Form form;
  private final Map<Value, Value> definitions = new HashMap<>();
  private int depth;

  /// What the caller asks for.
  record Form(boolean isJson, boolean isByAlias, boolean withoutNone, boolean withoutUnset) {}

  Serialization(Machine machine, Form form) {
    this.machine = machine;
    this.form = form;
  }

  Value of(Value described, Value value) {
    return within(() -> described(described, value));
  }

  /// What contains itself has no end.
  private Value within(Supplier<Value> action) {
    if (depth > MOST_STEPS) {
      return Value.UNKNOWN;
    }
    depth++;
    try {
      return action.get();
    } finally {
      depth--;
    }
  }

  private Value described(Value described, Value value) {
    if (!(Payloads.plain(described) instanceof DictValue schema)
        || schema.isOpen()
        || schema.has("serialization")
        || !(schema.get("type") instanceof Value.Str(var type))) {
      return Value.UNKNOWN;
    }
    return switch (type) {
      case "model" ->
          Validation.isTrue(schema.get("root_model")) ? root(schema, value) : model(schema, value);
      case "dataclass" -> dataclass(schema, value);
      case "float" ->
          value instanceof Value.Int(long number) ? new Value.Float(number) : inferred(value);
      case "definitions" -> define(schema, value);
      case "definition-ref" ->
          of(definitions.getOrDefault(schema.get("schema_ref"), Value.UNKNOWN), value);
      case "nullable" -> value == Value.NONE ? value : of(schema.get("schema"), value);
      case "default", "function-before", "function-after", "function-wrap", "custom-error" ->
          of(schema.get("schema"), value);
      case "list" -> list(schema, value);
      case "dict" -> dict(schema, value);
      case "any",
          "none",
          "str",
          "int",
          "bool",
          "literal",
          "enum",
          "set",
          "frozenset",
          "tuple",
          "union",
          "tagged-union",
          "function-plain",
          "lax-or-strict",
          "json-or-python",
          "chain" ->
          inferred(value);
      default -> Value.UNKNOWN;
    };
  }

  private Value define(DictValue schema, Value value) {
    definitions.putAll(Validation.definitions(machine, schema));
    return of(schema.get("schema"), value);
  }

  /// By its own type. A model knows its schema.
  private Value inferred(Value value) {
    return within(() -> byType(value));
  }

  private Value byType(Value value) {
    return switch (value) {
      case Value.Str _, Value.Int _, Value.Float _ -> value;
      case Value.Marker marker -> marker == Value.Marker.ELLIPSIS ? Value.UNKNOWN : value;
      case ListValue _, Value.Tuple _, SetValue _ when form.isJson() -> listed(value, Value.ABSENT);
      case ListValue _ -> listed(value, Value.ABSENT);
      case Value.Tuple(var items) -> new Value.Tuple(items.stream().map(this::inferred).toList());
      case SetValue set -> set;
      case DictValue dict -> entries(dict, Value.ABSENT);
      case InstanceValue object when isModel(object) ->
          of(machine.find(object.type(), "__pydantic_core_schema__"), object);
      case InstanceValue object
          when object.type().lookup(FIELDS) instanceof DictValue fields && !fields.isOpen() ->
          plainDataclass(object, fields);
      case InstanceValue object when form.isJson() && isMember(object) ->
          inferred(machine.find(object, "value"));
      case InstanceValue object when isMember(object) -> object;
      case Value _ -> Value.UNKNOWN;
    };
  }

  private boolean isModel(InstanceValue object) {
    return machine.find(object.type(), "__pydantic_core_schema__") instanceof DictValue;
  }

  private boolean isMember(InstanceValue object) {
    return machine.find(object.type(), "__members__") != Value.ABSENT
        && machine.find(object, "value").isKnown();
  }

  private Value list(DictValue schema, Value value) {
    return value instanceof ListValue ? listed(value, schema.get("items_schema")) : Value.UNKNOWN;
  }

  private Value listed(Value value, Value described) {
    Optional<List<Value>> items =
        value instanceof ListValue list && list.isOpen()
            ? Optional.empty()
            : machine.elements(value);
    return items
        .<Value>map(all -> machine.list(all.stream().map(one -> inner(described, one)).toList()))
        .orElse(Value.UNKNOWN);
  }

  private Value inner(Value described, Value value) {
    return described == Value.ABSENT ? inferred(value) : of(described, value);
  }

  private Value dict(DictValue schema, Value value) {
    return value instanceof DictValue dict
        ? entries(dict, schema.get("values_schema"))
        : Value.UNKNOWN;
  }

  private Value entries(DictValue dict, Value described) {
    DictValue made = machine.dict();
    dict.forEach(
        (key, value) -> {
          Value name = form.isJson() ? inferred(key) : key;
          if (DictValue.isKey(name)) {
            made.put(name, inner(described, value));
          } else {
            made.open();
          }
        });
    if (dict.isOpen()) {
      made.open();
    }
    return made;
  }

  private Value root(DictValue schema, Value value) {
    return value instanceof InstanceValue object && schema.get("cls") == object.type()
        ? of(schema.get("schema"), machine.find(object, "root"))
        : Value.UNKNOWN;
  }

  /// The fields in the order of the schema, what else was allowed, and computed fields.
  private Value model(DictValue schema, Value value) {
    if (!(value instanceof InstanceValue object)
        || schema.get("cls") != object.type()
        || !(fields(schema.get("schema")) instanceof DictValue inner)) {
      return Value.UNKNOWN;
    }
    DictValue made = machine.dict();
    List<Value> given = given(object);
    if (!(Payloads.plain(inner.get("fields")) instanceof DictValue fields)) {
      return Value.UNKNOWN;
    }
    fields.forEach(
        (name, field) -> {
          if (field instanceof DictValue described && name instanceof Value.Str(var text)) {
            if (!form.withoutUnset() || given.contains(name)) {
              put(made, described, name, machine.find(object, text));
            }
          } else {
            made.open();
          }
        });
    if (machine.find(object, "__pydantic_extra__") instanceof DictValue others) {
      others.forEach((key, one) -> made.put(key, inferred(one)));
    }
    machine
        .elements(inner.get("computed_fields"))
        .ifPresent(all -> all.forEach(one -> computed(made, object, one)));
    return made;
  }

  /// Its fields without those that only its making takes (`InitVar`).
  private Value dataclass(DictValue schema, Value value) {
    Value inner = innermost(schema.get("schema"), "dataclass-args");
    if (!(value instanceof InstanceValue object)
        || schema.get("cls") != object.type()
        || !(inner instanceof DictValue arguments)
        || !(arguments.get("fields") instanceof ListValue fields)) {
      return Value.UNKNOWN;
    }
    DictValue made = machine.dict();
    for (Value one : fields.items()) {
      if (!(one instanceof DictValue field) || !(field.get("name") instanceof Value.Str name)) {
        made.open();
      } else if (field.get("init_only") != Value.Marker.TRUE) {
        put(made, field, name, machine.find(object, name.text()));
      }
    }
    return made;
  }

  /// A dataclass of the standard library knows no schema: its values are taken as they are.
  private Value plainDataclass(InstanceValue object, DictValue fields) {
    DictValue made = machine.dict();
    fields.forEach(
        (name, field) -> {
          Value kind = machine.find(machine.find(field, "_field_type"), "name");
          if (kind.equals(Value.of("_FIELD")) && name instanceof Value.Str(var text)) {
            made.put(name, inferred(machine.find(object, text)));
          }
        });
    return made;
  }

  private List<Value> given(InstanceValue object) {
    return machine.find(object, "__pydantic_fields_set__") instanceof SetValue set
        ? machine.elements(set).orElse(List.of())
        : List.of();
  }

  /// {@return the schema of fields, maybe within functions}
  static Value fields(Value described) {
    return innermost(described, "model-fields");
  }

  private static Value innermost(Value described, String type) {
    Value at = described;
    while (at instanceof DictValue schema && schema.get("schema") instanceof DictValue inner) {
      at = inner;
    }
    return at instanceof DictValue schema && schema.get("type").equals(Value.of(type))
        ? schema
        : Value.UNKNOWN;
  }

  private void put(DictValue made, DictValue field, Value name, Value value) {
    if (field.get("serialization_exclude") == Value.Marker.TRUE
        || form.withoutNone() && value == Value.NONE) {
      return;
    }
    Value alias = field.get("serialization_alias");
    Value key = form.isByAlias() && alias instanceof Value.Str ? alias : name;
    made.put(
        key,
        field.has("serialization_exclude_if") ? Value.UNKNOWN : of(field.get("schema"), value));
  }

  private void computed(DictValue made, InstanceValue object, Value described) {
    if (described instanceof DictValue field
        && field.get("property_name") instanceof Value.Str(var name)) {
      Value alias = field.get("alias");
      Value key = form.isByAlias() && alias instanceof Value.Str ? alias : Value.of(name);
      made.put(key, of(field.get("return_schema"), machine.attribute(object, name)));
    }
  }
}

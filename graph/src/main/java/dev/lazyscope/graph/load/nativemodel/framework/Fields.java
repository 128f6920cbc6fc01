package dev.lazyscope.graph.load.nativemodel.framework;

import dev.lazyscope.graph.load.operation.Keys;
import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.ListValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.SetValue;
import dev.lazyscope.graph.load.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The fields of models and typed dictionaries, and their defaults.
final class Fields {
  private static final String FIELDS = "fields";
  private static final String ALLOWED = "allow";

  private final Machine machine;
  private final Validation validation;

  Fields(Machine machine, Validation validation) {
    this.machine = machine;
    this.validation = validation;
  }

  /// What was found in an input: values of fields, names of those that were given, what else was
  /// given and may be.
  private record Found(DictValue values, List<Value> given, DictValue more) {}

  /// {@return a tuple of the fields, of what else was given where that is allowed, and of the names
  /// of the fields that were given}
  Value ofModel(DictValue schema, Value input, Scope scope) {
    Value plain = Payloads.plain(input);
    if (!(plain instanceof DictValue given)) {
      return plain.isKnown() && !Validation.isTrue(scope.config().get("from_attributes"))
          ? Value.ABSENT
          : Value.UNKNOWN;
    }
    if (!areKnown(schema)) {
      return Value.UNKNOWN;
    }
    return found(schema, given, scope, true)
        .<Value>map(found -> parts(found, given, extra(schema, scope)))
        .orElse(Value.ABSENT);
  }

  private Value parts(Found found, DictValue given, String extra) {
    SetValue names = machine.set(found.given());
    if (given.isOpen()) {
      names.open();
    }
    return Value.tuple(found.values(), extra.equals(ALLOWED) ? found.more() : Value.NONE, names);
  }

  Value ofTypedDict(DictValue schema, Value input, Scope scope) {
    if (!(Payloads.plain(input) instanceof DictValue given) || !areKnown(schema)) {
      return Value.UNKNOWN;
    }
    Optional<Found> found =
        found(schema, given, scope, !schema.get("total").equals(Value.of(false)));
    found.ifPresent(one -> one.more().forEach(one.values()::put));
    return found.<Value>map(Found::values).orElse(Value.ABSENT);
  }

  private static boolean areKnown(DictValue schema) {
    return Payloads.plain(schema.get(FIELDS)) instanceof DictValue fields && !fields.isOpen();
  }

  private static boolean isMore(DictValue others, Scope scope) {
    others.forEach((key, value) -> scope.at(key).refuse(value));
    return !others.isEmpty();
  }

  private static String extra(DictValue schema, Scope scope) {
    Value own = schema.get("extra_behavior");
    Value usual = scope.config().get("extra_fields_behavior");
    return own instanceof Value.Str(var text)
        ? text
        : usual instanceof Value.Str(var other) ? other : "ignore";
  }

  /// {@return nothing where the input is refused}
  private Optional<Found> found(
      DictValue schema, DictValue given, Scope scope, boolean areRequired) {
    DictValue fields = (DictValue) Payloads.plain(schema.get(FIELDS));
    DictValue values = machine.dict();
    List<Value> names = new ArrayList<>();
    Set<Value> used = new HashSet<>();
    boolean isRefused = false;
    for (Value name : fields.keys()) {
      if (!(Payloads.plain(fields.get(name)) instanceof DictValue field)) {
        values.put(name, Value.UNKNOWN);
        continue;
      }
      List<List<Value>> paths = paths(field, name, scope);
      paths.forEach(path -> used.add(path.getFirst()));
      Value key = key(paths, given);
      Value input = key.isUnknown() ? key : given.get(key);
      if (input != Value.ABSENT) {
        names.add(name);
      }
      if (input == Value.ABSENT && given.isOpen()) {
        values.put(name, Value.UNKNOWN);
        continue;
      }
      Scope inner = scope.at(name, key.isUnknown() ? name : key, values);
      boolean isRequired = areRequired && !field.get("required").equals(Value.of(false));
      Value value = value(field, input, isRequired, inner);
      if (value != Value.ABSENT) {
        values.put(name, value);
      } else {
        isRefused = isRefused || isRequired || input != Value.ABSENT;
      }
    }
    DictValue others = others(given, used);
    String extra = extra(schema, scope);
    isRefused = extra.equals("forbid") && isMore(others, scope) || isRefused;
    DictValue more = extra.equals(ALLOWED) ? others : machine.dict();
    return isRefused ? Optional.empty() : Optional.of(new Found(values, names, more));
  }

  private DictValue others(DictValue given, Set<Value> used) {
    DictValue others = machine.dict();
    given.forEach(
        (key, value) -> {
          if (!used.contains(key)) {
            others.put(key, value);
          }
        });
    return others;
  }

  /// {@return under which key the value of a field is found, or would be, unknown where a path
  /// leads to it}
  private static Value key(List<List<Value>> paths, DictValue given) {
    for (List<Value> path : paths) {
      if (given.has(path.getFirst())) {
        return path.size() == 1 ? path.getFirst() : Value.UNKNOWN;
      }
    }
    return paths.getFirst().getFirst();
  }

  /// {@return the ways to the value of a field: its name, an alias, or several, maybe into other
  /// containers (https://docs.pydantic.dev/latest/concepts/alias/)}
  private List<List<Value>> paths(DictValue field, Value name, Scope scope) {
    List<List<Value>> paths = new ArrayList<>();
    boolean isByAlias = scope.config().get("validate_by_alias") != Value.Marker.FALSE;
    Value alias = isByAlias ? field.get("validation_alias") : Value.NONE;
    if (alias instanceof Value.Str) {
      paths.add(List.of(alias));
    } else if (alias != Value.ABSENT && alias != Value.NONE) {
      List<Value> all = machine.elements(alias).orElse(List.of());
      boolean isOne = all.stream().noneMatch(ListValue.class::isInstance);
      List<Value> several = isOne ? List.of(alias) : all;
      several.forEach(one -> machine.elements(one).ifPresent(paths::add));
    }
    boolean isByName =
        Validation.isTrue(scope.config().get("validate_by_name"))
            || Validation.isTrue(scope.config().get("populate_by_name"));
    if (paths.isEmpty() || isByName) {
      paths.add(List.of(name));
    }
    return paths;
  }

  /// {@return the value of a field, absent where its input is refused or missing}
  Value value(DictValue field, Value input, boolean isRequired, Scope scope) {
    if (input != Value.ABSENT) {
      return validation.of(field.get("schema"), input, scope);
    }
    Value made = missing(field.get("schema"), scope);
    if (made == Value.ABSENT && isRequired) {
      scope.refuse(Value.NONE);
    }
    return made;
  }

  /// {@return the default of a schema, absent where it has none}
  private Value missing(Value described, Scope scope) {
    if (!(Payloads.plain(described) instanceof DictValue schema) || schema.isOpen()) {
      return Value.UNKNOWN;
    }
    if (!schema.get("type").equals(Value.of("default"))) {
      return Value.ABSENT;
    }
    Value made = made(schema, scope);
    return made != Value.ABSENT && Validation.isTrue(schema.get("validate_default"))
        ? validation.of(schema.get("schema"), made, scope)
        : made;
  }

  private Value made(DictValue schema, Scope scope) {
    if (!schema.has("default_factory")) {
      Value value = schema.get("default");
      if (Keys.isUnhashable(value)) {
        machine.importModule("copy");
      }
      return copied(value);
    }
    Arguments data =
        Validation.isTrue(schema.get("default_factory_takes_data"))
            ? Arguments.of(scope.data())
            : Arguments.NONE;
    return machine.call(schema.get("default_factory"), data);
  }

  /// What can change is copied (https://docs.pydantic.dev/latest/concepts/fields/#default-values).
  private Value copied(Value value) {
    return switch (value) {
      case ListValue list when !list.isOpen() ->
          machine.list(list.items().stream().map(this::copied).toList());
      case DictValue dict when !dict.isOpen() -> {
        DictValue copy = machine.dict();
        dict.forEach((key, item) -> copy.put(key, copied(item)));
        yield copy;
      }
      case Value _ -> value;
    };
  }

  /// The schema of a default, with an input.
  Value orDefault(DictValue schema, Value input, Scope scope) {
    Value value = validation.of(schema.get("schema"), input, scope);
    boolean isDefaulted = schema.get("on_error").equals(Value.of("default"));
    return value == Value.ABSENT && isDefaulted ? made(schema, scope) : value;
  }
}

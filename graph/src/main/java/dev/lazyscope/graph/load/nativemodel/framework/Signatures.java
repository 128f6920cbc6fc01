package dev.lazyscope.graph.load.nativemodel.framework;

import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Arguments, for functions that check them and for dataclasses.
final class Signatures {
  static final String ARGS = "args";
  static final String KWARGS = "kwargs";

  private final Machine machine;
  private final Validation validation;
  private final Fields fields;
  private final Models models;

  Signatures(Machine machine, Validation validation) {
    this.machine = machine;
    this.validation = validation;
    this.fields = new Fields(machine, validation);
    this.models = new Models(machine, validation);
  }

  /// What was given and is not taken yet.
  private record Given(List<Value> positional, Map<String, Value> named) {}

  private static Optional<Given> given(Value input) {
    if (input instanceof InstanceValue pair
        && pair.slots().get(ARGS) instanceof Value.Tuple(var positional)) {
      return Payloads.plain(pair.slots().get(KWARGS)) instanceof DictValue named
          ? named(named).map(names -> new Given(new ArrayList<>(positional), names))
          : Optional.of(new Given(new ArrayList<>(positional), new LinkedHashMap<>()));
    }
    return input instanceof DictValue dict
        ? named(dict).map(names -> new Given(new ArrayList<>(), names))
        : Optional.empty();
  }

  private static Optional<Map<String, Value>> named(DictValue dict) {
    Map<String, Value> names = new LinkedHashMap<>();
    dict.forEach(
        (key, value) -> {
          if (key instanceof Value.Str(var name)) {
            names.put(name, value);
          }
        });
    return dict.isOpen() || names.size() < dict.size() ? Optional.empty() : Optional.of(names);
  }

  /// The function is called with what its arguments become.
  Value call(DictValue schema, Value input, Scope scope) {
    Optional<Given> given = given(input);
    if (given.isEmpty()
        || !(Payloads.plain(schema.get("arguments_schema")) instanceof DictValue signature)
        || !signature.get("type").equals(Value.of("arguments"))) {
      return Value.UNKNOWN;
    }
    Optional<List<Value>> parameters = machine.elements(signature.get("arguments_schema"));
    if (parameters.isEmpty() || !parameters.get().stream().allMatch(Signatures::isNamed)) {
      return Value.UNKNOWN;
    }
    Optional<Arguments> arguments = arguments(signature, parameters.get(), given.get(), scope);
    if (arguments.isEmpty()) {
      return Value.ABSENT;
    }
    Value result = machine.call(schema.get("function"), arguments.get());
    return schema.has("return_schema")
        ? validation.of(schema.get("return_schema"), result, scope)
        : result;
  }

  private static boolean isNamed(Value parameter) {
    return parameter instanceof DictValue described && described.get("name") instanceof Value.Str;
  }

  private Optional<Arguments> arguments(
      DictValue signature, List<Value> parameters, Given given, Scope scope) {
    List<Value> positional = new ArrayList<>();
    Map<String, Value> named = new HashMap<>();
    for (Value one : parameters) {
      DictValue parameter = (DictValue) one;
      String name = ((Value.Str) parameter.get("name")).text();
      boolean isByPosition =
          !parameter.get("mode").equals(Value.of("keyword_only")) && !given.positional.isEmpty();
      Value key = isByPosition ? Value.of(positional.size()) : Value.of(name);
      Value input = isByPosition ? given.positional.removeFirst() : taken(given.named, name);
      Value value = fields.value(parameter, input, true, scope.at(key));
      if (isByPosition || parameter.get("mode").equals(Value.of("positional_only"))) {
        positional.add(value);
      } else {
        named.put(name, value);
      }
    }
    boolean isMore =
        !given.positional.isEmpty() && !signature.has("var_args_schema")
            || !given.named.isEmpty() && !signature.has("var_kwargs_schema");
    given.positional.forEach(
        one -> positional.add(validation.of(signature.get("var_args_schema"), one, scope)));
    given.named.forEach(
        (name, one) ->
            named.put(name, validation.of(signature.get("var_kwargs_schema"), one, scope)));
    boolean isRefused =
        isMore || positional.contains(Value.ABSENT) || named.containsValue(Value.ABSENT);
    return isRefused ? Optional.empty() : Optional.of(new Arguments(positional, named, false));
  }

  private static Value taken(Map<String, Value> named, String name) {
    Value value = named.remove(name);
    return Optional.ofNullable(value).orElse(Value.ABSENT);
  }

  Value dataclass(DictValue schema, Value input, Scope scope) {
    return models.instance(schema, input, scope, one -> filled(schema, one, input, scope));
  }

  private Value filled(DictValue schema, Value instance, Value input, Scope outer) {
    Scope scope = outer.within(Models.config(schema, outer));
    Value made = validation.of(schema.get("schema"), input, scope);
    if (!(made instanceof Value.Tuple(var parts))
        || !(parts.getFirst() instanceof DictValue values)) {
      return made == Value.ABSENT ? made : Value.UNKNOWN;
    }
    if (Validation.isTrue(schema.get("slots"))) {
      values.forEach((key, value) -> models.assign(instance, ((Value.Str) key).text(), value));
    } else {
      models.assign(instance, "__dict__", values);
    }
    if (Validation.isTrue(schema.get("post_init"))
        && parts.get(1) instanceof Value.Tuple(var rest)) {
      machine.call(machine.attribute(instance, "__post_init__"), Arguments.of(rest));
    }
    return instance;
  }

  /// {@return a tuple of the fields and of what only `__post_init__` gets}
  Value fields(DictValue schema, Value input, Scope scope) {
    Optional<Given> found = given(input);
    Optional<List<Value>> described = machine.elements(schema.get("fields"));
    if (found.isEmpty() || described.isEmpty()) {
      return described.isEmpty() ? Value.UNKNOWN : Scalars.refusedIfPlain(input);
    }
    Given given = found.get();
    DictValue values = machine.dict();
    List<Value> initOnly = new ArrayList<>();
    boolean isRefused = false;
    for (Value one : described.get()) {
      if (!(one instanceof DictValue field)
          || !(field.get("name") instanceof Value.Str(var name))) {
        return Value.UNKNOWN;
      }
      Value value =
          fields.value(
              field,
              taken(field, name, given),
              true,
              scope.at(Value.of(name), Value.of(name), values));
      if (value == Value.ABSENT) {
        isRefused = true;
      } else if (Validation.isTrue(field.get("init_only"))) {
        initOnly.add(value);
      } else {
        values.put(name, value);
      }
    }
    boolean isMore = !given.positional.isEmpty() || !given.named.isEmpty();
    return isRefused || isMore ? Value.ABSENT : Value.tuple(values, new Value.Tuple(initOnly));
  }

  private static Value taken(DictValue field, String name, Given given) {
    if (field.get("init").equals(Value.of(false))) {
      return Value.ABSENT;
    }
    if (!Validation.isTrue(field.get("kw_only")) && !given.positional.isEmpty()) {
      return given.positional.removeFirst();
    }
    String key = field.get("validation_alias") instanceof Value.Str(var alias) ? alias : name;
    return taken(given.named, given.named.containsKey(key) ? key : name);
  }
}

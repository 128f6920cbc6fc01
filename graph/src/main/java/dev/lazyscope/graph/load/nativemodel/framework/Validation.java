package dev.lazyscope.graph.load.nativemodel.framework;

import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.FunctionValue;
import dev.lazyscope.graph.load.value.ListValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.NativeFunction;
import dev.lazyscope.graph.load.value.Truth;
import dev.lazyscope.graph.load.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Validates against core schemas (https://docs.pydantic.dev/latest/api/pydantic_core_schema/).
/// Each step gives the validated value, absent where the input is refused, or unknown.
final class Validation {
  /// How deep containers may lie in one another: what contains itself is refused.
  private static final int MOST_STEPS = 255;

  private final Machine machine;
  private final CoreErrors errors;

  Validation(Machine machine, CoreErrors errors) {
    this.machine = machine;
    this.errors = errors;
  }

  Value of(Value described, Value input, Scope scope) {
    List<Scope.Refusal> refusals = scope.run().refusals();
    int before = refusals.size();
    Value value =
        scope.location().size() > MOST_STEPS ? Value.ABSENT : validated(described, input, scope);
    if (value != Value.ABSENT) {
      refusals.subList(before, refusals.size()).clear();
    } else if (refusals.size() == before) {
      scope.refuse(input);
    }
    return value;
  }

  private Value validated(Value described, Value input, Scope outer) {
    if (!(Payloads.plain(described) instanceof DictValue schema)
        || schema.isOpen()
        || !(schema.get("type") instanceof Value.Str(var type))) {
      return Value.UNKNOWN;
    }
    Scope scope = isTrue(schema.get("strict")) ? outer.strict() : outer;
    return switch (type) {
      case "any" -> input;
      case "none" -> Scalars.isOther(input, Value.NONE) ? Value.ABSENT : input;
      case "str" -> Scalars.text(schema, input, scope);
      case "bytes" -> Scalars.bytes(input);
      case "bool" -> Scalars.bool(input, scope);
      case "int" -> Scalars.bounded(machine, schema, Scalars.integer(input, scope));
      case "float" -> Scalars.bounded(machine, schema, Scalars.decimal(input, scope));
      case "date", "datetime", "time", "timedelta" ->
          Scalars.object(machine, "datetime", type, input);
      case "decimal" -> Scalars.object(machine, "decimal", "Decimal", input);
      case "uuid" -> Scalars.object(machine, "uuid", "UUID", input);
      case "literal" -> Scalars.literal(machine, schema, input);
      case "enum" -> Scalars.member(machine, schema, input);
      case "is-instance" -> tested(machine.isInstance(input, schema.get("cls")), input);
      case "is-subclass" -> tested(machine.isSubclass(input, schema.get("cls")), input);
      case "callable" -> isFunction(input) ? input : Value.UNKNOWN;
      case "nullable" -> input == Value.NONE ? input : of(schema.get("schema"), input, scope);
      case "list", "set", "frozenset" ->
          new Containers(machine, this).items(type, schema, input, scope);
      case "tuple" -> new Containers(machine, this).tuple(schema, input, scope);
      case "dict" -> new Containers(machine, this).dict(schema, input, scope);
      case "model" -> new Models(machine, this).model(schema, input, scope);
      case "dataclass" -> new Signatures(machine, this).dataclass(schema, input, scope);
      case "dataclass-args" -> new Signatures(machine, this).fields(schema, input, scope);
      case "call" -> new Signatures(machine, this).call(schema, input, scope);
      case "model-fields" -> new Fields(machine, this).ofModel(schema, input, scope);
      case "typed-dict" -> new Fields(machine, this).ofTypedDict(schema, input, scope);
      case "default" -> new Fields(machine, this).orDefault(schema, input, scope);
      case "union" -> new Unions(machine, this).union(schema, input, scope);
      case "tagged-union" -> new Unions(machine, this).tagged(schema, input, scope);
      case "chain" -> chain(schema.get("steps"), input, scope);
      case "lax-or-strict" ->
          of(schema.get(scope.isStrict() ? "strict_schema" : "lax_schema"), input, scope);
      case "json-or-python" -> of(schema.get("python_schema"), input, scope);
      case "definitions" -> define(schema, input, scope);
      case "definition-ref" ->
          of(
              scope.run().definitions().getOrDefault(schema.get("schema_ref"), Value.UNKNOWN),
              input,
              scope);
      case "function-before", "function-after", "function-plain", "function-wrap" ->
          function(type, schema, input, scope);
      case "custom-error" -> of(schema.get("schema"), input, scope);
      default -> Value.UNKNOWN;
    };
  }

  static boolean isTrue(Value value) {
    return value == Value.Marker.TRUE;
  }

  static Value tested(Truth test, Value input) {
    return switch (test) {
      case YES -> input;
      case NO -> Value.ABSENT;
      case UNDECIDED -> Value.UNKNOWN;
    };
  }

  private static boolean isFunction(Value value) {
    return value instanceof FunctionValue
        || value instanceof NativeFunction
        || value instanceof Value.BoundMethod;
  }

  private Value chain(Value steps, Value input, Scope scope) {
    if (!(Payloads.plain(steps) instanceof ListValue list) || list.isOpen()) {
      return Value.UNKNOWN;
    }
    Value value = input;
    for (Value step : list.items()) {
      value = of(step, value, scope);
      if (value == Value.ABSENT) {
        return value;
      }
    }
    return value;
  }

  private Value define(DictValue schema, Value input, Scope scope) {
    scope.run().definitions().putAll(definitions(machine, schema));
    return of(schema.get("schema"), input, scope);
  }

  /// {@return the schemas that others refer to, by their references}
  static Map<Value, Value> definitions(Machine machine, DictValue schema) {
    Map<Value, Value> found = new HashMap<>();
    for (Value one : machine.elements(schema.get("definitions")).orElse(List.of())) {
      if (one instanceof DictValue defined) {
        found.put(defined.get("ref"), defined);
      }
    }
    return found;
  }

  /// A function before, after, instead of or around another validator, of the input and maybe of
  /// `ValidationInfo`.
  private Value function(String type, DictValue schema, Value input, Scope scope) {
    Value inner = schema.get("schema");
    return switch (type) {
      case "function-before" -> {
        Value made = call(schema, scope, List.of(input));
        yield made == Value.ABSENT ? made : of(inner, made, scope);
      }
      case "function-after" -> {
        Value value = of(inner, input, scope);
        yield value == Value.ABSENT ? value : call(schema, scope, List.of(value));
      }
      case "function-wrap" -> call(schema, scope, List.of(input, handler(inner, scope)));
      default -> call(schema, scope, List.of(input));
    };
  }

  private Value handler(Value inner, Scope scope) {
    return NativeFunction.function(
        "handler",
        (m, arguments) -> {
          Value value = of(inner, arguments.at(0), scope);
          if (value == Value.ABSENT) {
            throw errors.refusal(machine, scope.run().refusals());
          }
          return value;
        });
  }

  /// Errors of value and assertion refuse the input.
  private Value call(DictValue schema, Scope scope, List<Value> inputs) {
    if (!(Payloads.plain(schema.get("function")) instanceof DictValue described)
        || described.isOpen()) {
      return Value.UNKNOWN;
    }
    boolean hasInfo = described.get("type").equals(Value.of("with-info"));
    List<Value> all = new ArrayList<>(inputs);
    if (hasInfo) {
      all.add(errors.info(machine, scope));
    }
    return errors.refused(
        machine, () -> machine.call(described.get("function"), Arguments.of(all)));
  }
}

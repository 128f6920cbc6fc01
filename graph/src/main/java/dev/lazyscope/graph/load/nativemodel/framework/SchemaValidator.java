package dev.lazyscope.graph.load.nativemodel.framework;

import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.nativemodel.data.JsonModel;
import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;
import java.util.List;

/// `pydantic_core.SchemaValidator`
/// (https://docs.pydantic.dev/latest/api/pydantic_core/#pydantic_core.SchemaValidator).
final class SchemaValidator {
  private static final String SCHEMA = "_schema";
  private static final String CONFIG = "_config";

  private final CoreErrors errors;

  SchemaValidator(CoreErrors errors) {
    this.errors = errors;
  }

  void install(Machine machine, DictValue names) {
    ClassValue type = Natives.type(machine, "pydantic_core._pydantic_core", "SchemaValidator");
    names.put("SchemaValidator", type);
    DictValue methods = type.namespace();
    Natives.ofObject(methods, "__init__", SchemaValidator::begin);
    Natives.ofObject(methods, "validate_python", (m, self, a) -> validate(m, self, a.at(0), a));
    Natives.ofObject(methods, "validate_json", (m, self, a) -> validate(m, self, read(m, a), a));
    Natives.ofObject(methods, "isinstance_python", this::isInstance);
    Natives.ofObject(methods, "validate_assignment", this::assign);
    for (String name : List.of("validate_strings", "get_default_value")) {
      Natives.method(methods, name, (m, a) -> m.call(Value.COMPILED, a));
    }
    methods.put("title", Value.UNKNOWN);
    arguments(machine, names);
  }

  /// `ArgsKwargs`, the arguments of a call as one input.
  private static void arguments(Machine machine, DictValue names) {
    ClassValue type = Natives.type(machine, "pydantic_core._pydantic_core", "ArgsKwargs");
    names.put("ArgsKwargs", type);
    Natives.ofObject(
        type.namespace(),
        "__init__",
        (m, self, a) -> {
          self.slots().put(Signatures.ARGS, a.at(0, "args"));
          self.slots().put(Signatures.KWARGS, a.at(1, "kwargs"));
          return Value.NONE;
        });
  }

  private static Value begin(Machine machine, InstanceValue self, Arguments arguments) {
    self.slots().put(SCHEMA, arguments.at(0, "schema"));
    self.slots().put(CONFIG, arguments.at(1, "config"));
    return Value.NONE;
  }

  private static Value read(Machine machine, Arguments arguments) {
    return arguments.at(0) instanceof Value.Str(var text)
        ? JsonModel.read(machine, text)
        : Value.UNKNOWN;
  }

  private Value validate(Machine machine, InstanceValue self, Value input, Arguments arguments) {
    Scope scope = scope(machine, self, arguments);
    Value value = new Validation(machine, errors).of(self.slots().get(SCHEMA), input, scope);
    return value == Value.ABSENT ? refused(machine, scope) : answer(machine, value, arguments);
  }

  private Value refused(Machine machine, Scope scope) {
    throw errors.refusal(machine, scope.run().refusals());
  }

  private static Value answer(Machine machine, Value value, Arguments arguments) {
    return value.isUnknown() ? machine.call(Value.COMPILED, arguments) : value;
  }

  /// Validators around the model run too: then nothing is known.
  private Value assign(Machine machine, InstanceValue self, Arguments arguments) {
    Scope scope = scope(machine, self, arguments);
    Value value =
        self.slots().get(SCHEMA) instanceof DictValue schema
                && schema.get("type").equals(Value.of("model"))
            ? new Models(machine, new Validation(machine, errors))
                .assigned(schema, arguments, scope)
            : Value.UNKNOWN;
    return value == Value.ABSENT ? refused(machine, scope) : answer(machine, value, arguments);
  }

  private Value isInstance(Machine machine, InstanceValue self, Arguments arguments) {
    Scope scope = scope(machine, self, arguments);
    Value schema = self.slots().get(SCHEMA);
    Value value = new Validation(machine, errors).of(schema, arguments.at(0), scope);
    return value.isUnknown() ? Value.UNKNOWN : Value.of(value != Value.ABSENT);
  }

  private static Scope scope(Machine machine, InstanceValue self, Arguments arguments) {
    DictValue config =
        Payloads.plain(self.slots().get(CONFIG)) instanceof DictValue own ? own : machine.dict();
    boolean isStrict =
        Validation.isTrue(arguments.named("strict")) || Validation.isTrue(config.get("strict"));
    return Scope.of(
        config, isStrict, named(arguments, "context"), named(arguments, "self_instance"));
  }

  private static Value named(Arguments arguments, String name) {
    Value value = arguments.named(name);
    return value == Value.ABSENT ? Value.NONE : value;
  }
}

package dev.lazyscope.graph.load.nativemodel.framework;

import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.text.Texts;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.PythonError;
import dev.lazyscope.graph.load.value.Value;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// The exceptions of `pydantic_core` (https://docs.pydantic.dev/latest/api/pydantic_core/) and what
/// validators written in Python get to know.
final class CoreErrors {
  private static final String MODULE = "pydantic_core._pydantic_core";

  private static final String ERRORS = "_errors";

  private static final Map<String, String> BASES =
      Map.of(
          "SchemaError", "Exception",
          "PydanticCustomError", "ValueError",
          "PydanticKnownError", "ValueError",
          "PydanticOmit", "Exception",
          "PydanticUseDefault", "Exception",
          "PydanticSerializationError", "ValueError",
          "PydanticSerializationUnexpectedValue", "ValueError");

  private final ClassValue refusal;
  private final ClassValue info;

  private CoreErrors(ClassValue refusal, ClassValue info) {
    this.refusal = refusal;
    this.info = info;
  }

  static CoreErrors install(Machine machine, DictValue names) {
    BASES.forEach((name, base) -> names.put(name, error(machine, name, base)));
    ClassValue refusal = error(machine, "ValidationError", "ValueError");
    names.put("ValidationError", refusal);
    DictValue methods = refusal.namespace();
    Natives.ofObject(methods, "errors", (m, self, a) -> listed(m, self));
    Natives.ofObject(methods, "error_count", (m, self, a) -> counted(self));
    Natives.method(methods, "json", (m, a) -> Texts.unknown(m));
    Natives.classMethod(methods, "from_exception_data", (m, a) -> m.instance(refusal));
    ClassValue info = Natives.type(machine, "pydantic_core.core_schema", "ValidationInfo");
    return new CoreErrors(refusal, info);
  }

  private static ClassValue error(Machine machine, String name, String base) {
    ClassValue type = Natives.type(machine, MODULE, name, machine.builtin(base));
    Natives.method(type.namespace(), "__str__", (m, a) -> Texts.unknown(m));
    Natives.method(type.namespace(), "__repr__", (m, a) -> Texts.unknown(m));
    for (String attribute : List.of("type", "message_template", "title")) {
      type.namespace().put(attribute, Texts.unknown(machine));
    }
    type.namespace().put("context", Value.UNKNOWN);
    Natives.method(type.namespace(), "message", (m, a) -> Texts.unknown(m));
    return type;
  }

  PythonError refusal(Machine machine, List<Scope.Refusal> refusals) {
    InstanceValue made = machine.instance(refusal);
    List<Value> described = refusals.stream().map(one -> described(machine, one)).toList();
    made.slots().put(ERRORS, new Value.Tuple(described));
    return new PythonError(made, false, List.of());
  }

  /// Where and what is known, not the words.
  private static Value described(Machine machine, Scope.Refusal refusal) {
    DictValue made = machine.dict();
    made.put("type", Texts.unknown(machine));
    made.put("loc", new Value.Tuple(refusal.location()));
    made.put("msg", Texts.unknown(machine));
    made.put("input", refusal.input());
    return made;
  }

  private static Value listed(Machine machine, InstanceValue error) {
    return error.slots().get(ERRORS) instanceof Value.Tuple(var all)
        ? machine.list(all)
        : Value.UNKNOWN;
  }

  private static Value counted(InstanceValue error) {
    return error.slots().get(ERRORS) instanceof Value.Tuple(var all)
        ? Value.of(all.size())
        : Value.UNKNOWN;
  }

  /// {@return what an action gives, absent where an error of a validator refuses the input}
  Value refused(Machine machine, Supplier<Value> action) {
    return machine.awaiting("ValueError", () -> machine.awaiting("AssertionError", action));
  }

  InstanceValue info(Machine machine, Scope scope) {
    InstanceValue made = machine.instance(info);
    made.attributes().put("context", scope.run().context());
    made.attributes().put("data", scope.data());
    made.attributes().put("field_name", scope.field());
    made.attributes().put("mode", Value.UNKNOWN);
    made.attributes().put("config", Value.UNKNOWN);
    return made;
  }
}

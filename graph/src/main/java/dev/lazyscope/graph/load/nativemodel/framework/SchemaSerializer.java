package dev.lazyscope.graph.load.nativemodel.framework;

import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;
import java.util.Set;

/// `pydantic_core.SchemaSerializer`
/// (https://docs.pydantic.dev/latest/api/pydantic_core/#pydantic_core.SchemaSerializer).
final class SchemaSerializer {
  private static final String SCHEMA = "_schema";

  /// Arguments that change nothing of what is given for known values.
  private static final Set<String> HARMLESS =
      Set.of(
          "mode",
          "warnings",
          "fallback",
          "round_trip",
          "context",
          "serialize_as_any",
          "ensure_ascii");

  private SchemaSerializer() {}

  static void install(Machine machine, DictValue names) {
    ClassValue type = Natives.type(machine, "pydantic_core._pydantic_core", "SchemaSerializer");
    names.put("SchemaSerializer", type);
    DictValue methods = type.namespace();
    Natives.ofObject(
        methods,
        "__init__",
        (m, self, a) -> {
          self.slots().put(SCHEMA, a.at(0, "schema"));
          return Value.NONE;
        });
    Natives.ofObject(methods, "to_python", SchemaSerializer::toPython);
    Natives.ofObject(methods, "to_json", SchemaSerializer::toJson);
  }

  private static Value toPython(Machine machine, InstanceValue self, Arguments arguments) {
    boolean isJson = arguments.named("mode").equals(Value.of("json"));
    Value made = made(machine, self, arguments, isJson);
    return made.isUnknown() ? machine.call(Value.COMPILED, arguments) : made;
  }

  private static Value toJson(Machine machine, InstanceValue self, Arguments arguments) {
    Value made = new JsonWriting(machine).bytes(made(machine, self, arguments, true));
    return made.isUnknown() ? machine.call(Value.COMPILED, arguments) : made;
  }

  private static Value made(
      Machine machine, InstanceValue self, Arguments arguments, boolean isJson) {
    Serialization.Form form =
        new Serialization.Form(
            isJson,
            Validation.isTrue(arguments.named("by_alias")),
            Validation.isTrue(arguments.named("exclude_none")),
            Validation.isTrue(arguments.named("exclude_unset")));
    return isPlain(arguments)
        ? new Serialization(machine, form).of(self.slots().get(SCHEMA), arguments.at(0))
        : Value.UNKNOWN;
  }

  private static boolean isPlain(Arguments arguments) {
    Set<String> understood = Set.of("by_alias", "exclude_none", "exclude_unset");
    return !arguments.isOpen()
        && arguments.named().entrySet().stream()
            .allMatch(
                one ->
                    HARMLESS.contains(one.getKey())
                        || one.getValue() == Value.NONE
                        || one.getValue() == Value.Marker.FALSE
                        || understood.contains(one.getKey()) && one.getValue().isKnown());
  }
}

package dev.lazyscope.graph.load.nativemodel.framework;

import dev.lazyscope.graph.load.nativemodel.NativeModel;
import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.ModuleValue;
import dev.lazyscope.graph.load.value.Value;
import java.util.Optional;

/// `pydantic_core`, where pydantic validates (https://docs.pydantic.dev/latest/api/pydantic_core/).
public final class PydanticCoreModel implements NativeModel {
  private static final String UNDEFINED = "PydanticUndefinedType";
  private static final String GATHER = "_schema_gather";

  @Override
  public String module() {
    return "pydantic_core._pydantic_core";
  }

  @Override
  public void install(Machine machine, DictValue names) {
    ClassValue undefined = Natives.type(machine, "pydantic_core", UNDEFINED);
    Natives.method(undefined.namespace(), "__copy__", (m, a) -> a.at(0));
    Natives.method(undefined.namespace(), "__deepcopy__", (m, a) -> a.at(0));
    names.put(UNDEFINED, undefined);
    new SchemaValidator(CoreErrors.install(machine, names)).install(machine, names);
    SchemaSerializer.install(machine, names);
  }

  @Override
  public void complete(Machine machine, DictValue names) {
    names.put(GATHER, gather(machine));
    Natives.function(names, "to_jsonable_python", PydanticCoreModel::toJsonable);
  }

  /// Values that JSON has stay as they are.
  private static Value toJsonable(Machine machine, Arguments arguments) {
    Value value = arguments.at(0, "value");
    return switch (value) {
      case Value.Marker marker when value.isKnown() && marker != Value.Marker.ELLIPSIS -> value;
      case Value.Str _, Value.Int _ -> value;
      case Value _ -> machine.call(Value.COMPILED, arguments);
    };
  }

  private static ModuleValue gather(Machine machine) {
    DictValue names = machine.dict();
    names.open(Value.COMPILED);
    Natives.function(names, "gather_schemas_for_cleaning", SchemaGathering::gather);
    return new ModuleValue(GATHER, names, Optional.empty());
  }
}

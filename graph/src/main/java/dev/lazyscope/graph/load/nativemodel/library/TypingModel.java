package dev.lazyscope.graph.load.nativemodel.library;

import dev.lazyscope.graph.load.nativemodel.NativeModel;
import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.NativeFunction;
import dev.lazyscope.graph.load.value.Value;
import java.util.List;

/// `_typing`: type variables; their bound goes through `typing._type_check` as in C.
public final class TypingModel implements NativeModel {

  @Override
  public String module() {
    return "_typing";
  }

  @Override
  public void install(Machine machine, DictValue names) {
    names.put("__name__", Value.of("typing"));
    for (String name : List.of("TypeVar", "ParamSpec", "TypeVarTuple")) {
      ClassValue type = Natives.type(machine, names, name);
      Natives.method(type.namespace(), "__init__", TypingModel::initialise);
      Natives.method(type.namespace(), "__typing_subst__", (m, a) -> a.at(1));
      Natives.method(type.namespace(), "has_default", (m, a) -> Value.of(false));
    }
    names.remove("__name__");
  }

  private static Value initialise(Machine machine, Arguments arguments) {
    if (!(arguments.at(0) instanceof InstanceValue self)) {
      return Value.NONE;
    }
    DictValue attributes = self.attributes();
    attributes.put("__name__", arguments.at(1, "name"));
    Value bound = arguments.named("bound");
    attributes.put("__bound__", bound == Value.ABSENT ? Value.NONE : checked(machine, bound));
    List<Value> constraints = arguments.dropped(2).positional();
    constraints.forEach(one -> checked(machine, one));
    attributes.put("__constraints__", new Value.Tuple(List.copyOf(constraints)));
    attributes.put("__default__", Value.UNKNOWN);
    for (String variance : List.of("covariant", "contravariant", "infer_variance")) {
      Value given = arguments.named(variance);
      attributes.put("__" + variance + "__", given == Value.ABSENT ? Value.of(false) : given);
    }
    attributes.put("args", self);
    attributes.put("kwargs", self);
    Natives.function(attributes, "__or__", (m, a) -> Value.UNKNOWN);
    return Value.NONE;
  }

  private static Value checked(Machine machine, Value bound) {
    if (bound == Value.NONE) {
      return bound;
    }
    Value check = machine.find(machine.modules().get("typing"), "_type_check");
    return check instanceof NativeFunction || check == Value.ABSENT || check == Value.UNKNOWN
        ? bound
        : machine.call(check, Arguments.of(bound, Value.of("Bound must be a type.")));
  }
}

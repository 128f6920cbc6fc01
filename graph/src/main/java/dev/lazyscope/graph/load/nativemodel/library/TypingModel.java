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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// `_typing`: type variables, whose bound goes through `typing._type_check` as in C, and `Generic`,
/// which tells each subclass its parameters; `NewType` hands its argument back.
public final class TypingModel implements NativeModel {
  private static final List<String> VARIABLES = List.of("TypeVar", "ParamSpec", "TypeVarTuple");

  @Override
  public String module() {
    return "_typing";
  }

  @Override
  public void install(Machine machine, DictValue names) {
    names.put("__name__", Value.of("typing"));
    Value noDefault = machine.instance(Natives.type(machine, "typing", "NoDefaultType"));
    names.put("NoDefault", noDefault);
    for (String name : VARIABLES) {
      ClassValue type = Natives.type(machine, names, name);
      Natives.method(type.namespace(), "__init__", (m, a) -> initialise(m, a, noDefault));
      Natives.method(type.namespace(), "__typing_subst__", (m, a) -> a.at(1));
      Natives.method(type.namespace(), "has_default", (m, a) -> hasDefault(m, a, noDefault));
    }
    ClassValue generic = Natives.type(machine, names, "Generic");
    Natives.classMethod(
        generic.namespace(), "__init_subclass__", (m, a) -> initialiseSubclass(m, generic, a));
    names.remove("__name__");
    Natives.function(names, "_idfunc", (m, a) -> a.at(0));
  }

  private static Value initialiseSubclass(Machine machine, ClassValue generic, Arguments given) {
    if (given.at(0) instanceof ClassValue type) {
      Value next = machine.find(new Value.Super(generic, type), "__init_subclass__");
      if (next.isKnown()) {
        machine.call(next, given.dropped(1));
      }
      type.namespace().put("__parameters__", parameters(type));
    }
    return Value.NONE;
  }

  private static Value parameters(ClassValue type) {
    Set<Value> found = new LinkedHashSet<>();
    boolean isKnown =
        !type.namespace().has("__orig_bases__")
            || addVariables(type.namespace().get("__orig_bases__"), found);
    return isKnown ? new Value.Tuple(List.copyOf(found)) : Value.UNKNOWN;
  }

  /// Adds the type variables in bases or their arguments; {@return whether all of it is known}
  private static boolean addVariables(Value types, Set<Value> found) {
    if (!(types instanceof Value.Tuple(var all))) {
      return false;
    }
    boolean isKnown = true;
    for (Value one : all) {
      if (one instanceof InstanceValue variable && VARIABLES.contains(variable.type().name())) {
        found.add(variable);
      } else if (one instanceof InstanceValue alias && alias.attributes().has("__args__")) {
        isKnown &= addVariables(alias.attributes().get("__args__"), found);
      } else {
        isKnown &= one instanceof ClassValue;
      }
    }
    return isKnown;
  }

  private static Value hasDefault(Machine machine, Arguments arguments, Value noDefault) {
    Value given = machine.find(arguments.at(0), "__default__");
    return given.isUnknown() ? given : Value.of(given != noDefault && given != Value.ABSENT);
  }

  private static Value initialise(Machine machine, Arguments arguments, Value noDefault) {
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
    Value given = arguments.named("default");
    attributes.put("__default__", given == Value.ABSENT ? noDefault : given);
    for (String variance : List.of("covariant", "contravariant", "infer_variance")) {
      Value said = arguments.named(variance);
      attributes.put("__" + variance + "__", said == Value.ABSENT ? Value.of(false) : said);
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
    return check instanceof NativeFunction || check == Value.ABSENT || check.isUnknown()
        ? bound
        : machine.call(check, Arguments.of(bound, Value.of("Bound must be a type.")));
  }
}

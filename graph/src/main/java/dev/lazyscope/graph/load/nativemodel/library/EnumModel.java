package dev.lazyscope.graph.load.nativemodel.library;

import dev.lazyscope.graph.load.Heuristic;
import dev.lazyscope.graph.load.nativemodel.NativeModel;
import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.operation.Keys;
import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.FunctionValue;
import dev.lazyscope.graph.load.value.ListValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;
import java.util.regex.Pattern;

/// `enum`: `unknown-members`, what is not known and gets a name in the body of an enumeration (a
/// constant of compiled code) is the value of a member: no descriptor, no `nonmember`, and no value
/// of another member. The Python form runs: where it asks what a name is, with a plain value in the
/// place of the unknown one, where it looks for other members, with a map that has none.
public final class EnumModel implements NativeModel {
  private static final String SET = "__setitem__";
  private static final String SET_NAME = "__set_name__";
  private static final String MISSING = "_missing_";
  private static final String BY_VALUE = "_value2member_map_";

  /// Names that stand for something else than a member (`enum._is_sunder`, `_is_dunder`).
  private static final Pattern RESERVED = Pattern.compile("_.*_");

  @Override
  public String module() {
    return "enum";
  }

  @Override
  public void install(Machine machine, DictValue names) {}

  @Override
  public void complete(Machine machine, DictValue names) {
    replace(names, "_EnumDict", SET, EnumModel::define);
    replace(names, "_proto_member", SET_NAME, EnumModel::make);
    if (names.get("Enum") instanceof ClassValue type
        && type.namespace().get(MISSING) instanceof Value.ClassMethod) {
      Natives.classMethod(type.namespace(), MISSING, EnumModel::missing);
    }
  }

  private interface Replacement {
    Value call(Machine machine, Value original, Arguments arguments);
  }

  private static void replace(DictValue names, String type, String method, Replacement other) {
    if (names.get(type) instanceof ClassValue owner
        && owner.namespace().get(method) instanceof FunctionValue original) {
      Natives.method(owner.namespace(), method, (m, a) -> other.call(m, original, a));
    }
  }

  private static Value define(Machine machine, Value original, Arguments arguments) {
    Value body = arguments.at(0);
    if (!arguments.at(2).isUnknown()
        || !(arguments.at(1) instanceof Value.Str(var name))
        || RESERVED.matcher(name).matches()
        || !(machine.find(body, "_last_values") instanceof ListValue values)) {
      return machine.call(original, arguments);
    }
    machine.assume(Heuristic.UNKNOWN_MEMBERS);
    int before = values.size();
    machine.call(original, Arguments.of(body, arguments.at(1), Value.of(0)));
    Value store = machine.attribute(machine.builtin("dict"), SET);
    machine.call(store, Arguments.of(body, arguments.at(1), Value.UNKNOWN));
    if (values.size() > before) {
      machine.assignItem(values, Value.of(-1), Value.UNKNOWN);
    }
    return Value.NONE;
  }

  /// The original asks whether another member has the value.
  private static Value make(Machine machine, Value original, Arguments arguments) {
    Value value = machine.find(arguments.at(0), "value");
    if (isKnown(value) || !(arguments.at(1) instanceof ClassValue type)) {
      return machine.call(original, arguments);
    }
    Value byValue = type.namespace().get(BY_VALUE);
    type.namespace().put(BY_VALUE, withoutValues(machine));
    try {
      return machine.call(original, arguments);
    } finally {
      type.namespace().put(BY_VALUE, byValue);
    }
  }

  private static boolean isKnown(Value value) {
    return DictValue.isKey(value) && !Payloads.isOfUnknownValue(value) || Keys.isUnhashable(value);
  }

  /// {@return what takes all values and knows none}
  private static Value withoutValues(Machine machine) {
    ClassValue type = Natives.type(machine, "enum", "NoValues");
    Natives.method(
        type.namespace(),
        "__getitem__",
        (m, a) -> {
          throw m.error("KeyError", "no member");
        });
    Natives.method(type.namespace(), "setdefault", (m, a) -> a.at(2));
    return machine.instance(type);
  }

  /// What is the value of no member may be that of one whose value is not known.
  private static Value missing(Machine machine, Arguments arguments) {
    boolean isOfUnknown =
        machine.find(arguments.at(0), "_member_map_") instanceof DictValue members
            && members.entries().values().stream()
                .anyMatch(one -> !isKnown(machine.find(one, "_value_")));
    return isOfUnknown ? Value.UNKNOWN : Value.NONE;
  }
}

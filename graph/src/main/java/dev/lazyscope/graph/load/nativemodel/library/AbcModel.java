package dev.lazyscope.graph.load.nativemodel.library;

import dev.lazyscope.graph.load.nativemodel.NativeModel;
import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.ListValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Truth;
import dev.lazyscope.graph.load.value.Value;
import java.util.List;

/// `_abc`: virtual subclasses (PEP 3119).
public final class AbcModel implements NativeModel {
  private static final String REGISTRY = "_abc_impl";

  @Override
  public String module() {
    return "_abc";
  }

  @Override
  public void install(Machine machine, DictValue names) {
    Natives.function(names, "get_cache_token", (m, a) -> Value.UNKNOWN);
    Natives.function(
        names,
        "_abc_init",
        (m, a) -> {
          if (a.at(0) instanceof ClassValue type) {
            type.namespace().put(REGISTRY, m.list(List.of()));
          }
          return Value.NONE;
        });
    Natives.function(
        names,
        "_abc_register",
        (m, a) -> {
          if (a.at(0) instanceof ClassValue type
              && type.namespace().get(REGISTRY) instanceof ListValue registry) {
            registry.items().add(a.at(1));
          }
          return a.at(1);
        });
    Natives.function(
        names,
        "_abc_instancecheck",
        (m, a) ->
            a.at(1).isKnown() && a.at(0) instanceof ClassValue type
                ? isSubclass(m, type, m.typeOf(a.at(1))).value()
                : Value.UNKNOWN);
    Natives.function(
        names,
        "_abc_subclasscheck",
        (m, a) ->
            a.at(0) instanceof ClassValue type && a.at(1) instanceof ClassValue other
                ? isSubclass(m, type, other).value()
                : Value.UNKNOWN);
  }

  private static Truth isSubclass(Machine machine, ClassValue type, ClassValue other) {
    if (other.isSubclassOf(type)) {
      return Truth.YES;
    }
    Value hook = machine.find(type, "__subclasshook__");
    if (hook != Value.ABSENT && !hook.isUnknown()) {
      Value answer = machine.call(hook, Arguments.of(other));
      if (answer == Value.Marker.TRUE || answer == Value.Marker.FALSE) {
        return machine.truth(answer);
      }
    }
    if (type.namespace().get(REGISTRY) instanceof ListValue registry) {
      for (Value registered : List.copyOf(registry.items())) {
        if (machine.isSubclass(other, registered) == Truth.YES) {
          return Truth.YES;
        }
      }
    }
    return subclasses(machine, type, other);
  }

  /// A virtual subclass of a subclass is one too.
  private static Truth subclasses(Machine machine, ClassValue type, ClassValue other) {
    for (Value subclass : machine.subclasses(type)) {
      if (subclass instanceof ClassValue known && isSubclass(machine, known, other) == Truth.YES) {
        return Truth.YES;
      }
    }
    return other.isOfOpen() ? Truth.UNDECIDED : Truth.NO;
  }
}

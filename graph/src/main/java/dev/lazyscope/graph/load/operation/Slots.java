package dev.lazyscope.graph.load.operation;

import dev.lazyscope.analyzer.script.PrivateNames;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.ListValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Truth;
import dev.lazyscope.graph.load.value.Value;
import java.util.List;

/// What instances of a class can have where it says so in `__slots__` (data model, "`__slots__`").
public final class Slots {
  private static final String NAME = "__slots__";

  private Slots() {}

  /// {@return whether a class, or one that it is derived from, has a slot of this name}
  public static Truth has(Machine machine, ClassValue type, String name) {
    List<ClassValue> order = type.order();
    for (int i = 0; i < order.size(); i++) {
      ClassValue one = order.get(i);
      Truth isSlot = hasItself(machine, one, name);
      if (isSlot != Truth.NO) {
        return isSlot;
      }
    }
    return Truth.NO;
  }

  /// {@return whether a class has a slot of this name before another has anything of that name}
  public static boolean goFirst(Machine machine, ClassValue type, String name) {
    List<ClassValue> order = type.order();
    for (int i = 0; i < order.size(); i++) {
      ClassValue one = order.get(i);
      if (one.namespace().get(name) != Value.ABSENT) {
        return false;
      }
      if (hasItself(machine, one, name) == Truth.YES) {
        return true;
      }
    }
    return false;
  }

  /// Names in `__slots__` are mangled like all in a class (language reference, "Private name
  /// mangling").
  private static Truth hasItself(Machine machine, ClassValue type, String name) {
    Value slots = type.namespace().get(NAME);
    if (slots == Value.ABSENT) {
      return Truth.NO;
    }
    PrivateNames names = PrivateNames.of(type.name());
    String written = names.written(name);
    return names.mangled(written).equals(name)
        ? machine.contains(slots, Value.of(written))
        : Truth.NO;
  }

  /// {@return whether instances can be given any attribute: each has a dictionary, unless all
  /// classes of it say what it has}
  public static boolean haveDict(ClassValue type) {
    List<ClassValue> order = type.order();
    for (int i = 0; i < order.size(); i++) {
      ClassValue one = order.get(i);
      Value slots = one.namespace().get(NAME);
      boolean isObject = one.name().equals("object") && one.bases().isEmpty();
      if (!isObject && (slots == Value.ABSENT || !isWithoutDict(slots))) {
        return true;
      }
    }
    return false;
  }

  /// {@return `__dict__`: what an object has besides its slots, which are kept apart from now on}
  public static DictValue dictionary(Machine machine, InstanceValue instance) {
    DictValue all = instance.attributes();
    if (instance.slots() == all && instance.type().order().stream().anyMatch(Slots::hasAny)) {
      DictValue apart = machine.dict();
      all.forEach(
          (name, value) -> {
            if (name instanceof Value.Str(var slot)
                && has(machine, instance.type(), slot) == Truth.YES) {
              apart.put(slot, value);
            }
          });
      machine.beforeWrite(all);
      apart.forEach((name, _) -> all.remove(name));
      instance.slots(apart);
    }
    return all;
  }

  private static boolean hasAny(ClassValue type) {
    return switch (type.namespace().get(NAME)) {
      case Value.Str _ -> true;
      case Value.Tuple(var names) -> !names.isEmpty();
      case ListValue names -> !names.items().isEmpty();
      case Value _ -> false;
    };
  }

  /// {@return where an object keeps an attribute}
  public static DictValue place(Machine machine, InstanceValue instance, String name) {
    boolean areApart = instance.slots() != instance.attributes();
    return areApart && has(machine, instance.type(), name) == Truth.YES
        ? instance.slots()
        : instance.attributes();
  }

  private static boolean isWithoutDict(Value slots) {
    return switch (slots) {
      case Value.Str(var name) -> !name.equals("__dict__");
      case Value.Tuple(var names) -> !names.contains(Value.of("__dict__"));
      case ListValue names -> !names.isOpen() && !names.items().contains(Value.of("__dict__"));
      case Value _ -> false;
    };
  }

  /// {@return whether it is certain that instances of a class of the program cannot be given an
  /// attribute}
  public static boolean forbid(Machine machine, ClassValue type, String name) {
    return type.order().size() > 1
        && !(name.startsWith("__") && name.endsWith("__"))
        && !haveDict(type)
        && type.order().stream().noneMatch(one -> one.isOpen() || one.namespace().isOpen())
        && has(machine, type, name) == Truth.NO;
  }
}

package dev.lazyscope.graph.load.operation;

import dev.lazyscope.graph.load.value.ClassValue;
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
      Value slots = one.namespace().get(NAME);
      Truth isSlot = slots == Value.ABSENT ? Truth.NO : machine.contains(slots, Value.of(name));
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
      Value slots = one.namespace().get(NAME);
      if (one.namespace().get(name) != Value.ABSENT) {
        return false;
      }
      if (slots != Value.ABSENT && machine.contains(slots, Value.of(name)) == Truth.YES) {
        return true;
      }
    }
    return false;
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
        && !name.startsWith("__")
        && !haveDict(type)
        && type.order().stream().noneMatch(one -> one.isOpen() || one.namespace().isOpen())
        && has(machine, type, name) == Truth.NO;
  }
}

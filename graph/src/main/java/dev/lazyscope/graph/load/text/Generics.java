package dev.lazyscope.graph.load.text;

import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.ListValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `repr` of `list[int]` and of `int | None`: types in them show their names alone.
final class Generics {
  private Generics() {}

  /// {@return the text of an alias or a union, empty for other objects and where it is not known}
  static Optional<String> text(Machine machine, InstanceValue object) {
    if (!(object.attributes().get("__args__") instanceof Value.Tuple(var items))) {
      return Optional.empty();
    }
    Value origin = object.attributes().get("__origin__");
    if (object.type() == machine.builtin("GenericAlias") && !isCallable(machine, origin)) {
      Optional<String> parts = joined(machine, items, ", ");
      return part(machine, origin)
          .flatMap(of -> parts.map(text -> of + "[" + (text.isEmpty() ? "()" : text) + "]"));
    }
    return origin == object.type() && object.type().name().equals("Union")
        ? joined(machine, items, " | ")
        : Optional.empty();
  }

  /// `Callable[[int], str]` keeps its arguments in one row, but does not show them so.
  private static boolean isCallable(Machine machine, Value origin) {
    return machine.find(origin, "__qualname__").equals(Value.of("Callable"));
  }

  private static Optional<String> joined(Machine machine, List<Value> items, String separator) {
    List<String> parts = new ArrayList<>();
    for (Value item : items) {
      Optional<String> part = part(machine, item);
      if (part.isEmpty()) {
        return part;
      }
      parts.add(part.get());
    }
    return Optional.of(String.join(separator, parts));
  }

  private static Optional<String> part(Machine machine, Value item) {
    return switch (item) {
      case Value.Marker.ELLIPSIS -> Optional.of("...");
      case ClassValue type when type == machine.builtin("NoneType") -> Optional.of("None");
      case ClassValue type -> name(machine, type);
      case ListValue list -> joined(machine, list.items(), ", ").map(text -> "[" + text + "]");
      case Value other -> Texts.repr(machine, other);
    };
  }

  private static Optional<String> name(Machine machine, ClassValue type) {
    return machine.find(type, "__module__") instanceof Value.Str(var module)
            && machine.find(type, "__qualname__") instanceof Value.Str(var name)
        ? Optional.of(module.equals("builtins") ? name : module + "." + name)
        : Optional.empty();
  }
}

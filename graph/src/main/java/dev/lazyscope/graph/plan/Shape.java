package dev.lazyscope.graph.plan;

import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.FunctionValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.ModuleValue;
import dev.lazyscope.graph.load.value.ProxyValue;
import dev.lazyscope.graph.load.value.Value;

/// A value as text that is the same in another run of the program, as far as that can be said; what
/// programs count is the same whatever the number.
record Shape(String text) {
  static final Shape UNKNOWN = new Shape("?");

  static Shape of(Value value) {
    return switch (value) {
      case Value.Marker marker when marker.isUnknown() -> UNKNOWN;
      case Value.Marker marker -> new Shape(marker.name());
      case Value.AnyOf _ -> UNKNOWN;
      case ProxyValue _ -> UNKNOWN;
      case Value.Str(var text) -> new Shape("text " + text);
      case FunctionValue function -> new Shape(function.toString());
      case ClassValue type -> new Shape("class " + type.name());
      case ModuleValue module -> new Shape("module " + module.name());
      case InstanceValue instance -> new Shape("instance of " + instance.type().name());
      case Value other -> new Shape(other.getClass().getSimpleName());
    };
  }

  /// {@return whether the two are certainly different}
  boolean differs(Shape other) {
    return !equals(UNKNOWN) && !other.equals(UNKNOWN) && !equals(other);
  }

  /// {@return whether it is certain that this is no instance of a type of this name}
  boolean isOther(String type) {
    return switch (type) {
      case "type" -> text.startsWith("function ") || text.startsWith("module ");
      case "ModuleType", "module" -> text.startsWith("function ") || text.startsWith("class ");
      case "" -> false;
      default -> text.startsWith("module ") || text.startsWith("function ");
    };
  }

  boolean isModule(String name) {
    return text.equals("module " + name);
  }
}

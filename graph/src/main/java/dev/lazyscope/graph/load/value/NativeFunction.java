package dev.lazyscope.graph.load.value;

/// A function written in Java: what Python does in C, or by magic.
///
/// As a method it gets its receiver as first positional argument.
public record NativeFunction(String name, boolean isMethod, Body body) implements Value {

  /// What the function does. Raises with [Machine#error].
  @FunctionalInterface
  public interface Body {
    Value call(Machine machine, Arguments arguments);
  }

  /// What a special method of a built-in type does; operators know it without asking.
  @FunctionalInterface
  public interface Inherent extends Body {}

  /// {@return whether a program or a model defined it: not what every built-in type has}
  public boolean isOwn() {
    return !(body instanceof Inherent);
  }

  public static NativeFunction function(String name, Body body) {
    return new NativeFunction(name, false, body);
  }

  public static NativeFunction method(String name, Body body) {
    return new NativeFunction(name, true, body);
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}

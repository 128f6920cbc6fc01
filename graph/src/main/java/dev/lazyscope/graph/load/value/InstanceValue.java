package dev.lazyscope.graph.load.value;

/// An object: its class, its attributes, and what a built-in base class keeps in it (`payload`).
public final class InstanceValue implements Value {
  private ClassValue type;
  private final DictValue attributes;
  private Value payload = ABSENT;

  public InstanceValue(ClassValue type, DictValue attributes) {
    this.type = type;
    this.attributes = attributes;
  }

  public ClassValue type() {
    return type;
  }

  /// Assigns `__class__`.
  public void type(ClassValue other) {
    type = other;
  }

  public DictValue attributes() {
    return attributes;
  }

  /// {@return the string, number, dictionary … that an instance of a subclass of it is}
  public Value payload() {
    return payload;
  }

  public void payload(Value value) {
    payload = value;
  }

  @Override
  public String toString() {
    return "instance of " + type.name();
  }
}

package dev.lazyscope.graph.load.value;

import java.util.List;

/// An object: its class, its attributes, and what a built-in base class keeps in it (`payload`).
public final class InstanceValue implements Value {
  /// Says that the payload stands among the slots, where writes are kept track of.
  private static final Value IN_SLOTS = new Tuple(List.of());

  private static final String CONTENT = "_content";

  private ClassValue type;
  private DictValue attributes;
  private DictValue slots;
  private final Keying keying;
  private Value payload = ABSENT;
  private Value key = ABSENT;

  /// Says which objects are one key.
  public interface Keying {
    /// {@return the value that stands for the object, and all that are equal to it, among keys}
    Value key(InstanceValue object);
  }

  public InstanceValue(ClassValue type, DictValue attributes, Keying keying) {
    this.type = type;
    this.attributes = attributes;
    this.slots = attributes;
    this.keying = keying;
  }

  /// {@return what tells it from other keys; decided when it is first used as one}
  Value key() {
    if (key == ABSENT) {
      key = keying.key(this);
    }
    return key;
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

  /// Assigns `__dict__`.
  public void attributes(DictValue other) {
    slots = slots == attributes ? other : slots;
    attributes = other;
  }

  /// {@return what stands in slots: with the other attributes until somebody asks for `__dict__`}
  public DictValue slots() {
    return slots;
  }

  public void slots(DictValue apart) {
    slots = apart;
  }

  /// {@return the string, number, dictionary … that an instance of a subclass of it is}
  public Value payload() {
    return payload == IN_SLOTS ? slots.get(CONTENT) : payload;
  }

  /// The payload of an object that changes, such as a `bytearray`; before a change the dictionary
  /// of its slots is told.
  public void changingPayload(Value value) {
    payload = IN_SLOTS;
    slots.put(CONTENT, value);
  }

  /// {@return whether its payload may become another one}
  public boolean isChanging() {
    return payload == IN_SLOTS;
  }

  /// {@return whether it is a string, number or the like of which no more is known than the class}
  public boolean isOfUnknownValue() {
    return payload().isUnknown();
  }

  public void payload(Value value) {
    key = ABSENT;
    payload = value;
  }

  @Override
  public String toString() {
    return "instance of " + type.name();
  }
}

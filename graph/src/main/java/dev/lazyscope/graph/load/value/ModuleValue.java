package dev.lazyscope.graph.load.value;

import dev.lazyscope.graph.link.FoundModule;
import java.util.Optional;

/// A module object with its namespace.
public final class ModuleValue implements Value {
  private final String name;
  private final DictValue namespace;
  private final Optional<FoundModule> found;
  private Optional<ClassValue> type = Optional.empty();
  private State state = State.NEW;
  private boolean isCompletedInC;

  public ModuleValue(String name, DictValue namespace, Optional<FoundModule> found) {
    this.name = name;
    this.namespace = namespace;
    this.found = found;
  }

  /// How far the body got. `DORMANT` modules are loaded already but their body has not been
  /// interpreted yet: it is when someone looks.
  public enum State {
    NEW,
    DORMANT,
    RUNNING,
    DONE
  }

  public String name() {
    return name;
  }

  public DictValue namespace() {
    return namespace;
  }

  public Optional<FoundModule> found() {
    return found;
  }

  public State state() {
    return state;
  }

  public void state(State next) {
    state = next;
  }

  /// {@return whether compiled code may have given it names that nobody sees}
  public boolean isCompletedInC() {
    return isCompletedInC;
  }

  public void completeInC() {
    isCompletedInC = true;
  }

  /// {@return the class assigned to `__class__`, where that was done}
  public Optional<ClassValue> type() {
    return type;
  }

  public void type(ClassValue assigned) {
    type = Optional.of(assigned);
  }

  @Override
  public String toString() {
    return "module " + name;
  }
}

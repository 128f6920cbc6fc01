package dev.lazyscope.graph.effect.thing;

import dev.lazyscope.graph.effect.thing.Thing.Cls;
import dev.lazyscope.graph.effect.thing.Thing.Function;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The names that code sees while it is followed: slots of a function, or names of a class body.
public final class Frame {
  public final ModuleNames module;
  public final Optional<Frame> parent;
  public final Optional<Function> function;
  public final Map<String, Thing> classNames = new HashMap<>();
  public final List<Thing> results = new ArrayList<>();
  private final Thing[] slots;
  private boolean isClass;

  public Frame(ModuleNames module, Optional<Frame> parent, Optional<Function> function, int slots) {
    this.module = module;
    this.parent = parent;
    this.function = function;
    this.slots = new Thing[slots];
    Arrays.fill(this.slots, Thing.Nothing.KNOWN);
  }

  public static Frame ofModule(ModuleNames module) {
    return new Frame(module, Optional.empty(), Optional.empty(), 0);
  }

  /// A class body, whose names the functions in it do not see.
  public static Frame ofClass(Frame around) {
    Frame frame = new Frame(around.module, Optional.of(around), around.function, 0);
    frame.isClass = true;
    return frame;
  }

  /// {@return what a function that is made here sees around it}
  public Optional<Frame> closure() {
    return isClass
        ? parent.flatMap(Frame::closure)
        : Optional.of(this).filter(one -> one.slots.length > 0);
  }

  public Thing get(int slot) {
    return slot < slots.length ? slots[slot] : Thing.Nothing.KNOWN;
  }

  public void set(int slot, Thing thing) {
    if (slot < slots.length && thing != Thing.Nothing.KNOWN) {
      slots[slot] = thing;
    }
  }

  /// {@return the frame `depth` functions out}
  public Optional<Frame> outer(int depth) {
    Optional<Frame> frame = Optional.of(this);
    for (int i = 0; i < depth && frame.isPresent(); i++) {
      frame = frame.get().parent;
    }
    return frame;
  }

  public Optional<Cls> definer() {
    return function.flatMap(Function::definer);
  }

  public Thing result() {
    return results.stream()
        .filter(one -> one != Thing.Nothing.KNOWN)
        .findFirst()
        .orElse(Thing.Nothing.KNOWN);
  }
}

package dev.lazyscope.graph.load.value;

import dev.lazyscope.analyzer.script.Code;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The variables of code that runs, and those around it.
public final class Frame {
  /// What stands for the name of a module that has none.
  public static final String NAMELESS = "?";

  private static final Value[] NO_SLOTS = {};

  private final Start start;
  private final Value[] slots;
  private final long serial;
  private int at;
  private boolean mayHaveLeft;
  private boolean mayContinue;
  private boolean overUnknown;
  private int loopExits;
  private boolean isOfText;
  private boolean isClosedOver;
  private Value result = Value.ABSENT;
  private Optional<ClassValue> made = Optional.empty();
  private Value given = Value.ABSENT;
  private Optional<YieldTarget> yieldTarget = Optional.empty();
  private List<DeferredAnnotation> annotations = List.of();
  private Set<String> pinned = Set.of();

  /// Who receives what a generator yields. {@return what `send` gave}
  public interface YieldTarget {
    Value yield(Value value);
  }

  /// Everything a frame starts with. `names` is the namespace of a module or class body.
  public record Start(
      Code code,
      Optional<Frame> enclosing,
      DictValue globals,
      DictValue names,
      Optional<FunctionValue> function) {}

  public Frame(Start start, long serial) {
    this.start = start;
    this.slots = slots(start.code().body().slots().size());
    this.serial = serial;
  }

  private static Value[] slots(int count) {
    if (count == 0) {
      return NO_SLOTS;
    }
    Value[] slots = new Value[count];
    Arrays.fill(slots, Value.ABSENT);
    return slots;
  }

  public Code code() {
    return start.code;
  }

  public long serial() {
    return serial;
  }

  public Value[] slots() {
    return slots;
  }

  public DictValue globals() {
    return start.globals;
  }

  /// {@return the namespace of the module or class body that runs}
  public DictValue names() {
    return start.names;
  }

  public Optional<FunctionValue> function() {
    return start.function;
  }

  public Optional<Frame> enclosing() {
    return start.enclosing;
  }

  /// {@return the frame that many functions out}
  public Frame out(int depth) {
    Frame frame = this;
    for (int i = 0; i < depth; i++) {
      frame = frame.start.enclosing.orElseThrow();
    }
    return frame;
  }

  /// {@return the offset of the step or call that runs}
  public int at() {
    return at;
  }

  /// {@return whether an undecided branch may have left this code already}
  public boolean mayHaveLeft() {
    return mayHaveLeft;
  }

  /// {@return how often an undecided branch may have left a loop}
  public int loopExits() {
    return loopExits;
  }

  public void countLoopExit() {
    loopExits++;
  }

  /// {@return whether an undecided branch may have gone on with the next round of a loop}
  public boolean mayContinue() {
    return mayContinue;
  }

  public void mayContinue(boolean next) {
    mayContinue = next;
  }

  /// {@return whether the innermost loop that runs is over something of which nothing is known}
  public boolean isOverUnknown() {
    return overUnknown;
  }

  public void overUnknown(boolean unknown) {
    overUnknown = unknown;
  }

  public void mayHaveLeft(boolean left) {
    mayHaveLeft = left;
  }

  public void at(int offset) {
    at = offset;
  }

  /// {@return the name of the module whose code this is}
  public String module() {
    return start.globals.get("__name__") instanceof Value.Str(var text) ? text : NAMELESS;
  }

  /// {@return what the code returned so far, absent before it did}
  public Value result() {
    return result;
  }

  public void result(Value value) {
    result = value;
  }

  /// {@return whether the code was given to `exec` or `eval`, or stands in such code}
  public boolean isOfText() {
    return isOfText
        || start.function.filter(FunctionValue::isOfText).isPresent()
        || start.enclosing.filter(Frame::isOfText).isPresent();
  }

  public void comesFromText() {
    isOfText = true;
  }

  /// {@return whether functions or generators were made that may see the variables later}
  public boolean isClosedOver() {
    return isClosedOver;
  }

  /// A function or generator was made in here.
  public void closeOver() {
    if (!isClosedOver) {
      isClosedOver = true;
      start.enclosing.ifPresent(Frame::closeOver);
    }
  }

  /// {@return the class that this body made: the cell `__class__`}
  public Optional<ClassValue> made() {
    return made;
  }

  public void made(ClassValue type) {
    made = Optional.of(type);
  }

  /// {@return what a comprehension was given to iterate, or where it collects}
  public Value given() {
    return given;
  }

  public void given(Value value) {
    given = value;
  }

  public Optional<YieldTarget> yieldTarget() {
    return yieldTarget;
  }

  public void yieldTarget(Optional<YieldTarget> target) {
    yieldTarget = target;
  }

  /// {@return the names that the body of a module cannot bind, for a model defines them}
  public Set<String> pinned() {
    return pinned;
  }

  public void pin(Set<String> names) {
    pinned = names;
  }

  public List<DeferredAnnotation> annotations() {
    return annotations;
  }

  public void annotate(DeferredAnnotation annotation) {
    if (annotations.isEmpty()) {
      annotations = new ArrayList<>(2);
    }
    annotations.add(annotation);
  }
}

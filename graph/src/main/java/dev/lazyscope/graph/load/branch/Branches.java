package dev.lazyscope.graph.load.branch;

import dev.lazyscope.graph.load.Heuristic;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.Frame;
import dev.lazyscope.graph.load.value.Joining;
import dev.lazyscope.graph.load.value.PythonError;
import dev.lazyscope.graph.load.value.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Keeps which undecided branches are being followed, and what that means for writes.
///
/// Every object that can change carries the serial number of its making. A write to something older
/// than the innermost undecided branch is weak: the old value remains possible.
public final class Branches {
  /// `at-most-two-undecided`: deeper nesting is passed over.
  private static final int DEEPEST = 2;

  private final Doubts doubts;
  private final Deque<Long> entries = new ArrayDeque<>();
  private final Consumer<PythonError> swallowed;
  private int soft;
  private int outerEntries;
  private int outerSoft;
  private long outermost;
  private long writes;

  /// {@return a number that is the same within one undecided branch and all inside it}
  public long outermost() {
    return outermost;
  }

  /// `swallowed` is told of errors that may or may not happen.
  public Branches(Doubts doubts, Consumer<PythonError> swallowed) {
    this.doubts = doubts;
    this.swallowed = swallowed;
  }

  public long tick() {
    return doubts.tick();
  }

  public boolean isCertain() {
    return entries.isEmpty() && soft == 0;
  }

  public boolean isCertain(long serial) {
    return entries.isEmpty() || serial > entries.peek();
  }

  /// {@return whether nothing is undecided since the module whose body runs began to load}
  public boolean isCertainInModule() {
    return entries.size() == outerEntries && soft == outerSoft;
  }

  /// {@return whether an undecided condition within the module whose body runs led here}
  public boolean isUndecidedInModule() {
    return entries.size() > outerEntries;
  }

  public boolean mayFork() {
    return entries.size() - outerEntries < DEEPEST;
  }

  /// `module-runs-as-if-certain`: runs the body of a module. It happens once, so what is undecided
  /// around the import neither bounds what is followed in it nor how deep.
  public void inModule(Runnable body) {
    int entriesBefore = outerEntries;
    int softBefore = outerSoft;
    outerEntries = entries.size();
    outerSoft = soft;
    try {
      body.run();
    } finally {
      outerEntries = entriesBefore;
      outerSoft = softBefore;
    }
  }

  /// {@return whether code runs that follows an undecided `return`}
  public boolean isAfterReturn() {
    return soft > outerSoft;
  }

  public int depth() {
    return entries.size();
  }

  /// Runs something that may not happen. A Python error in it ends only the branch.
  public void perhaps(Runnable action) {
    doubts.assume(Heuristic.UNDECIDED_BRANCHES);
    doubts.enter();
    long now = tick();
    outermost = entries.isEmpty() ? now : outermost;
    entries.push(now);
    try {
      action.run();
    } catch (PythonError error) {
      // Whether the branch is taken is not known, hence not whether the error happens.
      swallowed.accept(error);
    } finally {
      entries.pop();
      doubts.leave();
    }
  }

  /// Runs what comes after an undecided `return`: it probably happens, so its writes are plain, but
  /// an error in it ends only the function. {@return how it ended}
  public Flow softly(Supplier<Flow> rest, Predicate<PythonError> travels) {
    soft++;
    doubts.assume(Heuristic.UNDECIDED_RETURN);
    doubts.enter();
    try {
      return rest.get();
    } catch (PythonError error) {
      if (travels.test(error)) {
        throw error;
      }
      swallowed.accept(error);
      return Flow.RETURN;
    } finally {
      soft--;
      doubts.leave();
    }
  }

  /// Runs alternatives, each from the same local variables, and joins what they leave.
  public void fork(Frame frame, Runnable... alternatives) {
    if (!mayFork()) {
      doubts.assume(Heuristic.AT_MOST_TWO_UNDECIDED);
      return;
    }
    Value[] slots = frame.slots();
    Value[] before = slots.clone();
    Value[] joined = new Value[slots.length];
    Arrays.fill(joined, Value.ABSENT);
    for (Runnable alternative : alternatives) {
      System.arraycopy(before, 0, slots, 0, slots.length);
      perhaps(alternative);
      for (int i = 0; i < slots.length; i++) {
        joined[i] = Joining.join(joined[i], slots[i]);
      }
    }
    System.arraycopy(joined, 0, slots, 0, slots.length);
  }

  /// How many undecided branches, and how much that follows an undecided `return`, are active.
  public record Height(int entries, int soft) {
    public Height minus(Height lower) {
      return new Height(entries - lower.entries, soft - lower.soft);
    }

    public Height plus(Height upper) {
      return new Height(entries + upper.entries, soft + upper.soft);
    }

    public boolean isZero() {
      return entries == 0 && soft == 0;
    }
  }

  public Height height() {
    return new Height(entries.size(), soft);
  }

  /// Leaves the innermost branches without an end to them. {@return their serial numbers, innermost
  /// first}
  public List<Long> take(Height innermost) {
    List<Long> taken = new ArrayList<>(innermost.entries());
    for (int i = 0; i < innermost.entries(); i++) {
      taken.add(entries.pop());
    }
    soft -= innermost.soft();
    return taken;
  }

  public void putBack(Height innermost, List<Long> taken) {
    taken.reversed().forEach(entries::push);
    soft += innermost.soft();
  }

  /// {@return what a place holds after a write of `value` over `old`}
  public Value written(long serial, Value old, Value value) {
    return isCertain(serial) ? value : Joining.join(old, value);
  }

  /// {@return how often a dictionary, or the attributes of an object, were written to}
  public long writes() {
    return writes;
  }

  public void put(DictValue target, String key, Value value) {
    writes++;
    boolean isPlain = isCertain(target.serial()) && !target.isWatched();
    target.put(key, isPlain ? value : over(target, target.get(key), value));
  }

  public void put(DictValue target, Value key, Value value) {
    if (!DictValue.isKey(key)) {
      target.open();
      return;
    }
    writes++;
    boolean isPlain = isCertain(target.serial()) && !target.isWatched();
    target.put(key, isPlain ? value : over(target, target.get(key), value));
  }

  private Value over(DictValue target, Value old, Value value) {
    if (old == Value.ABSENT && !isCertain(target.serial())) {
      target.loosen();
    }
    return written(target.serial(), old, value);
  }

  /// Deletes, unless it may not happen: then what was there remains possible.
  public void remove(DictValue target, Value key) {
    if (isCertain(target.serial())) {
      target.remove(key);
    } else if (!DictValue.isKey(key)) {
      target.open();
    }
  }
}

package dev.lazyscope.graph.load.branch;

import dev.lazyscope.graph.load.Heuristic;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.Frame;
import dev.lazyscope.graph.load.value.Joining;
import dev.lazyscope.graph.load.value.PythonError;
import dev.lazyscope.graph.load.value.Value;
import dev.lazyscope.graph.load.value.Value.Container;
import dev.lazyscope.graph.load.value.Value.Content;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Keeps which undecided branches are being followed, and what that means for writes.
///
/// Every object that can change carries the serial number of its making. Inside a branch a write is
/// plain; after it, what an older object held before remains possible (of a large one at once).
/// Alternatives do not see what the others wrote, unless they loaded modules or let threads or
/// coroutines go on: those stay, and what they did.
public final class Branches {
  /// `at-most-two-undecided`: deeper nesting is passed over.
  private static final int DEEPEST = 2;

  private final Doubts doubts;
  private final Deque<Scope> entries = new ArrayDeque<>();
  private final Consumer<PythonError> swallowed;
  private int soft;
  private int outerEntries;
  private int outerSoft;
  private long outermost;
  private long writes;
  private long passedOver;

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
    return entries.isEmpty() || serial > entries.peek().serial();
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

  /// Alternatives that lie too deep are passed over.
  public void passOver() {
    doubts.assume(Heuristic.AT_MOST_TWO_UNDECIDED);
    passedOver++;
  }

  /// {@return how often alternatives were passed over so far}
  public long passedOver() {
    return passedOver;
  }

  /// `module-runs-as-if-certain`: runs the body of a module. It happens once, so what is undecided
  /// around the import neither bounds what is followed in it nor how deep.
  public void inModule(Runnable body) {
    int entriesBefore = outerEntries;
    int softBefore = outerSoft;
    outerEntries = entries.size();
    outerSoft = soft;
    persist();
    try {
      body.run();
    } finally {
      outerEntries = entriesBefore;
      outerSoft = softBefore;
    }
  }

  /// What the innermost branch does is seen by the alternatives to it, too: something goes on that
  /// remembers it.
  public void persist() {
    if (!entries.isEmpty()) {
      entries.peek().persist();
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
    join(List.of(Map.of(), alone(action)));
  }

  /// Runs actions of which one happens.
  public void either(List<Runnable> actions) {
    join(actions.stream().map(this::alone).toList());
  }

  /// Runs one alternative. {@return what it left in containers, which hold again what they held}
  private Map<Container, Content> alone(Runnable action) {
    doubts.assume(Heuristic.UNDECIDED_BRANCHES);
    doubts.enter();
    Scope scope = new Scope(tick());
    outermost = entries.isEmpty() ? scope.serial() : outermost;
    entries.push(scope);
    boolean isLeft = false;
    try {
      action.run();
      isLeft = true;
    } catch (PythonError error) {
      // Whether the branch is taken is not known, hence not whether the error happens.
      swallowed.accept(error);
      isLeft = true;
    } finally {
      entries.pop();
      doubts.leave();
      if (!isLeft || scope.isPersistent()) {
        leaveJoined(scope);
      }
    }
    return scope.leave();
  }

  /// Leaves a branch whose writes are seen from here on, as possible.
  private void leaveJoined(Scope scope) {
    join(List.of(Map.of(), scope.leave()));
    if (scope.isPersistent()) {
      persist();
    }
  }

  /// Gives each container what it holds after one of several alternatives.
  private void join(List<Map<Container, Content>> ends) {
    if (ends.stream().allMatch(Map::isEmpty)) {
      return;
    }
    Set<Container> written = Collections.newSetFromMap(new IdentityHashMap<>());
    ends.forEach(end -> written.addAll(end.keySet()));
    for (Container container : written) {
      beforeWrite(container);
      Content old = container.content();
      container.exchange(
          ends.stream()
              .map(end -> end.getOrDefault(container, old))
              .reduce(Content::joined)
              .orElse(old));
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
    fork(frame, Stream.of(alternatives).<Supplier<Flow>>map(Branches::goingOn).toList());
  }

  private static Supplier<Flow> goingOn(Runnable alternative) {
    return () -> {
      alternative.run();
      return Flow.NEXT;
    };
  }

  /// The same for alternatives that may end otherwise. {@return how each ended; one that an error
  /// ended counts as going on}
  public List<Flow> fork(Frame frame, List<Supplier<Flow>> alternatives) {
    if (!mayFork()) {
      passOver();
      return List.of();
    }
    Value[] before = frame.slots().clone();
    List<End> ends = new ArrayList<>(alternatives.size());
    for (Supplier<Flow> alternative : alternatives) {
      System.arraycopy(before, 0, frame.slots(), 0, before.length);
      Flow[] flow = {Flow.NEXT};
      Map<Container, Content> contents = alone(() -> flow[0] = alternative.get());
      ends.add(new End(flow[0], frame.slots().clone(), contents));
    }
    joinSlots(frame, ends);
    join(ends.stream().map(End::contents).toList());
    return ends.stream().map(End::flow).toList();
  }

  /// How an alternative ended, and what it left in variables and containers.
  private record End(Flow flow, Value[] slots, Map<Container, Content> contents) {}

  /// What variables held where the code was left is not seen by what follows, unless some function
  /// closes over them.
  private static void joinSlots(Frame frame, List<End> ends) {
    boolean isSeen =
        frame.isClosedOver() || ends.stream().allMatch(end -> end.flow() == Flow.RETURN);
    Value[] slots = frame.slots();
    Arrays.fill(slots, Value.ABSENT);
    for (End end : ends) {
      if (isSeen || end.flow() != Flow.RETURN) {
        for (int i = 0; i < slots.length; i++) {
          slots[i] = Joining.join(slots[i], end.slots()[i]);
        }
      }
    }
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

  /// Leaves the innermost branches for a while. {@return them, innermost first}
  public Suspended take(Height innermost) {
    List<Scope> taken = new ArrayList<>(innermost.entries());
    for (int i = 0; i < innermost.entries(); i++) {
      Scope scope = entries.pop();
      leaveJoined(scope);
      taken.add(scope);
    }
    soft -= innermost.soft();
    return new Suspended(taken);
  }

  public void putBack(Height innermost, Suspended suspended) {
    suspended.taken.reversed().forEach(entries::push);
    soft += innermost.soft();
  }

  /// Branches that were left for a while.
  public static final class Suspended {
    private final List<Scope> taken;

    private Suspended(List<Scope> taken) {
      this.taken = taken;
    }
  }

  /// {@return what a place holds after a write of `value` over `old`}
  public Value written(long serial, Value old, Value value) {
    return isCertain(serial) ? value : Joining.join(old, value);
  }

  /// {@return how often a dictionary, or the attributes of an object, were written to}
  public long writes() {
    return writes;
  }

  /// Has to be called before a container is written to.
  public void beforeWrite(Container container) {
    if (isWeak(container)) {
      container.open();
    }
  }

  /// {@return whether a write to it in this branch cannot be told from what it held before}
  private boolean isWeak(Container container) {
    return !isCertain(container.serial()) && !entries.peek().saves(container);
  }

  public void put(DictValue target, String key, Value value) {
    writes++;
    boolean isWeak = isWeak(target);
    Value old = isWeak || target.isWatched() ? target.get(key) : Value.ABSENT;
    target.put(key, isWeak ? over(target, old, value) : value);
  }

  public void put(DictValue target, Value key, Value value) {
    if (!DictValue.isKey(key)) {
      target.openAt(key);
      return;
    }
    writes++;
    boolean isWeak = isWeak(target);
    Value old = isWeak || target.isWatched() ? target.get(key) : Value.ABSENT;
    target.put(key, isWeak ? over(target, old, value) : value);
  }

  private static Value over(DictValue target, Value old, Value value) {
    if (old == Value.ABSENT) {
      target.loosen();
    }
    return Joining.join(old, value);
  }

  /// A write that may not happen hides no value that a name has anyway, `inherited`, for certain.
  public void assume(DictValue names, String name, Value inherited) {
    if (!isCertain(names.serial()) && !names.has(name)) {
      entries.peek().assume(names, name, inherited);
    }
  }

  /// Puts a value in the place of the proxy that stood for it: no write that a program makes.
  public void settle(DictValue names, String name, Value proxy, Value value) {
    names.settle(name, value);
    entries.forEach(scope -> scope.settle(names, name, proxy, value));
  }

  /// Deletes, unless what was there could not be told any more.
  public void remove(DictValue target, Value key) {
    if (!DictValue.isKey(key)) {
      if (!isCertain(target.serial())) {
        target.open();
      }
    } else if (!isWeak(target)) {
      target.remove(key);
    }
  }
}

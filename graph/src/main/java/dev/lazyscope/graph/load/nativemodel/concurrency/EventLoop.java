package dev.lazyscope.graph.load.nativemodel.concurrency;

import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.ListValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// A run of an event loop of asyncio. It calls what is ready; where nothing is, other threads go
/// on, then its timers, one after the other; where nothing can happen that is known, what a task
/// waits for is there.
final class EventLoop {
  /// A loop that never comes to an end is left after so many rounds.
  private static final int MOST_ROUNDS = 20_000;

  /// A loop that lives by its timers alone: after so many, what tasks wait for comes first.
  private static final int MOST_TIMERS = 200;

  /// Says of a future that other tasks set it.
  static final String INSIDE = "_inside";

  private final Machine machine;
  private final Value loop;
  private final Clock clock;
  private final Loops loops;
  private final Set<Value> found = new HashSet<>();
  private int timers;

  EventLoop(Machine machine, Value loop, Clock clock, Loops loops) {
    this.machine = machine;
    this.loop = loop;
    this.clock = clock;
    this.loops = loops;
  }

  /// Runs until somebody stops the loop.
  void run() {
    for (int round = 0; round < MOST_ROUNDS && !isStopping(); round++) {
      if (ready().isEmpty() && !machine.block(() -> !ready().isEmpty() || isStopping(), true)) {
        goOn();
      }
      for (int left = ready().size(); left > 0 && !ready().isEmpty(); left--) {
        call(ready().removeFirst());
      }
    }
  }

  private boolean isStopping() {
    return machine.find(loop, "_stopping") != Value.Marker.FALSE;
  }

  private List<Value> ready() {
    return handles("_ready");
  }

  private List<Value> handles(String name) {
    return Payloads.plain(machine.find(loop, name)) instanceof ListValue list
        ? list.items()
        : new ArrayList<>();
  }

  private void call(Value handle) {
    if (!isCancelled(handle)) {
      machine.call(machine.attribute(handle, "_run"), Arguments.NONE);
    }
  }

  private boolean isCancelled(Value handle) {
    return machine.find(handle, "_cancelled") == Value.Marker.TRUE;
  }

  /// Nothing is ready, and no other thread will change that: a sleep ends, unless a time is up
  /// before; then something comes from outside, else that time is up, else what tasks wait for is
  /// there.
  private void goOn() {
    Optional<Value> timer = firstTimer();
    boolean mayFire = timer.isPresent() && timers++ < MOST_TIMERS;
    if (mayFire && timer.filter(first -> slept(first) != Value.ABSENT).isPresent()) {
      fire(timer.get());
    } else if (bringAbout(future -> !isInside(future))) {
      timers = 0;
    } else if (mayFire) {
      Waiting.ends(machine);
      fire(timer.get());
    } else if (!bringAbout(_ -> true) && !goOnWithLost()) {
      timer.ifPresentOrElse(this::fire, this::stop);
    }
  }

  private void stop() {
    machine.call(machine.attribute(loop, "stop"), Arguments.NONE);
  }

  private Optional<Value> firstTimer() {
    return handles("_scheduled").stream()
        .filter(timer -> !isCancelled(timer) && !isSpent(timer))
        .min(Comparator.comparingDouble(this::due));
  }

  /// {@return whether the future that a timer sets has been set}
  private boolean isSpent(Value timer) {
    Value future = slept(timer);
    return future != Value.ABSENT && !isPending(future);
  }

  private double due(Value timer) {
    return machine.find(timer, "_when") instanceof Value.Float(var seconds) ? seconds : 0;
  }

  private void fire(Value timer) {
    clock.reach(machine.find(timer, "_when"));
    machine.assign(timer, "_scheduled", Value.of(false));
    handles("_scheduled").remove(timer);
    ready().add(timer);
  }

  /// {@return the future that a timer sets, and does nothing else; absent where it does something
  /// else}
  private Value slept(Value timer) {
    Value callback = machine.find(timer, "_callback");
    return switch (machine.find(callback, "__name__")) {
      case Value.Str(var name) when name.equals("set_result") -> machine.find(callback, "__self__");
      case Value.Str(var name) when name.equals("_set_result_unless_cancelled") ->
          machine.find(timer, "_args") instanceof Value.Tuple(var arguments)
              ? arguments.getFirst()
              : Value.ABSENT;
      case Value _ -> Value.ABSENT;
    };
  }

  private boolean isPending(Value future) {
    return Value.of("PENDING").equals(machine.find(future, "_state"));
  }

  private static boolean isInside(Value future) {
    return future instanceof InstanceValue instance && instance.attributes().has(INSIDE);
  }

  /// Sets what the newest task waits for, if it is no task. {@return whether there is such a task}
  private boolean bringAbout(Predicate<Value> condition) {
    List<Value> tasks = loops.tasks(machine);
    for (Value task : tasks.reversed()) {
      Value awaited = machine.find(task, "_fut_waiter");
      boolean isOwn =
          !tasks.contains(awaited) && machine.find(awaited, "_children") == Value.ABSENT;
      if (isOwn && isPending(awaited) && condition.test(awaited)) {
        Value result = Waiting.ends(machine);
        machine.call(machine.attribute(awaited, "set_result"), Arguments.of(result));
        return true;
      }
    }
    return false;
  }

  /// A task that waits for nothing has a step before it: where its making, or the end of what it
  /// waited for, is not certain, that may have got lost. Makes up for it once.
  private boolean goOnWithLost() {
    for (Value task : loops.tasks(machine)) {
      boolean isLost = isPending(task) && machine.find(task, "_fut_waiter") == Value.NONE;
      if (isLost && found.add(task)) {
        Waiting.ends(machine);
        machine.call(machine.attribute(task, "_Task__step"), Arguments.NONE);
        return true;
      }
    }
    return false;
  }
}

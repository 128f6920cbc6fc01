package dev.lazyscope.graph.load.nativemodel.concurrency;

import dev.lazyscope.graph.load.nativemodel.NativeModel;
import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;
import java.util.Set;

/// `asyncio.base_events`: how a loop waits, and what time it is.
final class EventLoopModel implements NativeModel {
  /// The modules in which tasks wait for each other.
  private static final Set<Value> BETWEEN_TASKS =
      Set.of(
          Value.of("asyncio.locks"),
          Value.of("asyncio.queues"),
          Value.of("asyncio.taskgroups"),
          Value.of("asyncio.tasks"));

  private final Clock clock;
  private final Loops loops;

  EventLoopModel(Clock clock, Loops loops) {
    this.clock = clock;
    this.loops = loops;
  }

  @Override
  public String module() {
    return "asyncio.base_events";
  }

  @Override
  public void install(Machine machine, DictValue names) {}

  @Override
  public void complete(Machine machine, DictValue names) {
    if (names.get("BaseEventLoop") instanceof ClassValue loop) {
      DictValue methods = loop.namespace();
      Natives.method(methods, "time", (m, a) -> clock.look());
      Natives.method(methods, "_run_once", (m, a) -> run(m, a.at(0)));
      Value create = methods.get("create_future");
      Natives.method(methods, "create_future", (m, a) -> marked(m, m.call(create, a)));
    }
  }

  /// The method that is stood in for looks at `math` (from 3.15 on), which may be there lazily.
  private Value run(Machine machine, Value loop) {
    machine.find(machine.importModule(module()), "math");
    new EventLoop(machine, loop, clock, loops).run();
    return Value.NONE;
  }

  /// What locks, queues and groups of tasks wait for, other tasks bring about.
  private static Value marked(Machine machine, Value future) {
    Value module = machine.frame(0).globals().get("__name__");
    if (future instanceof InstanceValue made && BETWEEN_TASKS.contains(module)) {
      made.attributes().put(EventLoop.INSIDE, Value.of(true));
    }
    return future;
  }
}

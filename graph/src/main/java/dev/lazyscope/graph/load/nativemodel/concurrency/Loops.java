package dev.lazyscope.graph.load.nativemodel.concurrency;

import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The event loop that runs in each thread, and its tasks.
final class Loops {
  /// The functions of `asyncio.tasks` that keep this.
  static final List<String> OF_TASKS =
      List.of(
          "_register_task",
          "_register_eager_task",
          "_unregister_task",
          "_unregister_eager_task",
          "_enter_task",
          "_leave_task",
          "_swap_current_task",
          "current_task",
          "all_tasks");

  private static final Set<Value> ENDED = Set.of(Value.of("FINISHED"), Value.of("CANCELLED"));

  private final Map<Integer, Running> byThread = new HashMap<>();

  private static final class Running {
    private final List<Value> tasks = new ArrayList<>();
    private Value loop = Value.NONE;
    private Value task = Value.NONE;
  }

  private Running here(Machine machine) {
    return byThread.computeIfAbsent(machine.thread(), _ -> new Running());
  }

  Value loop(Machine machine) {
    return here(machine).loop;
  }

  Value enter(Machine machine, Value loop) {
    here(machine).loop = loop;
    return Value.NONE;
  }

  /// {@return the tasks of the running thread that have not ended, in the order of their making}
  List<Value> tasks(Machine machine) {
    return here(machine).tasks.stream()
        .filter(task -> !ENDED.contains(machine.find(task, "_state")))
        .toList();
  }

  void installTasks(DictValue names) {
    for (String name : List.of("_register_task", "_register_eager_task")) {
      Natives.function(names, name, (m, a) -> Value.of(here(m).tasks.add(a.at(0, "task"))));
    }
    for (String name : List.of("_unregister_task", "_unregister_eager_task")) {
      Natives.function(names, name, (m, a) -> Value.of(here(m).tasks.remove(a.at(0, "task"))));
    }
    Natives.function(names, "_enter_task", (m, a) -> swap(m, a.at(1, "task")));
    Natives.function(names, "_leave_task", (m, a) -> swap(m, Value.NONE));
    Natives.function(names, "_swap_current_task", (m, a) -> swap(m, a.at(1, "task")));
    Natives.function(names, "current_task", this::current);
    Natives.function(names, "all_tasks", (m, a) -> m.set(tasks(m)));
  }

  private Value swap(Machine machine, Value task) {
    Value before = here(machine).task;
    here(machine).task = task;
    return before;
  }

  private Value current(Machine machine, Arguments arguments) {
    Value given = arguments.at(0, "loop");
    Running here = here(machine);
    if (given != Value.ABSENT && given != Value.NONE) {
      return given == here.loop ? here.task : Value.UNKNOWN;
    }
    if (here.loop == Value.NONE) {
      throw machine.error("RuntimeError", "no running event loop");
    }
    return here.task;
  }
}

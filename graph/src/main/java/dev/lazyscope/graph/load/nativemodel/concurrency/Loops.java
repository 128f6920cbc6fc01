package dev.lazyscope.graph.load.nativemodel.concurrency;

import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.NativeFunction;
import dev.lazyscope.graph.load.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The event loop that runs in each thread, and its tasks.
final class Loops {
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

  /// {@return the functions of `asyncio.tasks` that keep this, by their names}
  Map<String, Value> functions() {
    Map<String, Value> functions = new LinkedHashMap<>();
    for (String name : List.of("_register_task", "_register_eager_task")) {
      put(functions, name, (m, a) -> Value.of(here(m).tasks.add(a.at(0, "task"))));
    }
    for (String name : List.of("_unregister_task", "_unregister_eager_task")) {
      put(functions, name, (m, a) -> Value.of(here(m).tasks.remove(a.at(0, "task"))));
    }
    put(functions, "_enter_task", (m, a) -> swap(m, a.at(1, "task")));
    put(functions, "_leave_task", (m, a) -> swap(m, Value.NONE));
    put(functions, "_swap_current_task", (m, a) -> swap(m, a.at(1, "task")));
    put(functions, "current_task", this::current);
    put(functions, "all_tasks", (m, a) -> m.set(tasks(m)));
    return functions;
  }

  private static void put(Map<String, Value> functions, String name, NativeFunction.Body body) {
    functions.put(name, NativeFunction.function(name, body));
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

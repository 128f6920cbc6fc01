package dev.lazyscope.graph.load.nativemodel.concurrency;

import dev.lazyscope.graph.load.nativemodel.NativeModel;
import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;
import java.util.List;

/// `_asyncio`: what runs in which thread. Futures and tasks in C do what those in Python do, which
/// run instead of them.
public final class AsyncioModel implements NativeModel {
  private final Loops loops;

  private AsyncioModel(Loops loops) {
    this.loops = loops;
  }

  /// {@return the models of `_asyncio` and of the modules that use it}
  public static List<NativeModel> all(Clock clock) {
    Loops loops = new Loops();
    return List.of(
        new AsyncioModel(loops),
        new PythonForm("asyncio.futures", "Future", "_PyFuture", List.of()),
        new PythonForm("asyncio.tasks", "Task", "_PyTask", Loops.OF_TASKS),
        new EventLoopModel(clock, loops));
  }

  @Override
  public String module() {
    return "_asyncio";
  }

  @Override
  public void install(Machine machine, DictValue names) {
    names.put("__name__", Value.of("_asyncio"));
    Natives.type(machine, names, "Future");
    Natives.type(machine, names, "Task");
    names.remove("__name__");
    for (String name : List.of("future_add_to_awaited_by", "future_discard_from_awaited_by")) {
      Natives.function(names, name, (m, a) -> Value.NONE);
    }
    Natives.function(names, "_set_running_loop", (m, a) -> loops.enter(m, a.at(0)));
    Natives.function(names, "_get_running_loop", (m, a) -> loops.loop(m));
    Natives.function(names, "get_running_loop", (m, a) -> running(m));
    Natives.function(names, "get_event_loop", (m, a) -> current(m));
    loops.installTasks(names);
  }

  private Value running(Machine machine) {
    if (loops.loop(machine) == Value.NONE) {
      throw machine.error("RuntimeError", "no running event loop");
    }
    return loops.loop(machine);
  }

  /// The loop that runs, else that of the policy, which raises where none was set.
  private Value current(Machine machine) {
    if (loops.loop(machine) != Value.NONE) {
      return loops.loop(machine);
    }
    Value events = machine.importModule("asyncio.events");
    Value policy =
        machine.call(machine.attribute(events, "_get_event_loop_policy"), Arguments.NONE);
    return machine.call(machine.attribute(policy, "get_event_loop"), Arguments.NONE);
  }

  /// A module that defines a class, and functions, before it takes those of `_asyncio`: the class
  /// stays, and what calls its own functions calls those of `_asyncio`.
  private record PythonForm(String module, String type, String inPython, List<String> functions)
      implements NativeModel {
    @Override
    public void install(Machine machine, DictValue names) {}

    @Override
    public void complete(Machine machine, DictValue names) {
      if (names.get(inPython) instanceof ClassValue own) {
        names.put(type, own);
        Waiting.cancelForCertain(own);
      }
      Waiting.setOnce(names);
      functions.forEach(name -> names.put("_py_" + name.replaceFirst("^_", ""), names.get(name)));
    }
  }
}

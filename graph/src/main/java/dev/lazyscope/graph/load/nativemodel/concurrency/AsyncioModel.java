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
        new PythonForm("asyncio.futures", "Future", "_PyFuture", loops),
        new PythonForm("asyncio.tasks", "Task", "_PyTask", loops),
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
    loops.functions().forEach(names::put);
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

  /// A module that defines a class before it takes that of `_asyncio`: its own stays. What it has
  /// of the functions that keep tasks, under their names or as `_py_` forms, is that of the loops;
  /// which there are depends on the version.
  private record PythonForm(String module, String type, String inPython, Loops loops)
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
      Waiting.waitLong(names);
      loops
          .functions()
          .forEach(
              (name, function) -> {
                replace(names, name, function);
                replace(names, "_py_" + name.replaceFirst("^_", ""), function);
              });
    }

    private static void replace(DictValue names, String name, Value function) {
      if (names.has(name)) {
        names.put(name, function);
      }
    }
  }
}

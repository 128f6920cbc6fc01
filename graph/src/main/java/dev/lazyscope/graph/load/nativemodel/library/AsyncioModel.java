package dev.lazyscope.graph.load.nativemodel.library;

import dev.lazyscope.graph.load.nativemodel.NativeModel;
import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.GeneratorValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.NativeFunction;
import dev.lazyscope.graph.load.value.PythonError;
import dev.lazyscope.graph.load.value.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// `_asyncio`: a task runs its coroutine when it is made; a future is unknown until set. The first
/// task of a loop runs to the end, those that it makes until they wait for something.
public final class AsyncioModel implements NativeModel {
  private static final String RESULT = "_result_of_run";
  private static final String RAISING = "_error_of_run";

  @Override
  public String module() {
    return "_asyncio";
  }

  @Override
  public void install(Machine machine, DictValue names) {
    names.put("__name__", Value.of("_asyncio"));
    ClassValue future = Natives.type(machine, names, "Future");
    ClassValue task = Natives.type(machine, names, "Task", future);
    names.remove("__name__");
    DictValue methods = future.namespace();
    Natives.method(methods, "__init__", (m, a) -> Value.NONE);
    Natives.method(methods, "set_result", (m, a) -> finish(a.at(0), a.at(1)));
    Natives.method(methods, "result", AsyncioModel::result);
    Natives.method(methods, "done", (m, a) -> Value.of(isDone(a.at(0))));
    Natives.method(methods, "cancelled", (m, a) -> Value.of(false));
    Natives.method(methods, "exception", (m, a) -> exception(a.at(0)));
    Natives.method(methods, "__await__", (m, a) -> awaiting(m, a));
    Natives.method(methods, "__iter__", (m, a) -> awaiting(m, a));
    Natives.method(methods, "get_loop", (m, a) -> Value.UNKNOWN);
    for (String name : List.of("add_done_callback", "remove_done_callback", "cancel")) {
      Natives.method(methods, name, (m, a) -> Value.NONE);
    }
    methods.put("_asyncio_future_blocking", Value.of(false));
    Loops loops = new Loops(new HashMap<>());
    Natives.method(task.namespace(), "__init__", (m, a) -> start(m, loops, a));
    running(names, loops);
    Natives.method(task.namespace(), "get_name", (m, a) -> Value.UNKNOWN);
    Natives.method(task.namespace(), "get_coro", (m, a) -> Value.UNKNOWN);
    Natives.method(task.namespace(), "set_name", (m, a) -> Value.NONE);
    for (String name : List.of("cancelling", "uncancel")) {
      Natives.method(task.namespace(), name, (m, a) -> Value.of(0));
    }
  }

  /// What runs in each thread.
  private record Loops(Map<Integer, Running> byThread) {
    Running here(Machine machine) {
      return byThread.computeIfAbsent(machine.thread(), _ -> new Running());
    }

    Value run(Machine machine, Value loop, Value task, NativeFunction body) {
      Running here = here(machine);
      Value outerLoop = here.loop;
      Value outerTask = here.task;
      here.loop = loop;
      here.task = task;
      try {
        return finish(task, machine.call(body, Arguments.NONE));
      } catch (PythonError error) {
        return fail(task, error);
      } finally {
        here.loop = outerLoop;
        here.task = outerTask;
      }
    }
  }

  /// The loop that runs in a thread, and its task.
  private static final class Running {
    private Value loop = Value.NONE;
    private Value task = Value.NONE;
  }

  private static void running(DictValue names, Loops loops) {
    Natives.function(
        names,
        "_set_running_loop",
        (m, a) -> {
          loops.here(m).loop = a.at(0);
          return Value.NONE;
        });
    Natives.function(names, "_get_running_loop", (m, a) -> loops.here(m).loop);
    Natives.function(names, "get_running_loop", (m, a) -> loop(m, loops.here(m)));
    Natives.function(names, "get_event_loop", (m, a) -> current(m, loops.here(m)));
    Natives.function(
        names,
        "current_task",
        (m, a) -> {
          Value given = a.at(0, "loop");
          Running here = loops.here(m);
          return given == Value.ABSENT || given == Value.NONE || given == loop(m, here)
              ? task(m, here)
              : Value.UNKNOWN;
        });
  }

  private static Value loop(Machine machine, Running here) {
    if (here.loop == Value.NONE) {
      throw machine.error("RuntimeError", "no running event loop");
    }
    return here.loop;
  }

  /// The loop that runs, else that of the policy, which raises where none was set.
  private static Value current(Machine machine, Running here) {
    if (here.loop != Value.NONE) {
      return here.loop;
    }
    Value events = machine.importModule("asyncio.events");
    Value policy =
        machine.call(machine.attribute(events, "_get_event_loop_policy"), Arguments.NONE);
    return machine.call(machine.attribute(policy, "get_event_loop"), Arguments.NONE);
  }

  private static Value task(Machine machine, Running here) {
    loop(machine, here);
    return here.task;
  }

  /// A task that another one makes waits on its own; the other goes on.
  private static Value start(Machine machine, Loops loops, Arguments arguments) {
    Running maker = loops.here(machine);
    Value given = arguments.named("loop");
    Value loop = given == Value.ABSENT || given == Value.NONE ? loop(machine, maker) : given;
    NativeFunction body = inContext(machine, arguments);
    if (maker.loop == Value.NONE) {
      return loops.run(machine, loop, arguments.at(0), body);
    }
    machine.startThread(() -> loops.run(machine, loop, arguments.at(0), body));
    return Value.NONE;
  }

  /// {@return what runs the coroutine of a task in a context of its own, a copy of its maker's}
  private static NativeFunction inContext(Machine machine, Arguments arguments) {
    NativeFunction body =
        NativeFunction.function("task", (m, _) -> m.awaited(arguments.at(1, "coro")));
    Value contexts = machine.modules().get("_contextvars");
    if (contexts == Value.ABSENT) {
      return body;
    }
    Value given = arguments.named("context");
    Value own =
        given == Value.ABSENT || given == Value.NONE
            ? machine.call(machine.attribute(contexts, "copy_context"), Arguments.NONE)
            : given;
    return NativeFunction.function(
        "task", (m, _) -> m.call(m.attribute(own, "run"), Arguments.of(body)));
  }

  private static Value finish(Value future, Value result) {
    if (future instanceof InstanceValue instance) {
      instance.attributes().put(RESULT, result);
    }
    return Value.NONE;
  }

  private static boolean isDone(Value future) {
    return future instanceof InstanceValue instance && instance.attributes().has(RESULT);
  }

  /// The error is raised where the result is asked for.
  private static Value fail(Value future, PythonError error) {
    if (!(future instanceof InstanceValue instance)) {
      throw error;
    }
    NativeFunction raising =
        NativeFunction.function(
            "result",
            (m, a) -> {
              throw error;
            });
    instance.attributes().put(RAISING, raising);
    instance.attributes().put(RESULT, error.exception());
    return Value.NONE;
  }

  private static boolean hasFailed(Value future) {
    return future instanceof InstanceValue instance && instance.attributes().has(RAISING);
  }

  private static Value exception(Value future) {
    return hasFailed(future) ? ((InstanceValue) future).attributes().get(RESULT) : Value.NONE;
  }

  private static Value result(Machine machine, Arguments arguments) {
    if (hasFailed(arguments.at(0))) {
      Value raising = ((InstanceValue) arguments.at(0)).attributes().get(RAISING);
      return machine.call(raising, Arguments.NONE);
    }
    Value result =
        arguments.at(0) instanceof InstanceValue instance
            ? instance.attributes().get(RESULT)
            : Value.UNKNOWN;
    return result == Value.ABSENT ? Value.UNKNOWN : result;
  }

  /// A thread in which a future is awaited that nobody has set yet waits for another.
  private static Value awaiting(Machine machine, Arguments arguments) {
    return new GeneratorValue(
        GeneratorValue.Kind.COROUTINE,
        receiver -> {
          if (!isDone(arguments.at(0))) {
            machine.block();
          }
          return result(machine, arguments);
        });
  }
}

package dev.lazyscope.graph.load.nativemodel.library;

import dev.lazyscope.graph.load.nativemodel.NativeModel;
import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.GeneratorValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.PythonError;
import dev.lazyscope.graph.load.value.Value;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/// `_asyncio`: a task runs its coroutine to the end when it is made; a future is unknown until set.
/// Until the first task or loop runs, none is running; later, in which thread is not known.
public final class AsyncioModel implements NativeModel {
  private static final String RESULT = "_result_of_run";

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
    Natives.method(methods, "result", (m, a) -> result(a));
    Natives.method(methods, "done", (m, a) -> Value.of(isDone(a.at(0))));
    Natives.method(methods, "cancelled", (m, a) -> Value.of(false));
    Natives.method(methods, "exception", (m, a) -> Value.NONE);
    Natives.method(methods, "__await__", (m, a) -> awaiting(m, a));
    Natives.method(methods, "__iter__", (m, a) -> awaiting(m, a));
    Natives.method(methods, "get_loop", (m, a) -> Value.UNKNOWN);
    for (String name : List.of("add_done_callback", "remove_done_callback", "cancel")) {
      Natives.method(methods, name, (m, a) -> Value.NONE);
    }
    methods.put("_asyncio_future_blocking", Value.of(false));
    AtomicBoolean hasRun = new AtomicBoolean();
    Natives.method(
        task.namespace(),
        "__init__",
        (m, a) -> {
          hasRun.set(true);
          return run(m, a);
        });
    running(names, hasRun);
    Natives.method(task.namespace(), "get_name", (m, a) -> Value.UNKNOWN);
    Natives.method(task.namespace(), "get_coro", (m, a) -> Value.UNKNOWN);
  }

  private static void running(DictValue names, AtomicBoolean hasRun) {
    Natives.function(
        names,
        "_set_running_loop",
        (m, a) -> {
          hasRun.set(true);
          return Value.NONE;
        });
    Natives.function(
        names, "_get_running_loop", (m, a) -> hasRun.get() ? Value.UNKNOWN : Value.NONE);
    for (String name : List.of("get_running_loop", "current_task")) {
      Natives.function(
          names,
          name,
          (m, a) -> {
            if (hasRun.get() || a.isOpen() || a.at(0, "loop") != Value.ABSENT) {
              return Value.UNKNOWN;
            }
            throw m.error("RuntimeError", "no running event loop");
          });
    }
  }

  private static Value run(Machine machine, Arguments arguments) {
    try {
      return finish(arguments.at(0), machine.awaited(arguments.at(1, "coro")));
    } catch (PythonError error) {
      finish(arguments.at(0), Value.UNKNOWN);
      throw error;
    }
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

  private static Value result(Arguments arguments) {
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
          return result(arguments);
        });
  }
}

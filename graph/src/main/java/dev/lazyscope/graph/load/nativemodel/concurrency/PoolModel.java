package dev.lazyscope.graph.load.nativemodel.concurrency;

import dev.lazyscope.graph.load.nativemodel.NativeModel;
import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.NativeFunction;
import dev.lazyscope.graph.load.value.PythonError;
import dev.lazyscope.graph.load.value.Value;
import java.util.List;
import java.util.Map;

/// `concurrent.futures.thread`: each piece of work has a thread of its own. How many threads wait
/// for work depends on the machine, and on what is not known to have been done.
public final class PoolModel implements NativeModel {

  @Override
  public String module() {
    return "concurrent.futures.thread";
  }

  @Override
  public void install(Machine machine, DictValue names) {}

  @Override
  public void complete(Machine machine, DictValue names) {
    if (names.get("ThreadPoolExecutor") instanceof ClassValue pool) {
      Natives.method(pool.namespace(), "_adjust_thread_count", (m, a) -> start(m, a.at(0)));
    }
  }

  private static Value start(Machine machine, Value pool) {
    Value type = machine.attribute(machine.importModule("threading"), "Thread");
    NativeFunction work = NativeFunction.function("work", (m, _) -> work(m, pool));
    Map<String, Value> named =
        Map.of("target", work, "name", machine.attribute(pool, "_thread_name_prefix"));
    Value thread = machine.call(type, new Arguments(List.of(), named, false));
    return machine.call(machine.attribute(thread, "start"), Arguments.NONE);
  }

  /// Since 3.14 a worker has a context, which knows the initializer.
  private static Value work(Machine machine, Value pool) {
    Value create = machine.find(pool, "_create_worker_context");
    Value context = create == Value.ABSENT ? create : machine.call(create, Arguments.NONE);
    try {
      initialize(machine, pool, context);
    } catch (PythonError failed) {
      return call(machine, pool, "_initializer_failed");
    }
    Value item = call(machine, machine.attribute(pool, "_work_queue"), "get_nowait");
    machine.call(
        machine.attribute(item, "run"),
        context == Value.ABSENT ? Arguments.NONE : Arguments.of(context));
    return context == Value.ABSENT ? Value.NONE : call(machine, context, "finalize");
  }

  private static void initialize(Machine machine, Value pool, Value context) {
    Value initializer = machine.find(pool, "_initializer");
    if (context != Value.ABSENT) {
      call(machine, context, "initialize");
    } else if (initializer != Value.ABSENT && initializer != Value.NONE) {
      List<Value> given = machine.elements(machine.attribute(pool, "_initargs")).orElse(List.of());
      machine.call(initializer, new Arguments(given, Map.of(), false));
    }
  }

  private static Value call(Machine machine, Value object, String method) {
    return machine.call(machine.attribute(object, method), Arguments.NONE);
  }
}

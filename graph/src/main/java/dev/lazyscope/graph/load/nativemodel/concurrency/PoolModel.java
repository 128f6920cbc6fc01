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

  private static Value work(Machine machine, Value pool) {
    Value context = call(machine, pool, "_create_worker_context");
    try {
      call(machine, context, "initialize");
    } catch (PythonError failed) {
      return call(machine, pool, "_initializer_failed");
    }
    Value item = call(machine, machine.attribute(pool, "_work_queue"), "get_nowait");
    machine.call(machine.attribute(item, "run"), Arguments.of(context));
    return call(machine, context, "finalize");
  }

  private static Value call(Machine machine, Value object, String method) {
    return machine.call(machine.attribute(object, method), Arguments.NONE);
  }
}

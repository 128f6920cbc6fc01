package dev.lazyscope.graph.load.nativemodel.concurrency;

import dev.lazyscope.graph.load.nativemodel.NativeModel;
import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;

/// `concurrent.futures`: what no thread of the simulation brings about is waited for by nobody; its
/// result is unknown.
public final class FuturesModel implements NativeModel {

  @Override
  public String module() {
    return "concurrent.futures._base";
  }

  @Override
  public void install(Machine machine, DictValue names) {}

  @Override
  public void complete(Machine machine, DictValue names) {
    if (!(names.get("Future") instanceof ClassValue future)) {
      return;
    }
    Waiting.cancelForCertain(future);
    for (String name : new String[] {"result", "exception"}) {
      Value method = future.namespace().get(name);
      Natives.method(future.namespace(), name, (m, a) -> settled(m, method, a));
    }
  }

  private static Value settled(Machine machine, Value method, Arguments arguments) {
    boolean isTimed = Waiting.isTimed(arguments.at(1, "timeout"));
    if (!machine.block(() -> !isPending(machine, arguments.at(0)), isTimed) && !isTimed) {
      return Waiting.ends(machine);
    }
    return machine.call(method, arguments);
  }

  private static boolean isPending(Machine machine, Value future) {
    return machine.find(future, "_state") instanceof Value.Str(var text)
        && (text.equals("PENDING") || text.equals("RUNNING"));
  }
}

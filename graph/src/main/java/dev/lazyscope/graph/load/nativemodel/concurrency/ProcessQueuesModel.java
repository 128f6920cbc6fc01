package dev.lazyscope.graph.load.nativemodel.concurrency;

import dev.lazyscope.graph.load.nativemodel.NativeModel;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.ListValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;
import java.util.List;

/// `multiprocessing.queues`: what a process puts into a queue and gets out of it again is the same,
/// as long as there is no other process. The methods run as they are written, too.
final class ProcessQueuesModel implements NativeModel {
  private static final String KEPT = "_kept";

  private final OtherProcesses others;

  ProcessQueuesModel(OtherProcesses others) {
    this.others = others;
  }

  @Override
  public String module() {
    return "multiprocessing.queues";
  }

  @Override
  public void install(Machine machine, DictValue names) {}

  @Override
  public void complete(Machine machine, DictValue names) {
    for (String name : List.of("Queue", "JoinableQueue", "SimpleQueue")) {
      if (names.get(name) instanceof ClassValue queue) {
        OtherProcesses.wrap(queue, "put", ProcessQueuesModel::put);
        OtherProcesses.wrap(queue, "get", this::got);
      }
    }
  }

  private static Value put(Machine machine, Arguments arguments, Value asWritten) {
    Value answer = machine.call(asWritten, arguments);
    if (arguments.at(0) instanceof InstanceValue queue) {
      if (!(queue.attributes().get(KEPT) instanceof ListValue)) {
        queue.attributes().put(KEPT, machine.list(List.of()));
      }
      Value append = machine.attribute(queue.attributes().get(KEPT), "append");
      machine.call(append, Arguments.of(arguments.at(1, "obj")));
    }
    return answer;
  }

  private Value got(Machine machine, Arguments arguments, Value asWritten) {
    Value answer = machine.call(asWritten, arguments);
    return !others.isAny()
            && arguments.at(0) instanceof InstanceValue queue
            && queue.attributes().get(KEPT) instanceof ListValue kept
            && !kept.isOpen()
            && !kept.items().isEmpty()
        ? machine.call(machine.attribute(kept, "pop"), Arguments.of(Value.of(0)))
        : answer;
  }
}

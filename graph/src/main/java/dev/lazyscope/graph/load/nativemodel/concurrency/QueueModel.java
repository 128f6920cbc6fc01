package dev.lazyscope.graph.load.nativemodel.concurrency;

import dev.lazyscope.graph.load.nativemodel.NativeModel;
import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.ListValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.PythonError;
import dev.lazyscope.graph.load.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `_queue`: a queue whose reader waits until somebody has put something into it.
public final class QueueModel implements NativeModel {
  private final Clock clock;

  public QueueModel(Clock clock) {
    this.clock = clock;
  }

  @Override
  public String module() {
    return "_queue";
  }

  @Override
  public void install(Machine machine, DictValue names) {
    names.put("__name__", Value.of("_queue"));
    ClassValue queue = Natives.type(machine, names, "SimpleQueue");
    ClassValue empty = Natives.type(machine, names, "Empty", machine.builtin("Exception"));
    names.remove("__name__");
    DictValue methods = queue.namespace();
    Natives.method(
        methods,
        "__init__",
        (m, a) -> {
          if (a.at(0) instanceof InstanceValue made) {
            made.payload(m.list(List.of()));
          }
          return Value.NONE;
        });
    for (String name : List.of("put", "put_nowait")) {
      method(methods, name, (m, items, a) -> put(items, a.at(0, "item")));
    }
    method(methods, "get", (m, items, a) -> get(m, items, a, empty));
    Arguments atOnce = new Arguments(List.of(Value.of(false)), Map.of(), false);
    method(methods, "get_nowait", (m, items, a) -> get(m, items, atOnce, empty));
    method(methods, "empty", (m, items, a) -> Value.of(items.items().isEmpty()));
    method(methods, "qsize", (m, items, a) -> Value.of(items.items().size()));
  }

  /// Items come and go once each, even where it is not known whether they do.
  private static Value put(ListValue items, Value item) {
    items.items().add(item);
    return Value.NONE;
  }

  private static void method(DictValue methods, String name, Natives.Action<ListValue> action) {
    Natives.method(methods, name, QueueModel::items, action);
  }

  private static Optional<ListValue> items(Value queue) {
    return queue instanceof InstanceValue instance && instance.payload() instanceof ListValue items
        ? Optional.of(items)
        : Optional.empty();
  }

  private Value get(Machine machine, ListValue items, Arguments arguments, ClassValue empty) {
    if (items.items().isEmpty() && !isFilled(machine, items, arguments, empty)) {
      return Waiting.ends(machine);
    }
    return items.items().removeFirst();
  }

  /// Waits for others to fill the queue. {@return whether they do; false where nobody can}
  private boolean isFilled(
      Machine machine, ListValue items, Arguments arguments, ClassValue empty) {
    boolean waits = arguments.at(0, "block") != Value.Marker.FALSE;
    Value timeout = arguments.at(1, "timeout");
    boolean isTimed = Waiting.isTimed(timeout);
    if (waits && machine.block(() -> !items.items().isEmpty(), isTimed)) {
      return true;
    }
    if (waits && !isTimed) {
      return false;
    }
    if (isTimed) {
      Waiting.ends(machine);
      clock.advance(timeout);
    }
    throw new PythonError(machine.call(empty, Arguments.NONE), false, List.of());
  }
}

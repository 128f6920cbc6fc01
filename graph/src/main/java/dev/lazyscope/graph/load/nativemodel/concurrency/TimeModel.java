package dev.lazyscope.graph.load.nativemodel.concurrency;

import dev.lazyscope.graph.load.nativemodel.NativeModel;
import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.nativemodel.moment.BrokenDownTimes;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;
import java.util.List;

/// `time`: what its clocks show, and what it writes; others go on while a thread sleeps.
public final class TimeModel implements NativeModel {
  private final Clock clock;

  private TimeModel(Clock clock) {
    this.clock = clock;
  }

  /// {@return the models of `time` and of the modules that measure by it how long they have waited:
  /// what they call it, they read from this clock}
  public static List<NativeModel> all(Clock clock) {
    return List.of(
        new TimeModel(clock),
        new Waiter("threading", "_time", clock),
        new Waiter("queue", "time", clock));
  }

  @Override
  public String module() {
    return "time";
  }

  @Override
  public void install(Machine machine, DictValue names) {
    BrokenDownTimes.install(machine, names);
    shown(names, "time", Value.Epoch.UNIX);
    shown(names, "monotonic", Value.Epoch.UNSPECIFIED);
    shown(names, "perf_counter", Value.Epoch.UNSPECIFIED);
    Natives.function(
        names,
        "sleep",
        (m, a) -> {
          clock.advance(a.at(0));
          m.block(() -> false, true);
          return Value.NONE;
        });
  }

  /// A clock in seconds, and the same in billionths of them.
  private void shown(DictValue names, String name, Value.Epoch epoch) {
    Natives.function(names, name, (m, a) -> clock.reading(epoch, 1));
    Natives.function(names, name + "_ns", (m, a) -> clock.reading(epoch, 1e9));
  }

  private record Waiter(String module, String name, Clock clock) implements NativeModel {
    @Override
    public void install(Machine machine, DictValue names) {}

    @Override
    public void complete(Machine machine, DictValue names) {
      Natives.function(names, name, (m, a) -> clock.look());
    }
  }
}

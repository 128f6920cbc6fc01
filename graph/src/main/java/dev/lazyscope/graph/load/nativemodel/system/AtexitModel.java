package dev.lazyscope.graph.load.nativemodel.system;

import dev.lazyscope.graph.load.nativemodel.NativeModel;
import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;

/// `atexit`: what runs when the program ends.
public final class AtexitModel implements NativeModel {

  @Override
  public String module() {
    return "atexit";
  }

  @Override
  public void install(Machine machine, DictValue names) {
    Natives.function(
        names,
        "register",
        (m, a) -> {
          m.atExit(a.at(0), a.dropped(1));
          return a.at(0);
        });
    Natives.function(names, "unregister", (m, a) -> Value.NONE);
  }
}

package dev.lazyscope.graph.load.nativemodel.text;

import dev.lazyscope.graph.load.nativemodel.NativeModel;
import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;

/// `linecache`: while a program runs, its source files stay as they are.
public final class LinecacheModel implements NativeModel {

  @Override
  public String module() {
    return "linecache";
  }

  @Override
  public void install(Machine machine, DictValue names) {
    Natives.function(names, "checkcache", (m, a) -> Value.NONE);
  }
}

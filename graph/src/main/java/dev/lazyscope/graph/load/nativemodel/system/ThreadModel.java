package dev.lazyscope.graph.load.nativemodel.system;

import dev.lazyscope.graph.load.nativemodel.NativeModel;
import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.PythonError;
import dev.lazyscope.graph.load.value.Value;

/// `_thread`: a started thread runs at once, to its end.
public final class ThreadModel implements NativeModel {

  @Override
  public String module() {
    return "_thread";
  }

  @Override
  public void install(Machine machine, DictValue names) {
    Natives.function(names, "start_joinable_thread", (m, a) -> run(m, a.at(0), Arguments.NONE));
    Natives.function(
        names,
        "start_new_thread",
        (m, a) -> run(m, a.at(0), Arguments.of(m.elements(a.at(1)).orElse(java.util.List.of()))));
    Natives.function(names, "get_ident", (m, a) -> Value.of(1));
    Natives.function(names, "_get_main_thread_ident", (m, a) -> Value.of(1));
    Natives.function(names, "daemon_threads_allowed", (m, a) -> Value.of(true));
  }

  private static Value run(Machine machine, Value function, Arguments arguments) {
    try {
      machine.call(function, arguments);
    } catch (PythonError ends) {
      // It ends the thread only.
    }
    return Value.UNKNOWN;
  }
}

package dev.lazyscope.graph.load.nativemodel.system;

import dev.lazyscope.graph.load.nativemodel.NativeModel;
import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.PythonError;
import dev.lazyscope.graph.load.value.Value;
import java.util.List;

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
        (m, a) -> run(m, a.at(0), Arguments.of(m.elements(a.at(1)).orElse(List.of()))));
    lock(machine, names, "lock");
    lock(machine, names, "RLock");
    names.put("LockType", names.get("lock"));
    for (String name : List.of("allocate_lock", "allocate")) {
      Natives.function(names, name, (m, a) -> m.instance((ClassValue) names.get("lock")));
    }
    Natives.function(names, "get_ident", (m, a) -> Value.of(m.thread()));
    Natives.function(names, "_get_main_thread_ident", (m, a) -> Value.of(1));
    Natives.function(names, "daemon_threads_allowed", (m, a) -> Value.of(true));
  }

  /// A lock is free whenever somebody wants it.
  private static void lock(Machine machine, DictValue names, String name) {
    ClassValue type = Natives.type(machine, names, name);
    DictValue methods = type.namespace();
    for (String method : List.of("acquire", "acquire_lock", "__enter__")) {
      Natives.method(methods, method, (m, a) -> Value.of(true));
    }
    for (String method : List.of("release", "release_lock", "__exit__", "_at_fork_reinit")) {
      Natives.method(methods, method, (m, a) -> Value.NONE);
    }
    for (String method : List.of("locked", "locked_lock")) {
      Natives.method(methods, method, (m, a) -> Value.of(false));
    }
    // `threading.Condition` asks its lock; a plain one has no such method in CPython.
    Natives.method(methods, "_is_owned", (m, a) -> Value.of(true));
  }

  private static Value run(Machine machine, Value function, Arguments arguments) {
    machine.startThread(
        () -> {
          try {
            machine.call(function, arguments);
          } catch (PythonError ends) {
            // It ends the thread only.
          }
        });
    return Value.UNKNOWN;
  }
}

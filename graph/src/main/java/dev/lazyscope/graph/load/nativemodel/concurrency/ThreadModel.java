package dev.lazyscope.graph.load.nativemodel.concurrency;

import dev.lazyscope.graph.load.nativemodel.NativeModel;
import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.PythonError;
import dev.lazyscope.graph.load.value.Value;
import java.util.List;

/// `_thread`: a started thread runs at once, to its end or until it waits for others.
public final class ThreadModel implements NativeModel {
  private static final String HELD = "_held";
  private static final String DONE = "_done";

  private final Clock clock;

  public ThreadModel(Clock clock) {
    this.clock = clock;
  }

  @Override
  public String module() {
    return "_thread";
  }

  @Override
  public void install(Machine machine, DictValue names) {
    names.put("__name__", Value.of("_thread"));
    lock(machine, names);
    reentrant(machine, names);
    handle(machine, names);
    names.remove("__name__");
    Natives.function(
        names,
        "start_joinable_thread",
        (m, a) -> run(m, a.at(0), Arguments.NONE, a.at(1, "handle")));
    Natives.function(
        names,
        "start_new_thread",
        (m, a) -> run(m, a.at(0), Arguments.of(m.elements(a.at(1)).orElse(List.of())), Value.NONE));
    names.put("LockType", names.get("lock"));
    for (String name : List.of("allocate_lock", "allocate")) {
      Natives.function(names, name, (m, a) -> m.instance((ClassValue) names.get("lock")));
    }
    Natives.function(names, "get_ident", (m, a) -> Value.of(m.thread()));
    Natives.function(names, "_get_main_thread_ident", (m, a) -> Value.of(1));
    Natives.function(names, "daemon_threads_allowed", (m, a) -> Value.of(true));
  }

  private void lock(Machine machine, DictValue names) {
    DictValue methods = Natives.type(machine, names, "lock").namespace();
    for (String method : List.of("acquire", "acquire_lock", "__enter__")) {
      Natives.method(methods, method, this::acquire);
    }
    for (String method : List.of("release", "release_lock", "__exit__", "_at_fork_reinit")) {
      Natives.method(methods, method, (m, a) -> hold(a.at(0), false));
    }
    for (String method : List.of("locked", "locked_lock")) {
      Natives.method(methods, method, (m, a) -> Value.of(isHeld(a.at(0))));
    }
    // `threading.Condition` asks its lock; a plain one has no such method in CPython.
    Natives.method(methods, "_is_owned", (m, a) -> Value.of(true));
  }

  private Value acquire(Machine machine, Arguments arguments) {
    Value lock = arguments.at(0);
    if (isHeld(lock) && !isFreed(machine, lock, arguments)) {
      return Value.of(false);
    }
    hold(lock, true);
    return Value.of(true);
  }

  /// Waits for a lock that another thread, or nobody, will release.
  private boolean isFreed(Machine machine, Value lock, Arguments arguments) {
    if (arguments.at(1, "blocking") == Value.Marker.FALSE) {
      return false;
    }
    Value timeout = arguments.at(2, "timeout");
    boolean isTimed = Waiting.isTimed(timeout);
    if (machine.block(() -> !isHeld(lock), isTimed)) {
      return true;
    }
    Waiting.ends(machine);
    clock.advance(isTimed ? timeout : Value.NONE);
    return !isTimed;
  }

  private static boolean isHeld(Value lock) {
    return is(lock, HELD);
  }

  private static Value hold(Value lock, boolean isHeld) {
    return mark(lock, HELD, isHeld);
  }

  private static boolean is(Value object, String name) {
    return object instanceof InstanceValue instance
        && instance.attributes().get(name) == Value.Marker.TRUE;
  }

  /// What is taken is given back on the same way, whether or not that way is certain.
  private static Value mark(Value object, String name, boolean is) {
    if (object instanceof InstanceValue instance) {
      instance.attributes().put(name, Value.of(is));
    }
    return Value.NONE;
  }

  /// A lock that its own thread may take again is free whenever somebody wants it: hardly any
  /// thread waits while it holds one.
  private static void reentrant(Machine machine, DictValue names) {
    DictValue methods = Natives.type(machine, names, "RLock").namespace();
    for (String method : List.of("acquire", "__enter__", "_is_owned")) {
      Natives.method(methods, method, (m, a) -> Value.of(true));
    }
    for (String method :
        List.of("release", "__exit__", "_release_save", "_acquire_restore", "_at_fork_reinit")) {
      Natives.method(methods, method, (m, a) -> Value.NONE);
    }
    Natives.method(methods, "locked", (m, a) -> Value.of(false));
    Natives.method(methods, "_recursion_count", (m, a) -> Value.of(1));
  }

  private static void handle(Machine machine, DictValue names) {
    DictValue methods = Natives.type(machine, names, "_ThreadHandle").namespace();
    Natives.method(methods, "is_done", (m, a) -> Value.of(is(a.at(0), DONE)));
    Natives.method(methods, "_set_done", (m, a) -> mark(a.at(0), DONE, true));
    Natives.method(
        methods,
        "join",
        (m, a) -> {
          if (!m.block(() -> is(a.at(0), DONE), Waiting.isTimed(a.at(1, "timeout")))) {
            Waiting.ends(m);
          }
          return Value.NONE;
        });
  }

  private static Value run(Machine machine, Value function, Arguments arguments, Value handle) {
    machine.startThread(
        () -> {
          try {
            machine.call(function, arguments);
          } catch (PythonError ends) {
            // It ends the thread only.
          }
          mark(handle, DONE, true);
        });
    return Value.UNKNOWN;
  }
}

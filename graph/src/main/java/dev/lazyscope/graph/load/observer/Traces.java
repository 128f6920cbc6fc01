package dev.lazyscope.graph.load.observer;

import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.Frame;
import dev.lazyscope.graph.load.value.FunctionValue;
import dev.lazyscope.graph.load.value.Trace;
import dev.lazyscope.graph.load.value.Value;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Makes the traces of an observed run, and keeps which module is loading. A container is named by
/// the module that was loading when it was made, the code that made it and a count: the same in
/// every run of a program that does the same.
public final class Traces implements Trace.Watcher {
  private final Observer observer;
  private final List<Frame> stack;
  private final Deque<String> loading = new ArrayDeque<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private final boolean isTracing;
  private int importingAt = -1;

  public Traces(Observer observer, List<Frame> stack) {
    this.observer = observer;
    this.isTracing = observer.isTracing();
    this.stack = stack;
  }

  public void enter(String module) {
    loading.push(module);
    observer.begins(module);
  }

  public void leave() {
    observer.ends(loading.pop());
  }

  /// What an import statement itself looks up is no read: it would load what is missing.
  public <T> T importing(Supplier<T> action) {
    int outer = importingAt;
    importingAt = loading.size();
    try {
      return action.get();
    } finally {
      importingAt = outer;
    }
  }

  public Trace next() {
    if (!isTracing) {
      return Trace.NONE;
    }
    String module = stack.isEmpty() ? "" : stack.getLast().module();
    int at = stack.isEmpty() ? 0 : stack.getLast().at();
    String key = loading() + " " + module + ":" + at;
    int count = counts.merge(key, 1, Integer::sum);
    boolean isShared = !module.equals(loading());
    return new Trace(this, new Trace.Making(loading(), key + " " + count, isShared));
  }

  /// {@return the trace of a module's namespace, which is made for the module before its body runs}
  public Trace ofModule(String module) {
    return isTracing ? new Trace(this, new Trace.Making(module, "module " + module)) : Trace.NONE;
  }

  /// A class or function was stored under `key` in something unknown.
  public void registers(Value key) {
    registers(key instanceof Value.Str(var text) ? text : "");
  }

  /// Compiled code was called for its effect: a class or function that it gets it may keep.
  public void handsOver(Arguments arguments) {
    if (isTracing) {
      Stream.concat(arguments.positional().stream(), arguments.named().values().stream())
          .flatMap(Traces::nameOfOwn)
          .forEach(this::registers);
    }
  }

  private static Stream<String> nameOfOwn(Value value) {
    return switch (value) {
      case ClassValue type -> Stream.of(type.name());
      case FunctionValue function -> Stream.of(function.code().name());
      case Value _ -> Stream.empty();
    };
  }

  private void registers(String entry) {
    if (isTracing && !stack.isEmpty()) {
      String owner = stack.getLast().module();
      if (!loading.isEmpty() && !owner.equals(loading())) {
        observer.registered(new Observer.Registration(owner, entry, loading()));
      }
    }
  }

  /// An entry of `sys.modules` was looked up by the program; who is there wrote itself.
  public void readModules(String module, Value value) {
    if (isTracing) {
      Trace trace = new Trace(this, new Trace.Making("", "sys.modules"));
      trace.note(module, new Trace.Write(module, false));
      observer.read(trace, loading(), module, value);
    }
  }

  /// {@return the trace of what a class knows of the classes made from it}
  public Trace ofSubclasses(String module, String type) {
    return isTracing
        ? new Trace(this, new Trace.Making(module, "subclasses " + module + ":" + type))
        : Trace.NONE;
  }

  @Override
  public String loading() {
    return loading.isEmpty() ? "" : loading.peek();
  }

  @Override
  public boolean isAsked() {
    for (Frame frame : stack.reversed()) {
      if (frame.function().isEmpty()) {
        return false;
      }
      if (frame.code().name().equals("__getattr__")) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean isFollowed(String name) {
    return observer.isFollowed(name);
  }

  @Override
  public void read(Trace trace, String reader, String entry, Value value) {
    if (importingAt != loading.size()) {
      observer.read(trace, reader, entry, value);
    }
  }

  @Override
  public void changed(Trace trace) {
    observer.changed(trace);
  }

  @Override
  public void readWhole(Trace trace, String reader, Set<String> entries) {
    observer.readWhole(trace, reader, entries);
  }
}

package dev.lazyscope.graph.load.nativemodel.concurrency;

import dev.lazyscope.graph.load.nativemodel.NativeModel;
import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.FunctionValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;
import java.util.List;

/// `multiprocessing.process`: whether the program has started a process of its own, which may write
/// to what the program shares with it. That of a manager serves the others only.
public final class OtherProcesses implements NativeModel {
  private static final Value SERVING = Value.of("_run_server");

  private boolean isAny;

  private OtherProcesses() {}

  /// {@return the models of what a program shares with other processes}
  public static List<NativeModel> all() {
    OtherProcesses others = new OtherProcesses();
    return List.of(others, new ManagersModel(others), new ProcessQueuesModel(others));
  }

  @Override
  public String module() {
    return "multiprocessing.process";
  }

  @Override
  public void install(Machine machine, DictValue names) {}

  @Override
  public void complete(Machine machine, DictValue names) {
    if (names.get("BaseProcess") instanceof ClassValue process) {
      wrap(process, "start", this::started);
    }
  }

  /// What is done instead of a method written in Python, which may be called for it.
  interface Wrapping {
    Value call(Machine machine, Arguments arguments, Value asWritten);
  }

  /// Where a class has the method itself.
  static void wrap(ClassValue type, String name, Wrapping wrapping) {
    Value asWritten = type.namespace().get(name);
    if (asWritten instanceof FunctionValue) {
      Natives.method(type.namespace(), name, (m, a) -> wrapping.call(m, a, asWritten));
    }
  }

  private Value started(Machine machine, Arguments arguments, Value asWritten) {
    Value target = machine.find(arguments.at(0), "_target");
    isAny |= !machine.find(target, "__name__").equals(SERVING);
    return machine.call(asWritten, arguments);
  }

  /// {@return whether somebody else may read and write what is shared}
  boolean isAny() {
    return isAny;
  }
}

package dev.lazyscope.graph.load.nativemodel.library;

import dev.lazyscope.graph.load.nativemodel.NativeModel;
import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;

/// `copyreg`: what is registered for a class of which nothing is known (one that compiled code
/// made) is registered for none that the program copies.
public final class CopyregModel implements NativeModel {
  @Override
  public String module() {
    return "copyreg";
  }

  @Override
  public void install(Machine machine, DictValue names) {
    Natives.function(names, "pickle", CopyregModel::pickle);
  }

  private static Value pickle(Machine machine, Arguments arguments) {
    Value type = arguments.at(0, "ob_type");
    if (type instanceof ClassValue) {
      Value table = machine.attribute(machine.modules().get("copyreg"), "dispatch_table");
      machine.assignItem(table, type, arguments.at(1, "pickle_function"));
    }
    return Value.NONE;
  }
}

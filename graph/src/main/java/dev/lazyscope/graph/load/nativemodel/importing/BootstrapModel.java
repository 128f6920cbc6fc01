package dev.lazyscope.graph.load.nativemodel.importing;

import dev.lazyscope.graph.load.nativemodel.NativeModel;
import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;
import java.util.List;

/// `_frozen_importlib`, known as `importlib._bootstrap`: how the library itself loads a module that
/// it found (`pkgutil.get_data`).
public final class BootstrapModel implements NativeModel {

  @Override
  public String module() {
    return "_frozen_importlib";
  }

  @Override
  public void install(Machine machine, DictValue names) {
    Natives.function(names, "_load", BootstrapModel::load);
    for (String name : List.of("BuiltinImporter", "FrozenImporter")) {
      ClassValue finder = Natives.type(machine, module(), name);
      finder.namespace().put("find_spec", Value.UNKNOWN);
      names.put(name, finder);
    }
  }

  private static Value load(Machine machine, Arguments arguments) {
    return machine.find(arguments.at(0, "spec"), "name") instanceof Value.Str(var name)
        ? machine.importModule(name)
        : Value.UNKNOWN;
  }
}

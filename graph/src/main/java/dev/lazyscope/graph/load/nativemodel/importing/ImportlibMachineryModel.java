package dev.lazyscope.graph.load.nativemodel.importing;

import dev.lazyscope.graph.load.nativemodel.NativeModel;
import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Truth;
import dev.lazyscope.graph.load.value.Value;
import java.util.List;

/// `importlib.machinery`: specs, and the suffixes of module files.
public final class ImportlibMachineryModel implements NativeModel {

  @Override
  public String module() {
    return "importlib.machinery";
  }

  @Override
  public void install(Machine machine, DictValue names) {
    ClassValue spec = Natives.type(machine, module(), "ModuleSpec");
    names.put("ModuleSpec", spec);
    Natives.method(spec.namespace(), "__init__", ImportlibMachineryModel::initialise);
    int minor = machine.query().target().minorVersion();
    names.put(
        "EXTENSION_SUFFIXES",
        machine.list(
            List.of(
                Value.of(".cpython-3" + minor + "-x86_64-linux-gnu.so"),
                Value.of(".abi3.so"),
                Value.of(".so"))));
  }

  private static Value initialise(Machine machine, Arguments arguments) {
    if (arguments.at(0) instanceof InstanceValue self) {
      DictValue attributes = self.attributes();
      Value name = arguments.at(1, "name");
      attributes.put("name", name);
      attributes.put("loader", arguments.at(2, "loader"));
      Value origin = arguments.named("origin");
      attributes.put("origin", origin == Value.ABSENT ? Value.NONE : origin);
      boolean isPackage = machine.truth(arguments.named("is_package")) == Truth.YES;
      attributes.put(
          "submodule_search_locations", isPackage ? machine.list(List.of()) : Value.NONE);
      attributes.put("parent", parent(name, isPackage));
      attributes.put("has_location", Value.of(false));
      attributes.put("cached", Value.NONE);
      attributes.put("loader_state", Value.NONE);
    }
    return Value.NONE;
  }

  private static Value parent(Value name, boolean isPackage) {
    if (!(name instanceof Value.Str(var text))) {
      return Value.UNKNOWN;
    }
    return isPackage
        ? name
        : Value.of(text.contains(".") ? text.substring(0, text.lastIndexOf('.')) : "");
  }
}

package dev.lazyscope.graph.load.nativemodel.system;

import dev.lazyscope.graph.load.nativemodel.NativeModel;
import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Truth;
import dev.lazyscope.graph.load.value.Value;
import java.util.Map;
import java.util.Optional;

/// `importlib.util`: finding modules, and loading them from files.
public final class ImportlibUtilModel implements NativeModel {

  @Override
  public String module() {
    return "importlib.util";
  }

  @Override
  public void install(Machine machine, DictValue names) {
    Natives.function(names, "find_spec", ImportlibUtilModel::findSpec);
    Natives.function(
        names,
        "resolve_name",
        (m, a) ->
            a.at(0) instanceof Value.Str(var name) && a.at(1) instanceof Value.Str(var base)
                ? Value.of(name.startsWith(".") ? ImportlibModel.resolved(name, base) : name)
                : a.at(0));
    Natives.function(
        names,
        "spec_from_loader",
        (m, a) -> spec(m, a.at(0, "name"), a.at(1, "loader"), Value.NONE));
    Natives.function(names, "spec_from_file_location", ImportlibUtilModel::specOfFile);
    Natives.function(names, "module_from_spec", ImportlibUtilModel::moduleOf);
  }

  private static Value findSpec(Machine machine, Arguments arguments) {
    if (!(Payloads.plain(arguments.at(0, "name")) instanceof Value.Str(var name))) {
      return Value.UNKNOWN;
    }
    Value anchor = arguments.at(1, "package");
    String absolute =
        name.startsWith(".") && anchor instanceof Value.Str(var base)
            ? ImportlibModel.resolved(name, base)
            : name;
    return ImportlibModel.spec(machine, absolute);
  }

  private static Value spec(Machine machine, Value name, Value loader, Value origin) {
    InstanceValue spec =
        Natives.object(
            machine,
            Map.of(
                "name",
                name == Value.ABSENT ? Value.UNKNOWN : name,
                "loader",
                loader == Value.ABSENT ? Value.NONE : loader,
                "origin",
                origin,
                "submodule_search_locations",
                Value.NONE,
                "has_location",
                Value.of(origin != Value.NONE)));
    spec.attributes().put("parent", parent(name));
    return spec;
  }

  private static Value parent(Value name) {
    return name instanceof Value.Str(var text) && text.contains(".")
        ? Value.of(text.substring(0, text.lastIndexOf('.')))
        : Value.of("");
  }

  private static Value specOfFile(Machine machine, Arguments arguments) {
    Value location = arguments.at(1, "location");
    Value loader = arguments.named("loader");
    Value fileLoader =
        loader == Value.ABSENT || loader == Value.NONE
            ? fileLoader(machine, arguments.at(0), location)
            : loader;
    InstanceValue spec =
        (InstanceValue) spec(machine, arguments.at(0, "name"), fileLoader, location);
    Value folders = arguments.named("submodule_search_locations");
    if (folders != Value.ABSENT) {
      spec.attributes().put("submodule_search_locations", folders);
    }
    return spec;
  }

  private static Value fileLoader(Machine machine, Value name, Value location) {
    Optional<String> path = PosixModel.absolute(machine, location);
    return path.isPresent() && Payloads.plain(name) instanceof Value.Str(var text)
        ? machine.loader(text, path.get())
        : Value.UNKNOWN;
  }

  private static Value moduleOf(Machine machine, Arguments arguments) {
    Value spec = arguments.at(0);
    Value create = machine.find(machine.find(spec, "loader"), "create_module");
    if (create != Value.ABSENT && !create.isUnknown()) {
      Value made = machine.call(create, Arguments.of(spec));
      if (made != Value.NONE) {
        return made;
      }
    }
    Value made = machine.call(machine.builtin("module"), Arguments.of(machine.find(spec, "name")));
    machine.assign(made, "__spec__", spec);
    if (machine.truth(machine.find(spec, "has_location")) == Truth.YES) {
      machine.assign(made, "__file__", machine.find(spec, "origin"));
    }
    machine.assign(made, "__loader__", machine.find(spec, "loader"));
    machine.assign(made, "__package__", machine.find(spec, "parent"));
    Value folders = machine.find(spec, "submodule_search_locations");
    if (folders != Value.NONE && folders != Value.ABSENT) {
      machine.assign(made, "__path__", folders);
    }
    return made;
  }
}

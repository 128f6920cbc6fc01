package dev.lazyscope.graph.load.nativemodel.system;

import dev.lazyscope.graph.load.nativemodel.NativeModel;
import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;

/// `importlib.util`: `find_spec` and `resolve_name`.
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
  }

  private static Value findSpec(Machine machine, Arguments arguments) {
    if (!(machine.plain(arguments.at(0, "name")) instanceof Value.Str(var name))) {
      return Value.UNKNOWN;
    }
    Value anchor = arguments.at(1, "package");
    String absolute =
        name.startsWith(".") && anchor instanceof Value.Str(var base)
            ? ImportlibModel.resolved(name, base)
            : name;
    return ImportlibModel.spec(machine, absolute);
  }
}

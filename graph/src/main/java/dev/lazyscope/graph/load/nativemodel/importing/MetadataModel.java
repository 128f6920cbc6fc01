package dev.lazyscope.graph.load.nativemodel.importing;

import dev.lazyscope.graph.link.ModuleSpace.Distribution;
import dev.lazyscope.graph.load.nativemodel.NativeModel;
import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;
import java.util.Locale;
import java.util.Optional;

/// `importlib.metadata.version`: the search and the reading of the metadata run, for the imports in
/// them; the version is told by the installed distributions. All else is the Python form.
public final class MetadataModel implements NativeModel {

  @Override
  public String module() {
    return "importlib.metadata";
  }

  @Override
  public void install(Machine machine, DictValue names) {
    Natives.function(names, "version", MetadataModel::version);
  }

  private static Value version(Machine machine, Arguments arguments) {
    Value module = machine.modules().get("importlib.metadata");
    Value found =
        machine.call(
            machine.attribute(module, "distribution"),
            Arguments.of(arguments.at(0, "distribution_name")));
    Value read = machine.awaiting("KeyError", () -> machine.attribute(found, "version"));
    if (read instanceof Value.Str) {
      return read;
    }
    return Optional.of(Payloads.plain(arguments.at(0, "distribution_name")))
        .filter(Value.Str.class::isInstance)
        .map(name -> normal(((Value.Str) name).text()))
        .flatMap(
            name ->
                machine.space().distributions().stream()
                    .filter(one -> normal(one.name()).equals(name))
                    .findFirst())
        .map(Distribution::version)
        .map(Value::of)
        .orElse(Value.UNKNOWN);
  }

  private static String normal(String name) {
    return name.replaceAll("[-_.]+", "-").toLowerCase(Locale.ROOT);
  }
}

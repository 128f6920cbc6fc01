package dev.lazyscope.graph.load.nativemodel.importing;

import dev.lazyscope.graph.link.ModuleSpace.Distribution;
import dev.lazyscope.graph.load.nativemodel.NativeModel;
import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// `importlib.metadata.version`: the search and the reading of the metadata run, for the imports in
/// them; the version is told by the installed distributions. Programs go through all entry points
/// once for each group, so `EntryPoint.matches` compares here. All else is the Python form.
public final class MetadataModel implements NativeModel {
  private static final Set<String> FIELDS = Set.of("name", "value", "group");

  @Override
  public String module() {
    return "importlib.metadata";
  }

  @Override
  public void install(Machine machine, DictValue names) {
    Natives.function(names, "version", MetadataModel::version);
  }

  @Override
  public void complete(Machine machine, DictValue names) {
    if (names.get("EntryPoint") instanceof ClassValue entryPoint) {
      Value method = entryPoint.namespace().get("matches");
      Natives.method(entryPoint.namespace(), "matches", (m, a) -> matches(m, method, a));
    }
  }

  private static Value matches(Machine machine, Value method, Arguments arguments) {
    if (arguments.isOpen()
        || arguments.count() != 1
        || !(arguments.at(0) instanceof InstanceValue entryPoint)
        || !FIELDS.containsAll(arguments.named().keySet())) {
      return machine.call(method, arguments);
    }
    Value matches = Value.of(true);
    for (Map.Entry<String, Value> wanted : arguments.named().entrySet()) {
      Value own = entryPoint.attributes().get(wanted.getKey());
      switch (machine.equal(own, wanted.getValue())) {
        case NO -> {
          return Value.of(false);
        }
        case UNDECIDED -> matches = Value.UNKNOWN;
        case YES -> {}
      }
    }
    return matches;
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

package dev.lazyscope.graph.load.nativemodel.text;

import dev.lazyscope.graph.load.nativemodel.Encodings;
import dev.lazyscope.graph.load.nativemodel.NativeModel;
import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;
import java.util.Map;
import java.util.Optional;

/// `_codecs`: looking up an encoding loads its module.
public final class CodecsModel implements NativeModel {

  @Override
  public String module() {
    return "_codecs";
  }

  @Override
  public void install(Machine machine, DictValue names) {
    Natives.function(names, "lookup", CodecsModel::lookup);
    Natives.function(
        names,
        "register",
        (m, a) -> {
          Encodings.register(m, a.at(0));
          return Value.NONE;
        });
    Natives.function(names, "register_error", (m, a) -> Value.NONE);
    Natives.function(names, "lookup_error", (m, a) -> Value.UNKNOWN);
  }

  private static Value lookup(Machine machine, Arguments arguments) {
    if (!(Payloads.plain(arguments.at(0)) instanceof Value.Str(var encoding))) {
      return Value.UNKNOWN;
    }
    Optional<String> module = Encodings.lookUp(machine, encoding);
    if (module.isEmpty()) {
      return Encodings.registered(machine, encoding)
          .orElseThrow(() -> machine.error("LookupError", "unknown encoding: " + encoding));
    }
    String name = module.get().substring("encodings.".length()).replace('_', '-');
    Value info = Natives.object(machine, Map.of("name", Value.of(name)));
    ((dev.lazyscope.graph.load.value.InstanceValue) info).attributes().open();
    return info;
  }
}

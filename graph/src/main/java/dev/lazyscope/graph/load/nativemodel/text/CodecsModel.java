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
import java.util.regex.Pattern;

/// `_codecs`: looking up an encoding loads its module.
public final class CodecsModel implements NativeModel {
  private static final Pattern OTHERS = Pattern.compile("[^A-Za-z0-9.]+");

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
    Natives.function(names, "_normalize_encoding", (m, a) -> normalized(a.at(0)));
  }

  /// What is neither a letter, a digit nor a dot is one underscore between others.
  private static Value normalized(Value encoding) {
    return Payloads.plain(encoding) instanceof Value.Str(var name)
        ? Value.of(OTHERS.matcher(name).replaceAll("_").replaceAll("^_|_$", ""))
        : Value.UNKNOWN;
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

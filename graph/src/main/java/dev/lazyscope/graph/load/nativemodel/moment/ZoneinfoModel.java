package dev.lazyscope.graph.load.nativemodel.moment;

import dev.lazyscope.graph.load.Heuristic;
import dev.lazyscope.graph.load.nativemodel.NativeModel;
import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;
import java.util.HashMap;
import java.util.Map;

/// `_zoneinfo`: a zone is made in C, but Python code finds its file, falls back to the package of
/// zones, and reads what is in it by means of `struct`.
public final class ZoneinfoModel implements NativeModel {
  private static final Value BEST_KNOWN = Value.of("UTC");

  @Override
  public String module() {
    return "_zoneinfo";
  }

  @Override
  public void install(Machine machine, DictValue names) {
    if (!(machine.find(machine.modules().get(module()), "ZoneInfo") instanceof ClassValue type)) {
      return;
    }
    // One zone stands for all of its name.
    Map<Value, Value> zones = new HashMap<>();
    Natives.staticMethod(
        type.namespace(),
        "__new__",
        (m, a) -> {
          Value known = zones.get(a.at(1, "key"));
          if (known != null && a.at(0) == type) {
            return known;
          }
          Value made = zone(m, a);
          zones.put(a.at(1, "key"), made);
          return made;
        });
    Natives.classMethod(type.namespace(), "no_cache", ZoneinfoModel::zone);
  }

  private static Value zone(Machine machine, Arguments arguments) {
    if (!(arguments.at(0) instanceof ClassValue type)) {
      return Value.UNKNOWN;
    }
    Value key = arguments.at(1, "key");
    Value asked = nameOrStandIn(machine, key);
    Value common = machine.importModule("zoneinfo._common");
    Value finder = machine.attribute(machine.importModule("zoneinfo._tzpath"), "find_tzfile");
    if (machine.call(finder, Arguments.of(asked)) == Value.NONE) {
      machine.call(machine.attribute(common, "load_tzdata"), Arguments.of(asked));
    }
    machine.attribute(common, "struct");
    InstanceValue zone = machine.instance(type);
    zone.attributes().put("key", key);
    return zone;
  }

  /// `unknown-files`: a zone whose name is not known lies where the best known one does.
  private static Value nameOrStandIn(Machine machine, Value key) {
    if (!Payloads.plain(key).isUnknown()) {
      return key;
    }
    machine.assume(Heuristic.UNKNOWN_FILES);
    return BEST_KNOWN;
  }
}

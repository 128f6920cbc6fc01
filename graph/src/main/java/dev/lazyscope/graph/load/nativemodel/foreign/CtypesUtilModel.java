package dev.lazyscope.graph.load.nativemodel.foreign;

import dev.lazyscope.graph.load.nativemodel.NativeModel;
import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;
import java.util.Optional;

/// `ctypes.util.find_library`, which asks `ldconfig`, the compiler and the linker in turn (library
/// reference, "Finding shared libraries"). What the first would answer stands in a file; where it
/// knows no library, the others are taken to know none either.
public final class CtypesUtilModel implements NativeModel {
  @Override
  public String module() {
    return "ctypes.util";
  }

  @Override
  public void install(Machine machine, DictValue names) {}

  /// The original functions run, for what they load.
  @Override
  public void complete(Machine machine, DictValue names) {
    Value ask = names.get("_findSoname_ldconfig");
    Value find = names.get("find_library");
    if (ask == Value.ABSENT || find == Value.ABSENT) {
      return;
    }
    Natives.function(names, "_findSoname_ldconfig", (m, a) -> known(m, a, m.call(ask, a)));
    Natives.function(names, "find_library", (m, a) -> known(m, a, m.call(find, a)));
  }

  private static Value known(Machine machine, Arguments arguments, Value asked) {
    Optional<LinkerCache> cache = LinkerCache.in(machine.space());
    return cache.isPresent() && arguments.at(0, "name") instanceof Value.Str(var name)
        ? cache.get().linkedBy(name).<Value>map(Value::of).orElse(Value.NONE)
        : asked;
  }
}

package dev.lazyscope.graph.load.nativemodel.system;

import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;
import java.util.List;
import java.util.Random;

/// The random bytes of the system. No program cares which they are, so that they are made up: keys,
/// identifiers and salts can be followed.
final class Chance {
  private static final long MOST = 1 << 12;

  private Chance() {}

  static void install(DictValue names) {
    // Any start will do: the same one for each run, so that a report is the same each time.
    Random random = new Random(0);
    for (String name : List.of("urandom", "getrandom")) {
      Natives.function(names, name, (m, a) -> bytes(m, a, random));
    }
  }

  private static Value bytes(Machine machine, Arguments arguments, Random random) {
    if (!(arguments.at(0, "size") instanceof Value.Int(long count)) || count > MOST) {
      return Value.UNKNOWN;
    }
    if (count < 0) {
      throw machine.error("ValueError", "negative argument not allowed");
    }
    byte[] bytes = new byte[(int) count];
    random.nextBytes(bytes);
    return Value.Bytes.of(bytes);
  }
}

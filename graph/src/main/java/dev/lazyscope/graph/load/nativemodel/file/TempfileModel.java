package dev.lazyscope.graph.load.nativemodel.file;

import dev.lazyscope.graph.load.nativemodel.NativeModel;
import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;

/// The random names of `tempfile`. No program cares which they are, so that they are known: paths
/// below a temporary folder can be followed.
public final class TempfileModel implements NativeModel {
  private static final Value CHARACTERS = Value.of("abcdefghijklmnopqrstuvwxyz0123456789_");

  @Override
  public String module() {
    return "tempfile";
  }

  @Override
  public void install(Machine machine, DictValue names) {
    ClassValue sequence = Natives.type(machine, names, "_RandomNameSequence");
    sequence.namespace().put("characters", CHARACTERS);
    Natives.method(sequence.namespace(), "__iter__", (m, a) -> a.at(0));
    Natives.method(sequence.namespace(), "__next__", TempfileModel::next);
  }

  /// The generator is asked as the original does, for what that loads.
  private static Value next(Machine machine, Arguments arguments) {
    if (!(arguments.at(0) instanceof InstanceValue sequence)) {
      return Value.UNKNOWN;
    }
    if (!sequence.attributes().has("_rng")) {
      Value type = machine.find(machine.modules().get("tempfile"), "_Random");
      sequence.attributes().put("_rng", machine.call(type, Arguments.NONE));
      sequence.attributes().put("_asked", Value.of(0));
    }
    Value choices = machine.find(sequence.attributes().get("_rng"), "choices");
    machine.call(choices, Arguments.of(CHARACTERS).with("k", Value.of(8)));
    long asked = sequence.attributes().get("_asked") instanceof Value.Int(long number) ? number : 0;
    sequence.attributes().put("_asked", Value.of(asked + 1));
    return Value.of("%08d".formatted(asked));
  }
}

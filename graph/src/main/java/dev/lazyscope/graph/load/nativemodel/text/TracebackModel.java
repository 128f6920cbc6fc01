package dev.lazyscope.graph.load.nativemodel.text;

import dev.lazyscope.graph.load.Heuristic;
import dev.lazyscope.graph.load.nativemodel.NativeModel;
import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;

/// `traceback`: the distance of names, which takes a hundred steps for each name there is; and how
/// wide a character is that is not known.
public final class TracebackModel implements NativeModel {

  @Override
  public String module() {
    return "traceback";
  }

  @Override
  public void install(Machine machine, DictValue names) {
    Natives.function(names, "_levenshtein_distance", TracebackModel::distance);
  }

  @Override
  public void complete(Machine machine, DictValue names) {
    Value width = names.get("_str_width");
    if (width != Value.ABSENT) {
      Natives.function(names, "_str_width", (m, a) -> width(m, width, a));
    }
  }

  /// `plain-texts`: as wide as one of ASCII.
  private static Value width(Machine machine, Value width, Arguments arguments) {
    if (arguments.at(0, "c") instanceof Value.Str) {
      return machine.call(width, arguments);
    }
    machine.assume(Heuristic.PLAIN_TEXTS);
    return Value.of(1);
  }

  private static Value distance(Machine machine, Arguments arguments) {
    return arguments.at(0) instanceof Value.Str(var one)
            && arguments.at(1) instanceof Value.Str(var other)
            && arguments.at(2) instanceof Value.Int(long most)
        ? Value.of(NameDistance.between(one, other, (int) most))
        : Value.UNKNOWN;
  }
}

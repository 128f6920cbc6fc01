package dev.lazyscope.graph.load.nativemodel.text;

import dev.lazyscope.graph.load.nativemodel.NativeModel;
import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;

/// `traceback`: the distance of names, which takes a hundred steps for each name there is.
public final class TracebackModel implements NativeModel {

  @Override
  public String module() {
    return "traceback";
  }

  @Override
  public void install(Machine machine, DictValue names) {
    Natives.function(names, "_levenshtein_distance", TracebackModel::distance);
  }

  private static Value distance(Machine machine, Arguments arguments) {
    return arguments.at(0) instanceof Value.Str(var one)
            && arguments.at(1) instanceof Value.Str(var other)
            && arguments.at(2) instanceof Value.Int(long most)
        ? Value.of(NameDistance.between(one, other, (int) most))
        : Value.UNKNOWN;
  }
}

package dev.lazyscope.graph.load.nativemodel.file;

import dev.lazyscope.graph.load.nativemodel.system.PosixModel;
import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.ListValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;
import java.util.Collection;
import java.util.List;

/// What something unknown may do with what it is called with: write to the streams, and to the
/// folders of the paths.
public final class Handover {
  /// Paths are looked for in so many objects of an object, and so deep.
  private static final int MOST = 100;

  private static final int DEPTH = 3;

  private Handover() {}

  public static void of(Machine machine, Arguments arguments) {
    arguments.positional().forEach(one -> of(machine, one));
    arguments.named().values().forEach(one -> of(machine, one));
  }

  private static void of(Machine machine, Value argument) {
    lose(argument);
    if (machine.disk().hasFolders()) {
      paths(machine, argument, DEPTH);
    }
  }

  /// From now on it is not known what a stream holds.
  static void lose(Value stream) {
    Stream.lose(stream);
    TextWrapping.lose(stream);
  }

  private static void paths(Machine machine, Value value, int depth) {
    switch (value) {
      case Value.Str _, Value.Bytes _ ->
          PosixModel.absolute(machine, value).ifPresent(machine.disk()::handOver);
      case Value.Tuple(var items) -> paths(machine, items, depth);
      case ListValue list -> paths(machine, list.items(), depth);
      case DictValue dict -> paths(machine, dict.entries().values(), depth);
      case InstanceValue object -> {
        paths(machine, List.of(Payloads.plain(object)), depth);
        paths(machine, object.attributes().entries().values(), depth);
      }
      case Value _ -> {}
    }
  }

  private static void paths(Machine machine, Collection<Value> values, int depth) {
    if (depth > 0) {
      values.stream().limit(MOST).forEach(one -> paths(machine, one, depth - 1));
    }
  }
}

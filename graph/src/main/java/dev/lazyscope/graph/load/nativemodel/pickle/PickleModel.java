package dev.lazyscope.graph.load.nativemodel.pickle;

import dev.lazyscope.graph.load.nativemodel.NativeModel;
import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// `_pickle`: what the run itself has pickled is read again. The bytes are made up, all of one
/// length, for no program looks into them; pickles of others are not known.
public final class PickleModel implements NativeModel {
  private static final String FORMAT = "\u0080\u0004\u0095%08x.";
  private static final int LENGTH = FORMAT.formatted(0).length();

  @Override
  public String module() {
    return "_pickle";
  }

  @Override
  public void install(Machine machine, DictValue names) {
    Map<String, Pickled> pickles = new HashMap<>();
    Natives.function(names, "dumps", (m, a) -> dumped(m, a.at(0, "obj"), pickles));
    Natives.function(names, "loads", (m, a) -> loaded(m, a.at(0, "data"), pickles));
    Natives.function(names, "dump", (m, a) -> dumpedTo(m, a, pickles));
    Natives.function(names, "load", (m, a) -> loadedFrom(m, a.at(0, "file"), pickles));
  }

  private static Value dumped(Machine machine, Value object, Map<String, Pickled> pickles) {
    if (!object.isKnown()) {
      return Value.UNKNOWN;
    }
    Pickled pickled = new Pickling(machine).of(object);
    String bytes = FORMAT.formatted(pickles.size());
    pickles.put(bytes, pickled);
    return new Value.Bytes(bytes);
  }

  private static Value loaded(Machine machine, Value data, Map<String, Pickled> pickles) {
    return Payloads.plain(data) instanceof Value.Bytes(var bytes)
        ? Optional.ofNullable(pickles.get(bytes))
            .map(new Unpickling(machine)::of)
            .orElse(Value.UNKNOWN)
        : Value.UNKNOWN;
  }

  private static Value dumpedTo(
      Machine machine, Arguments arguments, Map<String, Pickled> pickles) {
    Value bytes = dumped(machine, arguments.at(0, "obj"), pickles);
    Value write = machine.attribute(arguments.at(1, "file"), "write");
    machine.call(write, Arguments.of(bytes));
    return Value.NONE;
  }

  private static Value loadedFrom(Machine machine, Value file, Map<String, Pickled> pickles) {
    Value read = machine.attribute(file, "read");
    Value bytes = machine.call(read, Arguments.of(Value.of(LENGTH)));
    if (bytes.equals(new Value.Bytes(""))) {
      throw machine.error("EOFError", "Ran out of input");
    }
    return loaded(machine, bytes, pickles);
  }
}

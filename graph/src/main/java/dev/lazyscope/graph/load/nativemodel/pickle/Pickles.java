package dev.lazyscope.graph.load.nativemodel.pickle;

import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;
import java.util.HashMap;
import java.util.Map;

/// The pickles of one run. What it has pickled itself is put together again, under bytes that are
/// made up, all of one length, for no program looks into them. Other pickles are read.
final class Pickles {
  private static final String FORMAT = "\u0080\u0004\u0095%08x.";
  private static final int LENGTH = FORMAT.formatted(0).length();

  private final Map<String, Pickled> made = new HashMap<>();

  Value dumped(Machine machine, Value object) {
    if (!object.isKnown()) {
      return Value.UNKNOWN;
    }
    Pickled pickled = new Pickling(machine).of(object);
    String bytes = FORMAT.formatted(made.size());
    made.put(bytes, pickled);
    return new Value.Bytes(bytes);
  }

  Value dumpedTo(Machine machine, Value file, Value object) {
    machine.call(machine.attribute(file, "write"), Arguments.of(dumped(machine, object)));
    return Value.NONE;
  }

  Value loaded(Machine machine, Value data) {
    if (!(Payloads.plain(data) instanceof Value.Bytes bytes)) {
      return Value.UNKNOWN;
    }
    Pickled own = made.get(bytes.latin1());
    return own == null
        ? new PickleStream(machine, new Outside.ByName(machine), bytes.bytes()).read()
        : new Unpickling(machine).of(own);
  }

  /// Raises `EOFError` at the end of the file.
  Value loadedFrom(Machine machine, Value file, Outside outside) {
    if (!(read(machine, file, LENGTH) instanceof Value.Bytes first)) {
      return Value.UNKNOWN;
    }
    if (first.latin1().isEmpty()) {
      throw machine.error("EOFError", "Ran out of input");
    }
    Pickled own = made.get(first.latin1());
    if (own != null) {
      return new Unpickling(machine).of(own);
    }
    seek(machine, file, -first.latin1().length());
    if (!(read(machine, file, -1) instanceof Value.Bytes whole)) {
      return Value.UNKNOWN;
    }
    PickleStream stream = new PickleStream(machine, outside, whole.bytes());
    Value object = stream.read();
    seek(machine, file, -stream.left());
    return object;
  }

  private static void seek(Machine machine, Value file, int distance) {
    Arguments fromHere = Arguments.of(Value.of(distance), Value.of(1));
    machine.call(machine.attribute(file, "seek"), fromHere);
  }

  private static Value read(Machine machine, Value file, int count) {
    Value read = machine.call(machine.attribute(file, "read"), Arguments.of(Value.of(count)));
    return Payloads.plain(read);
  }
}

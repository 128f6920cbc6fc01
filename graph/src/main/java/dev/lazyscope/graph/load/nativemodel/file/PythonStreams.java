package dev.lazyscope.graph.load.nativemodel.file;

import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.FunctionValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Streams of classes written in Python: what C code over them reads comes from their own `read`.
final class PythonStreams {
  private static final String BELOW = "_below";

  /// Longer lines are not looked for.
  private static final int LONGEST = 1 << 14;

  /// So much is read at once into an array, however much is asked.
  private static final long MOST_AT_ONCE = 1 << 14;

  private PythonStreams() {}

  /// An object reads from a stream, if a class written in Python reads that, when it is first read
  /// itself.
  static void begin(InstanceValue reader, Value below) {
    if (below instanceof InstanceValue stream && reads(stream).isPresent()) {
      reader.attributes().put(BELOW, stream);
    }
  }

  /// {@return the method by which everything is read}
  private static Optional<FunctionValue> reads(InstanceValue stream) {
    return stream.type().lookup("readall") instanceof FunctionValue all
        ? Optional.of(all)
        : stream.type().lookup("read") instanceof FunctionValue read
            ? Optional.of(read)
            : Optional.empty();
  }

  /// {@return what the stream holds over which an object was made and has not been read yet}
  static Optional<Value> unread(Machine machine, InstanceValue reader) {
    if (!(reader.attributes().get(BELOW) instanceof InstanceValue stream)) {
      return Optional.empty();
    }
    forget(reader);
    return reads(stream).map(read -> Payloads.plain(machine.call(read, Arguments.of(stream))));
  }

  /// Somebody else may have read it.
  static void forget(InstanceValue reader) {
    if (reader.attributes().has(BELOW)) {
      reader.attributes().put(BELOW, Value.NONE);
    }
  }

  /// `readline` without a limit, byte by byte: empty at the end.
  static Value line(Machine machine, Arguments arguments) {
    if (!(arguments.at(0) instanceof InstanceValue stream)
        || !(stream.type().lookup("read") instanceof FunctionValue read)
        || arguments.count() > 1 && !isUnlimited(arguments.at(1))) {
      return Value.UNKNOWN;
    }
    StringBuilder line = new StringBuilder();
    while (line.length() < LONGEST) {
      Value one = Payloads.plain(machine.call(read, Arguments.of(stream, Value.of(1))));
      if (!(one instanceof Value.Bytes(var letter))) {
        return Value.UNKNOWN;
      }
      line.append(letter);
      if (letter.isEmpty() || letter.equals("\n")) {
        return new Value.Bytes(line.toString());
      }
    }
    return Value.UNKNOWN;
  }

  /// `read` of a raw stream: its own `readinto` fills an array, which may be shorter than asked.
  static Value read(Machine machine, Arguments arguments) {
    if (!(arguments.at(0) instanceof InstanceValue stream)
        || !(stream.type().lookup("readinto") instanceof FunctionValue into)) {
      return Value.UNKNOWN;
    }
    if (arguments.count() == 1 || isUnlimited(arguments.at(1))) {
      return stream.type().lookup("readall") instanceof FunctionValue all
          ? machine.call(all, Arguments.of(stream))
          : Value.UNKNOWN;
    }
    return arguments.at(1) instanceof Value.Int(long size)
        ? read(machine, stream, into, Math.clamp(size, 0, MOST_AT_ONCE))
        : Value.UNKNOWN;
  }

  private static Value read(Machine machine, InstanceValue stream, Value into, long size) {
    Value array = machine.call(machine.builtin("bytearray"), Arguments.of(Value.of(size)));
    return switch (machine.call(into, Arguments.of(stream, array))) {
      case Value.Marker.NONE -> Value.NONE;
      case Value.Int(long count)
          when Payloads.plain(array) instanceof Value.Bytes(var filled)
              && count <= filled.length() ->
          new Value.Bytes(filled.substring(0, (int) count));
      case Value _ -> Value.UNKNOWN;
    };
  }

  private static boolean isUnlimited(Value limit) {
    return limit == Value.NONE || limit.equals(Value.of(-1));
  }

  /// `__iter__`: such a stream is its own iterator.
  static Value iterator(Value stream) {
    return hasLines(stream) ? stream : Value.UNKNOWN;
  }

  private static boolean hasLines(Value stream) {
    return stream instanceof InstanceValue object
        && (object.type().lookup("read") instanceof FunctionValue
            || object.type().lookup("readline") instanceof FunctionValue);
  }

  /// `__next__`: what its own `readline` gives. Raises StopIteration at the end.
  static Value next(Machine machine, Arguments arguments) {
    if (!hasLines(arguments.at(0))) {
      return Value.UNKNOWN;
    }
    Value line = following(machine, arguments.at(0));
    if (line == Value.ABSENT) {
      throw machine.error("StopIteration", "");
    }
    return line;
  }

  /// {@return the next line by its own `readline`, absent at the end}
  private static Value following(Machine machine, Value stream) {
    Value line = machine.call(machine.attribute(stream, "readline"), Arguments.NONE);
    boolean isEnd =
        switch (Payloads.plain(line)) {
          case Value.Bytes(var text) -> text.isEmpty();
          case Value.Str(var text) -> text.isEmpty();
          case Value _ -> false;
        };
    return isEnd ? Value.ABSENT : line;
  }

  /// `readlines` without a limit: the rest of its lines, where they are known.
  static Value lines(Machine machine, Arguments arguments) {
    if (!hasLines(arguments.at(0)) || arguments.count() > 1 && !isUnlimited(arguments.at(1))) {
      return Value.UNKNOWN;
    }
    List<Value> lines = new ArrayList<>();
    while (true) {
      Value line = following(machine, arguments.at(0));
      if (line.isUnknown()) {
        return Value.UNKNOWN;
      }
      if (line == Value.ABSENT) {
        return machine.list(lines);
      }
      lines.add(line);
    }
  }
}

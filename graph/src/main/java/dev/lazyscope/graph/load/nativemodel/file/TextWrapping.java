package dev.lazyscope.graph.load.nativemodel.file;

import static dev.lazyscope.graph.load.nativemodel.Natives.method;

import dev.lazyscope.graph.load.nativemodel.Encodings;
import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// `TextIOWrapper` over a stream of bytes: what is read is decoded at once; what is written waits,
/// and goes on encoded when the wrapper is flushed or let go, or has enough of it.
final class TextWrapping {
  private static final String WAITING = "_waiting";
  private static final String BUFFER = "buffer";

  /// So many letters are not kept waiting (`_CHUNK_SIZE`).
  private static final int ENOUGH = 8192;

  /// A file in this encoding may begin with it ("utf-8-sig").
  private static final String MARK = "^\ufeff";

  private TextWrapping() {}

  static void install(DictValue names) {
    method(names, "__init__", TextWrapping::begin);
    method(names, "write", TextWrapping::write);
    method(names, "flush", TextWrapping::flush);
    method(names, "detach", TextWrapping::detach);
    method(names, "close", TextWrapping::close);
  }

  /// `TextIOWrapper(buffer, encoding=None, errors=None, newline=None)`.
  private static Value begin(Machine machine, Arguments arguments) {
    Value encoding = arguments.at(2, "encoding");
    Encodings.open(machine, encoding);
    Value bytes = Stream.of(arguments.at(1)).map(Stream::rest).orElse(Value.UNKNOWN);
    StreamMaking.wrap(machine, arguments, BUFFER, decoded(bytes, encoding));
    if (arguments.at(0) instanceof InstanceValue wrapper) {
      DictValue attributes = wrapper.attributes();
      attributes.put("encoding", Natives.given(encoding).orElse(Value.of("utf-8")));
      attributes.put("errors", Natives.given(arguments.at(3, "errors")).orElse(Value.of("strict")));
      attributes.put(WAITING, isPlain(arguments.at(4, "newline")) ? Value.of("") : Value.UNKNOWN);
    }
    return Value.NONE;
  }

  /// {@return the stream that an object is, where what it holds is known or can be read now}
  static Optional<Stream> filled(Machine machine, Value file) {
    if (file instanceof InstanceValue reader) {
      PythonStreams.unread(machine, reader)
          .map(
              bytes ->
                  over(reader)
                      .map(text -> decoded(bytes, text.attributes().get("encoding")))
                      .orElse(bytes))
          .ifPresent(whole -> Stream.begin(reader, whole));
    }
    return Stream.of(file);
  }

  /// {@return whether ends of lines are written as they are}
  static boolean isPlain(Value newline) {
    return Natives.given(newline)
        .map(given -> given instanceof Value.Str(var end) && (end.isEmpty() || end.equals("\n")))
        .orElse(true);
  }

  private static Value decoded(Value bytes, Value encoding) {
    if (!(bytes instanceof Value.Bytes(var letters))) {
      return Value.UNKNOWN;
    }
    if (isUnicode(encoding)) {
      return Value.of(FileContents.universal(new Value.Bytes(letters).utf8()));
    }
    return switch (name(encoding)) {
      case "utf-8-sig" ->
          Value.of(FileContents.universal(new Value.Bytes(letters).utf8().replaceFirst(MARK, "")));
      case "latin-1", "latin1", "iso-8859-1" -> Value.of(FileContents.universal(letters));
      default -> Value.UNKNOWN;
    };
  }

  private static String name(Value encoding) {
    return encoding instanceof Value.Str(var given)
        ? given.toLowerCase(Locale.ROOT).replace('_', '-')
        : "utf-8";
  }

  /// {@return whether it is UTF-8, which is what holds where none is given, or a part of it}
  static boolean isUnicode(Value encoding) {
    return Set.of("utf-8", "utf8", "ascii").contains(name(encoding));
  }

  /// {@return the stream as an object that wraps another; `open` makes one that stands for itself}
  private static Optional<InstanceValue> over(Value stream) {
    return stream instanceof InstanceValue wrapper && wrapper.attributes().has(WAITING)
        ? Optional.of(wrapper)
        : Optional.empty();
  }

  private static Value write(Machine machine, Arguments arguments) {
    over(arguments.at(0))
        .ifPresent(wrapper -> wait(machine, wrapper, Payloads.plain(arguments.at(1))));
    return StreamMethods.write(machine, arguments);
  }

  private static void wait(Machine machine, InstanceValue wrapper, Value added) {
    if (wrapper.attributes().get(WAITING) instanceof Value.Str(var waiting)
        && added instanceof Value.Str(var more)) {
      String all = waiting + more;
      wrapper.attributes().put(WAITING, Value.of(all));
      if (all.length() >= ENOUGH) {
        pass(machine, wrapper);
      }
    } else {
      wrapper.attributes().put(WAITING, Value.UNKNOWN);
    }
  }

  /// Somebody may have written to it.
  static void lose(Value stream) {
    if (stream instanceof InstanceValue reader) {
      PythonStreams.forget(reader);
    }
    over(stream)
        .ifPresent(
            wrapper -> {
              wrapper.attributes().put(WAITING, Value.UNKNOWN);
              Stream.lose(wrapper.attributes().get(BUFFER));
            });
  }

  private static Value flush(Machine machine, Arguments arguments) {
    over(arguments.at(0)).ifPresent(wrapper -> pass(machine, wrapper));
    return Value.NONE;
  }

  private static Value detach(Machine machine, Arguments arguments) {
    flush(machine, arguments);
    return machine.find(arguments.at(0), BUFFER);
  }

  private static Value close(Machine machine, Arguments arguments) {
    flush(machine, arguments);
    over(arguments.at(0))
        .ifPresent(
            wrapper ->
                machine.call(
                    machine.attribute(wrapper.attributes().get(BUFFER), "close"), Arguments.NONE));
    return StreamMethods.close(machine, arguments);
  }

  /// Writes what waits to the stream below.
  private static void pass(Machine machine, InstanceValue wrapper) {
    DictValue attributes = wrapper.attributes();
    Value below = attributes.get(BUFFER);
    Value waiting = attributes.get(WAITING);
    if (!(waiting instanceof Value.Str(var text))) {
      Stream.lose(below);
    } else if (!text.isEmpty()) {
      attributes.put(WAITING, Value.of(""));
      Arguments how = Arguments.of(attributes.get("encoding"), attributes.get("errors"));
      Value bytes = machine.call(machine.attribute(waiting, "encode"), how);
      machine.call(machine.attribute(below, "write"), Arguments.of(bytes));
    }
  }
}

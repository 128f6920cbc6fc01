package dev.lazyscope.graph.load.nativemodel.file;

import static dev.lazyscope.graph.load.nativemodel.Natives.method;

import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.nativemodel.string.ByteArrays;
import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.FunctionValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.NativeFunction;
import dev.lazyscope.graph.load.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// What streams can do. Of objects that are none of ours, such as those of classes written in
/// Python, the results are unknown.
final class StreamMethods {
  /// Letters of the modes that let write.
  private static final String WRITING = "wax+";

  private StreamMethods() {}

  /// `_IOBase`.
  static void ofAll(DictValue names) {
    read(names, "readlines", StreamMethods::lines, PythonStreams::lines);
    read(names, "readline", (m, stream, a) -> line(stream, a), PythonStreams::line);
    read(
        names,
        "__iter__",
        (m, stream, a) -> m.iterator(stream.readLines()),
        (m, a) -> PythonStreams.iterator(a.at(0)));
    read(names, "__next__", (m, stream, a) -> next(m, stream), PythonStreams::next);
    method(names, "__enter__", (m, a) -> a.at(0));
    method(names, "__exit__", (m, a) -> m.call(m.find(a.at(0), "close"), Arguments.NONE));
    method(names, "close", StreamMethods::close);
    method(names, "__del__", (m, a) -> Value.NONE);
    for (String name : List.of("flush", "_checkClosed")) {
      method(names, name, (m, a) -> Value.NONE);
    }
    method(names, "fileno", StreamMethods::number);
    for (String name : List.of("seekable", "_checkReadable", "_checkWritable")) {
      method(names, name, (m, a) -> Value.UNKNOWN);
    }
    method(names, "readable", (m, a) -> allows(a.at(0), "r+"));
    method(names, "writable", (m, a) -> allows(a.at(0), WRITING));
    method(names, "writelines", StreamMethods::writeAll);
    method(names, "seek", Stream::of, StreamMethods::seek);
    method(names, "tell", Stream::of, (m, stream, a) -> Value.of(stream.at()));
    method(names, "truncate", Stream::of, (m, stream, a) -> truncate(stream, a));
    method(names, "isatty", (m, a) -> Value.of(false));
    names.put("closed", Value.of(false));
  }

  /// A method that reads, and what it does where the contents are not known.
  private static void read(
      DictValue names, String name, Natives.Action<Stream> action, NativeFunction.Body otherwise) {
    method(
        names,
        name,
        (m, a) -> {
          Optional<Stream> stream = TextWrapping.filled(m, a.at(0));
          return stream.isPresent()
              ? action.act(m, stream.get(), a.dropped(1))
              : otherwise.call(m, a);
        });
  }

  /// Who has the number of a file may write to it past the stream.
  private static Value number(Machine machine, Arguments arguments) {
    if (allows(arguments.at(0), WRITING) == Value.Marker.TRUE) {
      IoModel.handOver(arguments);
    }
    Optional<String> path = Opening.path(machine, machine.find(arguments.at(0), "name"));
    return path.isPresent() ? Value.of(machine.disk().open(path)) : Value.UNKNOWN;
  }

  private static Value allows(Value file, String modes) {
    return file instanceof InstanceValue instance
            && instance.attributes().get("mode") instanceof Value.Str(var mode)
        ? Value.of(mode.chars().anyMatch(letter -> modes.indexOf(letter) >= 0))
        : Value.UNKNOWN;
  }

  private static Value line(Stream stream, Arguments arguments) {
    OptionalLong most = most(arguments);
    if (most.isEmpty()) {
      Stream.lose(stream.file());
      return Value.UNKNOWN;
    }
    return stream.readLine(most.getAsLong());
  }

  /// A hint says how much is enough; how exactly differs between the classes.
  private static Value lines(Machine machine, Stream stream, Arguments arguments) {
    OptionalLong hint = most(arguments);
    if (hint.isPresent() && (hint.getAsLong() == 0 || hint.getAsLong() == Long.MAX_VALUE)) {
      return machine.list(stream.readLines());
    }
    Stream.lose(stream.file());
    return Value.UNKNOWN;
  }

  /// {@return the limit that a method for lines is given, the largest number without one, empty
  /// where it is not known}
  private static OptionalLong most(Arguments arguments) {
    Value given = Payloads.plain(arguments.at(0));
    if (given == Value.ABSENT || given == Value.NONE) {
      return OptionalLong.of(Long.MAX_VALUE);
    }
    return given instanceof Value.Int(long number)
        ? OptionalLong.of(number < 0 ? Long.MAX_VALUE : number)
        : OptionalLong.empty();
  }

  private static Value next(Machine machine, Stream stream) {
    if (stream.at() >= stream.text().length()) {
      throw machine.error("StopIteration", "");
    }
    return stream.readLine(Long.MAX_VALUE);
  }

  /// A stream of a class written in Python may have a `flush` of its own, which is asked once.
  static Value close(Machine machine, Arguments arguments) {
    if (arguments.at(0) instanceof InstanceValue stream
        && stream.attributes().get("closed") != Value.Marker.TRUE) {
      if (stream.type().lookup("flush") instanceof FunctionValue flush) {
        machine.call(flush, Arguments.of(stream));
      }
      stream.attributes().put("closed", Value.of(true));
    }
    return Value.NONE;
  }

  private static Value writeAll(Machine machine, Arguments arguments) {
    Value write = machine.find(arguments.at(0), "write");
    machine.iterate(
        arguments.at(1),
        line -> {
          machine.call(write, Arguments.of(line));
          return true;
        });
    return Value.NONE;
  }

  private static Value seek(Machine machine, Stream stream, Arguments arguments) {
    Value whence = arguments.at(1);
    int base =
        switch (whence) {
          case Value.Int(long number) when number == 1 -> stream.at();
          case Value.Int(long number) when number == 2 -> stream.text().length();
          case Value _ -> 0;
        };
    boolean isKnown = whence == Value.ABSENT || whence instanceof Value.Int;
    if (isKnown && Payloads.plain(arguments.at(0)) instanceof Value.Int(long offset)) {
      int place = (int) Math.max(0, base + offset);
      stream.moveTo(place);
      return Value.of(place);
    }
    Stream.lose(stream.file());
    return Value.UNKNOWN;
  }

  private static Value truncate(Stream stream, Arguments arguments) {
    Value size = arguments.at(0);
    if (size == Value.ABSENT || size == Value.NONE) {
      stream.truncate(stream.at());
      return Value.of(stream.at());
    }
    if (size instanceof Value.Int(long number)) {
      stream.truncate((int) number);
      return size;
    }
    Stream.lose(stream.file());
    return Value.UNKNOWN;
  }

  /// What the raw, the buffered and the text streams share.
  static void ofReaders(DictValue names) {
    read(names, "read", StreamMethods::read, PythonStreams::read);
    for (String name : List.of("read1", "readall")) {
      read(names, name, StreamMethods::read, (m, a) -> Value.UNKNOWN);
    }
    method(names, "write", StreamMethods::write);
    read(names, "peek", (m, stream, a) -> stream.rest(), (m, a) -> Value.UNKNOWN);
    for (String name : List.of("readinto", "readinto1")) {
      read(names, name, StreamMethods::readInto, StreamMethods::readUnknown);
    }
    method(names, "detach", (m, a) -> Value.UNKNOWN);
  }

  private static Value read(Machine machine, Stream stream, Arguments arguments) {
    Value size = Payloads.plain(arguments.at(0));
    if (size == Value.ABSENT || size == Value.NONE) {
      return atOnce(machine, stream);
    }
    if (size instanceof Value.Int(long number)) {
      return number < 0 ? atOnce(machine, stream) : stream.read(number);
    }
    Stream.lose(stream.file());
    return Value.UNKNOWN;
  }

  private static Value atOnce(Machine machine, Stream stream) {
    return FileContents.atOnce(
        machine, Opening.path(machine, machine.find(stream.file(), "name")), stream.readAll());
  }

  /// As many bytes as an array has.
  private static Value readInto(Machine machine, Stream stream, Arguments arguments) {
    Value array = arguments.at(0);
    if (!(Payloads.plain(array) instanceof Value.Bytes(var before))) {
      Stream.lose(stream.file());
      return Value.UNKNOWN;
    }
    return ByteArrays.fill(machine, array, stream.read(before.length()));
  }

  private static Value readUnknown(Machine machine, Arguments arguments) {
    Stream.lose(arguments.at(0));
    ByteArrays.handOver(machine, arguments);
    return Value.UNKNOWN;
  }

  static Value write(Machine machine, Arguments arguments) {
    Value file = arguments.at(0);
    Value added = Payloads.plain(arguments.at(1));
    return Stream.of(file).map(stream -> stream.write(added)).orElse(Value.UNKNOWN);
  }

  static void ofTexts(DictValue names) {
    method(names, "reconfigure", (m, a) -> Value.NONE);
    for (String name : List.of("newlines", "errors", "encoding", "buffer", "line_buffering")) {
      names.put(name, Value.UNKNOWN);
    }
  }
}

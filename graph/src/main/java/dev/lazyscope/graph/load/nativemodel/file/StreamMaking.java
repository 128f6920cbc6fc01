package dev.lazyscope.graph.load.nativemodel.file;

import static dev.lazyscope.graph.load.nativemodel.Natives.method;

import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;

/// How streams are made by their classes.
final class StreamMaking {
  private StreamMaking() {}

  /// `StringIO` and `BytesIO`.
  static void memory(DictValue names, Value empty) {
    method(
        names,
        "__init__",
        (m, a) -> {
          Value given = a.at(1);
          boolean isEmpty = given == Value.ABSENT || given == Value.NONE;
          return begin(a.at(0), isEmpty ? empty : Payloads.plain(given));
        });
    method(names, "getvalue", Stream::of, (m, stream, a) -> stream.whole());
    method(names, "getbuffer", (m, a) -> Value.UNKNOWN);
    for (String name : new String[] {"readable", "writable", "seekable"}) {
      method(names, name, (m, a) -> Value.of(true));
    }
  }

  private static Value begin(Value file, Value whole) {
    if (file instanceof InstanceValue instance) {
      Stream.begin(instance, whole);
      instance.attributes().put("closed", Value.of(false));
    }
    return Value.NONE;
  }

  /// `FileIO`.
  static void file(DictValue names) {
    method(
        names,
        "__init__",
        (m, a) -> {
          if (a.at(0) instanceof InstanceValue file) {
            Opening.open(m, file, a.at(1), a.at(2));
          }
          return Value.NONE;
        });
  }

  /// Buffers over a raw stream.
  static void buffered(DictValue names) {
    method(
        names,
        "__init__",
        (m, a) -> {
          wrap(m, a, "raw", Stream.of(a.at(1)).map(Stream::rest).orElse(Value.UNKNOWN));
          return Value.NONE;
        });
    names.put("raw", Value.UNKNOWN);
  }

  /// Makes an object a stream over the one it is given.
  static void wrap(Machine machine, Arguments arguments, String part, Value whole) {
    if (arguments.at(0) instanceof InstanceValue file) {
      begin(file, whole);
      file.attributes().put(part, arguments.at(1));
      PythonStreams.begin(file, arguments.at(1));
      Value name = machine.find(arguments.at(1), "name");
      if (name != Value.ABSENT) {
        file.attributes().put("name", name);
      }
    }
  }
}

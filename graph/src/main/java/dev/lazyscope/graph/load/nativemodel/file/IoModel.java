package dev.lazyscope.graph.load.nativemodel.file;

import dev.lazyscope.graph.load.nativemodel.NativeModel;
import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;
import java.util.List;

/// `_io`: `open`, and the classes of streams (library reference, `io`, "Class hierarchy").
public final class IoModel implements NativeModel {

  /// Streams that are handed to what is not known may be written to there.
  public static void handOver(Arguments arguments) {
    arguments.positional().forEach(IoModel::lose);
    arguments.named().values().forEach(IoModel::lose);
  }

  private static void lose(Value argument) {
    Stream.lose(argument);
    TextWrapping.lose(argument);
  }

  @Override
  public String module() {
    return "_io";
  }

  @Override
  public void install(Machine machine, DictValue names) {
    Value open = machine.find(machine.modules().get("builtins"), "open");
    names.put("open", open);
    Natives.function(
        names, "open_code", (m, a) -> m.call(open, Arguments.of(a.at(0), Value.of("rb"))));
    Natives.function(
        names,
        "text_encoding",
        (m, a) -> a.count() == 0 || a.at(0) == Value.NONE ? Value.of("utf-8") : a.at(0));
    names.put("__name__", Value.of("_io"));
    classes(machine, names);
    names.remove("__name__");
  }

  private static void classes(Machine machine, DictValue names) {
    ClassValue base = Natives.type(machine, names, "_IOBase");
    StreamMethods.ofAll(base.namespace());
    ClassValue raw = Natives.type(machine, names, "_RawIOBase", base);
    ClassValue buffered = Natives.type(machine, names, "_BufferedIOBase", base);
    ClassValue text = Natives.type(machine, names, "_TextIOBase", base);
    for (ClassValue type : List.of(raw, buffered, text)) {
      StreamMethods.ofReaders(type.namespace());
    }
    StreamMethods.ofTexts(text.namespace());
    StreamMaking.file(Natives.type(machine, names, "FileIO", raw).namespace());
    for (String name : List.of("BufferedReader", "BufferedWriter", "BufferedRandom")) {
      ClassValue type = Natives.type(machine, names, name, buffered);
      StreamMaking.buffered(type.namespace());
    }
    StreamMaking.memory(
        Natives.type(machine, names, "BytesIO", buffered).namespace(), new Value.Bytes(""));
    StreamMaking.memory(Natives.type(machine, names, "StringIO", text).namespace(), Value.of(""));
    TextWrapping.install(Natives.type(machine, names, "TextIOWrapper", text).namespace());
  }
}

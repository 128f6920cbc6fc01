package dev.lazyscope.graph.load.nativemodel.system;

import dev.lazyscope.graph.load.nativemodel.NativeModel;
import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.nativemodel.core.FileFunctions;
import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;

/// `_io`: `open`, and texts in memory.
public final class IoModel implements NativeModel {

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
    ClassValue file = FileFunctions.type(machine);
    memory(Natives.type(machine, names, "StringIO", file), Value.of(""));
    memory(Natives.type(machine, names, "BytesIO", file), new Value.Bytes(""));
    names.remove("__name__");
  }

  /// `_text` holds what is left to read, `_whole` everything.
  private static void memory(ClassValue type, Value empty) {
    DictValue methods = type.namespace();
    Natives.method(
        methods,
        "__init__",
        (m, a) -> {
          Value initial = a.count() < 2 || a.at(1) == Value.NONE ? empty : Payloads.plain(a.at(1));
          m.assign(a.at(0), "_text", initial);
          m.assign(a.at(0), "_whole", initial);
          m.assign(a.at(0), "closed", Value.of(false));
          return Value.NONE;
        });
    Natives.method(methods, "getvalue", (m, a) -> m.attribute(a.at(0), "_whole"));
    Natives.method(
        methods,
        "tell",
        (m, a) ->
            switch (read(m.attribute(a.at(0), "_whole"), m.attribute(a.at(0), "_text"))) {
              case Value.Str(var text) -> Value.of(text.length());
              case Value.Bytes(var text) -> Value.of(text.length());
              case Value _ -> Value.UNKNOWN;
            });
    Natives.method(
        methods,
        "seek",
        (m, a) -> {
          boolean toStart = a.at(1).equals(Value.of(0));
          m.assign(a.at(0), "_text", toStart ? m.attribute(a.at(0), "_whole") : Value.UNKNOWN);
          return a.at(1);
        });
    Natives.method(
        methods,
        "write",
        (m, a) -> {
          m.assign(
              a.at(0), "_whole", joined(m.attribute(a.at(0), "_whole"), Payloads.plain(a.at(1))));
          m.assign(a.at(0), "_text", empty);
          return Value.UNKNOWN;
        });
    Natives.method(
        methods,
        "truncate",
        (m, a) -> {
          m.assign(
              a.at(0),
              "_whole",
              a.count() > 1
                  ? Value.UNKNOWN
                  : read(m.attribute(a.at(0), "_whole"), m.attribute(a.at(0), "_text")));
          m.assign(a.at(0), "_text", empty);
          return Value.UNKNOWN;
        });
  }

  /// {@return the part of the whole that was read already}
  private static Value read(Value whole, Value rest) {
    if (whole instanceof Value.Str(var text) && rest instanceof Value.Str(var more)) {
      return Value.of(text.substring(0, Math.max(0, text.length() - more.length())));
    }
    return whole instanceof Value.Bytes(var text) && rest instanceof Value.Bytes(var more)
        ? new Value.Bytes(text.substring(0, Math.max(0, text.length() - more.length())))
        : Value.UNKNOWN;
  }

  private static Value joined(Value one, Value other) {
    if (one instanceof Value.Str(var text) && other instanceof Value.Str(var more)) {
      return Value.of(text + more);
    }
    return one instanceof Value.Bytes(var text) && other instanceof Value.Bytes(var more)
        ? new Value.Bytes(text + more)
        : Value.UNKNOWN;
  }
}

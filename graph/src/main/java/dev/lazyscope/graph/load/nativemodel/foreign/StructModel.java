package dev.lazyscope.graph.load.nativemodel.foreign;

import dev.lazyscope.graph.load.nativemodel.NativeModel;
import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.PythonError;
import dev.lazyscope.graph.load.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `_struct`: known values as bytes and back, on a machine of 64 bits (library reference,
/// `struct`). Buffers that a program writes into are left unknown.
public final class StructModel implements NativeModel {
  @Override
  public String module() {
    return "_struct";
  }

  /// What is done with a known format and the arguments behind it.
  private interface Use {
    Value apply(Machine machine, StructFormat format, Arguments arguments);
  }

  @Override
  public void install(Machine machine, DictValue names) {
    Map<String, Use> uses =
        Map.of(
            "pack", StructModel::pack,
            "unpack", StructModel::unpack,
            "unpack_from", StructModel::unpackFrom,
            "iter_unpack", StructModel::each);
    uses.forEach((name, use) -> Natives.function(names, name, (m, a) -> used(m, a.at(0), a, use)));
    Natives.function(names, "calcsize", (m, a) -> size(format(m, a.at(0))));
    Natives.ofTable(machine, module(), "Struct")
        .map(ClassValue::namespace)
        .ifPresent(
            methods -> {
              Natives.method(methods, "__init__", StructModel::init);
              uses.forEach((name, use) -> ofObject(methods, name, use));
            });
  }

  private static void ofObject(DictValue methods, String name, Use use) {
    Natives.method(
        methods,
        name,
        (m, a) ->
            a.at(0) instanceof InstanceValue self
                ? used(m, self.attributes().get("format"), a, use)
                : Value.UNKNOWN);
  }

  private static Value used(Machine machine, Value format, Arguments arguments, Use use) {
    return format(machine, format)
        .filter(_ -> !arguments.isOpen())
        .map(known -> use.apply(machine, known, arguments.dropped(1)))
        .orElse(Value.UNKNOWN);
  }

  private static Value init(Machine machine, Arguments arguments) {
    if (arguments.at(0) instanceof InstanceValue self) {
      Value format = Payloads.plain(arguments.at(1, "format"));
      boolean isBytes = format instanceof Value.Bytes;
      self.attributes().put("format", isBytes ? Value.of(((Value.Bytes) format).utf8()) : format);
      self.attributes().put("size", size(format(machine, format)));
    }
    return Value.NONE;
  }

  private static Optional<StructFormat> format(Machine machine, Value format) {
    String platform = machine.query().target().platform();
    return switch (Payloads.plain(format)) {
      case Value.Str(var text) -> StructFormat.of(text, platform);
      case Value.Bytes text -> StructFormat.of(text.utf8(), platform);
      case Value _ -> Optional.empty();
    };
  }

  private static Value size(Optional<StructFormat> format) {
    return format.map(known -> Value.of(known.size())).orElse(Value.UNKNOWN);
  }

  private static Value pack(Machine machine, StructFormat format, Arguments arguments) {
    if (arguments.count() != format.values()) {
      throw error(machine, "pack expected " + format.values() + " items for packing");
    }
    try {
      return format.pack(arguments.positional()).<Value>map(Value.Bytes::of).orElse(Value.UNKNOWN);
    } catch (StructFormat.Unfit unfit) {
      throw error(machine, unfit.getMessage());
    }
  }

  private static Value unpack(Machine machine, StructFormat format, Arguments arguments) {
    if (!(Payloads.plain(arguments.at(0, "buffer")) instanceof Value.Bytes data)) {
      return Value.UNKNOWN;
    }
    if (data.latin1().length() != format.size()) {
      throw error(machine, "unpack requires a buffer of " + format.size() + " bytes");
    }
    return format.unpack(data.bytes(), 0);
  }

  private static Value unpackFrom(Machine machine, StructFormat format, Arguments arguments) {
    Value offset = arguments.at(1, "offset");
    long given = offset instanceof Value.Int(long number) ? number : 0;
    if (!(Payloads.plain(arguments.at(0, "buffer")) instanceof Value.Bytes data)
        || !(offset instanceof Value.Int) && offset != Value.ABSENT) {
      return Value.UNKNOWN;
    }
    int length = data.latin1().length();
    long from = given < 0 ? given + length : given;
    if (from < 0 || length - from < format.size()) {
      throw error(machine, "unpack_from requires a buffer of " + format.size() + " bytes");
    }
    return format.unpack(data.bytes(), (int) from);
  }

  private static Value each(Machine machine, StructFormat format, Arguments arguments) {
    if (!(Payloads.plain(arguments.at(0, "buffer")) instanceof Value.Bytes data)) {
      return Value.UNKNOWN;
    }
    int length = data.latin1().length();
    if (format.size() == 0 || length % format.size() != 0) {
      throw error(machine, "iterative unpacking requires a multiple of " + format.size());
    }
    byte[] bytes = data.bytes();
    List<Value> all = new ArrayList<>();
    for (int from = 0; from < length; from += (int) format.size()) {
      all.add(format.unpack(bytes, from));
    }
    return machine.iterator(all);
  }

  private static PythonError error(Machine machine, String message) {
    return Natives.error(machine, "_struct", "error", message);
  }
}

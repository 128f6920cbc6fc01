package dev.lazyscope.graph.load.nativemodel.pickle;

import dev.lazyscope.graph.load.nativemodel.NativeModel;
import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// `_pickle`: what the run itself has pickled is put together again, under bytes that are made up,
/// all of one length, for no program looks into them. Other pickles are read.
public final class PickleModel implements NativeModel {
  private static final String FORMAT = "\u0080\u0004\u0095%08x.";
  private static final int LENGTH = FORMAT.formatted(0).length();
  private static final String FILE = "_file";

  private final Map<String, Pickled> made = new HashMap<>();

  @Override
  public String module() {
    return "_pickle";
  }

  @Override
  public void install(Machine machine, DictValue names) {
    PickleModel model = new PickleModel();
    Natives.function(names, "dumps", (m, a) -> model.dumped(m, a.at(0, "obj")));
    Natives.function(names, "loads", (m, a) -> model.loaded(m, a.at(0, "data")));
    Natives.function(names, "dump", (m, a) -> model.dumpedTo(m, a.at(1, "file"), a.at(0, "obj")));
    Natives.function(names, "load", (m, a) -> model.loadedFrom(m, a.at(0, "file"), new ByName(m)));
    Natives.ofTable(machine, module(), "Unpickler")
        .map(ClassValue::namespace)
        .ifPresent(model::unpickler);
    Natives.ofTable(machine, module(), "Pickler")
        .map(ClassValue::namespace)
        .ifPresent(model::pickler);
  }

  private void unpickler(DictValue methods) {
    method(methods, "__init__", PickleModel::keepFile);
    method(
        methods,
        "load",
        (m, self, _) -> loadedFrom(m, self.slots().get(FILE), new ByMethods(m, self)));
    method(
        methods,
        "find_class",
        (m, _, a) ->
            a.at(0) instanceof Value.Str(var module) && a.at(1) instanceof Value.Str(var name)
                ? new ByName(m).global(module, name, false)
                : Value.UNKNOWN);
  }

  private void pickler(DictValue methods) {
    method(methods, "__init__", PickleModel::keepFile);
    method(methods, "dump", (m, self, a) -> dumpedTo(m, self.slots().get(FILE), a.at(0, "obj")));
  }

  private static void method(DictValue methods, String name, Natives.Action<InstanceValue> action) {
    Natives.method(
        methods,
        name,
        value -> value instanceof InstanceValue self ? Optional.of(self) : Optional.empty(),
        action);
  }

  private static Value keepFile(Machine machine, InstanceValue self, Arguments arguments) {
    self.slots().put(FILE, arguments.at(0, "file"));
    return Value.NONE;
  }

  private Value dumped(Machine machine, Value object) {
    if (!object.isKnown()) {
      return Value.UNKNOWN;
    }
    Pickled pickled = new Pickling(machine).of(object);
    String bytes = FORMAT.formatted(made.size());
    made.put(bytes, pickled);
    return new Value.Bytes(bytes);
  }

  private Value dumpedTo(Machine machine, Value file, Value object) {
    machine.call(machine.attribute(file, "write"), Arguments.of(dumped(machine, object)));
    return Value.NONE;
  }

  private Value loaded(Machine machine, Value data) {
    if (!(Payloads.plain(data) instanceof Value.Bytes bytes)) {
      return Value.UNKNOWN;
    }
    Pickled own = made.get(bytes.latin1());
    return own == null
        ? new PickleStream(machine, new ByName(machine), bytes.bytes()).read()
        : new Unpickling(machine).of(own);
  }

  private Value loadedFrom(Machine machine, Value file, PickleStream.Outside outside) {
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

  /// Names are those of modules; those of Python 2 have others now (`_compat_pickle`).
  private record ByName(Machine machine) implements PickleStream.Outside {
    @Override
    public Value global(String module, String name, boolean isOld) {
      if (isOld) {
        Value names = machine.importModule("_compat_pickle");
        Value both = Value.tuple(Value.of(module), Value.of(name));
        if (renamed(names, "NAME_MAPPING", both) instanceof Value.Tuple(var found)
            && found.getFirst() instanceof Value.Str(var newModule)
            && found.getLast() instanceof Value.Str(var newName)) {
          return global(newModule, newName, false);
        }
        if (renamed(names, "IMPORT_MAPPING", Value.of(module)) instanceof Value.Str(var other)) {
          return global(other, name, false);
        }
      }
      Value found = machine.importModule(module);
      for (String part : name.split("\\.")) {
        found = machine.attribute(found, part);
      }
      return found;
    }

    private Value renamed(Value names, String table, Value old) {
      return machine.find(names, table) instanceof DictValue known ? known.get(old) : Value.ABSENT;
    }

    @Override
    public Value persistent(Value id) {
      String text = "A load persistent id instruction was encountered";
      throw Natives.error(machine, "_pickle", "UnpicklingError", text);
    }
  }

  /// The methods of an `Unpickler`, which classes derived from it replace.
  private record ByMethods(Machine machine, InstanceValue unpickler)
      implements PickleStream.Outside {
    @Override
    public Value global(String module, String name, boolean isOld) {
      boolean isReplaced =
          unpickler.type().order().stream()
              .anyMatch(type -> type.isOfStatement() && type.namespace().has("find_class"));
      Arguments names = Arguments.of(Value.of(module), Value.of(name));
      return isReplaced
          ? machine.call(machine.attribute(unpickler, "find_class"), names)
          : new ByName(machine).global(module, name, isOld);
    }

    @Override
    public Value persistent(Value id) {
      return machine.call(machine.attribute(unpickler, "persistent_load"), Arguments.of(id));
    }
  }
}

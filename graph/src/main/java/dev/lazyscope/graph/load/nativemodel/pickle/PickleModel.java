package dev.lazyscope.graph.load.nativemodel.pickle;

import dev.lazyscope.graph.load.nativemodel.NativeModel;
import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;

/// `_pickle`: functions, `Pickler` and `Unpickler`.
public final class PickleModel implements NativeModel {
  private static final String FILE = "_file";

  @Override
  public String module() {
    return "_pickle";
  }

  @Override
  public void install(Machine machine, DictValue names) {
    Pickles pickles = new Pickles();
    Natives.function(names, "dumps", (m, a) -> pickles.dumped(m, a.at(0, "obj")));
    Natives.function(names, "loads", (m, a) -> pickles.loaded(m, a.at(0, "data")));
    Natives.function(names, "dump", (m, a) -> pickles.dumpedTo(m, a.at(1, "file"), a.at(0, "obj")));
    Natives.function(
        names, "load", (m, a) -> pickles.loadedFrom(m, a.at(0, "file"), new Outside.ByName(m)));
    Natives.ofTable(machine, module(), "Unpickler")
        .map(ClassValue::namespace)
        .ifPresent(methods -> unpickler(methods, pickles));
    Natives.ofTable(machine, module(), "Pickler")
        .map(ClassValue::namespace)
        .ifPresent(methods -> pickler(methods, pickles));
  }

  private static void unpickler(DictValue methods, Pickles pickles) {
    Natives.ofObject(methods, "__init__", PickleModel::keepFile);
    Natives.ofObject(
        methods,
        "load",
        (m, self, _) -> pickles.loadedFrom(m, file(self), new Outside.ByMethods(m, self)));
    Natives.ofObject(
        methods,
        "find_class",
        (m, _, a) ->
            a.at(0) instanceof Value.Str(var module) && a.at(1) instanceof Value.Str(var name)
                ? new Outside.ByName(m).global(module, name, false)
                : Value.UNKNOWN);
  }

  private static void pickler(DictValue methods, Pickles pickles) {
    Natives.ofObject(methods, "__init__", PickleModel::keepFile);
    Natives.ofObject(
        methods, "dump", (m, self, a) -> pickles.dumpedTo(m, file(self), a.at(0, "obj")));
  }

  private static Value keepFile(Machine machine, InstanceValue self, Arguments arguments) {
    self.slots().put(FILE, arguments.at(0, "file"));
    return Value.NONE;
  }

  private static Value file(InstanceValue self) {
    return self.slots().get(FILE);
  }
}

package dev.lazyscope.graph.load.nativemodel.system;

import dev.lazyscope.graph.link.ModuleSpace.PathKind;
import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.GeneratorValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;
import java.util.List;
import java.util.Optional;

/// `os.scandir`: an iterator over the entries of a folder that is a context manager too.
final class FolderScan {
  private static final String ENTRIES = "entries";

  private FolderScan() {}

  static void install(Machine machine, DictValue names) {
    DictValue hidden = machine.dict();
    hidden.put("__name__", Value.of("posix"));
    ClassValue type = Natives.type(machine, hidden, "ScandirIterator");
    ClassValue entry = Natives.type(machine, hidden, "DirEntry");
    Natives.method(entry.namespace(), "__fspath__", (m, a) -> m.find(a.at(0), "path"));
    DictValue methods = type.namespace();
    Natives.method(methods, "__enter__", (m, a) -> a.at(0));
    Natives.method(methods, "__exit__", (m, a) -> Value.NONE);
    Natives.method(methods, "close", (m, a) -> Value.NONE);
    Natives.method(methods, "__iter__", (m, a) -> m.find(a.at(0), ENTRIES));
    Natives.method(methods, "__next__", FolderScan::next);
    Natives.function(names, "scandir", (m, a) -> scan(m, a, new Types(type, entry)));
  }

  private record Types(ClassValue scan, ClassValue entry) {}

  private static Value scan(Machine machine, Arguments arguments, Types types) {
    Value asked =
        arguments.count() == 0 || arguments.at(0) == Value.NONE ? Value.of(".") : arguments.at(0);
    Optional<String> folder = PosixModel.path(machine, asked);
    Optional<String> path = PosixModel.absolute(machine, asked);
    if (folder.isEmpty() || path.isEmpty()) {
      return Value.UNKNOWN;
    }
    if (machine.disk().isOpen(path.get())) {
      return Value.UNKNOWN;
    }
    List<Value> found =
        PosixModel.entries(machine, path.get()).stream()
            .map(name -> entry(machine, types.entry, folder.get(), name))
            .toList();
    InstanceValue scan = machine.instance(types.scan);
    scan.attributes().put(ENTRIES, machine.iterator(found));
    return scan;
  }

  private static Value next(Machine machine, Arguments arguments) {
    Value next =
        machine.find(arguments.at(0), ENTRIES) instanceof GeneratorValue entries
            ? machine.next(entries)
            : Value.UNKNOWN;
    if (next == Value.ABSENT) {
      throw machine.error("StopIteration", "");
    }
    return next;
  }

  /// An entry's path is that of the folder as it was asked for, and its name.
  private static Value entry(Machine machine, ClassValue type, String folder, String name) {
    String path = folder.endsWith("/") ? folder + name : folder + "/" + name;
    PathKind kind =
        PosixModel.absolute(machine, Value.of(path)).map(machine::kind).orElse(PathKind.ABSENT);
    InstanceValue entry = machine.instance(type);
    DictValue own = entry.attributes();
    own.put("name", Value.of(name));
    own.put("path", Value.of(path));
    Natives.function(own, "is_dir", (m, a) -> Value.of(kind == PathKind.DIRECTORY));
    Natives.function(own, "is_file", (m, a) -> Value.of(kind == PathKind.FILE));
    Natives.function(own, "is_symlink", (m, a) -> Value.of(false));
    Natives.function(own, "is_junction", (m, a) -> Value.of(false));
    Natives.function(own, "stat", (m, a) -> Value.UNKNOWN);
    return entry;
  }
}

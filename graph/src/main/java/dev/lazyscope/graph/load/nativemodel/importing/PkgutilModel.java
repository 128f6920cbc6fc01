package dev.lazyscope.graph.load.nativemodel.importing;

import dev.lazyscope.graph.link.ModuleSpace.PathKind;
import dev.lazyscope.graph.load.nativemodel.NativeModel;
import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.nativemodel.system.PosixModel;
import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// `pkgutil.iter_modules` over folders that are known. Looking into a folder imports `inspect`
/// (`pkgutil._iter_file_finder_modules`).
public final class PkgutilModel implements NativeModel {

  @Override
  public String module() {
    return "pkgutil";
  }

  @Override
  public void install(Machine machine, DictValue names) {
    Natives.function(names, "iter_modules", PkgutilModel::modules);
  }

  private static Value modules(Machine machine, Arguments arguments) {
    Value given = arguments.at(0, "path");
    Optional<List<Value>> folders =
        given == Value.ABSENT || given == Value.NONE
            ? Optional.of(machine.space().searchPath().stream().map(Value::of).toList())
            : machine.elements(given);
    if (folders.isEmpty()) {
      return Value.UNKNOWN;
    }
    Value prefix = arguments.at(1, "prefix");
    String before = Payloads.plain(prefix) instanceof Value.Str(var text) ? text : "";
    Value info = machine.attribute(machine.modules().get("pkgutil"), "ModuleInfo");
    List<Value> found = new ArrayList<>();
    Set<String> seen = new TreeSet<>();
    for (Value folder : folders.get()) {
      Optional<String> path = PosixModel.absolute(machine, folder);
      if (path.isEmpty()) {
        return Value.UNKNOWN;
      }
      Value finder = finder(machine, path.get());
      for (String name : inFolder(machine, path.get())) {
        if (seen.add(name)) {
          boolean isPackage = machine.space().kind(path.get() + "/" + name) == PathKind.DIRECTORY;
          Value one = Value.of(before + name);
          found.add(machine.call(info, Arguments.of(finder, one, Value.of(isPackage))));
        }
      }
    }
    return machine.iterator(found);
  }

  /// What `sys.path_hooks` make for a folder; the program may have added to them.
  private static Value finder(Machine machine, String folder) {
    Value importer = machine.attribute(machine.modules().get("pkgutil"), "get_importer");
    return machine.call(importer, Arguments.of(Value.of(folder)));
  }

  private static Set<String> inFolder(Machine machine, String folder) {
    Set<String> names = new TreeSet<>();
    Optional<List<String>> entries = machine.space().list(folder);
    if (entries.isPresent()) {
      machine.importModule("inspect");
    }
    for (String entry : entries.orElse(List.of())) {
      int dot = entry.indexOf('.');
      boolean isFile =
          entry.endsWith(".py") && dot == entry.length() - 3
              || dot > 0
                  && (entry.endsWith(".abi3.so") || entry.matches("[^.]+\\.cpython-3.*\\.so"));
      boolean isPackage =
          dot < 0 && machine.space().kind(folder + "/" + entry + "/__init__.py") == PathKind.FILE;
      if (isFile && dot > 0) {
        names.add(entry.substring(0, dot));
      } else if (isPackage) {
        names.add(entry);
      }
    }
    names.remove("__init__");
    return names;
  }
}

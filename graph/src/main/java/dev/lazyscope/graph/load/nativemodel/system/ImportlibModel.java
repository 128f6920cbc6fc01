package dev.lazyscope.graph.load.nativemodel.system;

import dev.lazyscope.graph.load.nativemodel.NativeModel;
import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.ModuleValue;
import dev.lazyscope.graph.load.value.ProxyValue;
import dev.lazyscope.graph.load.value.PythonError;
import dev.lazyscope.graph.load.value.Value;
import java.util.Optional;

/// `importlib`: imports by name.
public final class ImportlibModel implements NativeModel {
  /// The first Python whose `PathFinder.invalidate_caches` tells `MetadataPathFinder`.
  private static final int TELLS_DISTRIBUTIONS = 13;

  @Override
  public String module() {
    return "importlib";
  }

  @Override
  public void install(Machine machine, DictValue names) {
    Natives.function(names, "import_module", ImportlibModel::importModule);
    Natives.function(names, "invalidate_caches", ImportlibModel::invalidateCaches);
    Natives.function(names, "reload", (m, a) -> a.at(0));
  }

  /// `importlib.invalidate_caches`, and `PathFinder.invalidate_caches`, to which it comes down:
  /// nothing is remembered here, but a module is imported on the way.
  public static Value invalidateCaches(Machine machine, Arguments arguments) {
    if (machine.query().target().minorVersion() >= TELLS_DISTRIBUTIONS) {
      machine.importModule("importlib.metadata");
    }
    return Value.NONE;
  }

  private static Value importModule(Machine machine, Arguments arguments) {
    return Natives.ofText(
            machine, arguments.at(0, "name"), name -> importModule(machine, name, arguments))
        .orElseGet(
            () -> {
              machine.note("dynamic-import", "import_module of a name that is not known");
              return Value.UNKNOWN;
            });
  }

  private static Value importModule(Machine machine, String name, Arguments arguments) {
    if (!name.startsWith(".")) {
      return called(machine, name);
    }
    Value anchor = arguments.at(1, "package");
    if (!(anchor instanceof Value.Str(var base))) {
      machine.note("dynamic-import", "import_module relative to a package that is not known");
      return Value.UNKNOWN;
    }
    return called(machine, resolved(name, base));
  }

  /// An error comes through the frame of `import_module`, which is Python code: programs ask for
  /// `tb_next` to know whether a module was not found or could not find another one.
  private static Value called(Machine machine, String name) {
    try {
      return machine.importModule(name);
    } catch (PythonError error) {
      DictValue globals =
          machine.modules().get("importlib") instanceof ModuleValue own
              ? own.namespace()
              : machine.dict();
      throw error.through(
          new PythonError.Entry(
              new ProxyValue.Site("importlib", 0), "import_module", globals, Optional.empty()),
          machine.frame(0).serial());
    }
  }

  /// {@return the absolute form of a relative name}
  static String resolved(String name, String anchor) {
    int level = 0;
    while (level < name.length() && name.charAt(level) == '.') {
      level++;
    }
    String base = anchor;
    for (int i = 1; i < level; i++) {
      base = base.contains(".") ? base.substring(0, base.lastIndexOf('.')) : "";
    }
    String rest = name.substring(level);
    return rest.isEmpty() ? base : base.isEmpty() ? rest : base + "." + rest;
  }

  /// {@return the `__spec__` of a module that can be found, else None}
  static Value spec(Machine machine, String name) {
    int dot = name.lastIndexOf('.');
    if (dot > 0) {
      machine.importModule(name.substring(0, dot));
    }
    if (machine.modules().get(name) instanceof ModuleValue loaded) {
      return machine.find(loaded, "__spec__");
    }
    return machine.canImport(name) ? machine.spec(name) : Value.NONE;
  }
}

package dev.lazyscope.graph.load.nativemodel.importing;

import dev.lazyscope.graph.link.stdlib.StandardLibrary;
import dev.lazyscope.graph.load.nativemodel.NativeModel;
import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;
import java.util.Set;
import java.util.function.Predicate;

/// `_frozen_importlib`, known as `importlib._bootstrap`: how the library itself loads a module that
/// it found (`pkgutil.get_data`).
public final class BootstrapModel implements NativeModel {
  /// What the interpreter has within itself besides examples (`Python/frozen.c`).
  private static final Set<String> FROZEN =
      Set.of(
          "_frozen_importlib",
          "_frozen_importlib_external",
          "zipimport",
          "abc",
          "codecs",
          "io",
          "_collections_abc",
          "_sitebuiltins",
          "genericpath",
          "ntpath",
          "posixpath",
          "os",
          "site",
          "stat",
          "linecache",
          "importlib.util",
          "importlib.machinery",
          "runpy");

  @Override
  public String module() {
    return "_frozen_importlib";
  }

  @Override
  public void install(Machine machine, DictValue names) {
    Natives.function(names, "_load", BootstrapModel::load);
    finder(
        machine,
        names,
        "BuiltinImporter",
        StandardLibrary.of(machine.query().target().minorVersion())::isBuiltin);
    finder(machine, names, "FrozenImporter", FROZEN::contains);
  }

  /// `find_spec(fullname, path=None, target=None)`.
  private void finder(Machine machine, DictValue names, String name, Predicate<String> finds) {
    ClassValue finder = Natives.type(machine, module(), name);
    Natives.staticMethod(
        finder.namespace(),
        "find_spec",
        (m, a) ->
            Payloads.plain(a.at(0, "fullname")) instanceof Value.Str(var asked)
                    && !finds.test(asked)
                ? Value.NONE
                : Value.UNKNOWN);
    names.put(name, finder);
  }

  private static Value load(Machine machine, Arguments arguments) {
    return machine.find(arguments.at(0, "spec"), "name") instanceof Value.Str(var name)
        ? machine.importModule(name)
        : Value.UNKNOWN;
  }
}

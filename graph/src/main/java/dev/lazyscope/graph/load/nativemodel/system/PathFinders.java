package dev.lazyscope.graph.load.nativemodel.system;

import dev.lazyscope.graph.link.ModuleSpace.PathKind;
import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.NativeFunction;
import dev.lazyscope.graph.load.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The interpreter's own finders: those of `sys.meta_path`, and the one that `sys.path_hooks` makes
/// for each folder (`importlib._bootstrap_external`, `PathFinder` and `FileFinder`).
final class PathFinders {
  private static final String FOLDER = "path";

  private PathFinders() {}

  /// Puts `meta_path` and `path_hooks` among the names of `sys`.
  static void install(Machine machine, DictValue names) {
    ClassValue folders = type(machine, "FileFinder", "_frozen_importlib_external");
    Natives.method(folders.namespace(), "find_spec", PathFinders::inFolder);
    Natives.method(folders.namespace(), "invalidate_caches", (m, a) -> Value.NONE);
    names.put("path_hooks", machine.list(List.of(noArchive(), hook(folders))));
    names.put("meta_path", machine.list(all(machine)));
  }

  private static List<Value> all(Machine machine) {
    List<Value> finders = new ArrayList<>();
    for (String name : List.of("BuiltinImporter", "FrozenImporter")) {
      ClassValue finder = type(machine, name, "_frozen_importlib");
      finder.namespace().put("find_spec", Value.UNKNOWN);
      finders.add(finder);
    }
    ClassValue onPath = type(machine, "PathFinder", "_frozen_importlib_external");
    Natives.staticMethod(onPath.namespace(), "find_spec", PathFinders::onPath);
    Natives.staticMethod(
        onPath.namespace(),
        "find_distributions",
        (m, a) ->
            m.call(
                m.attribute(
                    m.attribute(m.importModule("importlib.metadata"), "MetadataPathFinder"),
                    "find_distributions"),
                a));
    finders.add(onPath);
    return finders;
  }

  private static ClassValue type(Machine machine, String name, String module) {
    return (ClassValue) machine.makeClass(name, List.of(), Map.of("__module__", Value.of(module)));
  }

  /// `PathFinder.find_spec(fullname, path=None, target=None)`.
  private static Value onPath(Machine machine, Arguments arguments) {
    if (!(Payloads.plain(arguments.at(0, "fullname")) instanceof Value.Str(var name))) {
      return Value.UNKNOWN;
    }
    Value folders = arguments.at(1, "path");
    return folders == Value.ABSENT || folders == Value.NONE
        ? machine.found(name, Optional.empty())
        : machine
            .elements(folders)
            .map(all -> all.stream().flatMap(folder -> machine.text(folder).stream()).toList())
            .map(all -> machine.found(name, Optional.of(all)))
            .orElse(Value.UNKNOWN);
  }

  /// `zipimporter(path)`, for what is no archive.
  private static NativeFunction noArchive() {
    return NativeFunction.function(
        "zipimporter",
        (m, a) -> {
          throw m.error("ImportError", "not a Zip file");
        });
  }

  private static NativeFunction hook(ClassValue folders) {
    return NativeFunction.function(
        "path_hook_for_FileFinder", (m, a) -> finder(m, a.at(0, "path"), folders));
  }

  private static Value finder(Machine machine, Value folder, ClassValue type) {
    Optional<String> path = PosixModel.absolute(machine, folder);
    if (path.isPresent() && machine.kind(path.get()) != PathKind.DIRECTORY) {
      throw machine.error("ImportError", "only directories are supported");
    }
    InstanceValue finder = machine.instance(type);
    finder.attributes().put(FOLDER, path.map(Value::of).orElse(Value.UNKNOWN));
    return finder;
  }

  /// `FileFinder.find_spec(fullname, target=None)`.
  private static Value inFolder(Machine machine, Arguments arguments) {
    return Payloads.plain(arguments.at(1, "fullname")) instanceof Value.Str(var name)
            && machine.find(arguments.at(0), FOLDER) instanceof Value.Str(var folder)
        ? machine.found(name, Optional.of(List.of(folder)))
        : Value.UNKNOWN;
  }
}

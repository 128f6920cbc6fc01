package dev.lazyscope.graph.load.nativemodel.importing;

import dev.lazyscope.graph.link.ModuleSpace.PathKind;
import dev.lazyscope.graph.load.content.NativeNames;
import dev.lazyscope.graph.load.nativemodel.NativeModel;
import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.nativemodel.system.ImportlibModel;
import dev.lazyscope.graph.load.nativemodel.system.PosixModel;
import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.NativeFunction;
import dev.lazyscope.graph.load.value.Value;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;

/// `_frozen_importlib_external`, known as `importlib._bootstrap_external`: the finders of folders
/// and of the search path, and the loader of source files.
public final class BootstrapExternalModel implements NativeModel {
  private static final String FOLDER = "path";

  @Override
  public String module() {
    return "_frozen_importlib_external";
  }

  @Override
  public void install(Machine machine, DictValue names) {
    names.put("SourceFileLoader", machine.sourceLoader());
    ClassValue ofFolder = Natives.type(machine, module(), "FileFinder");
    folderFinder(ofFolder.namespace());
    names.put("FileFinder", ofFolder);
    ClassValue ofPath = Natives.type(machine, module(), "PathFinder");
    pathFinder(ofPath.namespace());
    names.put("PathFinder", ofPath);
    names.put("MAGIC_NUMBER", magicNumber(machine));
    names.put("SOURCE_SUFFIXES", machine.list(List.of(Value.of(".py"))));
    names.put("BYTECODE_SUFFIXES", machine.list(List.of(Value.of(".pyc"))));
  }

  /// {@return how files of compiled code begin; the number is that of the interpreter}
  private static Value magicNumber(Machine machine) {
    return NativeNames.of(machine.query().target().library())
        .in("_imp")
        .map(contents -> contents.numbers().get("pyc_magic_number_token"))
        .<Value>map(number -> Value.Bytes.of(littleEndian(number.intValue())))
        .orElse(Value.UNKNOWN);
  }

  private static byte[] littleEndian(int number) {
    return ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN).putInt(number).array();
  }

  private static void folderFinder(DictValue names) {
    Natives.method(names, "__init__", BootstrapExternalModel::initialise);
    Natives.method(names, "find_spec", BootstrapExternalModel::inFolder);
    Natives.method(names, "invalidate_caches", (m, a) -> Value.NONE);
    Natives.classMethod(names, "path_hook", (m, a) -> hook(a.at(0)));
  }

  private static void pathFinder(DictValue names) {
    Natives.staticMethod(names, "find_spec", BootstrapExternalModel::onPath);
    Natives.staticMethod(names, "invalidate_caches", ImportlibModel::invalidateCaches);
    Natives.staticMethod(
        names,
        "find_distributions",
        (m, a) ->
            m.call(
                m.attribute(
                    m.attribute(m.importModule("importlib.metadata"), "MetadataPathFinder"),
                    "find_distributions"),
                a));
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

  private static Value hook(Value finder) {
    return NativeFunction.function(
        "path_hook_for_FileFinder", (m, a) -> m.call(finder, Arguments.of(a.at(0, "path"))));
  }

  /// `FileFinder(path, *loader_details)`; what is no folder, its hook refuses.
  private static Value initialise(Machine machine, Arguments arguments) {
    Optional<String> path = PosixModel.absolute(machine, arguments.at(1, "path"));
    if (path.isPresent() && machine.kind(path.get()) != PathKind.DIRECTORY) {
      throw machine.error("ImportError", "only directories are supported");
    }
    if (arguments.at(0) instanceof InstanceValue finder) {
      finder.attributes().put(FOLDER, path.map(Value::of).orElse(Value.UNKNOWN));
    }
    return Value.NONE;
  }

  /// `FileFinder.find_spec(fullname, target=None)`.
  private static Value inFolder(Machine machine, Arguments arguments) {
    return Payloads.plain(arguments.at(1, "fullname")) instanceof Value.Str(var name)
            && machine.find(arguments.at(0), FOLDER) instanceof Value.Str(var folder)
        ? machine.found(name, Optional.of(List.of(folder)))
        : Value.UNKNOWN;
  }
}

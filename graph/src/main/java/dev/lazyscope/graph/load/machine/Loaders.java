package dev.lazyscope.graph.load.machine;

import dev.lazyscope.analyzer.source.ModuleName;
import dev.lazyscope.graph.link.FoundModule;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.ListValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.ModuleValue;
import dev.lazyscope.graph.load.value.NativeFunction;
import dev.lazyscope.graph.load.value.Value;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What `__loader__` and `__spec__.loader` of a module are: objects that know the module's name and
/// file, and make the readers of `importlib.resources`. All else about them stays unknown.
final class Loaders {
  private static final String FILE_LOADER = "SourceFileLoader";

  private final Interpreter interpreter;
  private final ClassValue file;
  private final ClassValue namespace;

  Loaders(Interpreter interpreter) {
    this.interpreter = interpreter;
    this.file = type(FILE_LOADER, Loaders::fileReader);
    this.namespace = type("NamespaceLoader", Loaders::namespaceReader);
  }

  private ClassValue type(String name, NativeFunction.Body reader) {
    Value method = NativeFunction.method("get_resource_reader", reader);
    Value module = Value.of("_frozen_importlib_external");
    ClassValue made =
        (ClassValue)
            interpreter.makeClass(
                name, List.of(), Map.of("get_resource_reader", method, "__module__", module));
    made.open();
    return made;
  }

  Value of(ModuleValue module) {
    if (module.found().isEmpty()) {
      return Value.UNKNOWN;
    }
    return switch (module.found().get()) {
      case FoundModule.Namespace _ -> made(namespace, module);
      case FoundModule.Source _, FoundModule.Bytecode _, FoundModule.Extension _ ->
          made(file, module);
      case FoundModule.StandardLibrary _ -> Value.UNKNOWN;
    };
  }

  private InstanceValue made(ClassValue type, ModuleValue module) {
    InstanceValue loader = interpreter.instance(type);
    loader.attributes().put("name", Value.of(module.name()));
    Modules.file(module.found().orElseThrow())
        .ifPresent(path -> loader.attributes().put("path", Value.of(path)));
    return loader;
  }

  /// {@return the module of this name that such a loader runs from a file}
  static Optional<FoundModule> found(Value spec, Value loader, String name) {
    if (loader instanceof InstanceValue known
        && known.type().name().equals(FILE_LOADER)
        && known.attributes().get("path") instanceof Value.Str(var path)
        && spec instanceof InstanceValue made) {
      boolean isPackage = made.attributes().get("submodule_search_locations") instanceof ListValue;
      return Optional.of(
          new FoundModule.Source(
              new ModuleName(name), Path.of(path), isPackage, FoundModule.Origin.THIRD_PARTY));
    }
    return Optional.empty();
  }

  private static Value fileReader(Machine machine, Arguments arguments) {
    Value readers = machine.importModule("importlib.readers");
    return machine.call(machine.find(readers, "FileReader"), Arguments.of(arguments.at(0)));
  }

  private static Value namespaceReader(Machine machine, Arguments arguments) {
    machine.importModule("importlib.readers");
    return Value.UNKNOWN;
  }
}

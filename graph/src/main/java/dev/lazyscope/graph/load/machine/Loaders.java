package dev.lazyscope.graph.load.machine;

import dev.lazyscope.graph.link.FoundModule;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.ModuleValue;
import dev.lazyscope.graph.load.value.NativeFunction;
import dev.lazyscope.graph.load.value.Value;
import java.util.List;
import java.util.Map;

/// What `__loader__` and `__spec__.loader` of a module are: objects that know the module's name and
/// file, and make the readers of `importlib.resources`. All else about them stays unknown.
final class Loaders {
  private final Interpreter interpreter;
  private final ClassValue file;
  private final ClassValue namespace;

  Loaders(Interpreter interpreter) {
    this.interpreter = interpreter;
    this.file = type("SourceFileLoader", Loaders::fileReader);
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

  private static Value fileReader(Machine machine, Arguments arguments) {
    Value readers = machine.importModule("importlib.readers");
    return machine.call(machine.find(readers, "FileReader"), Arguments.of(arguments.at(0)));
  }

  private static Value namespaceReader(Machine machine, Arguments arguments) {
    machine.importModule("importlib.readers");
    return Value.UNKNOWN;
  }
}

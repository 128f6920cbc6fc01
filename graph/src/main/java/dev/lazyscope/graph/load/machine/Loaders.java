package dev.lazyscope.graph.load.machine;

import dev.lazyscope.analyzer.source.ModuleName;
import dev.lazyscope.graph.link.FoundModule;
import dev.lazyscope.graph.link.ModuleSpace;
import dev.lazyscope.graph.load.content.Scripts;
import dev.lazyscope.graph.load.text.Texts;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.ModuleValue;
import dev.lazyscope.graph.load.value.NativeFunction;
import dev.lazyscope.graph.load.value.Value;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What `__loader__` and `__spec__.loader` of a module are: objects that know the module's name and
/// file, and make the readers of `importlib.resources`.
final class Loaders {
  private static final List<String> UNMODELLED =
      List.of("path_mtime", "path_stats", "set_data", "source_to_code", "_cache_bytecode");

  private static final String PATH = "_path";

  private final Interpreter interpreter;
  private final ClassValue file;
  private final ClassValue namespace;
  private final ClassValue portions;
  private final Set<ModuleValue> waiting = Collections.newSetFromMap(new IdentityHashMap<>());

  Loaders(Interpreter interpreter) {
    this.interpreter = interpreter;
    this.file = type("SourceFileLoader", Map.of("get_resource_reader", Loaders::fileReader));
    file.namespace().put("__init__", NativeFunction.method("__init__", Loaders::initialise));
    file.namespace()
        .put("create_module", NativeFunction.method("create_module", (m, a) -> Value.NONE));
    file.namespace().put("exec_module", NativeFunction.method("exec_module", this::execute));
    file.namespace().put("load_module", NativeFunction.method("load_module", this::load));
    file.namespace().put("get_data", NativeFunction.method("get_data", Loaders::data));
    file.namespace().put("get_source", NativeFunction.method("get_source", Loaders::source));
    file.namespace().put("get_code", NativeFunction.method("get_code", Loaders::code));
    file.namespace().put("is_package", NativeFunction.method("is_package", Loaders::isPackage));
    file.namespace()
        .put(
            "get_filename",
            NativeFunction.method("get_filename", (m, a) -> m.attribute(a.at(0), "path")));
    UNMODELLED.forEach(name -> file.namespace().put(name, Value.UNKNOWN));
    this.namespace = type("NamespaceLoader", Map.of("get_resource_reader", this::namespaceReader));
    this.portions =
        type("_NamespacePath", Map.of("__iter__", Loaders::folders, "__repr__", Loaders::shown));
  }

  private ClassValue type(String name, Map<String, NativeFunction.Body> methods) {
    Map<String, Value> names = new HashMap<>();
    methods.forEach((method, body) -> names.put(method, NativeFunction.method(method, body)));
    names.put("__module__", Value.of("_frozen_importlib_external"));
    return (ClassValue) interpreter.makeClass(name, List.of(), names);
  }

  Value of(ModuleValue module) {
    if (module.found().isEmpty()) {
      return Value.UNKNOWN;
    }
    return switch (module.found().get()) {
      case FoundModule.Namespace _ -> opened(made(namespace, module));
      case FoundModule.Source _ -> made(file, module);
      case FoundModule.Bytecode _, FoundModule.Extension _ -> opened(made(file, module));
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

  /// A loader of another kind, which may have anything besides.
  private static InstanceValue opened(InstanceValue loader) {
    loader.attributes().open();
    return loader;
  }

  /// {@return `SourceFileLoader`}
  ClassValue ofSource() {
    return file;
  }

  /// `SourceFileLoader(fullname, path)`.
  private static Value initialise(Machine machine, Arguments arguments) {
    if (arguments.at(0) instanceof InstanceValue loader) {
      loader.attributes().put("name", arguments.at(1, "fullname"));
      loader.attributes().put("path", arguments.at(2, "path"));
    }
    return Value.NONE;
  }

  /// {@return a loader that runs a source file}
  Value of(String name, String path) {
    InstanceValue loader = interpreter.instance(file);
    loader.attributes().put("name", Value.of(name));
    loader.attributes().put("path", Value.of(path));
    return loader;
  }

  /// {@return the module of this name that such a loader runs from a file}
  Optional<FoundModule> found(Value loader, String name) {
    if (loader instanceof InstanceValue known
        && known.type() == file
        && known.attributes().get("path") instanceof Value.Str(var path)
        && path.endsWith(".py")) {
      boolean isPackage = path.endsWith("/__init__.py");
      return Optional.of(
          new FoundModule.Source(
              new ModuleName(name), Path.of(path), isPackage, FoundModule.Origin.THIRD_PARTY));
    }
    return Optional.empty();
  }

  /// {@return whether a loader keeps one of the interpreter's, or is derived from that}
  boolean isAround(InstanceValue loader) {
    return loader.type().order().contains(file)
        || loader.attributes().entries().values().stream()
            .anyMatch(one -> one instanceof InstanceValue kept && kept.type() == file);
  }

  /// Runs the body of a module by a loader written in Python, which hands the module to that of the
  /// interpreter; one that is not seen to do so is believed to.
  void run(ModuleValue module, Runnable loader) {
    waiting.add(module);
    loader.run();
    if (waiting.remove(module)) {
      interpreter.modules.execute(module);
    }
  }

  /// `exec_module(module)`: runs the file in a module that somebody else made.
  private Value execute(Machine machine, Arguments arguments) {
    if (arguments.at(1, "module") instanceof ModuleValue waited && waiting.remove(waited)) {
      interpreter.modules.execute(waited);
      return Value.NONE;
    }
    if (machine.find(arguments.at(0), "path") instanceof Value.Str(var path)
        && arguments.at(1, "module") instanceof ModuleValue module) {
      module.namespace().put("__file__", Value.of(path));
      if (path.startsWith("/") && machine.kind(path) == ModuleSpace.PathKind.ABSENT) {
        throw machine.error("FileNotFoundError", path);
      }
      Optional<String> text = machine.space().text(path);
      text.ifPresent(source -> machine.run(source, module.namespace(), module.namespace()));
    }
    return Value.NONE;
  }

  /// `load_module(name)`.
  private Value load(Machine machine, Arguments arguments) {
    if (machine.find(arguments.at(0), "name") instanceof Value.Str(var name)) {
      if (!interpreter.modules.loaded().has(name)) {
        found(arguments.at(0), name).ifPresent(interpreter.importSystem::load);
      }
      return interpreter.modules.loaded().get(name);
    }
    return Value.UNKNOWN;
  }

  /// `get_data(path)`: what a file holds, in bytes.
  private static Value data(Machine machine, Arguments arguments) {
    Value open = machine.find(machine.importModule("builtins"), "open");
    Value file = machine.call(open, Arguments.of(arguments.at(1, "path"), Value.of("rb")));
    return machine.call(machine.find(file, "read"), Arguments.NONE);
  }

  /// `get_source(name)`: the decoder is in `tokenize`.
  private static Value source(Machine machine, Arguments arguments) {
    if (!(machine.find(arguments.at(0), "path") instanceof Value.Str(var path))) {
      return Value.UNKNOWN;
    }
    if (!path.endsWith(".py")) {
      return Value.NONE;
    }
    machine.importModule("tokenize");
    return machine.space().text(path).map(Value::of).orElse(Value.UNKNOWN);
  }

  /// {@return the code of a module: that of its file, or what the run has written there}
  Optional<Scripts.Parse> code(FoundModule found) {
    Scripts scripts = interpreter.setting.scripts();
    Optional<String> file = Modules.file(found).filter(path -> interpreter.disk().isWritten(path));
    return file.isEmpty()
        ? scripts.of(interpreter.space(), found)
        : interpreter
            .disk()
            .written(file.get())
            .map(bytes -> written(found.name().dotted(), new Value.Bytes(bytes).utf8()));
  }

  private Scripts.Parse written(String name, String text) {
    Scripts.Parse parse = interpreter.setting.scripts().ofText(text);
    interpreter.modules.places(name, parse::place);
    return parse;
  }

  /// `get_code(name)`: what `exec` runs.
  private static Value code(Machine machine, Arguments arguments) {
    if (machine.find(arguments.at(0), "path") instanceof Value.Str(var path)
        && path.endsWith(".py")) {
      InstanceValue code = machine.instance(machine.builtin("code"));
      code.attributes().put("co_filename", Value.of(path));
      code.payload(machine.space().text(path).map(Value::of).orElse(Value.UNKNOWN));
      return code;
    }
    return Value.UNKNOWN;
  }

  private static Value isPackage(Machine machine, Arguments arguments) {
    return machine.find(arguments.at(0), "path") instanceof Value.Str(var path)
        ? Value.of(path.substring(path.lastIndexOf('/') + 1).startsWith("__init__."))
        : Value.UNKNOWN;
  }

  private static Value fileReader(Machine machine, Arguments arguments) {
    Value readers = machine.importModule("importlib.readers");
    return machine.call(machine.find(readers, "FileReader"), Arguments.of(arguments.at(0)));
  }

  /// `NamespaceReader(path)`, where the path says by its text that it is one.
  private Value namespaceReader(Machine machine, Arguments arguments) {
    Value readers = machine.importModule("importlib.readers");
    Value module = machine.modules().get(machine.find(arguments.at(0), "name"));
    Optional<List<Value>> folders = machine.elements(machine.find(module, "__path__"));
    if (folders.isEmpty()) {
      return Value.UNKNOWN;
    }
    InstanceValue path = interpreter.instance(portions);
    path.attributes().put(PATH, machine.list(folders.get()));
    return machine.call(machine.find(readers, "NamespaceReader"), Arguments.of(path));
  }

  private static Value folders(Machine machine, Arguments arguments) {
    Value folders = machine.find(arguments.at(0), PATH);
    return machine.elements(folders).<Value>map(machine::iterator).orElse(Value.UNKNOWN);
  }

  private static Value shown(Machine machine, Arguments arguments) {
    Value folders = machine.find(arguments.at(0), PATH);
    return Texts.repr(machine, folders)
        .map(list -> Value.of("_NamespacePath(" + list + ")"))
        .orElse(Value.UNKNOWN);
  }
}

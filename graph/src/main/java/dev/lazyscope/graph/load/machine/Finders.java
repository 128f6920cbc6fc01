package dev.lazyscope.graph.load.machine;

import dev.lazyscope.analyzer.source.ModuleName;
import dev.lazyscope.graph.link.FoundModule;
import dev.lazyscope.graph.link.FoundModule.Origin;
import dev.lazyscope.graph.link.ModuleSpace;
import dev.lazyscope.graph.load.LoadSet.Kind;
import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.FunctionValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.ListValue;
import dev.lazyscope.graph.load.value.ModuleValue;
import dev.lazyscope.graph.load.value.ProxyValue;
import dev.lazyscope.graph.load.value.PythonError;
import dev.lazyscope.graph.load.value.Value;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Finders that the program itself put on `sys.meta_path`, asked when nobody else finds a module,
/// and its own `__import__`.
final class Finders {
  private final Interpreter interpreter;
  private boolean isAsking;

  Finders(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  boolean canFind(String name) {
    return find(name).isPresent() || spec(name).isPresent();
  }

  /// {@return a module on the search path, also where the program changed `sys.path` or a
  /// `__path__`}
  Optional<FoundModule> find(String name) {
    Optional<FoundModule> found = interpreter.space().find(name);
    if (found.isPresent()) {
      return found;
    }
    int dot = name.lastIndexOf('.');
    Value folders =
        dot < 0 ? ofModule("sys", "path") : ofModule(name.substring(0, dot), "__path__");
    if (!(folders instanceof ListValue list)) {
      return Optional.empty();
    }
    Optional<FoundModule> inParent = inFolders(texts(list), name);
    boolean isNamespace =
        dot > 0
            && interpreter.modules.loaded().get(name.substring(0, dot))
                instanceof ModuleValue parent
            && parent.found().filter(FoundModule.Namespace.class::isInstance).isPresent();
    return inParent.isEmpty() && isNamespace && ofModule("sys", "path") instanceof ListValue all
        ? inFolders(below(texts(all), name.substring(0, dot)), name)
        : inParent;
  }

  private List<String> texts(ListValue list) {
    return list.items().stream()
        .map(Payloads::plain)
        .filter(Value.Str.class::isInstance)
        .map(text -> ((Value.Str) text).text())
        .flatMap(
            folder -> folder.isEmpty() ? interpreter.disk().folder().stream() : Stream.of(folder))
        .toList();
  }

  private static List<String> below(List<String> folders, String parent) {
    return folders.stream().map(folder -> folder + "/" + parent.replace('.', '/')).toList();
  }

  /// {@return what lies in one of these folders under the last part of a name; folders of that name
  /// without an `__init__.py` are portions of a namespace package}
  Optional<FoundModule> inFolders(List<String> folders, String name) {
    for (String folder : folders) {
      Optional<FoundModule> inFolder = inFolder(folder, name);
      if (inFolder.isPresent()) {
        return inFolder;
      }
    }
    String last = "/" + name.substring(name.lastIndexOf('.') + 1);
    List<Path> portions =
        folders.stream()
            .filter(folder -> !folder.isEmpty())
            .map(folder -> folder + last)
            .filter(path -> interpreter.kind(path) == ModuleSpace.PathKind.DIRECTORY)
            .map(Path::of)
            .toList();
    return portions.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new FoundModule.Namespace(new ModuleName(name), portions, Origin.THIRD_PARTY));
  }

  private Value ofModule(String module, String name) {
    return interpreter.modules.loaded().get(module) instanceof ModuleValue known
        ? known.namespace().get(name)
        : Value.ABSENT;
  }

  private Optional<FoundModule> inFolder(String folder, String name) {
    String last = name.substring(name.lastIndexOf('.') + 1);
    ModuleName module = new ModuleName(name);
    Origin origin = Origin.THIRD_PARTY;
    String init = folder + "/" + last + "/__init__.py";
    if (isFile(init)) {
      return Optional.of(new FoundModule.Source(module, Path.of(init), true, origin));
    }
    String plain = folder + "/" + last + ".py";
    if (isFile(plain)) {
      return Optional.of(new FoundModule.Source(module, Path.of(plain), false, origin));
    }
    return Optional.empty();
  }

  private boolean isFile(String path) {
    return interpreter.kind(path) == ModuleSpace.PathKind.FILE;
  }

  /// Calls what the program put in the place of `builtins.__import__`.
  void callReplaced(String module, List<String> names) {
    if (interpreter.modules.builtins().get("__import__") instanceof FunctionValue replaced) {
      Value list = new Value.Tuple(names.stream().map(Value::of).toList());
      DictValue globals = interpreter.frame(0).globals();
      interpreter.calls.call(
          replaced, Arguments.of(Value.of(module), globals, globals, list, Value.of(0)));
    }
  }

  /// A proxy is resolved; where a finder of the program does so, that is told.
  void touched(ProxyValue.Request request) {
    if (isAsking) {
      interpreter.setting.observer().neededByFinder(request);
    }
  }

  private List<Value> own() {
    if (interpreter.modules.loaded().get("sys") instanceof ModuleValue sys
        && sys.namespace().get("meta_path") instanceof ListValue list) {
      return list.items().stream().filter(Finders::isOwn).toList();
    }
    return List.of();
  }

  private static boolean isOwn(Value finder) {
    Value method =
        switch (finder) {
          case InstanceValue instance -> instance.type().lookup("find_spec");
          case ClassValue type -> type.lookup("find_spec");
          case Value _ -> Value.ABSENT;
        };
    return switch (method) {
      case FunctionValue _ -> true;
      case Value.StaticMethod(var function) -> function instanceof FunctionValue;
      case Value.ClassMethod(var function) -> function instanceof FunctionValue;
      case Value _ -> false;
    };
  }

  /// Asks the finders that stand before the one of the interpreter that searches the path; what
  /// they find is taken for the module that lies there, unless it is a source file elsewhere, or
  /// the loader makes a module itself or is written in Python around another, and runs it then.
  ///
  /// {@return whether the module is loaded now}
  boolean askFirst(String name) {
    if (ofModule("sys", "meta_path") instanceof ListValue list) {
      for (Value finder : beforePath(list.items())) {
        Value spec = spec(finder, name);
        if (spec instanceof InstanceValue found && isOwn(finder)) {
          return loadFound(name, found);
        }
        if (spec != Value.NONE && !isOwn(finder)) {
          return false;
        }
      }
    }
    return false;
  }

  /// {@return the finders before that of the path, none where no program has put its own there}
  private static List<Value> beforePath(List<Value> finders) {
    boolean isAnyOwn = false;
    for (int i = 0; i < finders.size(); i++) {
      if (isOfPath(finders.get(i))) {
        return isAnyOwn ? List.copyOf(finders.subList(0, i)) : List.of();
      }
      isAnyOwn |= isOwn(finders.get(i));
    }
    return isAnyOwn ? List.copyOf(finders) : List.of();
  }

  private static boolean isOfPath(Value finder) {
    return finder instanceof ClassValue type && type.name().equals("PathFinder");
  }

  private boolean loadFound(String name, InstanceValue spec) {
    if (!(interpreter.attributes.find(spec, "loader") instanceof InstanceValue loader)) {
      return false;
    }
    Optional<FoundModule> source = interpreter.modules.loaders().found(loader, name);
    if (source.isPresent()) {
      return loadElsewhere(source.get());
    }
    Value module =
        loader.type().lookup("create_module") instanceof FunctionValue
            ? created(loader, spec)
            : Value.NONE;
    if (module instanceof ModuleValue) {
      execute(name, loader, module);
      return true;
    }
    return module == Value.NONE
        && loader.type().lookup("exec_module") instanceof FunctionValue
        && interpreter.modules.loaders().isAround(loader)
        && loadThrough(name, loader, spec);
  }

  /// {@return whether that is another file than the one that lies on the path}
  private boolean loadElsewhere(FoundModule source) {
    Optional<String> usual = find(source.name().dotted()).flatMap(Modules::file);
    boolean isElsewhere = !usual.equals(Modules.file(source));
    if (isElsewhere) {
      interpreter.importSystem.load(source);
    }
    return isElsewhere;
  }

  private boolean loadThrough(String name, InstanceValue loader, InstanceValue spec) {
    Optional<FoundModule> found = find(name);
    found.ifPresent(
        one ->
            interpreter.importSystem.load(
                one,
                module -> {
                  module.namespace().put("__loader__", loader);
                  module.namespace().put("__spec__", spec);
                  interpreter.modules.loaders().run(module, () -> execute(loader, module));
                }));
    return found.isPresent();
  }

  private Optional<Value> spec(String name) {
    for (Value finder : List.copyOf(own())) {
      Value spec = spec(finder, name);
      if (spec instanceof InstanceValue) {
        return Optional.of(spec);
      }
    }
    return Optional.empty();
  }

  /// A finder that is only believed to fail finds nothing; what it raises, the import raises.
  private Value spec(Value finder, String name) {
    boolean wasAsking = isAsking;
    isAsking = true;
    try {
      return interpreter.calls.call(
          interpreter.attributes.find(finder, "find_spec"),
          Arguments.of(Value.of(name), path(name), Value.NONE));
    } catch (PythonError error) {
      if (error.isInferred()) {
        return Value.NONE;
      }
      throw error;
    } finally {
      isAsking = wasAsking;
    }
  }

  /// What a finder is told of where to search: the parent's `__path__`.
  private Value path(String name) {
    int dot = name.lastIndexOf('.');
    Value path = dot < 0 ? Value.NONE : ofModule(name.substring(0, dot), "__path__");
    return path == Value.ABSENT ? Value.UNKNOWN : path;
  }

  /// Loads a module through a finder of the program; raises ModuleNotFoundError.
  Value load(String name) {
    if (Extensions.makesSubmodule(interpreter, name)) {
      Extensions.madeUp(interpreter, name);
      interpreter.importSystem.bindInParent(name);
      return interpreter.modules.loaded().get(name);
    }
    Value spec = spec(name).orElseThrow(() -> interpreter.errors.make("ModuleNotFoundError", name));
    Value loader = interpreter.attributes.find(spec, "loader");
    Optional<FoundModule> onDisk = interpreter.modules.loaders().found(loader, name);
    if (onDisk.isPresent()) {
      interpreter.importSystem.load(onDisk.get());
      return interpreter.modules.loaded().get(name);
    }
    Value module = created(loader, spec);
    if (module == Value.NONE || module.isUnknown()) {
      ModuleValue made = new ModuleValue(name, interpreter.dict(), Optional.empty());
      interpreter.modules.prepare(made);
      module = made;
    }
    execute(name, loader, module);
    return interpreter.modules.loaded().get(name);
  }

  private Value created(Value loader, Value spec) {
    Value create = interpreter.attributes.find(loader, "create_module");
    return create == Value.ABSENT || create.isUnknown()
        ? Value.NONE
        : interpreter.calls.call(create, Arguments.of(spec));
  }

  private void execute(String name, Value loader, Value module) {
    interpreter.modules.loaded().put(name, module);
    interpreter.modules.announce(
        interpreter.modules.event(name, Kind.DYNAMIC_IMPORT, new ProxyValue.Site("", 0)));
    execute(loader, module);
    interpreter.importSystem.bindInParent(name);
  }

  private void execute(Value loader, Value module) {
    Value execute = interpreter.attributes.find(loader, "exec_module");
    if (execute != Value.ABSENT && !execute.isUnknown()) {
      interpreter.calls.call(execute, Arguments.of(module));
    }
  }
}

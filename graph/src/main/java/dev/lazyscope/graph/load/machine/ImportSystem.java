package dev.lazyscope.graph.load.machine;

import dev.lazyscope.analyzer.source.ModuleName;
import dev.lazyscope.graph.link.FoundModule;
import dev.lazyscope.graph.load.LoadSet.Kind;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.Frame;
import dev.lazyscope.graph.load.value.ModuleValue;
import dev.lazyscope.graph.load.value.ProxyValue;
import dev.lazyscope.graph.load.value.PythonError;
import dev.lazyscope.graph.load.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The import system (language reference 5): loads modules by absolute name after their parents,
/// for whoever asks, and gives what is imported from them.
final class ImportSystem {
  /// What CPython calls an object without a name that something is imported from.
  private static final String NAMELESS = "<unknown module name>";

  private static final ProxyValue.Site NOWHERE = new ProxyValue.Site("", 0);

  private final Interpreter interpreter;
  private final Finders finders;
  private Kind kind = Kind.EAGER_IMPORT;
  private ProxyValue.Site site = NOWHERE;

  ImportSystem(Interpreter interpreter, Finders finders) {
    this.interpreter = interpreter;
    this.finders = finders;
  }

  /// Imports made by a call rather than a statement.
  Value dynamic(String name) {
    return dynamically(() -> load(name));
  }

  /// What `from module import name` gives, without such a statement.
  Value dynamic(String module, String name) {
    return dynamically(() -> member(module, load(module), name));
  }

  private Value dynamically(Supplier<Value> action) {
    Frame frame = interpreter.frame(0);
    return at(Kind.DYNAMIC_IMPORT, new ProxyValue.Site(frame.module(), frame.at()), action);
  }

  /// Loads what no statement asks for: the entry, or what the start of the interpreter needs.
  void begin(Kind how, String name) {
    at(how, NOWHERE, () -> load(name));
  }

  /// {@return what is made by loading modules, for a statement or what else asks for them}
  <T> T at(Kind how, ProxyValue.Site place, Supplier<T> action) {
    Kind outerKind = kind;
    ProxyValue.Site outerSite = site;
    kind = how;
    site = place;
    try {
      return action.get();
    } finally {
      kind = outerKind;
      site = outerSite;
    }
  }

  void at(Kind how, ProxyValue.Site place, Runnable action) {
    at(
        how,
        place,
        () -> {
          action.run();
          return Value.NONE;
        });
  }

  /// Loads for a statement: through `builtins.__import__` where the program has replaced it.
  Value ask(String module, List<String> names) {
    finders.callReplaced(module, names);
    return load(module);
  }

  /// The same for `import a.b`. {@return `a`, which loads again where it failed and `a.b` did not}
  Value askForTop(String module) {
    ask(module, List.of());
    return top(module);
  }

  private Value top(String module) {
    String top = ModuleName.top(module);
    Value known = interpreter.modules.loaded().get(top);
    return known == Value.ABSENT ? load(top) : known;
  }

  /// {@return the module of an absolute name, loaded after its parents; raises ImportError}
  Value load(String name) {
    interpreter.modules.wanted(name);
    DictValue loaded = interpreter.modules.loaded();
    Value known = loaded.get(name);
    if (known == Value.NONE) {
      throw interpreter.errors.make("ModuleNotFoundError", name);
    }
    if (known != Value.ABSENT) {
      return known;
    }
    int dot = name.lastIndexOf('.');
    if (dot > 0) {
      String parent = name.substring(0, dot);
      at(Kind.PARENT_PACKAGE, site, () -> load(parent));
      Value meanwhile = loaded.get(name);
      if (meanwhile != Value.ABSENT) {
        return meanwhile;
      }
    }
    if (interpreter.modules.isQuiet()) {
      return Value.UNKNOWN;
    }
    if (finders.askFirst(name)) {
      return loaded.get(name);
    }
    Optional<FoundModule> found = finders.find(name);
    if (found.isEmpty()) {
      return finders.load(name);
    }
    load(found.get());
    return loaded.get(name);
  }

  void load(FoundModule found) {
    load(found, interpreter.modules::execute);
  }

  /// Loads a module whose body something else runs.
  void load(FoundModule found, Consumer<ModuleValue> body) {
    String name = found.name().dotted();
    interpreter.modules.load(found, interpreter.modules.event(name, kind, site), body);
    DictValue loaded = interpreter.modules.loaded();
    if (loaded.peek(name) == Value.ABSENT && !loaded.isOpen()) {
      // It removed itself from `sys.modules` (`importlib._bootstrap._load_unlocked`).
      throw interpreter.errors.make("KeyError", name);
    }
    bindInParent(name);
  }

  /// {@return the spec of what lies in these folders, or on the search path; None where nothing
  /// does}
  Value spec(String name, Optional<List<String>> folders) {
    Optional<FoundModule> found =
        folders.isPresent() ? finders.inFolders(folders.get(), name) : finders.find(name);
    return found.isPresent() ? interpreter.modules.specOf(name, found) : Value.NONE;
  }

  void bindInParent(String name) {
    int dot = name.lastIndexOf('.');
    if (dot < 0) {
      return;
    }
    Value parent = interpreter.modules.loaded().get(name.substring(0, dot));
    Value module = interpreter.modules.loaded().get(name);
    interpreter.traces.enter(name);
    switch (parent) {
      case ModuleValue known -> known.namespace().put(name.substring(dot + 1), module);
      case Value.Marker _ -> {}
      case Value _ -> interpreter.writes.set(parent, name.substring(dot + 1), module);
    }
    interpreter.traces.leave();
  }

  /// {@return whether an import of this name would find something}
  boolean canFind(String name) {
    try {
      return interpreter.modules.loaded().has(name) || finders.canFind(name);
    } catch (PythonError error) {
      return false;
    }
  }

  /// {@return what `from module import name` gives; raises ImportError}
  Value member(String moduleName, Value module, String name) {
    if (module instanceof ModuleValue asked) {
      interpreter.attributes.askForPath(asked);
    }
    Value value = module == Value.ABSENT ? Value.UNKNOWN : asked(module, name);
    if (value != Value.ABSENT && !value.isUnknown()) {
      interpreter.setting.observer().imported(moduleName, name, value);
      return value;
    }
    String full = realName(moduleName, module) + "." + name;
    boolean isBound = module instanceof ModuleValue asked && asked.namespace().has(name);
    Value loaded = interpreter.modules.loaded().get(full);
    if (loaded != Value.ABSENT && !(isBound && isRunning(loaded))) {
      return loaded;
    }
    boolean isPackage = !(module instanceof ModuleValue known) || known.namespace().has("__path__");
    if (isPackage
        && (value == Value.ABSENT || !isBound && interpreter.space().find(full).isPresent())) {
      Optional<Value> submodule = loadIfFound(full);
      if (submodule.isPresent()) {
        return submodule.get();
      }
    }
    if (value.isUnknown()) {
      return value;
    }
    if (isGivenInC(module)) {
      return Value.COMPILED;
    }
    throw interpreter.errors.noMember(realName(moduleName, module), fileOf(module), name);
  }

  /// A package is asked twice, first whether it has the name (`_handle_fromlist`): what a proxy
  /// brought about in the meantime is seen.
  private Value asked(Value module, String name) {
    boolean isTwice =
        module instanceof ModuleValue known
            && known.namespace().peek(name) instanceof ProxyValue
            && known.namespace().has("__path__");
    Value first = lookedUp(module, name);
    return isTwice && first != Value.ABSENT ? lookedUp(module, name) : first;
  }

  /// {@return whether it is a module whose body runs}: its package gets it only afterwards, so that
  /// what has its name there is something else.
  private static boolean isRunning(Value loaded) {
    return loaded instanceof ModuleValue module && module.state() == ModuleValue.State.RUNNING;
  }

  /// Where nobody is ready for an ImportError, compiled code will have given the name.
  private boolean isGivenInC(Value module) {
    return module instanceof ModuleValue known
        && known.isCompletedInC()
        && !interpreter.errors.isNamed("ImportError");
  }

  private static Value fileOf(Value module) {
    return module instanceof ModuleValue known
            && known.namespace().get("__file__") instanceof Value.Str file
        ? file
        : Value.NONE;
  }

  /// A module may have renamed itself: what lies below it is looked for by its `__name__`.
  static String realName(String asked, Value module) {
    if (!(module instanceof ModuleValue known)) {
      return asked;
    }
    return known.namespace().get("__name__") instanceof Value.Str(var name) ? name : known.name();
  }

  private Optional<Value> loadIfFound(String full) {
    if (!finders.canFind(full)) {
      return Optional.empty();
    }
    return Optional.of(load(full));
  }

  /// `import a.b.c as x`: `a`, then what each has, or what `sys.modules` has under its name
  /// (`IMPORT_FROM`); raises ImportError.
  Value walk(String module) {
    Value value = walked(module);
    return value == Value.ABSENT ? Value.UNKNOWN : value;
  }

  private Value walked(String module) {
    int dot = module.lastIndexOf('.');
    if (dot < 0) {
      return top(module);
    }
    String owner = module.substring(0, dot);
    return step(owner, walked(owner), module.substring(dot + 1));
  }

  private Value step(String asked, Value owner, String name) {
    Value attribute = lookedUp(owner, name);
    if (attribute != Value.ABSENT && !attribute.isUnknown()) {
      return attribute;
    }
    String ownName = ownName(asked, owner);
    Value loaded = interpreter.modules.loaded().get(ownName + "." + name);
    if (loaded != Value.ABSENT) {
      return loaded;
    }
    if (attribute == Value.ABSENT && owner != Value.ABSENT && !isGivenInC(owner)) {
      throw interpreter.errors.noMember(ownName, fileOf(owner), name);
    }
    return attribute;
  }

  private String ownName(String asked, Value owner) {
    if (owner instanceof ModuleValue || owner.isUnknown()) {
      return realName(asked, owner);
    }
    return interpreter.attributes.find(owner, "__name__") instanceof Value.Str(var name)
        ? name
        : NAMELESS;
  }

  private Value lookedUp(Value object, String name) {
    return interpreter.isTraced
        ? interpreter.traces.importing(() -> interpreter.attributes.find(object, name))
        : interpreter.attributes.find(object, name);
  }

  /// Tells of a module that C code makes and puts into `sys.modules`, for the statement that runs.
  void madeByC(String name) {
    interpreter.modules.announce(interpreter.modules.event(name, Kind.EXTENSION, site));
  }

  /// Loads what C code imports.
  void loadFromC(String name) {
    if (!interpreter.modules.loaded().has(name)) {
      at(Kind.EXTENSION, site, () -> loadIfFound(name));
    }
  }

  /// Loads what C code probably imports.
  void tryFromC(String name) {
    try {
      loadFromC(name);
    } catch (PythonError error) {
      // Whether the code imports it at once is not known.
    }
  }

  /// What C code probably takes from a module that it imported.
  void tryFromC(String module, String name) {
    if (interpreter.modules.loaded().get(module) instanceof ModuleValue loaded) {
      try {
        at(Kind.EXTENSION, site, () -> member(module, loaded, name));
      } catch (PythonError error) {
        // Whether the code takes it at once is not known.
      }
    }
  }
}

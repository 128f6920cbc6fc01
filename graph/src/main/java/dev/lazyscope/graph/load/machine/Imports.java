package dev.lazyscope.graph.load.machine;

import dev.lazyscope.analyzer.script.Step;
import dev.lazyscope.graph.link.FoundModule;
import dev.lazyscope.graph.load.LoadSet.Kind;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.Frame;
import dev.lazyscope.graph.load.value.ModuleValue;
import dev.lazyscope.graph.load.value.ProxyValue;
import dev.lazyscope.graph.load.value.PythonError;
import dev.lazyscope.graph.load.value.Truth;
import dev.lazyscope.graph.load.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// Import statements, lazy ones too (language reference 7.11; PEP 810).
final class Imports {
  private final Interpreter interpreter;
  private final Deferral deferral;
  private final Set<DictValue> compiled = new HashSet<>();
  private final Set<String> pending = new HashSet<>();
  private final Finders finders;
  private Kind kind = Kind.EAGER_IMPORT;
  private Optional<ProxyValue.Site> site = Optional.empty();

  Imports(Interpreter interpreter, Deferral deferral) {
    this.interpreter = interpreter;
    this.deferral = deferral;
    this.finders = new Finders(interpreter);
  }

  private boolean isDeferred(Deferral.Site statement, Frame frame) {
    if (interpreter.modules.isQuiet()) {
      return statement.laziness() == Step.Laziness.KEYWORD;
    }
    return !isCompiled(frame) && deferral.isDeferred(statement, name -> isListed(frame, name));
  }

  boolean isCompiled(Frame frame) {
    return !compiled.isEmpty() && compiled.contains(frame.globals());
  }

  /// {@return whether a program never sees a proxy: reading it out of any dictionary resolves it}
  boolean hidesProxies() {
    return deferral.isCinder();
  }

  void deferAll(boolean all) {
    deferral.deferAll(all);
  }

  boolean defersAll() {
    return deferral.defersAll();
  }

  /// A filter of the program: refused is what it says no to for certain.
  void filter(Value filter) {
    deferral.filter(
        filter == Value.ABSENT
            ? Optional.empty()
            : Optional.of(statement -> passes(filter, statement)));
  }

  private boolean passes(Value filter, Deferral.Site statement) {
    List<Value> names = statement.names().stream().map(Value::of).toList();
    Value answer =
        interpreter.calls.call(
            filter,
            Arguments.of(
                Value.of(statement.importer()),
                Value.of(statement.imported()),
                names.isEmpty() ? Value.NONE : new Value.Tuple(names)));
    return interpreter.operators.truth(answer) != Truth.NO;
  }

  private void executes(Observer.Statement statement) {
    interpreter.setting.observer().statement(statement);
  }

  private static boolean isDeferrable(Step.Laziness laziness) {
    return laziness != Step.Laziness.FORCED_EAGER;
  }

  private boolean isListed(Frame frame, String name) {
    Value listed = frame.globals().get("__lazy_modules__");
    return listed != Value.ABSENT
        && interpreter.operators.contains(listed, Value.of(name)) == Truth.YES;
  }

  /// Executes `import module`.
  void plain(Step.Import statement, Frame frame) {
    String module = statement.module();
    String importer = frame.module();
    ProxyValue.Site place = new ProxyValue.Site(importer, statement.at());
    boolean isDeferred =
        isDeferred(new Deferral.Site(importer, module, List.of(), statement.laziness()), frame);
    executes(new Observer.Statement(place, module, List.of(), isDeferrable(statement.laziness())));
    if (isDeferred) {
      expect(module);
      boolean whole = statement.asName().isPresent();
      String bound = whole ? module : top(module);
      ProxyValue proxy =
          new ProxyValue(
              new ProxyValue.Request(
                  bound, Optional.empty(), whole, siblings(module, whole, frame), place));
      interpreter.steps.store(statement.asName().orElse(statement.top()), proxy, frame);
      return;
    }
    at(Kind.EAGER_IMPORT, place, () -> ask(module, List.of()));
    Value value =
        statement.asName().isPresent()
            ? walk(module)
            : interpreter.modules.loaded().get(top(module));
    interpreter.steps.store(statement.asName().orElse(statement.top()), value, frame);
  }

  /// Under PEP 690 the name of a package loads every submodule that was imported by it.
  private List<String> siblings(String module, boolean whole, Frame frame) {
    if (!deferral.isCinder() || whole) {
      return List.of();
    }
    List<String> all = new ArrayList<>();
    if (frame.globals().get(top(module)) instanceof ProxyValue earlier) {
      all.addAll(earlier.request().siblings());
    }
    all.add(module);
    return all;
  }

  private static String top(String dotted) {
    int dot = dotted.indexOf('.');
    return dot < 0 ? dotted : dotted.substring(0, dot);
  }

  /// Registers a module and its parents as submodules that an attribute access may load.
  private void expect(String module) {
    if (deferral.isCinder()) {
      return;
    }
    int dot = module.indexOf('.');
    while (dot >= 0) {
      int next = module.indexOf('.', dot + 1);
      pending.add(next < 0 ? module : module.substring(0, next));
      dot = next;
    }
  }

  /// `import a.b.c as x`: `a`, then attributes, or what `sys.modules` has.
  private Value walk(String module) {
    Value value = interpreter.modules.loaded().get(top(module));
    int dot = module.indexOf('.');
    while (dot >= 0) {
      int next = module.indexOf('.', dot + 1);
      String name = module.substring(dot + 1, next < 0 ? module.length() : next);
      String full = next < 0 ? module : module.substring(0, next);
      Value attribute = lookedUp(value, name);
      value =
          attribute == Value.ABSENT || attribute == Value.UNKNOWN
              ? loadedOr(full, attribute)
              : attribute;
      dot = next;
    }
    return value == Value.ABSENT ? Value.UNKNOWN : value;
  }

  private Value lookedUp(Value object, String name) {
    return interpreter.traces.importing(() -> interpreter.attributes.find(object, name));
  }

  private Value loadedOr(String full, Value otherwise) {
    Value known = interpreter.modules.loaded().get(full);
    return known == Value.ABSENT ? otherwise : known;
  }

  /// Executes `from module import names`.
  void from(Step.ImportFrom statement, Frame frame) {
    String importer = frame.module();
    String module = absolute(statement.level(), statement.module(), frame);
    ProxyValue.Site place = new ProxyValue.Site(importer, statement.at());
    List<String> names = statement.names().stream().map(Step.Imported::name).toList();
    boolean isDeferred =
        isDeferred(new Deferral.Site(importer, module, names, statement.laziness()), frame);
    executes(new Observer.Statement(place, module, names, isDeferrable(statement.laziness())));
    if (isDeferred) {
      expect(module);
      statement.names().forEach(name -> defer(module, name, place, frame));
      return;
    }
    at(Kind.EAGER_IMPORT, place, () -> ask(module, names));
    Value loaded = interpreter.modules.loaded().get(module);
    for (Step.Imported name : statement.names()) {
      Value[] value = {Value.UNKNOWN};
      at(Kind.EAGER_IMPORT, place, () -> value[0] = member(module, loaded, name.name()));
      interpreter.steps.store(name.target(), value[0], frame);
    }
  }

  /// A loaded module's plain attribute is bound at once.
  private void defer(String module, Step.Imported name, ProxyValue.Site place, Frame frame) {
    expect(module + "." + name.name());
    Value bound =
        new ProxyValue(
            new ProxyValue.Request(module, Optional.of(name.name()), false, List.of(), place));
    if (interpreter.modules.loaded().get(module) instanceof ModuleValue loaded
        && loaded.state() != ModuleValue.State.DORMANT) {
      Value known = loaded.namespace().get(name.name());
      bound = known == Value.ABSENT || known instanceof ProxyValue ? bound : known;
    }
    interpreter.steps.store(name.target(), bound, frame);
  }

  /// Executes `from module import *`.
  void star(Step.ImportStar statement, Frame frame) {
    String module = absolute(statement.level(), statement.module(), frame);
    ProxyValue.Site place = new ProxyValue.Site(frame.module(), statement.at());
    at(Kind.STAR_IMPORT, place, () -> load(module));
    Value loaded = interpreter.modules.loaded().get(module);
    if (!(loaded instanceof ModuleValue source)) {
      frame.globals().open();
      return;
    }
    interpreter.modules.wake(source);
    Value all = source.namespace().get("__all__");
    Optional<List<Value>> names =
        all == Value.ABSENT ? Optional.empty() : interpreter.elements(all);
    if (names.isPresent()) {
      at(Kind.STAR_IMPORT, place, () -> names.get().forEach(name -> copy(source, name, frame)));
    } else {
      if (source.namespace().isOpen() || all != Value.ABSENT) {
        frame.globals().open();
      }
      at(Kind.STAR_IMPORT, place, () -> copyPublic(source, frame));
    }
  }

  private void copy(ModuleValue source, Value name, Frame frame) {
    if (name instanceof Value.Str(var text)) {
      putName(frame, text, member(source.name(), source, text));
    }
  }

  private void copyPublic(ModuleValue source, Frame frame) {
    for (Object key : List.copyOf(source.namespace().entries().keySet())) {
      if (key instanceof String name && !name.startsWith("_")) {
        Value value = interpreter.attributes.find(source, name);
        putName(frame, name, value == Value.ABSENT ? Value.UNKNOWN : value);
      }
    }
  }

  private void putName(Frame frame, String name, Value value) {
    if (!interpreter.modules.isPinned(frame, name)) {
      interpreter.branches.put(frame.names(), name, value);
    }
  }

  /// {@return the module that a relative name means (PEP 328)}
  String absolute(int level, String module, Frame frame) {
    if (level == 0) {
      return module;
    }
    String base =
        frame.globals().get("__package__") instanceof Value.Str(var text) ? text : frame.module();
    for (int i = 1; i < level; i++) {
      int dot = base.lastIndexOf('.');
      base = dot < 0 ? "" : base.substring(0, dot);
    }
    return module.isEmpty() ? base : base.isEmpty() ? module : base + "." + module;
  }

  /// {@return what `from module import name` gives; raises ImportError}
  Value member(String moduleName, Value module, String name) {
    Value value = module == Value.ABSENT ? Value.UNKNOWN : lookedUp(module, name);
    if (value != Value.ABSENT && value != Value.UNKNOWN) {
      interpreter.setting.observer().imported(moduleName, name, value);
      return value;
    }
    String full = realName(moduleName, module) + "." + name;
    Value loaded = interpreter.modules.loaded().get(full);
    if (loaded != Value.ABSENT) {
      return loaded;
    }
    boolean isPackage = !(module instanceof ModuleValue known) || known.namespace().has("__path__");
    if (isPackage && (value == Value.ABSENT || interpreter.space().find(full).isPresent())) {
      Optional<Value> submodule = loadIfFound(full);
      if (submodule.isPresent()) {
        return submodule.get();
      }
    }
    if (value == Value.UNKNOWN) {
      return value;
    }
    throw interpreter.errors.make(
        "ImportError", "cannot import name " + name + " from " + moduleName);
  }

  private static String realName(String asked, Value module) {
    return module instanceof ModuleValue known ? known.name() : asked;
  }

  private Optional<Value> loadIfFound(String full) {
    if (!finders.canFind(full)) {
      return Optional.empty();
    }
    return Optional.of(load(full));
  }

  /// Reads a proxy out of a namespace: resolves it and puts the object in its place.
  Value touch(DictValue namespace, String name, ProxyValue proxy) {
    Value value = resolve(proxy);
    namespace.settle(name, value);
    return value;
  }

  /// {@return the object for which a proxy stands}
  Value resolve(ProxyValue proxy) {
    if (proxy.isBusy()) {
      throw interpreter.errors.make("ImportCycleError", proxy.request().module());
    }
    ProxyValue.Request request = proxy.request();
    finders.touched(request);
    proxy.busy(true);
    Value[] value = {Value.UNKNOWN};
    try {
      at(
          Kind.REIFIED,
          request.site(),
          () -> {
            ask(request.module(), request.attribute().map(List::of).orElse(List.of()));
            request.siblings().forEach(this::load);
            Value module = interpreter.modules.loaded().get(request.module());
            value[0] =
                request.attribute().isPresent()
                    ? member(request.module(), module, request.attribute().get())
                    : request.whole() ? walk(request.module()) : module;
          });
    } catch (PythonError error) {
      interpreter.errors.causedByLazyImport(error, request.module());
      throw error;
    } finally {
      proxy.busy(false);
    }
    return value[0] == Value.ABSENT ? Value.UNKNOWN : value[0];
  }

  /// {@return the submodule that some executed lazy import announced, or absent}
  Value pending(ModuleValue module, String name) {
    String full = module.name() + "." + name;
    if (!pending.contains(full) || !finders.canFind(full)) {
      return Value.ABSENT;
    }
    ProxyValue.Site place =
        new ProxyValue.Site(interpreter.frame(0).module(), interpreter.frame(0).at());
    Value[] value = {Value.UNKNOWN};
    at(Kind.PENDING_SUBMODULE, place, () -> value[0] = load(full));
    Value bound = module.namespace().get(name);
    return bound == Value.ABSENT || bound instanceof ProxyValue ? value[0] : bound;
  }

  /// Loads what C code imports.
  void loadFromC(String name) {
    if (!interpreter.modules.loaded().has(name)) {
      ProxyValue.Site place = site.orElseGet(() -> new ProxyValue.Site("", 0));
      at(Kind.EXTENSION, place, () -> loadIfFound(name));
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

  /// Runs code that was compiled: nothing in it is lazy.
  void compiled(DictValue namespace, Runnable code) {
    compiled.add(namespace);
    code.run();
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
    Value[] value = {Value.UNKNOWN};
    at(
        Kind.DYNAMIC_IMPORT,
        new ProxyValue.Site(frame.module(), frame.at()),
        () -> value[0] = action.get());
    return value[0];
  }

  /// Loads what no statement asks for: the entry, or what the start of the interpreter needs.
  void begin(Kind how, String name) {
    at(how, new ProxyValue.Site("", 0), () -> load(name));
  }

  private void at(Kind how, ProxyValue.Site place, Runnable action) {
    Kind outerKind = kind;
    Optional<ProxyValue.Site> outerSite = site;
    kind = how;
    site = Optional.of(place);
    try {
      action.run();
    } finally {
      kind = outerKind;
      site = outerSite;
    }
  }

  /// Loads for a statement: through `builtins.__import__` where the program has replaced it.
  private void ask(String module, List<String> names) {
    finders.callReplaced(module, names);
    load(module);
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
      loadParent(name.substring(0, dot));
      Value meanwhile = loaded.get(name);
      if (meanwhile != Value.ABSENT) {
        return meanwhile;
      }
    }
    if (interpreter.modules.isQuiet()) {
      return Value.UNKNOWN;
    }
    finders.askFirst(name);
    Optional<FoundModule> found = finders.find(name);
    if (found.isEmpty()) {
      return finders.load(name);
    }
    interpreter.modules.load(
        found.get(),
        interpreter.modules.event(name, kind, site.orElseGet(() -> new ProxyValue.Site("", 0))));
    bindInParent(name);
    return loaded.get(name);
  }

  private void loadParent(String parent) {
    Kind outer = kind;
    kind = Kind.PARENT_PACKAGE;
    try {
      load(parent);
    } finally {
      kind = outer;
    }
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
      case Value _ -> interpreter.attributes.set(parent, name.substring(dot + 1), module);
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
}

package dev.lazyscope.graph.load.machine;

import dev.lazyscope.analyzer.script.Step;
import dev.lazyscope.analyzer.source.ModuleName;
import dev.lazyscope.graph.load.Deferral;
import dev.lazyscope.graph.load.LoadSet.Kind;
import dev.lazyscope.graph.load.observer.Observer;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.Frame;
import dev.lazyscope.graph.load.value.Joining;
import dev.lazyscope.graph.load.value.ListValue;
import dev.lazyscope.graph.load.value.ModuleValue;
import dev.lazyscope.graph.load.value.ProxyValue;
import dev.lazyscope.graph.load.value.PythonError;
import dev.lazyscope.graph.load.value.Truth;
import dev.lazyscope.graph.load.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Import statements, lazy ones too (language reference 7.11; PEP 810).
final class Imports {
  private final Interpreter interpreter;
  private final Deferral deferral;
  private final Map<DictValue, Set<String>> compiled = new HashMap<>();
  private final Set<String> pending = new HashSet<>();
  private final Finders finders;
  private final ImportSystem system;

  Imports(Interpreter interpreter, Deferral deferral, Finders finders) {
    this.interpreter = interpreter;
    this.deferral = deferral;
    this.finders = finders;
    this.system = interpreter.importSystem;
  }

  private boolean isDeferred(Deferral.Site statement, Frame frame) {
    if (statement.laziness() == Step.Laziness.FORBIDDEN) {
      throw interpreter.errors.make("SyntaxError", "'lazy import' is only allowed at module level");
    }
    if (interpreter.modules.isQuiet()) {
      return statement.laziness() == Step.Laziness.KEYWORD;
    }
    return !isCompiled(frame) && deferral.isDeferred(statement, name -> isListed(frame, name));
  }

  boolean isCompiled(Frame frame) {
    return !compiled.isEmpty() && compiled.containsKey(frame.globals());
  }

  /// {@return whether a program never sees a proxy: reading it out of any dictionary resolves it}
  boolean hidesProxies() {
    return deferral.isCinder();
  }

  /// {@return what a program gets that takes this value out of a dictionary}
  Value revealed(Value value) {
    return hidesProxies() && value instanceof ProxyValue proxy ? resolve(proxy) : value;
  }

  void deferAll(boolean all) {
    deferral.deferAll(all);
  }

  boolean defersAll() {
    return deferral.defersAll();
  }

  boolean hasLazy() {
    return deferral.hasLazy();
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
        && interpreter.comparisons.contains(listed, Value.of(name)) == Truth.YES;
  }

  /// Executes `import module`.
  void plain(Step.Import statement, Frame frame) {
    String module = statement.module();
    String importer = frame.module();
    ProxyValue.Site place = new ProxyValue.Site(importer, statement.at());
    boolean isDeferred =
        isDeferred(new Deferral.Site(importer, module, List.of(), statement.laziness()), frame);
    if (interpreter.isTraced) {
      executes(
          new Observer.Statement(place, module, List.of(), isDeferrable(statement.laziness())));
    }
    if (isDeferred) {
      expect(module);
      boolean whole = statement.asName().isPresent();
      String bound = whole ? module : ModuleName.top(module);
      ProxyValue proxy =
          new ProxyValue(
              new ProxyValue.Request(
                  bound, Optional.empty(), whole, siblings(module, whole, frame), place));
      interpreter.targets.store(statement.asName().orElse(statement.top()), proxy, frame);
      return;
    }
    Value top = system.at(Kind.EAGER_IMPORT, place, () -> system.askForTop(module));
    Value value = statement.asName().isPresent() ? system.walk(module) : top;
    interpreter.targets.store(statement.asName().orElse(statement.top()), value, frame);
  }

  /// Under PEP 690 the name of a package loads every submodule that was imported by it.
  private List<String> siblings(String module, boolean whole, Frame frame) {
    if (whole) {
      return List.of();
    }
    List<String> all = new ArrayList<>();
    if (deferral.isCinder()
        && frame.globals().get(ModuleName.top(module)) instanceof ProxyValue earlier) {
      all.addAll(earlier.request().siblings());
    }
    all.add(module);
    return all;
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

  /// Executes `from module import names`.
  void from(Step.ImportFrom statement, Frame frame) {
    if (isCompiled(frame) && compiled.get(frame.globals()).contains(statement.module())) {
      return;
    }
    String importer = frame.module();
    String module = absolute(statement.level(), statement.module(), frame);
    ProxyValue.Site place = new ProxyValue.Site(importer, statement.at());
    List<String> names = names(statement);
    boolean isDeferred =
        isDeferred(new Deferral.Site(importer, module, names, statement.laziness()), frame);
    if (interpreter.isTraced) {
      executes(new Observer.Statement(place, module, names, isDeferrable(statement.laziness())));
    }
    if (isDeferred) {
      expect(module);
      statement.names().forEach(name -> defer(module, name, place, frame));
      return;
    }
    system.at(Kind.EAGER_IMPORT, place, () -> system.ask(module, names));
    Value loaded = interpreter.modules.loaded().get(module);
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      Value value = system.at(Kind.EAGER_IMPORT, place, () -> system.member(module, loaded, name));
      interpreter.targets.store(statement.names().get(i).target(), value, frame);
    }
  }

  private static List<String> names(Step.ImportFrom statement) {
    List<String> names = new ArrayList<>(statement.names().size());
    for (int i = 0; i < statement.names().size(); i++) {
      names.add(statement.names().get(i).name());
    }
    return names;
  }

  /// A loaded module's plain attribute is bound at once; not that of a module that is still
  /// loading.
  private void defer(String module, Step.Imported name, ProxyValue.Site place, Frame frame) {
    expect(module + "." + name.name());
    Value bound =
        new ProxyValue(
            new ProxyValue.Request(module, Optional.of(name.name()), false, List.of(), place));
    if (interpreter.modules.loaded().get(module) instanceof ModuleValue loaded
        && loaded.state() != ModuleValue.State.DORMANT
        && !isLoading(loaded)) {
      Value known = loaded.namespace().get(name.name());
      bound = known == Value.ABSENT || known instanceof ProxyValue ? bound : known;
    }
    interpreter.targets.store(name.target(), bound, frame);
  }

  /// The main program is not being imported, however far it got.
  private static boolean isLoading(ModuleValue module) {
    return module.state() == ModuleValue.State.RUNNING && !module.name().equals("__main__");
  }

  /// Executes `from module import *`.
  void star(Step.ImportStar statement, Frame frame) {
    String module = absolute(statement.level(), statement.module(), frame);
    ProxyValue.Site place = new ProxyValue.Site(frame.module(), statement.at());
    system.at(Kind.STAR_IMPORT, place, () -> system.load(module));
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
      system.at(
          Kind.STAR_IMPORT, place, () -> names.get().forEach(name -> copy(source, name, frame)));
    } else {
      if (all != Value.ABSENT) {
        frame.globals().open();
      } else if (source.namespace().isOpen()) {
        frame.globals().open(source.namespace().missing());
      }
      boolean isListed = all instanceof ListValue;
      system.at(Kind.STAR_IMPORT, place, () -> copyPublic(source, isListed, frame));
      if (all instanceof ListValue list) {
        List<Value> known = List.copyOf(list.items());
        system.at(Kind.STAR_IMPORT, place, () -> known.forEach(name -> copy(source, name, frame)));
      }
    }
  }

  private void copy(ModuleValue source, Value name, Frame frame) {
    if (name instanceof Value.Str(var text)) {
      refuseBusy(source.namespace().get(text));
      putName(frame, text, system.member(source.name(), source, text));
    }
  }

  /// Of a module that lists what it offers, but not all of that is known, what it imported lazily
  /// is taken for its own use.
  private void copyPublic(ModuleValue source, boolean isListed, Frame frame) {
    for (Object key : List.copyOf(source.namespace().entries().keySet())) {
      if (key instanceof String name
          && !name.startsWith("_")
          && !(isListed && source.namespace().entries().get(name) instanceof ProxyValue)) {
        refuseBusy(source.namespace().get(name));
        Value value = interpreter.attributes.find(source, name);
        putName(frame, name, value == Value.ABSENT ? Value.UNKNOWN : value);
      }
    }
  }

  /// A star import waits for nothing that is just being resolved.
  private void refuseBusy(Value value) {
    if (value instanceof ProxyValue proxy && proxy.isBusy()) {
      throw interpreter.errors.make("ImportCycleError", proxy.request().module());
    }
  }

  private void putName(Frame frame, String name, Value value) {
    if (!frame.pinned().contains(name)) {
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

  /// Reads a proxy out of a namespace: resolves it and puts the object in its place.
  Value touch(DictValue namespace, String name, ProxyValue proxy) {
    Value value = resolve(proxy);
    if (hidesProxies() || stands(proxy, namespace.peek(name))) {
      interpreter.branches.settle(namespace, name, proxy, value);
    }
    return value;
  }

  /// {@return whether the proxy keeps its place: not where code that ran for it put something else
  /// there, other than the very module that it imports from, which the import system puts into its
  /// package}
  private boolean stands(ProxyValue proxy, Value now) {
    return now == proxy
        || now instanceof Value.AnyOf
        || now == interpreter.modules.loaded().get(proxy.request().module());
  }

  /// Reads a name that undecided branches gave several values: those that are proxies are touched,
  /// though only one of them may be there. {@return what it may be}
  Value touchAny(DictValue namespace, String name, Value.AnyOf any) {
    if (any.options().stream().noneMatch(ProxyValue.class::isInstance)) {
      return any;
    }
    Value[] joined = {Value.ABSENT};
    for (Value option : any.options()) {
      if (option instanceof ProxyValue proxy) {
        interpreter.perhaps(() -> joined[0] = Joining.join(joined[0], resolve(proxy)));
      } else {
        joined[0] = Joining.join(joined[0], option);
      }
    }
    Value value = joined[0] == Value.ABSENT ? Value.UNKNOWN : joined[0];
    interpreter.branches.settle(namespace, name, any, value);
    return value;
  }

  /// {@return the object for which a proxy stands}
  Value resolve(ProxyValue proxy) {
    refuseBusy(proxy);
    ProxyValue.Request request = proxy.request();
    finders.touched(request);
    proxy.busy(true);
    try {
      Value value = system.at(Kind.REIFIED, request.site(), () -> load(request));
      if (value == proxy) {
        throw interpreter.errors.make("ImportCycleError", request.module());
      }
      return value == Value.ABSENT ? Value.UNKNOWN : value;
    } catch (PythonError error) {
      interpreter.errors.causedByLazyImport(error, request.module());
      throw error;
    } finally {
      proxy.busy(false);
    }
  }

  private Value load(ProxyValue.Request request) {
    system.ask(request.module(), request.attribute().map(List::of).orElse(List.of()));
    if (deferral.isCinder() || isOfOwnClass(request.module())) {
      request.siblings().forEach(system::load);
    }
    Value module = interpreter.modules.loaded().get(request.module());
    return request.attribute().isPresent()
        ? system.member(request.module(), module, request.attribute().get())
        : request.whole() ? system.walk(request.module()) : module;
  }

  /// CPython waits for a submodule to be read only where the package is a plain module.
  private boolean isOfOwnClass(String module) {
    Value loaded = interpreter.modules.loaded().get(module);
    return loaded instanceof ModuleValue plain ? plain.type().isPresent() : loaded != Value.ABSENT;
  }

  /// {@return the submodule that some executed lazy import announced, or absent}
  Value pending(ModuleValue module, String name) {
    String full = ImportSystem.realName(module.name(), module) + "." + name;
    if (!pending.contains(full) || !finders.canFind(full)) {
      return Value.ABSENT;
    }
    ProxyValue.Site place =
        new ProxyValue.Site(interpreter.frame(0).module(), interpreter.frame(0).at());
    Value loaded = system.at(Kind.PENDING_SUBMODULE, place, () -> system.load(full));
    Value bound = module.namespace().get(name);
    return bound == Value.ABSENT || bound instanceof ProxyValue ? loaded : bound;
  }

  /// Runs code that was compiled: nothing in it is lazy. Some compilers take some imports for
  /// directives.
  void compiled(DictValue namespace, Set<String> directives, Runnable code) {
    compiled.put(namespace, directives);
    code.run();
  }
}

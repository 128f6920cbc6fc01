package dev.lazyscope.graph.load.machine;

import dev.lazyscope.analyzer.script.LoadScript;
import dev.lazyscope.analyzer.source.LineMap;
import dev.lazyscope.graph.link.ModuleSpace;
import dev.lazyscope.graph.link.ModuleSpace.PathKind;
import dev.lazyscope.graph.link.stdlib.StandardLibrary;
import dev.lazyscope.graph.load.Deferral;
import dev.lazyscope.graph.load.Heuristic;
import dev.lazyscope.graph.load.LoadQuery;
import dev.lazyscope.graph.load.branch.Branches;
import dev.lazyscope.graph.load.branch.Doubts;
import dev.lazyscope.graph.load.content.NativeNames;
import dev.lazyscope.graph.load.content.Scripts;
import dev.lazyscope.graph.load.disk.DiskChanges;
import dev.lazyscope.graph.load.nativemodel.NativeModel;
import dev.lazyscope.graph.load.nativemodel.core.TypeParameters;
import dev.lazyscope.graph.load.observer.LoadRecorder;
import dev.lazyscope.graph.load.observer.Observer;
import dev.lazyscope.graph.load.observer.Precedent;
import dev.lazyscope.graph.load.observer.Traces;
import dev.lazyscope.graph.load.operation.Keys;
import dev.lazyscope.graph.load.text.Texts;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.Frame;
import dev.lazyscope.graph.load.value.GeneratorValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.ListValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.PythonError;
import dev.lazyscope.graph.load.value.SetValue;
import dev.lazyscope.graph.load.value.Truth;
import dev.lazyscope.graph.load.value.Value;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// One abstract run: the state that its parts share, and the door for native code.
public final class Interpreter implements Machine {
  /// An observer is asked every so many steps whether it has seen enough; a power of two less one.
  private static final int BETWEEN_QUESTIONS = 1023;

  final Setting setting;
  final boolean isTraced;
  final Doubts doubts = new Doubts();
  final Branches branches = new Branches(doubts, this::swallowed);
  final Types types;
  final Errors errors = new Errors(this);
  final Operators operators = new Operators(this);
  final Comparisons comparisons = new Comparisons(this);
  final Attributes attributes = new Attributes(this);
  final TypeParameters typeParameters = new TypeParameters(this);
  final AttributeWrites writes = new AttributeWrites(this);
  final Iteration iteration = new Iteration(this);
  final Generators generators = new Generators(this);
  final Subscripts subscripts = new Subscripts(this);
  final Calls calls = new Calls(this);
  final Classes classes = new Classes(this);
  final Terms terms = new Terms(this);
  final Displays displays = new Displays(this);
  final Hints hints = new Hints(this);
  final Targets targets = new Targets(this);
  final Steps steps = new Steps(this);
  final Budget budget;
  final NativeNames natives;
  final Modules modules;
  final ImportSystem importSystem;
  final Imports imports;
  final CallStack stack = new CallStack();
  final Traces traces;
  private final List<Entries.Leaving> atExit = new ArrayList<>();
  private final DiskChanges disk;
  private final Keys keys =
      new Keys(this, (one, other) -> doubts.within(true, () -> equal(one, other) == Truth.YES));

  /// What a run is given: the question, the world, the parsed code that runs share, the models.
  public record Setting(
      LoadQuery query,
      ModuleSpace space,
      Scripts scripts,
      List<NativeModel> models,
      long budget,
      Observer observer,
      Precedent precedent) {}

  public Interpreter(Setting setting, LoadRecorder recorder) {
    this.setting = setting;
    this.isTraced = setting.observer().isTracing();
    this.budget = new Budget(this, setting.budget());
    this.traces = new Traces(setting.observer(), stack.frames());
    LoadQuery.Target target = setting.query().target();
    this.disk = new DiskChanges(target.directory());
    this.natives = NativeNames.of(target.library());
    this.types = new Types(StandardLibrary.of(target.minorVersion()), natives);
    this.modules = new Modules(this, recorder);
    Finders finders = new Finders(this);
    this.importSystem = new ImportSystem(this, finders);
    this.imports = new Imports(this, new Deferral(setting.query().mode()), finders);
    modules.start();
  }

  /// Counts one step of work.
  void work() {
    if ((budget.step() & BETWEEN_QUESTIONS) == 0 && setting.observer().isEnough()) {
      throw Budget.end();
    }
  }

  private void swallowed(PythonError error) {
    errors.mayHappen(error.exception());
  }

  /// Runs an entry; `LoadRecorder` has seen the loads afterwards. {@return how it ended}
  public Entries.Outcome run() {
    return Entries.run(this);
  }

  /// {@return what was assumed because it could not be known}
  public Set<Heuristic> assumed() {
    return doubts.assumed();
  }

  /// {@return whether an import statement ran that was to be deferred}
  public boolean hasLazy() {
    return imports.hasLazy();
  }

  /// {@return what `atexit` was given, in order}
  List<Entries.Leaving> atExit() {
    return atExit;
  }

  Frame newFrame(Frame.Start start) {
    return new Frame(start, branches.tick());
  }

  @Override
  public Value call(Value callee, Arguments arguments) {
    return calls.call(callee, arguments);
  }

  @Override
  public Value attribute(Value object, String name) {
    return attributes.get(object, name);
  }

  @Override
  public Value find(Value object, String name) {
    return attributes.find(object, name);
  }

  @Override
  public void assign(Value object, String name, Value value) {
    writes.set(object, name, value);
  }

  @Override
  public void delete(Value object, String name) {
    writes.delete(object, name);
  }

  @Override
  public Value item(Value object, Value index) {
    return subscripts.get(object, index);
  }

  @Override
  public void assignItem(Value object, Value index, Value value) {
    subscripts.set(object, index, value);
  }

  @Override
  public Truth truth(Value value) {
    return operators.truth(value);
  }

  @Override
  public Truth equal(Value left, Value right) {
    return comparisons.sameOrEqual(left, right);
  }

  @Override
  public Value binary(String operator, Value left, Value right) {
    return operators.binary(operator, left, right);
  }

  @Override
  public Truth less(Value left, Value right) {
    return operators.truth(comparisons.compare("<", left, right));
  }

  @Override
  public Truth contains(Value container, Value item) {
    return comparisons.contains(container, item);
  }

  @Override
  public void iterate(Value iterable, Predicate<Value> each) {
    iteration.iterate(iterable, each);
  }

  @Override
  public Optional<List<Value>> elements(Value iterable) {
    return iteration.elements(iterable);
  }

  @Override
  public Optional<String> text(Value value) {
    return Texts.str(this, value);
  }

  @Override
  public ClassValue typeOf(Value value) {
    return types.of(value);
  }

  @Override
  public Truth isInstance(Value value, Value type) {
    return comparisons.isInstance(value, type);
  }

  @Override
  public Truth isSubclass(Value value, Value type) {
    return comparisons.isSubclass(value, type);
  }

  @Override
  public Value awaited(Value awaitable) {
    return iteration.await(awaitable);
  }

  @Override
  public Value next(Value iterator) {
    return iteration.next(iterator);
  }

  @Override
  public Value iterator(Value iterable) {
    return iteration.iterator(iterable);
  }

  @Override
  public Value resume(GeneratorValue generator, Supplier<Value> answer) {
    return generators.resume(generator, answer);
  }

  @Override
  public void startThread(Runnable code) {
    generators.startThread(code);
  }

  @Override
  public int thread() {
    return generators.thread();
  }

  @Override
  public boolean block(BooleanSupplier isReady, boolean isTimed) {
    return generators.block(isReady, isTimed);
  }

  @Override
  public void close(GeneratorValue generator) {
    generators.close(generator);
  }

  @Override
  public Value handled() {
    return steps.context();
  }

  @Override
  public boolean isExpected(String exception) {
    return errors.isAwaitedNearby(builtin(exception));
  }

  @Override
  public Value awaiting(String exception, Supplier<Value> action) {
    return errors.awaiting(exception, action);
  }

  @Override
  public boolean canImport(String name) {
    return importSystem.canFind(name);
  }

  @Override
  public Value spec(String module) {
    return modules.specOf(module, space().find(module));
  }

  @Override
  public Value loader(String module, String path) {
    return modules.loaders().of(module, path);
  }

  @Override
  public ClassValue sourceLoader() {
    return modules.loaders().ofSource();
  }

  @Override
  public Value found(String module, Optional<List<String>> folders) {
    return importSystem.spec(module, folders);
  }

  @Override
  public Value revealed(Value value) {
    return imports.revealed(value);
  }

  @Override
  public void deferAll(boolean all) {
    imports.deferAll(all);
  }

  @Override
  public boolean defersAll() {
    return imports.defersAll();
  }

  @Override
  public void filterImports(Value filter) {
    imports.filter(filter);
  }

  @Override
  public void assume(Heuristic heuristic) {
    doubts.assume(heuristic);
  }

  @Override
  public void note(String kind, String text) {
    modules.note(kind, text);
  }

  @Override
  public void atExit(Value function, Arguments arguments) {
    atExit.add(new Entries.Leaving(function, arguments));
  }

  @Override
  public ClassValue builtin(String name) {
    return types.named(name);
  }

  @Override
  public List<Value> subclasses(ClassValue type) {
    return classes.subclasses(type);
  }

  @Override
  public Value makeClass(String name, List<Value> bases, Map<String, Value> namespace) {
    DictValue names = dict();
    namespace.forEach(names::put);
    return classes.make(name, bases, names, Map.of());
  }

  @Override
  public InstanceValue instance(ClassValue type) {
    return new InstanceValue(type, dict(), keys);
  }

  /// {@return an object that will have that many attributes}
  InstanceValue instance(ClassValue type, int expected) {
    return new InstanceValue(type, dict(expected), keys);
  }

  @Override
  public Value importModule(String name) {
    return importSystem.dynamic(name);
  }

  @Override
  public DictValue modules() {
    return modules.loaded();
  }

  @Override
  public PythonError error(String type, String message) {
    return errors.ofNative(type, message);
  }

  @Override
  public DictValue annotations(Value owner, Value format) {
    return attributes.annotations(owner, format);
  }

  @Override
  public Frame frame(int depth) {
    return stack.frame(depth);
  }

  @Override
  public Value run(String source, DictValue globals, DictValue locals) {
    return modules.runText(source, globals, locals);
  }

  @Override
  public Value run(Value.Program program, DictValue globals, DictValue locals) {
    LoadScript script = globals == locals ? program.module() : program.inNamespace();
    return modules.runCode(script.body(), globals, locals);
  }

  @Override
  public ListValue list(List<Value> items) {
    return new ListValue(branches.tick(), traces.next(), items);
  }

  @Override
  public DictValue dict() {
    return new DictValue(branches.tick(), traces.next());
  }

  /// {@return a dictionary that will have that many entries}
  DictValue dict(int expected) {
    return new DictValue(branches.tick(), traces.next(), expected);
  }

  @Override
  public SetValue set(List<Value> items) {
    return set(items, SetValue.Kind.SET);
  }

  @Override
  public SetValue set(List<Value> items, SetValue.Kind kind) {
    SetValue set = new SetValue(branches.tick(), traces.next(), kind);
    items.forEach(set::add);
    return set;
  }

  @Override
  public GeneratorValue iterator(List<Value> items) {
    Iterator<Value> each = items.iterator();
    return GeneratorValue.pulled(() -> each.hasNext() ? each.next() : Value.ABSENT);
  }

  @Override
  public boolean isUndecided() {
    return branches.isUndecidedInModule();
  }

  @Override
  public boolean isCertain(long serial) {
    return branches.isCertain(serial);
  }

  @Override
  public void beforeWrite(Value.Container container) {
    branches.beforeWrite(container);
  }

  @Override
  public void perhaps(Runnable action) {
    if (branches.mayFork()) {
      branches.perhaps(action);
    }
  }

  @Override
  public void either(Stream<Runnable> actions) {
    if (branches.mayFork()) {
      branches.either(actions.toList());
    }
  }

  @Override
  public ModuleSpace space() {
    return setting.space();
  }

  @Override
  public Optional<LineMap> lines(String file) {
    return setting.scripts().lines(setting.space(), file);
  }

  @Override
  public PathKind kind(String path) {
    return disk.kind(path).orElseGet(() -> setting.space().kind(path));
  }

  @Override
  public DiskChanges disk() {
    return disk;
  }

  @Override
  public LoadQuery query() {
    return setting.query();
  }
}

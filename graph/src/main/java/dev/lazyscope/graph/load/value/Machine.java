package dev.lazyscope.graph.load.value;

import dev.lazyscope.analyzer.source.LineMap;
import dev.lazyscope.graph.link.ModuleSpace;
import dev.lazyscope.graph.link.ModuleSpace.PathKind;
import dev.lazyscope.graph.load.Heuristic;
import dev.lazyscope.graph.load.LoadQuery;
import dev.lazyscope.graph.load.disk.DiskChanges;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The running program as native code sees it: every way to act on values that Python has.
public interface Machine {

  Value call(Value callee, Arguments arguments);

  /// {@return `object.name`; raises AttributeError where it is known to be missing}
  Value attribute(Value object, String name);

  /// {@return `object.name`, or absent where it is known to be missing}
  Value find(Value object, String name);

  void assign(Value object, String name, Value value);

  void delete(Value object, String name);

  Value item(Value object, Value index);

  void assignItem(Value object, Value index, Value value);

  Truth truth(Value value);

  /// {@return whether two are one object, or equal: what functions in C ask of items}
  Truth equal(Value left, Value right);

  /// {@return `left operator right`, such as `+`}
  Value binary(String operator, Value left, Value right);

  /// {@return `left < right`}
  Truth less(Value left, Value right);

  /// {@return `item in container`}
  Truth contains(Value container, Value item);

  /// Gives the elements one after the other until the receiver says false.
  void iterate(Value iterable, Predicate<Value> each);

  /// {@return all elements, or empty when they are not all known}
  Optional<List<Value>> elements(Value iterable);

  /// {@return `str(value)` where it is known}
  Optional<String> text(Value value);

  /// {@return `type(value)`; the class `object` for what is unknown}
  ClassValue typeOf(Value value);

  Truth isInstance(Value value, Value type);

  Truth isSubclass(Value value, Value type);

  /// {@return what `await` gives: a coroutine runs to its end}
  Value awaited(Value awaitable);

  /// {@return the next element of an iterator, absent at its end}
  Value next(Value iterator);

  /// {@return `iter(iterable)`, unknown where it cannot be followed one by one}
  Value iterator(Value iterable);

  /// Goes on with a generator: its `yield` gives or raises the answer. {@return what it yields, or
  /// absent}
  Value resume(GeneratorValue generator, Supplier<Value> answer);

  /// Runs the code of a thread until it ends or blocks.
  void startThread(Runnable code);

  /// {@return the number of the running thread; the first has 1}
  int thread();

  /// The running thread waits until others have brought something about, or for some time only.
  /// {@return whether they have; false where nobody can}
  boolean block(BooleanSupplier isReady, boolean isTimed);

  /// `generator.close()`.
  void close(GeneratorValue generator);

  /// Runs something that may raise this exception. {@return its result, absent when it did}
  Value awaiting(String exception, Supplier<Value> action);

  /// {@return whether an import of this name would find a module}
  boolean canImport(String name);

  /// {@return the `__spec__` that a module would get}
  Value spec(String module);

  /// {@return a loader that runs a source file as a module of this name}
  Value loader(String module, String path);

  /// {@return the class of such loaders}
  ClassValue sourceLoader();

  /// {@return the spec that the interpreter's own finder makes for a name, from these folders or
  /// from `sys.path`; None where it finds nothing}
  Value found(String module, Optional<List<String>> folders);

  /// {@return what a program gets that takes this value out of a dictionary: a proxy, or under PEP
  /// 690, which hides proxies, what it stands for}
  Value revealed(Value value);

  /// Whether every import statement that may be lazy is one, unless a filter refuses:
  /// `sys.set_lazy_imports`.
  void deferAll(boolean all);

  boolean defersAll();

  /// `sys.set_lazy_imports_filter`; absent removes the filter.
  void filterImports(Value filter);

  /// Tells that from here on something is only assumed.
  void assume(Heuristic heuristic);

  /// Tells the reader of the result about something at the place where the program stands.
  void note(String kind, String text);

  /// Registers what runs when the program ends.
  void atExit(Value function, Arguments arguments);

  /// {@return a class of `builtins`}
  ClassValue builtin(String name);

  /// {@return a new class as `type(name, bases, namespace)` makes it}
  Value makeClass(String name, List<Value> bases, Map<String, Value> namespace);

  /// {@return the classes made from a class so far}
  List<Value> subclasses(ClassValue type);

  /// {@return an instance without attributes; `__init__` is not called}
  InstanceValue instance(ClassValue type);

  /// {@return the module of this absolute name, loaded with its parents; raises ImportError}
  Value importModule(String name);

  /// {@return `sys.modules`}
  DictValue modules();

  /// {@return an exception to throw, of a class of `builtins`}
  PythonError error(String type, String message);

  /// {@return the exception that is being handled, or None}
  Value handled();

  /// {@return whether a handler close by waits for a built-in exception}
  boolean isExpected(String exception);

  /// Evaluates the annotations of a class or function, for a reader who wants a format of
  /// `annotationlib`.
  DictValue annotations(Value owner, Value format);

  /// {@return the frame of the Python code that called, `depth` calls out}
  Frame frame(int depth);

  /// {@return the result of `eval` or `exec` of a source text}
  Value run(String source, DictValue globals, DictValue locals);

  /// {@return the same of code that is no text any more}
  Value run(Value.Program program, DictValue globals, DictValue locals);

  ListValue list(List<Value> items);

  DictValue dict();

  SetValue set(List<Value> items);

  SetValue set(List<Value> items, SetValue.Kind kind);

  /// {@return an iterator over values}
  GeneratorValue iterator(List<Value> items);

  /// Whether a write to something made at `serial` happens for certain: not inside a branch that
  /// was entered on an undecided condition after it was made.
  boolean isCertain(long serial);

  /// Has to be called before a container is written to: after an undecided branch, what it held
  /// before remains possible.
  void beforeWrite(Value.Container container);

  /// {@return whether a condition that is not known decides, within the module that loads, whether
  /// the code that runs does so}
  boolean isUndecided();

  /// Runs something that may or may not happen: after it, what it wrote may be there or not.
  void perhaps(Runnable action);

  /// Runs actions of which one happens.
  void either(Stream<Runnable> actions);

  ModuleSpace space();

  /// {@return the lines of a source file, which serve one thread at a time}
  Optional<LineMap> lines(String file);

  /// {@return what lies at a path: on the disk, or because the program made it}
  PathKind kind(String path);

  /// {@return what the run has put on the disk and taken from it}
  DiskChanges disk();

  LoadQuery query();
}

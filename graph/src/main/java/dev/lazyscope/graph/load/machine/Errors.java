package dev.lazyscope.graph.load.machine;

import dev.lazyscope.analyzer.script.Code;
import dev.lazyscope.analyzer.script.Step;
import dev.lazyscope.analyzer.script.Term;
import dev.lazyscope.graph.load.Heuristic;
import dev.lazyscope.graph.load.LoadSet.Kind;
import dev.lazyscope.graph.load.observer.Observer;
import dev.lazyscope.graph.load.observer.Observer.Belief;
import dev.lazyscope.graph.load.operation.Tracebacks;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.Frame;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.ModuleValue;
import dev.lazyscope.graph.load.value.PythonError;
import dev.lazyscope.graph.load.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Makes Python errors, and knows which handlers wait for them.
///
/// `near-handlers-only`: an error that the analyser infers (a missing attribute, a missing key) is
/// raised only when a handler close by names it; otherwise the result is unknown. An error that is
/// raised by the program travels as far as it would.
final class Errors {
  /// How many calls out a handler may be that sees inferred errors.
  private static final int NEAR = 3;

  /// How many calls out a handler may be that sees a missing file.
  private static final int NEAR_OF_DISK = 8;

  /// Other names of `OSError`, kept from Python 2.
  private static final Map<String, String> ALIASES =
      Map.of("IOError", "OSError", "EnvironmentError", "OSError");

  private final Interpreter interpreter;
  private final List<Waiting> waiting = new ArrayList<>();
  private final Map<Step.Try, Names> names = new IdentityHashMap<>();

  Errors(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  /// The exceptions that the handlers of a `try` name, and those of them that are not raised again.
  private record Names(Set<String> awaited, Set<String> swallowed) {
    static Names of(Step.Try attempt) {
      List<Step.Handler> handlers = attempt.handlers();
      Set<String> all = named(handlers);
      if (attempt.isStar()) {
        all.add("BaseExceptionGroup");
      }
      boolean raisesAgain = handlers.stream().anyMatch(Errors::raisesAgain);
      return new Names(
          all,
          raisesAgain ? named(handlers.stream().filter(one -> !raisesAgain(one)).toList()) : all);
    }
  }

  /// A `try` with handlers or a `with suppress` that is active, and how many calls deep it stands.
  static final class Waiting {
    private final Set<String> names;
    private int depth;
    private final boolean isSuppressing;
    private final Set<String> swallowed;
    private boolean isDoubtful;

    private Waiting(Set<String> names, int depth, boolean isSuppressing) {
      this(names, names, depth, isSuppressing);
    }

    private Waiting(Set<String> names, Set<String> swallowed, int depth, boolean isSuppressing) {
      this.names = names;
      this.swallowed = swallowed;
      this.depth = depth;
      this.isSuppressing = isSuppressing;
    }

    Set<String> names() {
      return names;
    }

    boolean isSuppressing() {
      return isSuppressing;
    }

    boolean names(ClassValue exception) {
      return exception.order().stream().anyMatch(type -> names.contains(type.name()));
    }

    int depth() {
      return depth;
    }

    /// A generator goes on that many calls deeper than it stopped.
    void deepen(int calls) {
      depth += calls;
    }
  }

  /// {@return the handlers that wait, innermost last; a generator takes its own away and brings
  /// them back}
  List<Waiting> active() {
    return waiting;
  }

  /// {@return how many of the first handlers may have been left by an error}
  static int doubtful(List<Waiting> handlers, int first) {
    int count = 0;
    for (int i = 0; i < first; i++) {
      count += handlers.get(i).isDoubtful ? 1 : 0;
    }
    return count;
  }

  /// {@return the names of the exceptions that handlers wait for and do not raise again}
  static Set<String> swallowed(List<Waiting> handlers) {
    Set<String> names = new HashSet<>();
    handlers.forEach(one -> names.addAll(one.swallowed));
    return names;
  }

  void enter(Step.Try attempt) {
    Names of = names.computeIfAbsent(attempt, Names::of);
    waiting.add(new Waiting(of.awaited, of.swallowed, interpreter.stack.depth(), false));
  }

  void enter(Set<String> exceptions) {
    waiting.add(new Waiting(exceptions, interpreter.stack.depth(), false));
  }

  void enterSuppressing(Set<String> exceptions) {
    waiting.add(new Waiting(exceptions, interpreter.stack.depth(), !exceptions.isEmpty()));
  }

  /// {@return whether the code may have ended by an exception that was not followed}
  boolean leave() {
    boolean isDoubtful = waiting.removeLast().isDoubtful;
    if (isDoubtful) {
      interpreter.doubts.leave();
    }
    return isDoubtful;
  }

  /// An exception may have been raised here, after which the innermost `try` that awaits it would
  /// not go on.
  void mayHappen(Value exception) {
    for (Waiting one : waiting.reversed()) {
      if (!one.isDoubtful && isCaught(one, exception)) {
        one.isDoubtful = true;
        interpreter.doubts.enter();
        return;
      }
    }
  }

  /// The same for an exception of which the type is known.
  void mayHappen(String type) {
    if (!waiting.isEmpty()) {
      mayHappen(instance(interpreter.builtin(type), ""));
    }
  }

  private static boolean isCaught(Waiting one, Value exception) {
    return one.names().contains("*")
        || one.names().contains("?")
        || (exception instanceof InstanceValue instance
            ? instance.type().order().stream().anyMatch(type -> one.names().contains(type.name()))
            : !one.names().isEmpty());
  }

  /// Runs something whose exception of this name is awaited. {@return absent when it came}
  Value awaiting(String exception, Supplier<Value> action) {
    enter(Set.of(exception));
    try {
      return action.get();
    } catch (PythonError error) {
      if (error.exception() instanceof InstanceValue instance
          && instance.type().isSubclassOf(interpreter.builtin(exception))) {
        return Value.ABSENT;
      }
      throw error;
    } finally {
      leave();
    }
  }

  private static boolean raisesAgain(Step.Handler handler) {
    return !handler.body().isEmpty()
        && handler.body().getLast() instanceof Step.Raise(var exception, _, _)
        && exception.isEmpty();
  }

  private static Set<String> named(List<Step.Handler> handlers) {
    Set<String> found = new HashSet<>();
    for (Step.Handler handler : handlers) {
      handler.type().ifPresentOrElse(type -> collect(type, found), () -> found.add("*"));
    }
    return found;
  }

  private static void collect(Term type, Set<String> found) {
    switch (type) {
      case Term.Global(var name, _) -> found.add(ALIASES.getOrDefault(name, name));
      case Term.ClassName(var name, _) -> found.add(name);
      // No class, then, but whatever `self.expected` holds.
      case Term.Attribute(Term.Local _, var name, _) when Character.isLowerCase(name.charAt(0)) ->
          found.add("?");
      case Term.Attribute(_, var name, _) -> found.add(name);
      case Term.TupleOf(var items) -> items.forEach(item -> collect(item.value(), found));
      case Term _ -> found.add("?");
    }
  }

  /// {@return the error, to be thrown}
  PythonError make(String type, String message) {
    return make(interpreter.builtin(type), message);
  }

  PythonError make(ClassValue type, String message) {
    InstanceValue exception =
        type.name().equals("ModuleNotFoundError")
            ? missing(type, message)
            : instance(type, message);
    return made(exception, message);
  }

  private PythonError made(InstanceValue exception, String subject) {
    observe(
        exception.type().name(), subject, isAwaited(exception) ? Belief.EXPECTED : Belief.RAISED);
    return new PythonError(exception, false, interpreter.stack.trail());
  }

  /// {@return what ends a generator that is closed; that is no failure}
  PythonError closing() {
    return new PythonError(
        instance(interpreter.builtin("GeneratorExit"), ""), false, interpreter.stack.trail());
  }

  /// A module that is not there is named apart from the text too.
  private InstanceValue missing(ClassValue type, String module) {
    InstanceValue exception = instance(type, "No module named '" + module + "'");
    exception.attributes().put("name", Value.of(module));
    return exception;
  }

  /// {@return the error of `from module import name` where there is no such name}
  PythonError noMember(String module, Value path, String name) {
    String message = "cannot import name '" + name + "' from '" + module + "'";
    String place = path instanceof Value.Str(var file) ? file : "unknown location";
    InstanceValue exception =
        instance(interpreter.builtin("ImportError"), message + " (" + place + ")");
    exception.attributes().put("name", Value.of(module));
    exception.attributes().put("path", path);
    exception.attributes().put("name_from", Value.of(name));
    return made(exception, message);
  }

  /// An error while a proxy is resolved has a cause that names the lazy statement.
  void causedByLazyImport(PythonError error, String module) {
    if (error.exception() instanceof InstanceValue exception) {
      String message = "lazy import of " + module + " raised an exception during resolution";
      exception
          .attributes()
          .put("__cause__", instance(interpreter.builtin("ImportError"), message));
    }
  }

  /// {@return an error of native code: it knows too little to be believed unless it ends the
  /// program or is about imports}
  PythonError ofNative(String type, String message) {
    ClassValue exception = interpreter.builtin(type);
    boolean certain =
        exception.isSubclassOf(interpreter.builtin("ImportError"))
            || exception.isSubclassOf(interpreter.builtin("SystemExit"));
    return new PythonError(instance(exception, message), !certain, interpreter.stack.trail());
  }

  /// An error of native code that is not certain is one that the analyser infers: thrown if
  /// somebody close by waits for it. {@return unknown otherwise}
  Value fromNative(PythonError error) {
    if (!error.isInferred() || !(error.exception() instanceof InstanceValue exception)) {
      throw error;
    }
    return inferred(exception, subject(exception));
  }

  private static String subject(InstanceValue exception) {
    return exception.attributes().get("args") instanceof Value.Tuple(var args)
            && !args.isEmpty()
            && args.getFirst() instanceof Value.Str(var text)
        ? text
        : "";
  }

  private InstanceValue instance(ClassValue type, String message) {
    InstanceValue exception = interpreter.instance(type);
    exception.attributes().put("args", Value.tuple(Value.of(message)));
    exception.attributes().put("__cause__", Value.NONE);
    exception.attributes().put("__context__", interpreter.steps.context());
    exception.attributes().put("__suppress_context__", Value.of(false));
    exception.attributes().put("__traceback__", Value.UNKNOWN);
    if (type.name().equals("AttributeError") || type.name().equals("NameError")) {
      exception.attributes().put("name", isName(message) ? Value.of(message) : Value.NONE);
      exception.attributes().put("obj", Value.NONE);
    }
    if (type.isSubclassOf(interpreter.builtin("ImportError"))) {
      CoreTypes.ofNoModule(exception.attributes(), Value.of(message));
    }
    if (type.name().equals("NameError")) {
      exception
          .attributes()
          .put("args", Value.tuple(Value.of("name '" + message + "' is not defined")));
    }
    return exception;
  }

  private static boolean isName(String text) {
    return !text.isEmpty() && text.chars().allMatch(Character::isUnicodeIdentifierPart);
  }

  /// An object has no such attribute, as the analyser infers. {@return unknown, unless somebody
  /// close by waits for the error}
  Value noAttribute(Value object, String name) {
    return inferred(lacking(object, name), name);
  }

  /// {@return the same error where it is certain}
  PythonError ofNoAttribute(Value object, String name) {
    return made(lacking(object, name), name);
  }

  private InstanceValue lacking(Value object, String name) {
    InstanceValue exception = instance(interpreter.builtin("AttributeError"), name);
    String owner =
        switch (object) {
          case ModuleValue module -> "module '" + module.name() + "'";
          case ClassValue type -> "type object '" + type.name() + "'";
          case Value _ -> "'" + interpreter.types.of(object).name() + "' object";
        };
    exception.attributes().put("obj", object);
    Value message = Value.of(owner + " has no attribute '" + name + "'");
    exception.attributes().put("args", Value.tuple(message));
    return exception;
  }

  /// An error that the analyser infers: thrown if somebody close by waits for it. {@return unknown
  /// otherwise}
  Value inferred(String type, String message) {
    return inferred(instance(interpreter.builtin(type), message), message);
  }

  private Value inferred(InstanceValue exception, String subject) {
    ClassValue type = exception.type();
    boolean isExpected =
        isAwaitedNearby(type)
            || isOfDisk(type, _ -> true)
            || isEndInGenerator(type) && isAwaitedNearby(interpreter.builtin("RuntimeError"));
    observe(type.name(), subject, isExpected ? Belief.EXPECTED : Belief.INFERRED);
    if (isExpected || isNew(type)) {
      throw new PythonError(exception, isExpected, interpreter.stack.trail());
    }
    interpreter.doubts.assume(Heuristic.NEAR_HANDLERS_ONLY);
    mayHappen(exception);
    return Value.UNKNOWN;
  }

  /// {@return whether it leaves the generator that runs as a RuntimeError (PEP 479)}
  private boolean isEndInGenerator(ClassValue type) {
    return type.name().equals("StopIteration")
        && interpreter.stack.depth() > 0
        && interpreter.frame(0).code().kind() == Code.Kind.GENERATOR;
  }

  boolean isAwaitedNearby(ClassValue exception) {
    int depth = interpreter.stack.depth();
    for (Waiting one : waiting.reversed()) {
      int distance = depth - one.depth();
      if (distance > NEAR) {
        return isOfDisk(exception, Waiting::isSuppressing);
      }
      for (ClassValue type : exception.order()) {
        boolean broad = type.name().equals("Exception") || type.name().equals("BaseException");
        if (one.names().contains(type.name()) && (!broad || distance == 0)) {
          return true;
        }
      }
      if (distance == 0 && one.names().contains("*")) {
        return true;
      }
    }
    return isOfDisk(exception, Waiting::isSuppressing);
  }

  /// {@return whether it is the disk that an exception is about, which is known, and such a handler
  /// is ready for it}
  private boolean isOfDisk(ClassValue exception, Predicate<Waiting> handler) {
    return exception.isSubclassOf(interpreter.builtin("OSError"))
        && waiting.stream()
            .filter(one -> interpreter.stack.depth() - one.depth() <= NEAR_OF_DISK)
            .anyMatch(one -> handler.test(one) && one.names(exception));
  }

  /// {@return whether any active handler could catch the exception}
  boolean isAwaited(Value exception) {
    return waiting.stream().anyMatch(one -> isCaught(one, exception));
  }

  /// {@return whether any active handler names the exception itself}
  boolean isNamed(String exception) {
    return waiting.stream().anyMatch(one -> one.names().contains(exception));
  }

  /// {@return whether an exception is thrown, rather than ending the function that raises it}
  boolean mayTravel(Value exception) {
    if (exception instanceof InstanceValue instance) {
      boolean endsProgram =
          instance.type().isSubclassOf(interpreter.builtin("SystemExit"))
              || instance.type().isSubclassOf(interpreter.builtin("ImportError"));
      return endsProgram
          || isAwaited(exception)
          || interpreter.doubts.isFree()
          || isNew(instance.type());
    }
    return isAwaited(exception);
  }

  /// {@return whether an error is the wish to end the program}
  boolean endsProgram(PythonError error) {
    return error.exception() instanceof InstanceValue instance
        && instance.type().isSubclassOf(interpreter.builtin("SystemExit"));
  }

  /// {@return what is thrown by `raise value`}
  PythonError raised(Value value, Frame frame) {
    Value exception = value;
    if (value instanceof ClassValue) {
      exception = interpreter.call(value, dev.lazyscope.graph.load.value.Arguments.NONE);
    }
    observe(
        interpreter.types.of(exception).name(),
        "",
        isAwaited(exception) ? Belief.EXPECTED : Belief.RAISED);
    return new PythonError(exception, false, interpreter.stack.trail());
  }

  /// Tells the observer of a failure at the place where the program stands.
  private void observe(String type, String subject, Belief belief) {
    Observer observer = interpreter.setting.observer();
    if (observer.isWatching() && interpreter.stack.depth() > 0) {
      Belief here = interpreter.branches.isCertain() ? belief : Belief.UNDECIDED;
      observer.failed(
          new Observer.Failure(type, subject, interpreter.stack.spot(), here), interpreter.stack);
      if (observer.isEnough()) {
        throw Budget.end();
      }
    }
  }

  /// {@return whether an exception that is raised here is not raised where nothing is deferred}
  private boolean isNew(ClassValue type) {
    if (interpreter.stack.depth() == 0 || !interpreter.branches.isCertain()) {
      return false;
    }
    Observer.Failure failure =
        new Observer.Failure(type.name(), "", interpreter.stack.spot(), Belief.INFERRED);
    return interpreter.setting.precedent().lacks(failure, interpreter.stack);
  }

  /// What `sys.excepthook` and `sys.unraisablehook` do in C: the module `traceback` prints the
  /// exception.
  Value show(PythonError error) {
    Value exception = error.exception();
    if (exception instanceof InstanceValue raised) {
      giveTraceback(raised, Tracebacks.of(interpreter, error.trail()));
    }
    interpreter.importSystem.begin(Kind.EXTENSION, "traceback");
    Value printer =
        interpreter.attribute(
            interpreter.modules.loaded().get("traceback"), "_print_exception_bltin");
    return interpreter.call(printer, Arguments.of(exception));
  }

  /// What led to an exception came most of the way that it came.
  private static void giveTraceback(InstanceValue exception, Value traceback) {
    exception.attributes().put("__traceback__", traceback);
    for (String name : List.of("__cause__", "__context__")) {
      if (exception.attributes().get(name) instanceof InstanceValue other
          && other.attributes().get("__traceback__").isUnknown()) {
        giveTraceback(other, traceback);
      }
    }
  }
}

package dev.lazyscope.graph.load.machine;

import dev.lazyscope.analyzer.script.Code;
import dev.lazyscope.graph.load.Heuristic;
import dev.lazyscope.graph.load.branch.Flow;
import dev.lazyscope.graph.load.content.ProtocolBuffers;
import dev.lazyscope.graph.load.nativemodel.file.IoModel;
import dev.lazyscope.graph.load.nativemodel.string.ByteArrays;
import dev.lazyscope.graph.load.nativemodel.system.HandedPaths;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DeferredAnnotation;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.Frame;
import dev.lazyscope.graph.load.value.FunctionValue;
import dev.lazyscope.graph.load.value.GeneratorValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.Joining;
import dev.lazyscope.graph.load.value.ModuleValue;
import dev.lazyscope.graph.load.value.NativeFunction;
import dev.lazyscope.graph.load.value.ProxyValue;
import dev.lazyscope.graph.load.value.PythonError;
import dev.lazyscope.graph.load.value.Value;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Calls: binds arguments to parameters and runs bodies.
final class Calls {
  /// `repetition-bound`: deeper than Python itself allows.
  private static final int DEEPEST = 400;

  /// `repetition-bound`: a function that calls itself on undecided conditions.
  private static final int MOST_ACTIVE_UNDECIDED = 6;

  /// The same in an undecided branch that takes many steps.
  private static final int MOST_ACTIVE_LONG = 3;

  private static final int MOST_ACTIVE = 60;

  /// `repetition-bound`: calls of one function inside one undecided branch.
  private static final int MOST_CALLS_UNDECIDED = 60;

  /// The same, with constants as arguments.
  private static final int MOST_CONSTANT_CALLS_UNDECIDED = 1500;

  /// A function that takes no more steps in all its calls is followed wherever it is called.
  private static final long FEW_STEPS = 5_000;

  /// `repetition-bound`: steps in the bodies of all calls of one function that is called often.
  private static final long MOST_STEPS = 1_500_000;

  /// An undecided branch that takes no more steps may call what it likes, as parsers do.
  private static final long FEW_STEPS_UNDECIDED = 100_000;

  private static final int OFTEN = 1000;

  private final Interpreter interpreter;
  private final Map<Code, int[]> active = new IdentityHashMap<>();
  private InBranch inBranch = new InBranch(0, 0);

  /// What was called in an undecided branch so far; `began` is how many steps were left then.
  private record InBranch(long branch, long began, Map<Code, Integer> calls) {
    InBranch(long branch, long began) {
      this(branch, began, new IdentityHashMap<>());
    }

    int count(Code code) {
      return calls.merge(code, 1, Integer::sum);
    }
  }

  Calls(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  Value call(Value callee, Arguments arguments) {
    return switch (callee) {
      case FunctionValue function when function.mayHaveOtherCode() -> {
        interpreter.perhaps(() -> invoke(function, arguments));
        yield callUnknown(arguments);
      }
      case FunctionValue function -> invoke(function, arguments);
      case Value.BoundMethod(var receiver, var function) ->
          call(function, arguments.prepended(receiver));
      case NativeFunction function -> callNative(function, arguments);
      case ClassValue type when type.isCompiled() -> {
        callUnknown(arguments);
        yield interpreter.instance(type);
      }
      case ClassValue type when type.isOpaque() -> {
        callUnknown(arguments);
        yield Extensions.made(interpreter, type, arguments);
      }
      case ClassValue type -> interpreter.classes.construct(type, arguments);
      case InstanceValue instance -> callInstance(instance, arguments);
      case Value.ClassMethod(var function) -> call(function, arguments);
      case Value.StaticMethod(var function) -> call(function, arguments);
      case Value.AnyOf(var options) -> callAny(options, arguments);
      case ProxyValue proxy -> {
        interpreter.setting.observer().leaked(proxy.request());
        yield interpreter.imports.hidesProxies()
            ? call(interpreter.imports.resolve(proxy), arguments)
            : notCallable();
      }
      case ModuleValue _ -> callModule();
      case Value.Marker marker when marker.isAnyCompiled() -> {
        complete(arguments);
        callUnknown(arguments);
        yield Extensions.given(arguments);
      }
      case Value.Marker marker -> marker.isUnknown() ? callUnknown(arguments) : notCallable();
      case Value _ -> notCallable();
    };
  }

  private Value callUnknown(Arguments arguments) {
    takeFile(arguments);
    fill(arguments);
    IoModel.handOver(arguments);
    ByteArrays.handOver(interpreter, arguments);
    return doubtful(Heuristic.UNKNOWN_CALL);
  }

  /// Such a module hands its file, some bytes, to a pool in compiled code, which must have those by
  /// then that the file imports: the modules of these have run.
  private void takeFile(Arguments arguments) {
    if (arguments.count() == 1
        && arguments.at(0) instanceof Value.Bytes
        && ProtocolBuffers.isMade(interpreter.frame(0).module())
        && interpreter.frame(0).globals().entries().values().stream()
            .anyMatch(name -> isFileNotRead(name))) {
      throw interpreter.errors.make("TypeError", "Couldn't build proto file into descriptor pool");
    }
  }

  private boolean isFileNotRead(Value name) {
    return name instanceof ProxyValue proxy
        && proxy.request().attribute().filter(ProtocolBuffers::isMade).isPresent()
        && !interpreter
            .modules
            .loaded()
            .has(proxy.request().module() + "." + proxy.request().attribute().get());
  }

  /// An object that hands itself to something unknown while its `__init__` runs gets from there
  /// what the annotations of its classes say it has.
  private void fill(Arguments arguments) {
    if (initialized() instanceof InstanceValue self
        && (arguments.positional().contains(self) || arguments.named().containsValue(self))) {
      self.type().order().stream()
          .flatMap(type -> type.annotations().stream())
          .map(DeferredAnnotation::name)
          .filter(name -> isToCome(self, name))
          .forEach(name -> interpreter.branches.put(self.attributes(), name, Value.UNKNOWN));
    }
  }

  /// A compiled function that the body of a module calls with nothing may add names to the module.
  private void complete(Arguments arguments) {
    boolean isRunning = interpreter.stack.depth() > 0;
    if (isRunning
        && arguments.equals(Arguments.NONE)
        && interpreter.frame(0).code().kind() == Code.Kind.MODULE
        && interpreter.modules.loaded().get(interpreter.frame(0).module())
            instanceof ModuleValue module) {
      module.completeInC();
    }
  }

  /// {@return the object whose `__init__` runs}
  private Value initialized() {
    if (interpreter.stack.depth() == 0) {
      return Value.ABSENT;
    }
    Frame caller = interpreter.frame(0);
    boolean isInit = caller.code().name().equals("__init__") && caller.slots().length > 0;
    return isInit ? caller.slots()[0] : Value.ABSENT;
  }

  private static boolean isToCome(InstanceValue self, String name) {
    Value ofType = self.type().lookup(name);
    return !name.startsWith("__")
        && !self.attributes().has(name)
        && (ofType == Value.ABSENT || ofType.isUnknown());
  }

  private Value callNative(NativeFunction function, Arguments arguments) {
    try {
      return function.body().call(interpreter, arguments);
    } catch (PythonError error) {
      return interpreter.errors.fromNative(error);
    } catch (ArithmeticException
        | IllegalArgumentException
        | IndexOutOfBoundsException
        | StackOverflowError odd) {
      // Arguments that the model was not written for. Tests, run with assertions, show them.
      assert false : function.name() + " of " + arguments + ": " + odd;
      return doubtful(Heuristic.UNKNOWN_CALL);
    }
  }

  /// A call that is not followed.
  private Value doubtful(Heuristic heuristic) {
    interpreter.doubts.assume(heuristic);
    return Value.UNKNOWN;
  }

  private Value notCallable() {
    return interpreter.errors.inferred("TypeError", "object is not callable");
  }

  /// A submodule that stands where a function of its name was meant: what laziness may bring about.
  private Value callModule() {
    if (interpreter.branches.isCertain() && interpreter.doubts.isCertain()) {
      throw interpreter.errors.make("TypeError", "'module' object is not callable");
    }
    return notCallable();
  }

  private Value callInstance(InstanceValue instance, Arguments arguments) {
    Value method = interpreter.attributes.ofType(instance, "__call__");
    if (method == Value.ABSENT) {
      return instance.type().mayHaveOthers() ? Value.UNKNOWN : notCallable();
    }
    return call(method, arguments);
  }

  private Value callAny(List<Value> options, Arguments arguments) {
    Value[] result = {Value.ABSENT};
    interpreter.either(
        options.stream()
            .filter(option -> option != Value.NONE)
            .map(option -> () -> result[0] = Joining.join(result[0], call(option, arguments))));
    return result[0] == Value.ABSENT ? Value.UNKNOWN : result[0];
  }

  private Value invoke(FunctionValue function, Arguments arguments) {
    Code code = function.code();
    int[] running = active.computeIfAbsent(code, first -> first(function));
    if (isRepeated(function, running[0], arguments) || interpreter.stack.depth() > DEEPEST) {
      interpreter.budget.gap();
      HandedPaths.toSkipped(interpreter, function, arguments);
      ByteArrays.handOver(interpreter, arguments);
      return doubtful(Heuristic.REPETITION_BOUND);
    }
    Frame frame = interpreter.newFrame(function.start());
    bind(function, arguments, frame);
    return switch (code.kind()) {
      case GENERATOR -> generator(GeneratorValue.Kind.GENERATOR, frame);
      case ASYNC_GENERATOR -> generator(GeneratorValue.Kind.ASYNC_GENERATOR, frame);
      case COROUTINE -> generator(GeneratorValue.Kind.COROUTINE, frame);
      case FUNCTION, CLASS, MODULE, COMPREHENSION -> {
        running[0]++;
        long began = interpreter.budget.left();
        long before = interpreter.budget.call();
        long reserve = interpreter.budget.putBy();
        try {
          yield runToEnd(frame);
        } catch (Budget.Exhausted over) {
          yield interpreter.budget.giveUp(over, reserve);
        } finally {
          running[0]--;
          interpreter.budget.giveBack(reserve);
          function.countSteps(interpreter.budget.own(began, before));
        }
      }
    };
  }

  private int[] first(FunctionValue function) {
    if (interpreter.setting.observer().isWatching()
        && function.globals().get("__name__") instanceof Value.Str(var module)) {
      interpreter.setting.observer().called(new ProxyValue.Site(module, function.code().at()));
    }
    return new int[1];
  }

  /// {@return whether this call is beyond what `repetition-bound` allows; `running` counts the
  /// calls of the same function that have not ended}
  private boolean isRepeated(FunctionValue function, int running, Arguments arguments) {
    if (interpreter.branches.isCertainInModule()) {
      return running >= MOST_ACTIVE
          || function.countCall() > OFTEN && function.steps() > MOST_STEPS;
    }
    long branch = interpreter.branches.outermost();
    long left = interpreter.budget.left();
    if (branch != inBranch.branch) {
      inBranch = new InBranch(branch, left);
    }
    int calls = inBranch.count(function.code());
    boolean isLong = inBranch.began - left > FEW_STEPS_UNDECIDED;
    return running >= (isLong ? MOST_ACTIVE_LONG : MOST_ACTIVE_UNDECIDED)
        || isLong
            && function.steps() > FEW_STEPS
            && calls
                > (areConstants(arguments) ? MOST_CONSTANT_CALLS_UNDECIDED : MOST_CALLS_UNDECIDED);
  }

  private static boolean areConstants(Arguments arguments) {
    for (Value value : arguments.positional()) {
      if (!isConstant(value)) {
        return false;
      }
    }
    return arguments.named().values().stream().allMatch(Calls::isConstant);
  }

  private static boolean isConstant(Value value) {
    return value instanceof Value.Str
        || value instanceof Value.Int
        || value instanceof Value.Marker && !value.isUnknown();
  }

  /// {@return a generator over the body of a frame}
  GeneratorValue generator(GeneratorValue.Kind kind, Frame frame) {
    return new GeneratorValue(
        kind,
        receiver -> {
          frame.yieldTarget(Optional.of(receiver));
          try {
            return runToEnd(frame);
          } catch (PythonError end) {
            throw interpreter.generators.leaving(kind, end);
          }
        });
  }

  /// Runs a comprehension's body, whose result is what it collects.
  void runInner(Frame frame) {
    interpreter.stack.push(frame);
    try {
      interpreter.steps.run(frame.code().body().steps(), frame);
    } finally {
      interpreter.stack.pop();
    }
  }

  private Value runToEnd(Frame frame) {
    interpreter.stack.push(frame);
    try {
      Flow flow = interpreter.steps.run(frame.code().body().steps(), frame);
      Value result = frame.result();
      if (flow == Flow.RETURN && result != Value.ABSENT) {
        return result;
      }
      return result == Value.ABSENT ? Value.NONE : Joining.join(result, Value.NONE);
    } finally {
      interpreter.stack.pop();
    }
  }

  /// Puts the arguments into the slots.
  private void bind(FunctionValue function, Arguments arguments, Frame frame) {
    List<Code.Param> params = function.code().params();
    Map<String, Value> named =
        arguments.named().isEmpty() ? Map.of() : new LinkedHashMap<>(arguments.named());
    List<Value> positional = arguments.positional();
    Value assigned = function.attribute("__defaults__");
    Optional<Code.Param> missing = Optional.empty();
    int next = 0;
    int nextDefault = 0;
    for (int i = 0; i < params.size(); i++) {
      Code.Param param = params.get(i);
      Value declared = param.hasDefault() ? function.defaults().get(nextDefault++) : Value.ABSENT;
      Value byDefault =
          param.passing() == Code.Passing.KEYWORD_ONLY
              ? ofKeyword(function, param.name(), declared)
              : assigned == Value.ABSENT ? declared : assigned(function, assigned, i);
      Value value =
          switch (param.passing()) {
            case VAR_POSITIONAL -> {
              Value rest = rest(positional, next, arguments.isOpen());
              next = positional.size();
              yield rest;
            }
            case VAR_KEYWORD -> restNamed(named, arguments);
            case KEYWORD_ONLY -> taken(named, param.name(), byDefault);
            case POSITIONAL_ONLY -> next < positional.size() ? positional.get(next++) : byDefault;
            case EITHER ->
                next < positional.size()
                    ? positional.get(next++)
                    : taken(named, param.name(), byDefault);
          };
      if (value == Value.ABSENT) {
        missing = missing.or(() -> Optional.of(param));
        value = Value.UNKNOWN;
      } else if (arguments.isOpen() && value == byDefault) {
        value = Value.UNKNOWN;
      }
      frame.slots()[i] = value;
    }
    if (arguments.isOpen() || arguments.isLoose()) {
      return;
    }
    if (next < positional.size() || !named.isEmpty()) {
      String what = tooMany(function, positional.size(), named.keySet().stream().findFirst());
      misfit(function, what);
    } else if (missing.isPresent()) {
      misfit(function, missing(function, missing.get()));
    }
  }

  /// A call that does not fit its function ends the program where everything about it is certain.
  /// Of code that the program makes itself, not every line may be known.
  private void misfit(FunctionValue function, String what) {
    if (interpreter.branches.isCertain()
        && interpreter.doubts.isCertain()
        && !function.isOfText()
        && !interpreter.frame(0).isOfText()) {
      throw interpreter.errors.make("TypeError", what);
    }
    interpreter.errors.inferred("TypeError", what);
  }

  /// Programs read what the interpreter says of a call that does not fit.
  private static String missing(FunctionValue function, Code.Param param) {
    String kind = param.passing() == Code.Passing.KEYWORD_ONLY ? "keyword-only" : "positional";
    return "%s() missing 1 required %s argument: '%s'"
        .formatted(function.code().qualifiedName(), kind, param.name());
  }

  private static String tooMany(FunctionValue function, int given, Optional<String> name) {
    String callee = function.code().qualifiedName() + "()";
    long taken =
        function.code().params().stream().filter(param -> isPositional(param.passing())).count();
    return name.map(one -> callee + " got an unexpected keyword argument '" + one + "'")
        .orElse(
            "%s takes %d positional argument%s but %d %s given"
                .formatted(
                    callee, taken, taken == 1 ? "" : "s", given, given == 1 ? "was" : "were"));
  }

  /// {@return the default of a parameter that can only be named}
  private static Value ofKeyword(FunctionValue function, String name, Value declared) {
    return switch (function.attribute("__kwdefaults__")) {
      case Value.Marker.ABSENT -> declared;
      case DictValue values -> values.get(name);
      case Value values -> values.isUnknown() ? Value.UNKNOWN : Value.ABSENT;
    };
  }

  /// {@return the default that a parameter got by an assignment to `__defaults__`}
  private static Value assigned(FunctionValue function, Value defaults, int index) {
    if (!(defaults instanceof Value.Tuple(var values))) {
      return defaults.isUnknown() ? Value.UNKNOWN : Value.ABSENT;
    }
    long positional =
        function.code().params().stream().filter(param -> isPositional(param.passing())).count();
    int at = index - (int) (positional - values.size());
    return at >= 0 && at < values.size() && index < positional ? values.get(at) : Value.ABSENT;
  }

  private static boolean isPositional(Code.Passing passing) {
    return passing == Code.Passing.POSITIONAL_ONLY || passing == Code.Passing.EITHER;
  }

  private static Value taken(Map<String, Value> named, String name, Value byDefault) {
    return named.containsKey(name) ? named.remove(name) : byDefault;
  }

  private static Value rest(List<Value> positional, int from, boolean open) {
    if (open) {
      return Value.UNKNOWN;
    }
    return new Value.Tuple(
        from >= positional.size()
            ? List.of()
            : List.copyOf(positional.subList(from, positional.size())));
  }

  private Value restNamed(Map<String, Value> named, Arguments arguments) {
    DictValue rest = interpreter.dict();
    if (!named.isEmpty()) {
      named.forEach(rest::put);
      named.clear();
    }
    if (arguments.isOpen()) {
      rest.open();
    }
    if (arguments.isLoose()) {
      rest.loosen();
    }
    return rest;
  }
}

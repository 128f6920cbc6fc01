package dev.lazyscope.graph.load.operation;

import dev.lazyscope.analyzer.script.Code;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.FunctionValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a function tells of its signature: `__defaults__`, `__kwdefaults__` and `__code__`, and
/// what is made of its code (data model, "User-defined functions" and "Code objects").
public final class FunctionFacts {
  /// Where a code object keeps the function that it was asked of.
  private static final String FUNCTION = "_function";

  private static final String DEFAULTS = "__defaults__";
  private static final String OF_KEYWORDS = "__kwdefaults__";

  private FunctionFacts() {}

  public static Value defaults(FunctionValue function) {
    List<Value> found = new ArrayList<>();
    int next = 0;
    for (Code.Param param : function.code().params()) {
      if (param.hasDefault()) {
        Value value = function.defaults().get(next++);
        if (isPositional(param)) {
          found.add(value);
        }
      }
    }
    return found.isEmpty() ? Value.NONE : new Value.Tuple(List.copyOf(found));
  }

  /// Made once, so that what is changed in it stays.
  public static Value keywordDefaults(Machine machine, FunctionValue function) {
    if (function.attribute(OF_KEYWORDS) == Value.ABSENT) {
      function.place(OF_KEYWORDS).put(OF_KEYWORDS, declaredForKeywords(machine, function));
    }
    return function.attribute(OF_KEYWORDS);
  }

  private static Value declaredForKeywords(Machine machine, FunctionValue function) {
    DictValue found = machine.dict();
    int next = 0;
    for (Code.Param param : function.code().params()) {
      if (param.hasDefault()) {
        Value value = function.defaults().get(next++);
        if (!isPositional(param)) {
          found.put(param.name(), value);
        }
      }
    }
    return found.entries().isEmpty() ? Value.NONE : found;
  }

  public static Value code(Machine machine, FunctionValue function) {
    InstanceValue code = machine.instance(machine.builtin("code"));
    DictValue attributes = code.attributes();
    attributes.put("co_name", Value.of(function.code().name()));
    attributes.put("co_qualname", Value.of(function.code().qualifiedName()));
    attributes.put("co_filename", function.globals().get("__file__"));
    attributes.put("co_firstlineno", Tracebacks.firstLine(machine, function));
    attributes.put("co_varnames", new Value.Tuple(variables(function.code())));
    attributes.put(
        "co_argcount",
        Value.of(count(function, Code.Passing.POSITIONAL_ONLY, Code.Passing.EITHER)));
    attributes.put("co_posonlyargcount", Value.of(count(function, Code.Passing.POSITIONAL_ONLY)));
    attributes.put("co_kwonlyargcount", Value.of(count(function, Code.Passing.KEYWORD_ONLY)));
    attributes.put("co_flags", Value.of(flags(function)));
    // Another code may be assigned to the function.
    attributes.put(FUNCTION, like(machine, function, function.globals()));
    return code;
  }

  /// {@return the function whose code it is; empty for other code}
  public static Optional<FunctionValue> ofCode(Value code) {
    return code instanceof InstanceValue object
            && object.attributes().get(FUNCTION) instanceof FunctionValue function
        ? Optional.of(function)
        : Optional.empty();
  }

  /// Assigns `__code__`: names, documentation and defaults stay those that the function had.
  public static void recode(Machine machine, FunctionValue function, FunctionValue other) {
    Code code = function.code();
    Map.of(
            "__name__",
            Value.of(code.name()),
            "__qualname__",
            Value.of(code.qualifiedName()),
            "__doc__",
            machine.attribute(function, "__doc__"),
            DEFAULTS,
            defaults(function),
            OF_KEYWORDS,
            keywordDefaults(machine, function))
        .forEach((name, value) -> keep(function, name, value));
    function.codeOf(other);
  }

  private static void keep(FunctionValue function, String name, Value value) {
    if (function.attribute(name) == Value.ABSENT) {
      function.place(name).put(name, value);
    }
  }

  /// `types.FunctionType(code, globals, name=None, argdefs=None, closure=None, kwdefaults=None)`.
  public static Value made(Machine machine, Arguments arguments) {
    Optional<FunctionValue> original = ofCode(arguments.at(1, "code"));
    if (original.isEmpty() || !(arguments.at(2, "globals") instanceof DictValue globals)) {
      return Value.UNKNOWN;
    }
    FunctionValue made = like(machine, original.get(), globals);
    DictValue facts = ((InstanceValue) arguments.at(1, "code")).attributes();
    Map.of(
            "__name__",
            orElse(arguments.at(3, "name"), facts.get("co_name")),
            "__qualname__",
            facts.get("co_qualname"),
            DEFAULTS,
            orElse(arguments.at(4, "argdefs"), Value.NONE),
            OF_KEYWORDS,
            orElse(arguments.at(6, "kwdefaults"), Value.NONE))
        .forEach((name, value) -> made.place(name).put(name, value));
    return made;
  }

  private static FunctionValue like(Machine machine, FunctionValue old, DictValue globals) {
    FunctionValue made =
        new FunctionValue(
            new FunctionValue.Definition(
                old.code(), globals, old.closure(), old.defaults(), List.of(), old.isOfText()),
            machine.dict().serial());
    made.home(old.home());
    return made;
  }

  private static Value orElse(Value given, Value otherwise) {
    return given == Value.ABSENT || given == Value.NONE ? otherwise : given;
  }

  /// `code.replace(**facts)`.
  public static Value replaced(Machine machine, Arguments arguments) {
    if (!(arguments.at(0) instanceof InstanceValue code)) {
      return Value.UNKNOWN;
    }
    InstanceValue other = machine.instance(code.type());
    other.attributes().become(code.attributes());
    other.payload(code.payload());
    arguments.named().forEach(other.attributes()::put);
    return other;
  }

  /// The parameters first: those that take one argument, then `*` and `**`.
  private static List<Value> variables(Code code) {
    List<Value> names = new ArrayList<>();
    for (List<Code.Passing> group :
        List.of(
            List.of(Code.Passing.POSITIONAL_ONLY, Code.Passing.EITHER, Code.Passing.KEYWORD_ONLY),
            List.of(Code.Passing.VAR_POSITIONAL),
            List.of(Code.Passing.VAR_KEYWORD))) {
      code.params().stream()
          .filter(param -> group.contains(param.passing()))
          .forEach(param -> names.add(Value.of(param.name())));
    }
    return List.copyOf(names);
  }

  private static long count(FunctionValue function, Code.Passing... passings) {
    return function.code().params().stream()
        .filter(param -> Arrays.asList(passings).contains(param.passing()))
        .count();
  }

  /// {@return whether the function can be called with these arguments}
  public static boolean takes(FunctionValue function, Arguments arguments) {
    List<Code.Param> params = function.code().params();
    Set<String> named = new HashSet<>(arguments.named().keySet());
    int given = arguments.isOpen() || arguments.isLoose() ? params.size() : arguments.count();
    for (Code.Param param : params) {
      boolean isGiven = isPositional(param) && given-- > 0 || named.remove(param.name());
      if (!isGiven && !param.hasDefault() && !isVariadic(param)) {
        return false;
      }
    }
    boolean takesAll = count(function, Code.Passing.VAR_POSITIONAL) > 0;
    boolean takesAllNamed = count(function, Code.Passing.VAR_KEYWORD) > 0;
    return arguments.isOpen()
        || arguments.isLoose()
        || (given <= 0 || takesAll) && (named.isEmpty() || takesAllNamed);
  }

  private static boolean isVariadic(Code.Param param) {
    return param.passing() == Code.Passing.VAR_POSITIONAL
        || param.passing() == Code.Passing.VAR_KEYWORD;
  }

  /// The flags of `inspect`: `CO_OPTIMIZED | CO_NEWLOCALS` and what kind of function it is.
  private static long flags(FunctionValue function) {
    long flags = 0x1 | 0x2;
    flags |= count(function, Code.Passing.VAR_POSITIONAL) > 0 ? 0x4 : 0;
    flags |= count(function, Code.Passing.VAR_KEYWORD) > 0 ? 0x8 : 0;
    return flags
        | switch (function.code().kind()) {
          case GENERATOR -> 0x20;
          case COROUTINE -> 0x80;
          case ASYNC_GENERATOR -> 0x200;
          case MODULE, CLASS, FUNCTION, COMPREHENSION -> 0;
        };
  }

  private static boolean isPositional(Code.Param param) {
    return param.passing() == Code.Passing.POSITIONAL_ONLY
        || param.passing() == Code.Passing.EITHER;
  }
}

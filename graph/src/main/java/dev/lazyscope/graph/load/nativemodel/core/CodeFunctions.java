package dev.lazyscope.graph.load.nativemodel.core;

import dev.lazyscope.analyzer.script.LoadScript;
import dev.lazyscope.analyzer.source.Source;
import dev.lazyscope.graph.load.content.SyntaxFault;
import dev.lazyscope.graph.load.nativemodel.syntax.CompiledTree;
import dev.lazyscope.graph.load.nativemodel.syntax.SyntaxObjects;
import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.operation.Tracebacks;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.Frame;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.NativeFunction;
import dev.lazyscope.graph.load.value.Truth;
import dev.lazyscope.graph.load.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The built-in functions that run code or import: `exec`, `eval`, `compile`, `__import__`.
final class CodeFunctions {
  private static final long ONLY_AST = 0x400;

  /// What may set flags: future statements, and `await` outside of functions where that is allowed.
  private static final Pattern FLAGGED = Pattern.compile("\\b(__future__|await|async)\\b");

  private static final Pattern NAME = Pattern.compile("[\\p{L}_]\\w*");

  private CodeFunctions() {}

  static void install(DictValue names) {
    function(names, "exec", (m, a) -> run(m, a, false));
    function(names, "eval", (m, a) -> run(m, a, true));
    function(names, "compile", CodeFunctions::compile);
    function(names, "__import__", CodeFunctions::importModule);
    function(names, "exit", CodeFunctions::exit);
    function(names, "quit", CodeFunctions::exit);
  }

  private static void function(DictValue names, String name, NativeFunction.Body body) {
    names.put(name, NativeFunction.function(name, body));
  }

  private static Value exit(Machine machine, Arguments arguments) {
    throw machine.error("SystemExit", "");
  }

  /// With the flag `PyCF_ONLY_AST` a syntax tree, else a code object that keeps the text.
  private static Value compile(Machine machine, Arguments arguments) {
    boolean isTree =
        arguments.at(3, "flags") instanceof Value.Int(long flags) && (flags & ONLY_AST) != 0;
    if (isTree) {
      boolean isExpression = arguments.at(2, "mode").equals(Value.of("eval"));
      return source(arguments.at(0, "source"))
          .map(text -> SyntaxObjects.of(machine, text, isExpression))
          .orElse(Value.UNKNOWN);
    }
    Value given = arguments.at(0, "source");
    Optional<Source> source = source(given);
    source.ifPresent(text -> mustCompile(machine, text, arguments.at(2, "mode")));
    InstanceValue code = machine.instance(machine.builtin("code"));
    code.payload(
        source.<Value>map(text -> Value.of(text(text))).orElseGet(() -> program(machine, given)));
    code.attributes()
        .put(
            "co_flags",
            source
                .map(CodeFunctions::text)
                .filter(text -> !FLAGGED.matcher(text).find())
                .map(text -> inheritedFlags(machine, arguments))
                .orElse(Value.UNKNOWN));
    return code;
  }

  private static Value program(Machine machine, Value tree) {
    return CompiledTree.of(machine, tree)
        .<Value>map(made -> new Value.Program(LoadScript.of(made), LoadScript.inNamespace(made)))
        .orElse(Value.UNKNOWN);
  }

  /// A module's code has only the flags of future statements, also of those where `compile` is
  /// called.
  private static Value inheritedFlags(Machine machine, Arguments arguments) {
    boolean inherits = machine.truth(arguments.at(4, "dont_inherit")) != Truth.YES;
    Value feature = machine.frame(0).globals().get("annotations");
    return inherits && machine.find(feature, "compiler_flag") instanceof Value.Int flag
        ? flag
        : Value.of(0);
  }

  /// Bytes are decoded as those of a file (library reference, `compile`).
  private static Optional<Source> source(Value given) {
    return given instanceof Value.Bytes bytes
        ? Optional.of(Source.decode(bytes.bytes()))
        : Payloads.text(given).map(Source::ofText);
  }

  private static String text(Source source) {
    return new String(source.utf8(), StandardCharsets.UTF_8);
  }

  /// Programs try whether a text is Python; of others what is wrong shows when they run it.
  private static void mustCompile(Machine machine, Source text, Value mode) {
    if (mode.equals(Value.of("exec")) && machine.isExpected("SyntaxError")) {
      SyntaxFault.in(text)
          .ifPresent(
              fault -> {
                throw machine.error("SyntaxError", fault.message());
              });
    }
  }

  private static Value run(Machine machine, Arguments arguments, boolean isExpression) {
    Optional<Value> code = code(arguments.at(0), isExpression);
    if (code.isEmpty()) {
      // What unknown code leaves in the dictionaries that it is given.
      Payloads.dict(arguments.at(1, "globals")).ifPresent(DictValue::open);
      Payloads.dict(arguments.at(2, "locals")).ifPresent(DictValue::open);
      return Value.UNKNOWN;
    }
    Frame frame = machine.frame(0);
    Value given = arguments.at(1, "globals");
    Value local = arguments.at(2, "locals");
    DictValue globals = Payloads.dict(given).orElse(frame.globals());
    boolean plain = given == Value.ABSENT || given == Value.NONE;
    DictValue locals =
        Payloads.dict(local)
            .or(() -> isExpression ? mapped(machine, local, code.get()) : Optional.empty())
            .orElseGet(() -> plain ? Tracebacks.locals(machine, frame) : globals);
    Value result =
        switch (code.get()) {
          case Value.Program program -> machine.run(program, globals, locals);
          case Value.Str(var text) -> machine.run(text, globals, locals);
          case Value _ -> Value.UNKNOWN;
        };
    return isExpression ? result : Value.NONE;
  }

  /// {@return the text of what is to run, or the program that a code object holds}
  private static Optional<Value> code(Value given, boolean isExpression) {
    return given instanceof InstanceValue code && code.payload() instanceof Value.Program program
        ? Optional.of(program)
        : source(given)
            .map(CodeFunctions::text)
            .map(text -> Value.of(isExpression ? text.strip() : text));
  }

  /// The local variables of an expression may be any mapping: it is asked for every name that may
  /// be read, and says by `KeyError` which of them it lacks (library reference, `eval`).
  private static Optional<DictValue> mapped(Machine machine, Value local, Value code) {
    if (!(local instanceof InstanceValue mapping)) {
      return Optional.empty();
    }
    DictValue names = machine.dict();
    if (!(code instanceof Value.Str(var text))) {
      names.open();
      return Optional.of(names);
    }
    Value get = machine.attribute(mapping, "__getitem__");
    for (String name : NAME.matcher(text).results().map(MatchResult::group).distinct().toList()) {
      Arguments key = Arguments.of(Value.of(name));
      Value found = machine.awaiting("KeyError", () -> machine.call(get, key));
      if (found != Value.ABSENT) {
        names.put(name, found);
      }
    }
    return Optional.of(names);
  }

  /// `__import__(name, globals, locals, fromlist, level)`.
  private static Value importModule(Machine machine, Arguments arguments) {
    Optional<String> name = Payloads.text(arguments.at(0, "name"));
    if (name.isEmpty()) {
      return Value.UNKNOWN;
    }
    Value level = arguments.at(4, "level");
    String absolute =
        level instanceof Value.Int(long number) && number > 0
            ? relative(machine, arguments.at(1, "globals"), name.get(), (int) number)
            : name.get();
    Value module = machine.importModule(absolute);
    Value names = arguments.at(3, "fromlist");
    Optional<List<Value>> listed =
        names == Value.ABSENT ? Optional.of(List.of()) : machine.elements(names);
    if (listed.isPresent() && listed.get().isEmpty()) {
      String first = first(name.get(), absolute);
      Value known = machine.modules().get(first);
      return known == Value.ABSENT ? machine.importModule(first) : known;
    }
    if (machine.find(module, "__path__") != Value.ABSENT) {
      listed.orElse(List.of()).forEach(one -> ask(machine, module, absolute, one));
    }
    return module;
  }

  /// A package is asked for each name, and what it has not is imported from below it.
  private static void ask(Machine machine, Value module, String name, Value asked) {
    if (asked instanceof Value.Str(var text)
        && !text.equals("*")
        && machine.find(module, text) == Value.ABSENT
        && machine.canImport(name + "." + text)) {
      machine.importModule(name + "." + text);
    }
  }

  /// {@return the module that the first part of a name stands for: of `b.c` below `a` that is `a.b`
  /// (`importlib._bootstrap.__import__`)}
  private static String first(String name, String absolute) {
    int behind = name.contains(".") ? name.length() - name.indexOf('.') : 0;
    return absolute.substring(0, absolute.length() - behind);
  }

  private static String relative(Machine machine, Value globals, String name, int level) {
    DictValue names = Payloads.dict(globals).orElse(machine.frame(0).globals());
    String base = names.get("__package__") instanceof Value.Str(var text) ? text : "";
    for (int i = 1; i < level; i++) {
      base = base.contains(".") ? base.substring(0, base.lastIndexOf('.')) : "";
    }
    return name.isEmpty() ? base : base + "." + name;
  }
}

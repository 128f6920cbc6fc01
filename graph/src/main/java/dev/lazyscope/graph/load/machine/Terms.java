package dev.lazyscope.graph.load.machine;

import dev.lazyscope.analyzer.script.Code;
import dev.lazyscope.analyzer.script.Term;
import dev.lazyscope.analyzer.tree.Literal;
import dev.lazyscope.graph.load.nativemodel.core.TypeParameters;
import dev.lazyscope.graph.load.nativemodel.string.Templates;
import dev.lazyscope.graph.load.nativemodel.system.HandedPaths;
import dev.lazyscope.graph.load.text.Texts;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DeferredAnnotation;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.Frame;
import dev.lazyscope.graph.load.value.FunctionValue;
import dev.lazyscope.graph.load.value.GeneratorValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.Joining;
import dev.lazyscope.graph.load.value.ProxyValue;
import dev.lazyscope.graph.load.value.PythonError;
import dev.lazyscope.graph.load.value.Truth;
import dev.lazyscope.graph.load.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Evaluates terms.
final class Terms {
  private final Interpreter interpreter;

  Terms(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  Value value(Term term, Frame frame) {
    return switch (term) {
      case Term.Constant(var literal) -> literal(literal);
      case Term.Local(int slot, var name) -> bound(frame.slots()[slot], name);
      case Term.Outer(int depth, int slot, var name) -> bound(frame.out(depth).slots()[slot], name);
      case Term.Global(var name, int at) -> global(name, at, frame);
      case Term.ClassName(var name, var otherwise) -> className(name, otherwise, frame);
      case Term.Attribute(var object, var name, int at) -> {
        Value owner = value(object, frame);
        frame.at(at);
        yield interpreter.attributes.get(owner, name);
      }
      case Term.Subscript(var object, var index, int at) -> {
        Value owner = value(object, frame);
        Value key = value(index, frame);
        frame.at(at);
        yield interpreter.subscripts.get(owner, key);
      }
      case Term.Call call -> call(call, frame);
      case Term.Decorated(var call) -> decorated(call, frame);
      case Term.ZeroSuper(int _) -> zeroSuper(frame);
      case Term.Binary(var operator, var left, var right, int at) -> {
        Value one = value(left, frame);
        Value other = value(right, frame);
        frame.at(at);
        yield interpreter.operators.binary(operator, one, other);
      }
      case Term.Unary(var operator, var operand) ->
          interpreter.operators.unary(operator, value(operand, frame));
      case Term.Compare compare -> compare(compare, frame);
      case Term.And(var terms) -> shortCircuit(terms, frame, Truth.NO);
      case Term.Or(var terms) -> shortCircuit(terms, frame, Truth.YES);
      case Term.Choose(var test, var yes, var no) -> choose(test, yes, no, frame);
      case Term.TupleOf(var items) -> interpreter.displays.tuple(items, frame);
      case Term.ListOf(var items) -> interpreter.displays.list(items, frame);
      case Term.SetOf(var items) -> interpreter.displays.set(items, frame);
      case Term.DictOf(var entries) -> interpreter.displays.dict(entries, frame);
      case Term.SliceOf(var lower, var upper, var step) ->
          new Value.Slice(optional(lower, frame), optional(upper, frame), optional(step, frame));
      case Term.Join(var parts) -> interpreter.displays.join(parts, frame);
      case Term.Format(var value, int conversion, var specification) ->
          format(value(value, frame), conversion, specification.map(term2 -> value(term2, frame)));
      case Term.Template(var parts) -> Templates.of(interpreter, values(parts, frame));
      case Term.Interpolate field -> interpolation(field, frame);
      case Term.MakeFunction made -> function(made, frame);
      case Term.MakeClass made -> interpreter.classes.define(made, frame);
      case Term.Comprehend comprehension -> interpreter.displays.comprehend(comprehension, frame);
      case Term.Emit(var kind, var value, var key) ->
          interpreter.displays.emit(kind, value, key, frame);
      case Term.Bind(var target, var value) -> {
        Value bound = value(value, frame);
        interpreter.targets.store(target, bound, frame);
        yield bound;
      }
      case Term.Yield(var value) -> yieldValue(value(value, frame), frame);
      case Term.YieldFrom(var value, int at) -> {
        Value source = value(value, frame);
        frame.at(at);
        yield yieldFrom(source, frame);
      }
      case Term.Await(var value, int at) -> {
        Value awaited = value(value, frame);
        frame.at(at);
        yield interpreter.iteration.await(awaited);
      }
      case Term.AsyncIterator(var value, int at) -> {
        Value iterable = value(value, frame);
        frame.at(at);
        yield interpreter.iteration.asyncIterator(iterable);
      }
      case Term.TypeAlias alias -> alias(alias, frame);
      case Term.Deferred _ -> Value.UNKNOWN;
      case Term.TypeParameter parameter -> interpreter.typeParameters.get(parameter);
      case Term.Given given -> frame.given();
    };
  }

  private Value literal(Literal literal) {
    return switch (literal) {
      case Literal.Str(var text, boolean _) -> new Value.Str(text);
      case Literal.Bytes(var latin1) -> new Value.Bytes(latin1);
      case Literal.Int(long number) -> new Value.Int(number);
      case Literal.BigInt(var number) -> Value.of(number);
      case Literal.Imaginary _ -> interpreter.instance(interpreter.builtin("complex"));
      case Literal.Float number -> new Value.Float(number.value());
      case Literal.Singleton singleton ->
          switch (singleton) {
            case NONE -> Value.Marker.NONE;
            case TRUE -> Value.Marker.TRUE;
            case FALSE -> Value.Marker.FALSE;
            case ELLIPSIS -> Value.Marker.ELLIPSIS;
          };
    };
  }

  private Value bound(Value value, String name) {
    return value == Value.ABSENT ? interpreter.errors.inferred("UnboundLocalError", name) : value;
  }

  private Value global(String name, int at, Frame frame) {
    DictValue globals = frame.globals();
    Value value = globals.get(name);
    if (value instanceof ProxyValue proxy) {
      frame.at(at);
      return interpreter.imports.touch(globals, name, proxy);
    }
    if (value instanceof Value.AnyOf any) {
      frame.at(at);
      return interpreter.imports.touchAny(globals, name, any);
    }
    if (value != Value.ABSENT) {
      return value;
    }
    if (name.equals("__class__")) {
      return frame
          .function()
          .flatMap(FunctionValue::home)
          .flatMap(Frame::made)
          .map(Value.class::cast)
          .orElse(Value.UNKNOWN);
    }
    if (name.equals("__builtins__")) {
      return builtins(frame);
    }
    Value builtin = interpreter.modules.builtins().get(name);
    if (builtin != Value.ABSENT) {
      return builtin;
    }
    frame.at(at);
    return globals.isOpen() ? globals.missing() : noName(name, frame);
  }

  /// The module itself in `__main__`, and its namespace elsewhere: "an implementation detail of
  /// CPython" (library reference, `builtins`).
  private Value builtins(Frame frame) {
    return frame.module().equals("__main__")
        ? interpreter.modules.loaded().get("builtins")
        : interpreter.modules.builtins();
  }

  /// A name is in none of its namespaces. In text that was given to `eval`, such as an annotation,
  /// that is certain where nothing is undecided, and believed however far out a handler names it.
  private Value noName(String name, Frame frame) {
    if (frame.isOfText()
        && !frame.names().isOpen()
        && interpreter.branches.isCertain()
        && interpreter.errors.isNamed("NameError")) {
      throw interpreter.errors.make("NameError", name);
    }
    return interpreter.errors.inferred("NameError", name);
  }

  private Value className(String name, Term otherwise, Frame frame) {
    DictValue names = frame.names();
    Value value = names.get(name);
    if (value instanceof ProxyValue proxy) {
      return interpreter.imports.touch(names, name, proxy);
    }
    return value == Value.ABSENT ? value(otherwise, frame) : value;
  }

  /// Executes an expression as a statement.
  void drop(Term term, Frame frame) {
    if (!(term instanceof Term.Call call)) {
      value(term, frame);
      return;
    }
    Value callee = value(call.function(), frame);
    Arguments arguments = interpreter.displays.arguments(call.arguments(), frame);
    if (Extensions.isCompiled(callee)) {
      interpreter.traces.handsOver(arguments);
    }
    call(callee, call, arguments, frame);
  }

  private Value call(Term.Call call, Frame frame) {
    Value callee = value(call.function(), frame);
    Arguments arguments = interpreter.displays.arguments(call.arguments(), frame);
    return call(callee, call, arguments, frame);
  }

  private Value decorated(Term.Call call, Frame frame) {
    Value decorator = value(call.function(), frame);
    Arguments arguments = interpreter.displays.arguments(call.arguments(), frame);
    Value result = call(decorator, call, arguments, frame);
    return interpreter.targets.standIn(arguments.at(0), result);
  }

  private Value call(Value callee, Term.Call call, Arguments arguments, Frame frame) {
    frame.at(call.at());
    interpreter.work();
    String method = call.function() instanceof Term.Attribute(_, var name, _) ? name : "";
    HandedPaths.toUnknown(interpreter, callee, method, arguments);
    return interpreter.calls.call(callee, arguments);
  }

  private Value zeroSuper(Frame frame) {
    Optional<Frame> current = Optional.of(frame);
    while (current.isPresent()) {
      Frame one = current.get();
      Optional<ClassValue> type = one.function().flatMap(FunctionValue::home).flatMap(Frame::made);
      boolean isMethod = !one.code().params().isEmpty() && type.isPresent();
      if (isMethod) {
        return new Value.Super(type.get(), one.slots()[0]);
      }
      current = one.enclosing();
    }
    return Value.UNKNOWN;
  }

  private Value compare(Term.Compare compare, Frame frame) {
    Value left = value(compare.left(), frame);
    Value result = Value.Marker.TRUE;
    boolean isUndecided = false;
    for (int i = 0; i < compare.rest().size(); i++) {
      Term.Comparison comparison = compare.rest().get(i);
      Value right = value(comparison.right(), frame);
      frame.at(compare.at());
      result = interpreter.comparisons.compare(comparison.operator(), left, right);
      if (compare.rest().size() == 1) {
        return isOfUnloaded(compare.left(), left, comparison.operator(), right)
            ? Value.Marker.FALSE
            : result;
      }
      Truth truth = interpreter.operators.truth(result);
      if (truth == Truth.NO) {
        return result;
      }
      isUndecided |= truth == Truth.UNDECIDED;
      left = right;
    }
    return isUndecided ? Value.UNKNOWN : result;
  }

  /// {@return whether it is asked if the type of something unknown is of a module that is not
  /// loaded: nothing can be}
  private boolean isOfUnloaded(Term term, Value left, String operator, Value right) {
    return operator.equals("==")
        && !left.isKnown()
        && term instanceof Term.Attribute(_, var name, _)
        && name.equals("__module__")
        && right instanceof Value.Str(var module)
        && !interpreter.modules.loaded().has(module);
  }

  /// {@return whether a condition holds: of an alternative one part is enough, whatever the others
  /// are}
  Truth truth(Term test, Frame frame) {
    return switch (test) {
      case Term.And(var terms) -> truth(terms, frame, Truth.NO);
      case Term.Or(var terms) -> truth(terms, frame, Truth.YES);
      case Term other -> interpreter.operators.truth(value(other, frame));
    };
  }

  /// Evaluates until one is `stop`; what is only perhaps evaluated happens perhaps.
  private Truth truth(List<Term> terms, Frame frame, Truth stop) {
    Truth first = truth(terms.getFirst(), frame);
    if (first == stop || terms.size() == 1) {
      return first;
    }
    List<Term> rest = terms.subList(1, terms.size());
    if (first != Truth.UNDECIDED) {
      return truth(rest, frame, stop);
    }
    Truth[] other = {Truth.UNDECIDED};
    Runnable evaluation = () -> other[0] = truth(rest, frame, stop);
    if (interpreter.branches.mayFork() || !rest.stream().allMatch(this::asksText)) {
      interpreter.branches.fork(frame, evaluation, () -> {});
    } else {
      interpreter.branches.perhaps(evaluation);
    }
    return other[0] == stop ? stop : Truth.UNDECIDED;
  }

  /// {@return whether something is asked what texts tell of themselves, such as
  /// `name.startswith("_")`: that runs no code, however deep}
  private boolean asksText(Term term) {
    return switch (term) {
      case Term.Call(Term.Attribute(Term.Local _, var method, _), var arguments, _) ->
          interpreter.builtin("str").namespace().has(method)
              && arguments.stream().allMatch(one -> one.value() instanceof Term.Constant);
      case Term.Unary(_, var operand) -> asksText(operand);
      case Term.And(var terms) -> terms.stream().allMatch(this::asksText);
      case Term.Or(var terms) -> terms.stream().allMatch(this::asksText);
      case Term _ -> false;
    };
  }

  /// The same for the value.
  private Value shortCircuit(List<Term> terms, Frame frame, Truth stop) {
    Value result = Value.ABSENT;
    for (int i = 0; i < terms.size(); i++) {
      Value value = value(terms.get(i), frame);
      if (i == terms.size() - 1) {
        return Joining.join(result, value);
      }
      Truth truth = interpreter.operators.truth(value);
      if (truth == stop) {
        return Joining.join(result, value);
      }
      if (truth == Truth.UNDECIDED) {
        return undecided(terms.subList(i + 1, terms.size()), frame, stop, value);
      }
    }
    return result;
  }

  private Value undecided(List<Term> rest, Frame frame, Truth stop, Value first) {
    Value[] other = {Value.ABSENT};
    interpreter.branches.fork(frame, () -> other[0] = shortCircuit(rest, frame, stop), () -> {});
    if (stop == Truth.NO && other[0] != Value.ABSENT && !first.isKnown()) {
      return interpreter.operators.truth(other[0]) == Truth.NO ? other[0] : Value.UNKNOWN;
    }
    return other[0] == Value.ABSENT || first.isUnknown()
        ? otherwise(first, other[0])
        : Joining.join(first, other[0]);
  }

  private Value otherwise(Value first, Value second) {
    Value one = interpreter.targets.standIn(second, first);
    return one == first ? Value.UNKNOWN : one;
  }

  private Value format(Value value, int conversion, Optional<Value> specification) {
    if (value instanceof Value.AnyOf(var texts)
        && texts.stream().allMatch(Value.Str.class::isInstance)
        && conversion == 0
        && specification.isEmpty()) {
      return value;
    }
    try {
      return Texts.format(interpreter, value, conversion, specification);
    } catch (PythonError error) {
      return interpreter.errors.fromNative(error);
    }
  }

  private Value choose(Term test, Term yes, Term no, Frame frame) {
    return switch (truth(test, frame)) {
      case YES -> value(yes, frame);
      case NO -> value(no, frame);
      case UNDECIDED -> {
        Value[] results = {Value.ABSENT, Value.ABSENT};
        interpreter.branches.fork(
            frame, () -> results[0] = value(yes, frame), () -> results[1] = value(no, frame));
        Value joined = Joining.join(results[0], results[1]);
        yield joined == Value.ABSENT ? Value.UNKNOWN : joined;
      }
    };
  }

  private Value optional(Optional<Term> term, Frame frame) {
    return term.map(one -> value(one, frame)).orElse(Value.NONE);
  }

  private Value interpolation(Term.Interpolate field, Frame frame) {
    Value value = value(field.value(), frame);
    Value conversion =
        field.conversion() == 0 ? Value.NONE : Value.of(String.valueOf((char) field.conversion()));
    Value specification =
        field.specification().map(one -> value(one, frame)).orElseGet(() -> Value.of(""));
    return Templates.of(interpreter, value, Value.of(field.text()), conversion, specification);
  }

  private Value alias(Term.TypeAlias made, Frame frame) {
    InstanceValue alias =
        interpreter.types.find("_typing", "TypeAliasType").map(interpreter::instance).orElseThrow();
    DictValue names = alias.attributes();
    names.put("__name__", Value.of(made.name()));
    names.put("__module__", Value.of(frame.module()));
    Value.Tuple parameters = typeParameters(made.typeParams(), frame);
    names.put("__type_params__", parameters);
    names.put("__parameters__", parameters);
    TypeParameters.late(alias, "value", () -> value(made.value(), frame));
    return alias;
  }

  /// {@return the type parameters that a definition makes}
  Value.Tuple typeParameters(List<Code.TypeParam> declared, Frame frame) {
    return declared.isEmpty()
        ? new Value.Tuple(List.of())
        : interpreter.typeParameters.declare(
            declared, interpreter.modules.modelled("_typing"), term -> value(term, frame));
  }

  private Value function(Term.MakeFunction made, Frame frame) {
    List<Value> defaults = values(made.defaults(), frame);
    List<DeferredAnnotation> annotations =
        made.annotations().isEmpty() ? List.of() : annotations(made, frame);
    boolean inClass = frame.code().kind() == Code.Kind.CLASS;
    boolean isLocal = !frame.code().isModuleOrClass();
    frame.closeOver();
    FunctionValue function =
        new FunctionValue(
            new FunctionValue.Definition(
                made.code(),
                frame.globals(),
                isLocal ? Optional.of(frame) : frame.enclosing(),
                defaults,
                annotations,
                frame.isOfText()),
            interpreter.branches.tick());
    if (!made.code().typeParams().isEmpty()) {
      Value.Tuple parameters = typeParameters(made.code().typeParams(), frame);
      function.place("__type_params__").put("__type_params__", parameters);
    }
    function.home(inClass ? Optional.of(frame) : frame.function().flatMap(FunctionValue::home));
    return function;
  }

  private List<Value> values(List<Term> terms, Frame frame) {
    if (terms.isEmpty()) {
      return List.of();
    }
    List<Value> values = new ArrayList<>(terms.size());
    for (Term term : terms) {
      values.add(value(term, frame));
    }
    return values;
  }

  private List<DeferredAnnotation> annotations(Term.MakeFunction made, Frame frame) {
    if (!interpreter.classes.defersAnnotations()) {
      made.annotations().forEach(annotation -> value(annotation.value(), frame));
    }
    return made.annotations().stream()
        .map(one -> new DeferredAnnotation(one.name(), one.value(), frame))
        .toList();
  }

  private static Value yieldValue(Value value, Frame frame) {
    return frame.yieldTarget().map(target -> target.yield(value)).orElse(Value.UNKNOWN);
  }

  private Value yieldFrom(Value source, Frame frame) {
    if (interpreter.iteration.iterator(source) instanceof GeneratorValue generator) {
      return interpreter.generators.delegated(generator, value -> yieldValue(value, frame));
    }
    interpreter.iteration.iterate(
        source,
        value -> {
          yieldValue(value, frame);
          return true;
        });
    return Value.NONE;
  }
}

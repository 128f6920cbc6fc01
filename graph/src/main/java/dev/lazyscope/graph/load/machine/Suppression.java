package dev.lazyscope.graph.load.machine;

import dev.lazyscope.analyzer.script.Step;
import dev.lazyscope.analyzer.script.Term;
import dev.lazyscope.analyzer.tree.Literal;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.FunctionValue;
import dev.lazyscope.graph.load.value.GeneratorValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Which exceptions of its block a context manager may swallow (data model 3.3.9, "With Statement
/// Context Managers").
final class Suppression {
  /// An exception of whatever type.
  private static final String ANY = "?";

  private static final Set<String> EXITS = Set.of("__exit__", "__aexit__");

  private final Interpreter interpreter;

  Suppression(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  /// {@return names of the exceptions: those of `contextlib.suppress`, those that a generator
  /// awaits around its `yield`, or any, where what leaves the manager says `return True`}
  Set<String> by(Value manager, Value exit) {
    if (manager instanceof InstanceValue instance
        && instance.attributes().get("gen") instanceof GeneratorValue generator) {
      return generator.activity().map(GeneratorValue.Activity::awaited).orElse(Set.of());
    }
    if (manager instanceof InstanceValue instance
        && instance.attributes().get("_exceptions") instanceof Value.Tuple(var types)) {
      return types.stream()
          .map(type -> type instanceof ClassValue known ? known.name() : ANY)
          .collect(Collectors.toSet());
    }
    return exit instanceof Value.BoundMethod(_, FunctionValue method)
            && saysTrue(method.code().body().steps(), Optional.of(manager))
        ? Set.of(ANY)
        : Set.of();
  }

  private boolean saysTrue(List<Step> steps, Optional<Value> self) {
    return steps.stream()
        .anyMatch(
            step ->
                switch (step) {
                  case Step.Return(Term.Constant(var value), _) -> value == Literal.Singleton.TRUE;
                  case Step.Return(
                          Term.Call(
                              Term.Attribute(Term.Attribute(_, var part, _), var name, _),
                              _,
                              _),
                          _) ->
                      EXITS.contains(name)
                          && self.filter(one -> handsOn(one, part, name)).isPresent();
                  case Step.If(_, var body, var orElse, _) ->
                      saysTrue(body, self) || saysTrue(orElse, self);
                  case Step.With with -> saysTrue(with.body(), self);
                  case Step.Try attempt ->
                      saysTrue(attempt.body(), self)
                          || saysTrue(attempt.orElse(), self)
                          || saysTrue(attempt.finalBody(), self);
                  case Step _ -> false;
                });
  }

  /// Who hands the exception on to a manager that it keeps does what that one does.
  private boolean handsOn(Value self, String part, String exit) {
    return interpreter.find(self, part) instanceof InstanceValue kept
        && interpreter.attributes.ofType(kept, exit)
            instanceof Value.BoundMethod(_, FunctionValue method)
        && saysTrue(method.code().body().steps(), Optional.empty());
  }
}

package dev.lazyscope.graph.load.branch;

import dev.lazyscope.analyzer.script.Step;
import dev.lazyscope.analyzer.script.Term;
import dev.lazyscope.analyzer.tree.Literal;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.FunctionValue;
import dev.lazyscope.graph.load.value.GeneratorValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/// Which exceptions of its block a context manager may swallow (data model 3.3.9, "With Statement
/// Context Managers").
public final class Suppression {
  /// An exception of whatever type.
  private static final String ANY = "?";

  private static final Set<String> EXITS = Set.of("__exit__", "__aexit__");

  private static final BiPredicate<String, String> KEEPS_NONE = (_, _) -> false;

  private Suppression() {}

  /// {@return names of the exceptions: those of `contextlib.suppress`, those that a generator
  /// awaits around its `yield`, or any, where what leaves the manager says `return True`}
  public static Set<String> by(Machine machine, Value manager, String exit) {
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
    return saysTrue(
            manager,
            exit,
            (part, other) -> saysTrue(machine.find(manager, part), other, KEEPS_NONE))
        ? Set.of(ANY)
        : Set.of();
  }

  private static boolean saysTrue(Value manager, String exit, BiPredicate<String, String> handsOn) {
    return manager instanceof InstanceValue instance
        && instance.type().lookup(exit) instanceof FunctionValue method
        && saysTrue(method.code().body().steps(), handsOn);
  }

  /// Who hands the exception on to a manager that it keeps does what that one does.
  private static boolean saysTrue(List<Step> steps, BiPredicate<String, String> handsOn) {
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
                      EXITS.contains(name) && handsOn.test(part, name);
                  case Step.If(_, var body, var orElse, _) ->
                      saysTrue(body, handsOn) || saysTrue(orElse, handsOn);
                  case Step.With with -> saysTrue(with.body(), handsOn);
                  case Step.Try attempt ->
                      saysTrue(attempt.body(), handsOn)
                          || saysTrue(attempt.orElse(), handsOn)
                          || saysTrue(attempt.finalBody(), handsOn);
                  case Step _ -> false;
                });
  }
}

package dev.lazyscope.graph.load.nativemodel.core;

import dev.lazyscope.analyzer.script.Code;
import dev.lazyscope.analyzer.script.Term;
import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.NativeFunction;
import dev.lazyscope.graph.load.value.Value;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/// The type parameters of one run (PEP 695): what a definition makes of those that it declares, and
/// what is evaluated when somebody first asks for it: their bounds, and the values of type aliases.
public final class TypeParameters {
  /// How the functions are called that evaluate an attribute (PEP 649 and 695).
  private static final String EVALUATE = "evaluate_";

  private final Machine machine;
  private final Map<Term.TypeParameter, Value> made = new IdentityHashMap<>();

  public TypeParameters(Machine machine) {
    this.machine = machine;
  }

  /// {@return the type parameters of a definition, which has run again; `classes` has theirs}
  public Value.Tuple declare(
      List<Code.TypeParam> declared, DictValue classes, Function<Term, Value> evaluation) {
    List<Value> parameters = new ArrayList<>(declared.size());
    for (Code.TypeParam one : declared) {
      Value parameter = make(one, classes, evaluation);
      made.put(one.parameter(), parameter);
      parameters.add(parameter);
    }
    return new Value.Tuple(parameters);
  }

  /// {@return the one that code reads}
  public Value get(Term.TypeParameter read) {
    return made.getOrDefault(read, Value.UNKNOWN);
  }

  private Value make(Code.TypeParam declared, DictValue classes, Function<Term, Value> evaluation) {
    Term.TypeParameter named = declared.parameter();
    Arguments arguments =
        Arguments.of(Value.of(named.name())).with("infer_variance", Value.of(true));
    if (!(machine.call(classes.get(named.type()), arguments) instanceof InstanceValue parameter)) {
      return Value.UNKNOWN;
    }
    declared
        .bound()
        .ifPresent(bound -> late(parameter, nameOf(bound), () -> evaluation.apply(bound)));
    declared
        .otherwise()
        .ifPresent(
            value -> {
              late(parameter, "default", () -> evaluation.apply(value));
              Natives.function(parameter.attributes(), "has_default", (m, a) -> Value.of(true));
            });
    return parameter;
  }

  /// Several types in parentheses are constraints.
  private static String nameOf(Term bound) {
    return bound instanceof Term.TupleOf ? "constraints" : "bound";
  }

  /// Makes `__name__` of an object something that is evaluated when it is first asked for.
  public static void late(InstanceValue object, String name, Supplier<Value> evaluation) {
    object.attributes().remove("__" + name + "__");
    Natives.function(object.attributes(), EVALUATE + name, (m, a) -> evaluation.get());
  }

  /// {@return the attribute of such an object, or absent}
  public Value evaluated(InstanceValue object, String name) {
    String evaluator = EVALUATE + name.substring(2, name.length() - 2);
    if (!(object.attributes().get(evaluator) instanceof NativeFunction evaluate)) {
      return Value.ABSENT;
    }
    Value value = machine.call(evaluate, Arguments.of(Value.of(1)));
    object.attributes().put(name, value);
    return value;
  }

  /// A class with type parameters is derived from `typing.Generic` too, after all others.
  public Arguments withGeneric(Arguments bases, Value.Tuple parameters) {
    if (parameters.items().isEmpty()) {
      return bases;
    }
    Value typing = machine.importModule("typing");
    List<Value> unpacked = new ArrayList<>();
    parameters.items().forEach(one -> unpacked.add(unpacked(one, typing)));
    Value index = unpacked.size() == 1 ? unpacked.getFirst() : new Value.Tuple(unpacked);
    List<Value> all = new ArrayList<>(bases.positional());
    all.add(machine.item(machine.attribute(typing, "Generic"), index));
    return new Arguments(List.copyOf(all), bases.named(), bases.isOpen(), bases.isLoose());
  }

  /// `Ts` in an index means `*Ts`.
  private Value unpacked(Value parameter, Value typing) {
    return machine.typeOf(parameter).name().equals("TypeVarTuple")
        ? machine.item(machine.attribute(typing, "Unpack"), parameter)
        : parameter;
  }
}

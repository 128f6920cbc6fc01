package dev.lazyscope.graph.load.nativemodel;

import dev.lazyscope.graph.load.content.NativeSignatures;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.NativeFunction;
import dev.lazyscope.graph.load.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// How many arguments a method of a built-in type takes, and under which names, as its signature in
/// C says: a call that does not fit raises TypeError.
public final class Arity {
  private final List<Parameter> parameters = new ArrayList<>();
  private boolean takesAll;

  private Arity() {}

  private record Parameter(String name, boolean isRequired, boolean isPositional) {
    /// What stands before a slash is passed by its position only.
    Parameter withoutName() {
      return new Parameter("", isRequired, isPositional);
    }
  }

  /// Makes the methods that a model has given a type refuse what does not fit.
  public static void check(Machine machine, String type) {
    DictValue names = machine.builtin(type).namespace();
    for (Map.Entry<Object, Value> entry : List.copyOf(names.entries().entrySet())) {
      if (entry.getKey() instanceof String name
          && !name.startsWith("__")
          && entry.getValue() instanceof NativeFunction function
          && function.isMethod()) {
        NativeSignatures.of("builtins", type + "." + name)
            .flatMap(Arity::of)
            .ifPresent(arity -> names.put(name, arity.checked(function)));
      }
    }
  }

  /// {@return what a text such as `($self, key, default=None, /)` says}
  private static Optional<Arity> of(String signature) {
    Arity arity = new Arity();
    boolean isPositional = true;
    String plain = signature.replace("[, ", ", =").replace("]", "");
    for (String part : plain.substring(1, plain.length() - 1).split(", ")) {
      boolean hasDefault = part.contains("=") || part.startsWith("<");
      switch (part) {
        case "$self" -> {}
        case "/" -> arity.parameters.replaceAll(Parameter::withoutName);
        case "*" -> isPositional = false;
        case String other when other.startsWith("*") -> arity.takesAll = true;
        case String other ->
            arity.parameters.add(
                new Parameter(other.replaceFirst("(?<=.)=.*", ""), !hasDefault, isPositional));
      }
    }
    return arity.takesAll ? Optional.empty() : Optional.of(arity);
  }

  private NativeFunction checked(NativeFunction function) {
    return NativeFunction.method(
        function.name(),
        (machine, arguments) -> {
          if (!arguments.isOpen() && !fits(arguments.count() - 1, arguments)) {
            throw machine.error("TypeError", function.name() + "() got arguments that do not fit");
          }
          return function.body().call(machine, arguments);
        });
  }

  private boolean fits(int given, Arguments arguments) {
    return given <= mostPositional()
        && (arguments.named().isEmpty() || areKnown(arguments.named().keySet()))
        && isEnough(given, arguments);
  }

  private int mostPositional() {
    int most = 0;
    for (Parameter one : parameters) {
      most += one.isPositional() ? 1 : 0;
    }
    return most;
  }

  private boolean areKnown(Set<String> named) {
    return parameters.stream().map(Parameter::name).filter(named::contains).count() == named.size();
  }

  private boolean isEnough(int given, Arguments arguments) {
    for (int i = given; i < parameters.size(); i++) {
      Parameter one = parameters.get(i);
      boolean isGiven = arguments.named().containsKey(one.name()) || arguments.isLoose();
      if (one.isRequired() && !isGiven) {
        return false;
      }
    }
    return true;
  }
}

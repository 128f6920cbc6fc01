package dev.lazyscope.graph.load.nativemodel.exception;

import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.NativeFunction;
import dev.lazyscope.graph.load.value.Truth;
import dev.lazyscope.graph.load.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `BaseExceptionGroup` (library reference, "Exception groups"; PEP 654).
public final class ExceptionGroups {
  private static final String GROUP = "BaseExceptionGroup";
  private static final List<String> KEPT = List.of("__cause__", "__context__", "__traceback__");

  private ExceptionGroups() {}

  /// What a condition holds for and what is left, each None where there is nothing.
  private record Parts(Value matching, Value rest) {}

  public static void install(Machine machine) {
    DictValue names = machine.builtin(GROUP).namespace();
    NativeFunction.Body make =
        ((NativeFunction) ((Value.StaticMethod) base(machine).get("__new__")).function()).body();
    Natives.staticMethod(names, "__new__", (m, a) -> make.call(m, withClass(m, a)));
    Natives.method(names, "derive", ExceptionGroups::derived);
    Natives.method(
        names, "split", (m, a) -> parts(m, a).map(ExceptionGroups::both).orElse(Value.UNKNOWN));
    Natives.method(
        names, "subgroup", (m, a) -> parts(m, a).map(Parts::matching).orElse(Value.UNKNOWN));
    Natives.method(names, "__str__", ExceptionGroups::text);
  }

  private static DictValue base(Machine machine) {
    return machine.builtin("BaseException").namespace();
  }

  private static Value both(Parts parts) {
    return Value.tuple(parts.matching, parts.rest);
  }

  /// A group of nothing but exceptions is an `ExceptionGroup`.
  private static Arguments withClass(Machine machine, Arguments arguments) {
    boolean isPlain =
        arguments.at(0) == machine.builtin(GROUP)
            && machine
                .elements(arguments.at(2))
                .filter(all -> all.stream().allMatch(one -> isOf(machine, one, "Exception")))
                .isPresent();
    return isPlain ? arguments.dropped(1).prepended(machine.builtin("ExceptionGroup")) : arguments;
  }

  private static boolean isOf(Machine machine, Value value, String type) {
    return value instanceof InstanceValue object
        && object.type().isSubclassOf(machine.builtin(type));
  }

  private static Value derived(Machine machine, Arguments arguments) {
    Value message = machine.attribute(arguments.at(0), "message");
    return machine.call(machine.builtin(GROUP), Arguments.of(message, arguments.at(1)));
  }

  private static Optional<Parts> parts(Machine machine, Arguments arguments) {
    return parts(machine, arguments.at(0), arguments.at(1));
  }

  private static Optional<Parts> parts(Machine machine, Value exception, Value condition) {
    Truth holds = holds(machine, exception, condition);
    if (holds == Truth.UNDECIDED) {
      return Optional.empty();
    }
    if (holds == Truth.YES) {
      return Optional.of(new Parts(exception, Value.NONE));
    }
    return isOf(machine, exception, GROUP)
        ? members(machine, exception, condition)
        : Optional.of(new Parts(Value.NONE, exception));
  }

  private static Optional<Parts> members(Machine machine, Value group, Value condition) {
    Optional<List<Value>> all = machine.elements(machine.attribute(group, "exceptions"));
    List<Value> matching = new ArrayList<>();
    List<Value> rest = new ArrayList<>();
    for (Value one : all.orElse(List.of())) {
      Optional<Parts> parts = parts(machine, one, condition);
      if (parts.isEmpty()) {
        return Optional.empty();
      }
      add(matching, parts.get().matching);
      add(rest, parts.get().rest);
    }
    return all.map(_ -> new Parts(like(machine, group, matching), like(machine, group, rest)));
  }

  private static void add(List<Value> all, Value one) {
    if (one != Value.NONE) {
      all.add(one);
    }
  }

  private static Value like(Machine machine, Value group, List<Value> exceptions) {
    if (exceptions.isEmpty()) {
      return Value.NONE;
    }
    Arguments members = Arguments.of(machine.list(exceptions));
    Value made = machine.call(machine.attribute(group, "derive"), members);
    if (made instanceof InstanceValue copy && group instanceof InstanceValue original) {
      KEPT.forEach(name -> copy.attributes().put(name, original.attributes().get(name)));
    }
    return made;
  }

  /// Classes, or a function that is asked.
  private static Truth holds(Machine machine, Value exception, Value condition) {
    return switch (condition) {
      case ClassValue type when exception instanceof InstanceValue object ->
          Truth.of(object.type().isSubclassOf(type));
      case Value.Tuple(var types) -> {
        Truth any = Truth.NO;
        for (Value type : types) {
          Truth one = holds(machine, exception, type);
          any = one == Truth.NO || any == Truth.YES ? any : one;
        }
        yield any;
      }
      case Value function when function.isUnknown() -> Truth.UNDECIDED;
      case Value function -> machine.truth(machine.call(function, Arguments.of(exception)));
    };
  }

  private static Value text(Machine machine, Arguments arguments) {
    Optional<String> message = Payloads.text(machine.attribute(arguments.at(0), "message"));
    Optional<Integer> count =
        machine.elements(machine.attribute(arguments.at(0), "exceptions")).map(List::size);
    if (message.isEmpty() || count.isEmpty()) {
      return Value.UNKNOWN;
    }
    String plural = count.get() == 1 ? "" : "s";
    return Value.of("%s (%d sub-exception%s)".formatted(message.get(), count.get(), plural));
  }
}

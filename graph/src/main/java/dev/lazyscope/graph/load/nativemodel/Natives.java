package dev.lazyscope.graph.load.nativemodel;

import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.Joining;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.NativeFunction;
import dev.lazyscope.graph.load.value.PythonError;
import dev.lazyscope.graph.load.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Short ways to define functions, methods and classes.
public final class Natives {
  private Natives() {}

  public static void function(DictValue names, String name, NativeFunction.Body body) {
    names.put(name, NativeFunction.function(name, body));
  }

  public static void method(DictValue names, String name, NativeFunction.Body body) {
    names.put(name, NativeFunction.method(name, body));
  }

  /// What a method does with its receiver, seen through subclasses, and the other arguments.
  public interface Action<R> {
    Value act(Machine machine, R receiver, Arguments arguments);
  }

  /// A method that knows one kind of receiver; of any other its result is unknown.
  public static <R> void method(
      DictValue names, String name, Function<Value, Optional<R>> receiver, Action<R> action) {
    method(
        names,
        name,
        (machine, arguments) ->
            receiver
                .apply(arguments.at(0))
                .map(known -> action.act(machine, known, arguments.dropped(1)))
                .orElse(Value.UNKNOWN));
  }

  /// A method whose receiver is an object with slots of its own.
  public static void ofObject(DictValue names, String name, Action<InstanceValue> action) {
    method(
        names,
        name,
        value -> value instanceof InstanceValue self ? Optional.of(self) : Optional.empty(),
        action);
  }

  public static void staticMethod(DictValue names, String name, NativeFunction.Body body) {
    names.put(name, new Value.StaticMethod(NativeFunction.function(name, body)));
  }

  public static void classMethod(DictValue names, String name, NativeFunction.Body body) {
    names.put(name, new Value.ClassMethod(NativeFunction.function(name, body)));
  }

  /// {@return an argument, unless it is missing or None}
  public static Optional<Value> given(Value argument) {
    return argument == Value.ABSENT || argument == Value.NONE
        ? Optional.empty()
        : Optional.of(argument);
  }

  /// {@return what an action gives for a text, or for each of several, of which one it is; empty
  /// for anything else}
  public static Optional<Value> ofText(
      Machine machine, Value text, Function<String, Value> action) {
    return switch (Payloads.plain(text)) {
      case Value.Str(var one) -> Optional.of(action.apply(one));
      case Value.AnyOf(var options) when options.stream().allMatch(Value.Str.class::isInstance) -> {
        Value[] result = {Value.ABSENT};
        machine.either(
            options.stream()
                .map(Value.Str.class::cast)
                .map(one -> () -> result[0] = Joining.join(result[0], action.apply(one.text()))));
        yield Optional.of(result[0] == Value.ABSENT ? Value.UNKNOWN : result[0]);
      }
      case Value _ -> Optional.empty();
    };
  }

  /// {@return a new class of a module, also put under its name}
  public static ClassValue type(Machine machine, DictValue names, String name, Value... bases) {
    String module = names.get("__name__") instanceof Value.Str(var text) ? text : "builtins";
    ClassValue made = type(machine, module, name, bases);
    names.put(name, made);
    return made;
  }

  /// {@return a new class of a module of this name}
  public static ClassValue type(Machine machine, String module, String name, Value... bases) {
    return (ClassValue)
        machine.makeClass(name, List.of(bases), Map.of("__module__", Value.of(module)));
  }

  /// {@return the class that a module in C is known to define, with all its names}
  public static Optional<ClassValue> ofTable(Machine machine, String module, String name) {
    return machine.find(machine.modules().get(module), name) instanceof ClassValue type
        ? Optional.of(type)
        : Optional.empty();
  }

  /// {@return an exception of a class that a module in C defines}
  public static PythonError error(Machine machine, String module, String type, String message) {
    Value found = machine.find(machine.modules().get(module), type);
    Value made = machine.call(found, Arguments.of(Value.of(message)));
    return new PythonError(made, false, List.of());
  }

  /// {@return a tuple whose items have names too, such as `sys.version_info`}
  public static InstanceValue structure(
      Machine machine, ClassValue type, List<String> names, List<Value> values) {
    InstanceValue made = machine.instance(type);
    made.payload(new Value.Tuple(List.copyOf(values)));
    for (int i = 0; i < names.size(); i++) {
      made.attributes().put(names.get(i), values.get(i));
    }
    return made;
  }

  /// {@return an object with these attributes}
  public static InstanceValue object(Machine machine, Map<String, Value> attributes) {
    InstanceValue made = machine.instance(machine.builtin("SimpleNamespace"));
    attributes.forEach(made.attributes()::put);
    return made;
  }
}

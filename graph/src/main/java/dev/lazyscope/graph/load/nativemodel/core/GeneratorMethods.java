package dev.lazyscope.graph.load.nativemodel.core;

import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.GeneratorValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.PythonError;
import dev.lazyscope.graph.load.value.Value;
import java.util.List;
import java.util.function.Supplier;

/// The methods of generators, coroutines and asynchronous generators.
final class GeneratorMethods {
  private GeneratorMethods() {}

  static void install(Machine machine) {
    for (String type : new String[] {"generator", "coroutine"}) {
      DictValue names = machine.builtin(type).namespace();
      Natives.method(names, "send", (m, a) -> going(m, a, sending(a.at(1))));
      Natives.method(names, "throw", (m, a) -> going(m, a, throwing(m, a)));
      Natives.method(names, "close", (m, a) -> close(m, a.at(0)));
    }
    for (String type : new String[] {"generator", "iterator"}) {
      DictValue names = machine.builtin(type).namespace();
      Natives.method(names, "__next__", (m, a) -> going(m, a, sending(Value.NONE)));
      Natives.method(names, "__iter__", (m, a) -> a.at(0));
    }
    Natives.method(machine.builtin("coroutine").namespace(), "__await__", (m, a) -> a.at(0));
    DictValue async = machine.builtin("async_generator").namespace();
    Natives.method(async, "__aiter__", (m, a) -> a.at(0));
    Natives.method(async, "__anext__", (m, a) -> later(m, a, sending(Value.NONE)));
    Natives.method(async, "asend", (m, a) -> later(m, a, sending(a.at(1))));
    Natives.method(async, "athrow", (m, a) -> later(m, a, throwing(m, a)));
    Natives.method(async, "aclose", (m, a) -> awaitable(() -> close(m, a.at(0))));
  }

  private static Supplier<Value> sending(Value value) {
    return () -> value == Value.ABSENT ? Value.NONE : value;
  }

  private static Supplier<Value> throwing(Machine machine, Arguments arguments) {
    Value given =
        arguments.count() > 2 && arguments.at(2) != Value.NONE ? arguments.at(2) : arguments.at(1);
    Value exception = given instanceof ClassValue type ? machine.call(type, Arguments.NONE) : given;
    return () -> {
      throw new PythonError(exception, false, List.of());
    };
  }

  private static Value going(Machine machine, Arguments arguments, Supplier<Value> answer) {
    if (!(arguments.at(0) instanceof GeneratorValue generator)) {
      return Value.UNKNOWN;
    }
    Value value = machine.resume(generator, answer);
    if (value == Value.ABSENT) {
      throw stopped(machine, generator, "StopIteration");
    }
    return value;
  }

  /// {@return the exception that says that there is no more, with what the generator returned}
  static PythonError stopped(Machine machine, Value iterator, String type) {
    PythonError stop = machine.error(type, "");
    Value result = iterator instanceof GeneratorValue generator ? generator.result() : Value.NONE;
    if (stop.exception() instanceof InstanceValue exception) {
      exception.attributes().put("value", result);
      exception
          .attributes()
          .put("args", result == Value.NONE ? Value.Tuple.EMPTY : Value.tuple(result));
    }
    return stop;
  }

  private static Value close(Machine machine, Value generator) {
    if (generator instanceof GeneratorValue known) {
      machine.close(known);
    }
    return Value.NONE;
  }

  private static Value later(Machine machine, Arguments arguments, Supplier<Value> answer) {
    return arguments.at(0) instanceof GeneratorValue generator
        ? awaitable(
            () -> {
              Value value = machine.resume(generator, answer);
              if (value == Value.ABSENT) {
                throw stopped(machine, generator, "StopAsyncIteration");
              }
              return value;
            })
        : Value.UNKNOWN;
  }

  private static GeneratorValue awaitable(Supplier<Value> action) {
    return new GeneratorValue(GeneratorValue.Kind.COROUTINE, receiver -> action.get());
  }
}

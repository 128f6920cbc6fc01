package dev.lazyscope.graph.load.nativemodel.concurrency;

import dev.lazyscope.graph.load.nativemodel.NativeModel;
import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `_contextvars`: each thread has a context of its own, and `Context.run` enters another for as
/// long as a call lasts (library reference, "Context Variables").
public final class ContextvarsModel implements NativeModel {

  @Override
  public String module() {
    return "_contextvars";
  }

  @Override
  public void install(Machine machine, DictValue names) {
    names.put("__name__", Value.of("_contextvars"));
    ClassValue token = Natives.type(machine, names, "Token");
    ClassValue variable = Natives.type(machine, names, "ContextVar");
    ClassValue context = Natives.type(machine, names, "Context");
    names.remove("__name__");
    Contexts contexts = new Contexts(context, new HashMap<>());
    token.namespace().put("MISSING", machine.instance(machine.builtin("object")));
    variable(variable.namespace(), contexts, token);
    token(token.namespace(), contexts);
    context(context.namespace(), contexts);
    Natives.function(names, "copy_context", (m, a) -> contexts.copy(m, contexts.current(m)));
  }

  /// The contexts that are entered, by thread, innermost last.
  private record Contexts(ClassValue type, Map<Integer, Deque<DictValue>> entered) {

    /// {@return the values of the variables where the program stands}
    DictValue current(Machine machine) {
      Deque<DictValue> own = own(machine);
      if (own.isEmpty()) {
        own.add(machine.dict());
      }
      return own.getLast();
    }

    private Deque<DictValue> own(Machine machine) {
      return entered.computeIfAbsent(machine.thread(), _ -> new ArrayDeque<>());
    }

    Value copy(Machine machine, DictValue values) {
      DictValue copy = machine.dict();
      copy.become(values);
      if (values.isOpen()) {
        copy.open();
      }
      InstanceValue context = machine.instance(type);
      context.payload(copy);
      return context;
    }

    Value run(Machine machine, DictValue values, Arguments arguments) {
      current(machine);
      Deque<DictValue> own = own(machine);
      own.add(values);
      try {
        return machine.call(arguments.at(0), arguments.dropped(1));
      } finally {
        own.removeLast();
      }
    }

    void set(Machine machine, Value variable, Value value) {
      machine.assignItem(current(machine), variable, value);
    }

    void unset(Machine machine, Value variable) {
      DictValue values = current(machine);
      machine.beforeWrite(values);
      values.remove(variable);
    }
  }

  private static void variable(DictValue methods, Contexts contexts, ClassValue token) {
    Natives.method(
        methods,
        "__init__",
        (m, a) -> {
          m.assign(a.at(0), "name", a.at(1));
          if (a.named("default") != Value.ABSENT) {
            m.assign(a.at(0), "_default", a.named("default"));
          }
          return Value.NONE;
        });
    Natives.method(methods, "get", (m, a) -> get(m, contexts.current(m), a));
    Natives.method(
        methods,
        "set",
        (m, a) -> {
          Value old = contexts.current(m).get(a.at(0));
          InstanceValue made = m.instance(token);
          made.attributes().put("var", a.at(0));
          made.attributes()
              .put("old_value", old == Value.ABSENT ? m.attribute(token, "MISSING") : old);
          contexts.set(m, a.at(0), a.at(1));
          return made;
        });
    Natives.method(methods, "reset", (m, a) -> reset(m, contexts, a.at(1)));
  }

  private static void token(DictValue methods, Contexts contexts) {
    Natives.method(methods, "__enter__", (m, a) -> a.at(0));
    Natives.method(methods, "__exit__", (m, a) -> reset(m, contexts, a.at(0)));
  }

  private static Value reset(Machine machine, Contexts contexts, Value token) {
    Value variable = machine.find(token, "var");
    Value old = machine.find(token, "old_value");
    if (old == machine.find(token, "MISSING")) {
      contexts.unset(machine, variable);
    } else if (variable != Value.ABSENT) {
      contexts.set(machine, variable, old);
    }
    return Value.NONE;
  }

  private static void context(DictValue methods, Contexts contexts) {
    Natives.method(
        methods,
        "__init__",
        (m, a) -> {
          values(a.at(0)).or(() -> fresh(m, a.at(0)));
          return Value.NONE;
        });
    method(methods, "run", contexts::run);
    method(methods, "copy", (m, values, a) -> contexts.copy(m, values));
    for (String name :
        List.of("__contains__", "__getitem__", "__iter__", "__len__", "get", "items", "keys")) {
      method(methods, name, (m, values, a) -> m.call(m.attribute(values, name), a));
    }
    method(methods, "values", (m, values, a) -> m.call(m.attribute(values, "values"), a));
  }

  private static void method(DictValue methods, String name, Natives.Action<DictValue> action) {
    Natives.method(methods, name, ContextvarsModel::values, action);
  }

  private static Optional<DictValue> values(Value context) {
    return context instanceof InstanceValue instance && instance.payload() instanceof DictValue own
        ? Optional.of(own)
        : Optional.empty();
  }

  private static Optional<DictValue> fresh(Machine machine, Value context) {
    DictValue values = machine.dict();
    if (context instanceof InstanceValue instance) {
      instance.payload(values);
    }
    return Optional.of(values);
  }

  private static Value get(Machine machine, DictValue values, Arguments arguments) {
    Value set = values.get(arguments.at(0));
    if (set != Value.ABSENT) {
      return set;
    }
    if (values.isOpen()) {
      return Value.UNKNOWN;
    }
    if (arguments.count() > 1) {
      return arguments.at(1);
    }
    Value byDefault = machine.find(arguments.at(0), "_default");
    if (byDefault == Value.ABSENT) {
      throw machine.error("LookupError", "context variable is not set");
    }
    return byDefault;
  }
}

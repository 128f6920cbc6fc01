package dev.lazyscope.graph.load.nativemodel.library;

import dev.lazyscope.graph.load.nativemodel.NativeModel;
import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;

/// `_contextvars`: one context for the whole program; variables are plain containers.
public final class ContextvarsModel implements NativeModel {

  @Override
  public String module() {
    return "_contextvars";
  }

  @Override
  public void install(Machine machine, DictValue names) {
    names.put("__name__", Value.of("_contextvars"));
    variable(Natives.type(machine, names, "ContextVar"));
    ClassValue context = Natives.type(machine, names, "Context");
    names.remove("__name__");
    Natives.method(context.namespace(), "run", (m, a) -> m.call(a.at(1), a.dropped(2)));
    Natives.method(context.namespace(), "copy", (m, a) -> a.at(0));
    Natives.function(names, "copy_context", (m, a) -> m.instance(context));
  }

  private static void variable(ClassValue type) {
    DictValue methods = type.namespace();
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
    Natives.method(methods, "get", ContextvarsModel::get);
    Natives.method(
        methods,
        "set",
        (m, a) -> {
          Value old = m.find(a.at(0), "_value");
          m.assign(a.at(0), "_value", a.at(1));
          return Value.tuple(old == Value.ABSENT ? Value.NONE : old);
        });
    Natives.method(
        methods,
        "reset",
        (m, a) -> {
          if (a.at(1) instanceof Value.Tuple(var old)) {
            m.assign(a.at(0), "_value", old.getFirst());
          }
          return Value.NONE;
        });
  }

  private static Value get(Machine machine, Arguments arguments) {
    Value set = machine.find(arguments.at(0), "_value");
    if (set != Value.ABSENT) {
      return set;
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

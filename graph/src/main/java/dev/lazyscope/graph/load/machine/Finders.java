package dev.lazyscope.graph.load.machine;

import dev.lazyscope.graph.load.LoadSet.Kind;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.FunctionValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.ListValue;
import dev.lazyscope.graph.load.value.ModuleValue;
import dev.lazyscope.graph.load.value.ProxyValue;
import dev.lazyscope.graph.load.value.PythonError;
import dev.lazyscope.graph.load.value.Value;
import java.util.List;
import java.util.Optional;

/// Finders that the program itself put on `sys.meta_path`; asked when nobody else finds a module.
final class Finders {
  private final Interpreter interpreter;

  Finders(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  boolean canFind(String name) {
    return interpreter.space().find(name).isPresent() || spec(name).isPresent();
  }

  /// {@return whether a finder of the program takes a module before the ordinary ones do}
  boolean comesFirst(String name) {
    return false;
  }

  private List<Value> own() {
    if (interpreter.modules.loaded().get("sys") instanceof ModuleValue sys
        && sys.namespace().get("meta_path") instanceof ListValue list) {
      return list.items().stream()
          .filter(
              one ->
                  one instanceof InstanceValue instance
                      && instance.type().lookup("find_spec") instanceof FunctionValue)
          .toList();
    }
    return List.of();
  }

  private Optional<Value> spec(String name) {
    for (Value finder : List.copyOf(own())) {
      Value method = interpreter.attributes.find(finder, "find_spec");
      try {
        Value spec =
            interpreter.calls.call(method, Arguments.of(Value.of(name), Value.NONE, Value.NONE));
        if (spec instanceof InstanceValue) {
          return Optional.of(spec);
        }
      } catch (PythonError error) {
        // A finder that fails finds nothing.
      }
    }
    return Optional.empty();
  }

  /// Loads a module through a finder of the program; raises ModuleNotFoundError.
  Value load(String name) {
    Value spec = spec(name).orElseThrow(() -> interpreter.errors.make("ModuleNotFoundError", name));
    Value loader = interpreter.attributes.find(spec, "loader");
    Value create = interpreter.attributes.find(loader, "create_module");
    Value module = Value.NONE;
    if (create != Value.ABSENT && create != Value.UNKNOWN) {
      module = interpreter.calls.call(create, Arguments.of(spec));
    }
    if (module == Value.NONE || module == Value.UNKNOWN) {
      ModuleValue made = new ModuleValue(name, interpreter.dict(), Optional.empty());
      interpreter.modules.prepare(made);
      module = made;
    }
    interpreter.modules.loaded().put(name, module);
    interpreter.modules.announce(
        interpreter.modules.event(name, Kind.DYNAMIC_IMPORT, new ProxyValue.Site("", 0)));
    Value execute = interpreter.attributes.find(loader, "exec_module");
    if (execute != Value.ABSENT && execute != Value.UNKNOWN) {
      interpreter.calls.call(execute, Arguments.of(module));
    }
    interpreter.imports.bindInParent(name);
    return interpreter.modules.loaded().get(name);
  }
}

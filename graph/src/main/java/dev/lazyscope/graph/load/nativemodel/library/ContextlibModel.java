package dev.lazyscope.graph.load.nativemodel.library;

import dev.lazyscope.graph.load.nativemodel.NativeModel;
import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.GeneratorValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.NativeFunction;
import dev.lazyscope.graph.load.value.Value;

/// `contextlib`: context managers made of generators carry the generator as payload, so that `with`
/// can run its block inside the `yield`.
public final class ContextlibModel implements NativeModel {

  @Override
  public String module() {
    return "contextlib";
  }

  @Override
  public void install(Machine machine, DictValue names) {
    Natives.function(
        names, "contextmanager", (m, a) -> decorate(a.at(0), "_GeneratorContextManager"));
    Natives.function(
        names, "asynccontextmanager", (m, a) -> decorate(a.at(0), "_AsyncGeneratorContextManager"));
  }

  private static Value decorate(Value function, String type) {
    return NativeFunction.wrapping(function, (m, a) -> manager(m, function, a, type));
  }

  private static Value manager(
      Machine machine, Value function, Arguments arguments, String typeName) {
    Value generator = machine.call(function, arguments);
    Value module = machine.modules().get("contextlib");
    if (!(generator instanceof GeneratorValue)
        || !(machine.find(module, typeName) instanceof ClassValue type)) {
      return Value.UNKNOWN;
    }
    InstanceValue manager = machine.instance(type);
    manager.payload(generator);
    DictValue attributes = manager.attributes();
    attributes.put("gen", generator);
    attributes.put("func", function);
    attributes.put("args", new Value.Tuple(java.util.List.copyOf(arguments.positional())));
    DictValue named = machine.dict();
    arguments.named().forEach(named::put);
    attributes.put("kwds", named);
    return manager;
  }
}

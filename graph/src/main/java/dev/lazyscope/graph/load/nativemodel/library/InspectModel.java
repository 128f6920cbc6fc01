package dev.lazyscope.graph.load.nativemodel.library;

import dev.lazyscope.graph.link.FoundModule;
import dev.lazyscope.graph.load.Heuristic;
import dev.lazyscope.graph.load.content.NativeSignatures;
import dev.lazyscope.graph.load.nativemodel.NativeModel;
import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.ModuleValue;
import dev.lazyscope.graph.load.value.NativeFunction;
import dev.lazyscope.graph.load.value.Value;

/// `inspect.getattr_static`: an attribute as it stands in the namespaces, without descriptors and
/// `__getattr__`; `inspect.signature`; and the module of a frame. All else of `inspect` is the
/// Python form.
public final class InspectModel implements NativeModel {
  @Override
  public String module() {
    return "inspect";
  }

  @Override
  public void install(Machine machine, DictValue names) {
    Natives.function(names, "getattr_static", InspectModel::attribute);
    Natives.function(names, "signature", InspectModel::signature);
  }

  @Override
  public void complete(Machine machine, DictValue names) {
    Value search = names.get("getmodule");
    if (search != Value.ABSENT) {
      Natives.function(
          names, "getmodule", (m, a) -> moduleOf(m, a.at(0, "object"), m.call(search, a)));
    }
  }

  /// The original, which runs for what it loads, looks for the file of a frame among those of all
  /// modules, of which some are not known.
  private static Value moduleOf(Machine machine, Value object, Value found) {
    boolean isFrame = object instanceof InstanceValue one && one.type().name().equals("frame");
    return isFrame
            && machine.find(object, "f_globals") instanceof DictValue globals
            && globals.get("__name__") instanceof Value.Str(var name)
            && machine.modules().get(name) instanceof ModuleValue module
            && module.namespace() == globals
            && module.found().filter(FoundModule.Source.class::isInstance).isPresent()
        ? module
        : found;
  }

  /// `unknown-call`: of what is not known the signature is read as that of a function written in
  /// Python is, of what compiled code made as that of a function of C: a text, which takes
  /// `tokenize`.
  private static Value signature(Machine machine, Arguments arguments) {
    Value inspect = machine.modules().get("inspect");
    Value object = arguments.at(0, "obj");
    if (isModelOfPython(machine, object)) {
      return Value.UNKNOWN;
    }
    if (!object.isUnknown()) {
      Value signature = machine.attribute(inspect, "Signature");
      return machine.call(machine.attribute(signature, "from_callable"), arguments);
    }
    machine.assume(Heuristic.UNKNOWN_CALL);
    machine.perhaps(() -> guess(machine, inspect, object));
    return Value.UNKNOWN;
  }

  private static void guess(Machine machine, Value inspect, Value object) {
    Value signature = machine.attribute(inspect, "Signature");
    if (object.isAnyCompiled()) {
      Value reader = machine.attribute(inspect, "_signature_fromstr");
      machine.call(reader, Arguments.of(signature, object, Value.of(NativeSignatures.ANY)));
    } else {
      Value reader = machine.attribute(signature, "from_callable");
      machine.call(reader, Arguments.of(machine.attribute(inspect, "unwrap")));
    }
  }

  /// A function that Python has in a source file, as its module shows.
  private static boolean isModelOfPython(Machine machine, Value object) {
    return object instanceof NativeFunction
        && machine.find(object, "__self__") instanceof ModuleValue home
        && home.found().filter(FoundModule.Source.class::isInstance).isPresent()
        && machine.find(object, "__text_signature__") == Value.NONE;
  }

  private static Value attribute(Machine machine, Arguments arguments) {
    Value object = arguments.at(0, "obj");
    if (!object.isKnown() || !(Payloads.plain(arguments.at(1, "attr")) instanceof Value.Str name)) {
      return Value.UNKNOWN;
    }
    Value found = stored(machine, object, name.text());
    if (found != Value.ABSENT) {
      return found;
    }
    if (machine.typeOf(object).isOpen()) {
      return Value.UNKNOWN;
    }
    Value otherwise = arguments.at(2, "default");
    if (otherwise == Value.ABSENT) {
      throw machine.error("AttributeError", name.text());
    }
    return otherwise;
  }

  private static Value stored(Machine machine, Value object, String name) {
    Value own =
        switch (object) {
          case ModuleValue module -> module.namespace().get(name);
          case InstanceValue instance -> instance.attributes().get(name);
          case ClassValue type -> type.lookup(name);
          case Value _ -> Value.ABSENT;
        };
    return own == Value.ABSENT ? machine.typeOf(object).lookup(name) : own;
  }
}

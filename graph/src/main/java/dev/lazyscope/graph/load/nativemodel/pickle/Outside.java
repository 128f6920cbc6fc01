package dev.lazyscope.graph.load.nativemodel.pickle;

import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;

/// What a pickle refers to that its bytes do not hold.
sealed interface Outside {
  /// {@return what a module has by a dotted name, by one of Python 2 where `isOld`}
  Value global(String module, String name, boolean isOld);

  /// {@return the object with an identity of the program's own}
  Value persistent(Value id);

  /// Names are those of modules; those of Python 2 have others now (`_compat_pickle`).
  record ByName(Machine machine) implements Outside {
    @Override
    public Value global(String module, String name, boolean isOld) {
      if (isOld) {
        Value names = machine.importModule("_compat_pickle");
        Value both = Value.tuple(Value.of(module), Value.of(name));
        if (renamed(names, "NAME_MAPPING", both) instanceof Value.Tuple(var found)
            && found.getFirst() instanceof Value.Str(var newModule)
            && found.getLast() instanceof Value.Str(var newName)) {
          return global(newModule, newName, false);
        }
        if (renamed(names, "IMPORT_MAPPING", Value.of(module)) instanceof Value.Str(var other)) {
          return global(other, name, false);
        }
      }
      Value found = machine.importModule(module);
      for (String part : name.split("\\.")) {
        found = machine.attribute(found, part);
      }
      return found;
    }

    private Value renamed(Value names, String table, Value old) {
      return machine.find(names, table) instanceof DictValue known ? known.get(old) : Value.ABSENT;
    }

    @Override
    public Value persistent(Value id) {
      String text = "A load persistent id instruction was encountered";
      throw Natives.error(machine, "_pickle", "UnpicklingError", text);
    }
  }

  /// The methods of an `Unpickler`, which classes derived from it replace.
  record ByMethods(Machine machine, InstanceValue unpickler) implements Outside {
    @Override
    public Value global(String module, String name, boolean isOld) {
      boolean isReplaced =
          unpickler.type().order().stream()
              .anyMatch(type -> type.isOfStatement() && type.namespace().has("find_class"));
      Arguments names = Arguments.of(Value.of(module), Value.of(name));
      return isReplaced
          ? machine.call(machine.attribute(unpickler, "find_class"), names)
          : new ByName(machine).global(module, name, isOld);
    }

    @Override
    public Value persistent(Value id) {
      return machine.call(machine.attribute(unpickler, "persistent_load"), Arguments.of(id));
    }
  }
}

package dev.lazyscope.graph.load.nativemodel.foreign;

import dev.lazyscope.graph.link.ModuleSpace.PathKind;
import dev.lazyscope.graph.load.nativemodel.NativeModel;
import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.ModuleValue;
import dev.lazyscope.graph.load.value.Value;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// `_ctypes`: the methods that its metaclasses, written in C, give to classes (library reference,
/// `ctypes`, "ctypes.\_CData") and the sizes of simple types; since 3.14 the layout of fields is
/// computed by Python code.
public final class CtypesModel implements NativeModel {
  private static final int LAYOUT_IN_PYTHON = 14;

  private static final List<String> OF_METACLASSES =
      List.of("from_address", "from_buffer", "from_buffer_copy", "from_param", "in_dll");

  @Override
  public String module() {
    return "_ctypes";
  }

  @Override
  public void install(Machine machine, DictValue names) {
    if (!(machine.modules().get("_ctypes") instanceof ModuleValue module)) {
      return;
    }
    Natives.function(names, "sizeof", CtypesModel::sizeof);
    Natives.function(names, "dlopen", CtypesModel::open);
    for (String name :
        List.of("Array", "CFuncPtr", "Structure", "Union", "_Pointer", "_SimpleCData")) {
      if (module.namespace().get(name) instanceof ClassValue type) {
        OF_METACLASSES.forEach(
            method -> Natives.classMethod(type.namespace(), method, (m, a) -> Value.UNKNOWN));
        boolean hasFields = name.equals("Structure") || name.equals("Union");
        if (hasFields && machine.query().target().minorVersion() >= LAYOUT_IN_PYTHON) {
          Natives.classMethod(type.namespace(), "__init_subclass__", CtypesModel::layOut);
          type.metaclass(layingOut(machine));
        }
      }
    }
  }

  /// What the loaded library can do is not known, but that one cannot be loaded which is nowhere.
  private static Value open(Machine machine, Arguments arguments) {
    if (arguments.at(0, "name") instanceof Value.Str(var name) && isNowhere(machine, name)) {
      throw machine.error(
          "OSError", name + ": cannot open shared object file: No such file or directory");
    }
    return Value.UNKNOWN;
  }

  /// A name without a slash is looked for in folders that the environment names, in that of the
  /// interpreter's own libraries, and among those of the system (dlopen(3)).
  private static boolean isNowhere(Machine machine, String name) {
    if (name.contains("/")) {
      return name.startsWith("/") && machine.kind(name) == PathKind.ABSENT;
    }
    boolean isElsewhere =
        !machine.query().target().environment().getOrDefault("LD_LIBRARY_PATH", "").isEmpty()
            || machine.space().searchPath().stream()
                .map(folder -> folder.substring(0, folder.lastIndexOf('/') + 1) + name)
                .anyMatch(path -> machine.kind(path) != PathKind.ABSENT);
    return !isElsewhere
        && LinkerCache.in(machine.space())
            .filter(cache -> cache.pathOf(name).isEmpty())
            .isPresent();
  }

  private static Value sizeof(Machine machine, Arguments arguments) {
    ClassValue type =
        arguments.at(0) instanceof ClassValue given ? given : machine.typeOf(arguments.at(0));
    return type.lookup("_type_") instanceof Value.Str(var code) && code.length() == 1
        ? size(code.charAt(0), machine.query().target().platform())
        : Value.UNKNOWN;
  }

  /// The letters of ctypes are those of `struct`, and some for texts and objects.
  private static Value size(char code, String platform) {
    boolean isPointer = "OzZ".indexOf(code) >= 0;
    OptionalInt size = StructFormat.size(isPointer ? 'P' : code, platform);
    return size.isPresent() ? Value.of(size.getAsInt()) : Value.UNKNOWN;
  }

  /// {@return a metaclass that lays out the fields that a class is given later}
  private static ClassValue layingOut(Machine machine) {
    ClassValue plain = machine.builtin("type");
    Value made = machine.makeClass("StructType", List.of(plain), Map.of());
    ClassValue metaclass = made instanceof ClassValue type ? type : plain;
    Natives.method(
        metaclass.namespace(),
        "__setattr__",
        (m, given) -> {
          Value done = m.call(plain.lookup("__setattr__"), given);
          if (given.at(1) instanceof Value.Str(var name) && name.equals("_fields_")) {
            m.importModule("ctypes._layout");
          }
          return done;
        });
    return metaclass;
  }

  private static Value layOut(Machine machine, Arguments arguments) {
    if (arguments.at(0) instanceof ClassValue type && type.namespace().has("_fields_")) {
      machine.importModule("ctypes._layout");
    }
    return Value.NONE;
  }
}

package dev.lazyscope.graph.load.nativemodel.system;

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

package dev.lazyscope.graph.load.binary;

import dev.lazyscope.graph.load.elf.CompiledFile;
import dev.lazyscope.graph.load.elf.Elf;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The classes that compiled code defines, by the names in its data: a `PyTypeObject` and a
/// `PyType_Spec` both begin, or go on after their head, with a pointer to `package.module.Name` and
/// the size of the instances (C API, "Type Object Structures" and "Creating Heap-Allocated Types").
final class StaticTypes {
  /// Sizes of instances in bytes: an object has a head, and none is as large as this.
  private static final int HEAD = 16;

  private static final int LARGEST = 1 << 16;

  /// Where `PyVarObject_HEAD_INIT` puts the number of items, zero, from `tp_name`.
  private static final int ITEMS = -8;

  /// Where `tp_methods` and `tp_getset` stand, from `tp_name`.
  private static final int METHODS = 208;

  private static final int GETTERS = 224;

  /// Where the slots of a specification stand, from its name; their size; what counts of them.
  private static final int SLOTS = 24;

  private static final int SLOT = 16;
  private static final int MOST_SLOTS = 100;
  private static final int SLOT_OF_METHODS = 64;
  private static final int SLOT_OF_GETTERS = 73;

  private final Elf elf;
  private final FunctionTables tables;

  private StaticTypes(Elf elf) {
    this.elf = elf;
    this.tables = new FunctionTables(elf);
  }

  /// {@return those whose name tells their module; none where that cannot be told}
  static List<CompiledType> described(CompiledFile file) {
    return file.read(elf -> new StaticTypes(elf).types(), List.of());
  }

  private List<CompiledType> types() {
    Map<String, CompiledType> types = new LinkedHashMap<>();
    for (long place : elf.pointers()) {
      if (isType(place)) {
        elf.dotted(elf.pointer(place)).ifPresent(name -> types.put(name, type(name, place)));
      }
    }
    return List.copyOf(types.values());
  }

  private boolean isType(long place) {
    int at = elf.offset(place);
    if (at < HEAD || elf.pointer(place + 8) != 0) {
      return false;
    }
    int size = elf.word(at + 8);
    boolean isSize = HEAD <= size && size < LARGEST;
    return isSize && (isObject(at) || elf.pointer(place + SLOTS) != 0);
  }

  private boolean isObject(int at) {
    return elf.word(at + 12) == 0 && elf.word(at + ITEMS) == 0;
  }

  private CompiledType type(String name, long place) {
    boolean isObject = isObject(elf.offset(place));
    long methods = isObject ? elf.pointer(place + METHODS) : slot(place, SLOT_OF_METHODS);
    long getters = isObject ? elf.pointer(place + GETTERS) : slot(place, SLOT_OF_GETTERS);
    return new CompiledType(name, tables.methods(methods), tables.importing(getters));
  }

  /// {@return what a specification says of one thing, or 0}
  private long slot(long place, int wanted) {
    long slots = elf.pointer(place + SLOTS);
    for (int i = 0; i < MOST_SLOTS; i++) {
      int at = elf.offset(slots + i * SLOT);
      if (at < 0 || elf.word(at) == 0) {
        return 0;
      }
      if (elf.word(at) == wanted) {
        return elf.pointer(slots + i * SLOT + 8);
      }
    }
    return 0;
  }
}

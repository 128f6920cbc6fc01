package dev.lazyscope.graph.load.binary;

import java.util.LinkedHashSet;
import java.util.Set;

/// The classes that compiled code defines, by the names in its data: a `PyTypeObject` and a
/// `PyType_Spec` both begin, or go on after their head, with a pointer to `package.module.Name` and
/// the size of the instances (C API, "Type Object Structures" and "Creating Heap-Allocated Types").
final class StaticTypes {
  /// Sizes of instances in bytes: an object has a head, and none is as large as this.
  private static final int HEAD = 16;

  private static final int LARGEST = 1 << 16;

  /// Where `PyVarObject_HEAD_INIT` puts the number of items, zero, from `tp_name`.
  private static final int ITEMS = -8;

  private StaticTypes() {}

  /// {@return their dotted names; none where that cannot be told}
  static Set<String> named(CompiledFile file) {
    return file.read(StaticTypes::names, Set.of());
  }

  private static Set<String> names(Elf elf) {
    Set<String> names = new LinkedHashSet<>();
    for (long place : elf.pointers()) {
      if (isType(elf, place)) {
        elf.dotted(elf.pointer(place)).ifPresent(names::add);
      }
    }
    return names;
  }

  private static boolean isType(Elf elf, long place) {
    int at = elf.offset(place);
    if (at < HEAD || elf.pointer(place + 8) != 0) {
      return false;
    }
    int size = elf.word(at + 8);
    boolean isSize = HEAD <= size && size < LARGEST;
    boolean isObject = elf.word(at + 12) == 0 && elf.word(at + ITEMS) == 0;
    return isSize && (isObject || elf.pointer(place + 24) != 0);
  }
}

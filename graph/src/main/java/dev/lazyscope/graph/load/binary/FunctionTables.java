package dev.lazyscope.graph.load.binary;

import dev.lazyscope.graph.load.binary.CompiledFunction.Binding;
import dev.lazyscope.graph.load.elf.CompiledFile;
import dev.lazyscope.graph.load.elf.Elf;
import dev.lazyscope.graph.load.elf.Instructions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The tables in which C code describes functions by their names: the methods of a class, the
/// functions of a module, and what computes attributes (C API, "Common Object Structures").
final class FunctionTables {
  /// Sizes of a `PyMethodDef` and a `PyGetSetDef` in bytes; no table is longer.
  private static final int FUNCTION = 32;

  private static final int GETTER = 40;
  private static final int LONGEST = 1000;

  /// Where `m_methods` stands, from `m_name` of a `PyModuleDef`.
  private static final int OF_MODULE = 24;

  /// Where `ml_flags` stand; `METH_CLASS` and `METH_STATIC`; all flags together.
  private static final int FLAGS = 16;

  private static final int CLASS = 0x10;
  private static final int STATIC = 0x20;
  private static final int ALL_FLAGS = 0x3ff;

  /// How a function imports a module by its name.
  private static final Set<String> IMPORTERS =
      Set.of("PyImport_ImportModule", "PyImport_ImportModuleLevel", "PyImport_Import");

  private final Elf elf;
  private final Instructions instructions;
  private Optional<Set<Long>> importers = Optional.empty();

  FunctionTables(Elf elf) {
    this.elf = elf;
    this.instructions = new Instructions(elf);
  }

  /// {@return the functions of the modules that a file defines, by the names of these, whole or
  /// last}
  static Map<String, List<CompiledFunction>> ofModules(CompiledFile file) {
    return file.read(elf -> new FunctionTables(elf).ofModules(), Map.of());
  }

  private Map<String, List<CompiledFunction>> ofModules() {
    Map<String, List<CompiledFunction>> modules = new HashMap<>();
    for (long place : elf.pointers()) {
      List<CompiledFunction> functions =
          isModule(place) ? functions(elf.pointer(place + OF_MODULE)) : List.of();
      if (!functions.isEmpty()) {
        elf.moduleName(elf.pointer(place)).ifPresent(name -> modules.put(name, functions));
      }
    }
    return modules;
  }

  /// `PyModuleDef_HEAD_INIT` leaves nothing in the head that the loader writes.
  private boolean isModule(long place) {
    boolean hasHead = elf.offset(place) >= 40 && elf.offset(place - 40) >= 0;
    return hasHead
        && elf.word(elf.offset(place - 16)) == 0
        && elf.pointer(place - 24) == 0
        && elf.pointer(place + 16) == 0;
  }

  /// Without those that the interpreter calls by itself: these are what slots of the class do.
  List<CompiledFunction> methods(long table) {
    return functions(table).stream().filter(method -> !method.name().startsWith("__")).toList();
  }

  private List<CompiledFunction> functions(long table) {
    List<CompiledFunction> functions = new ArrayList<>();
    for (long at = table; functions.size() < LONGEST; at += FUNCTION) {
      Optional<String> name = elf.identifier(elf.pointer(at));
      long function = elf.pointer(at + 8);
      if (name.isEmpty() || !elf.isFunction(function) || !areFlags(at)) {
        return functions;
      }
      functions.add(new CompiledFunction(name.get(), binding(at), firstImport(function, 0)));
    }
    return functions;
  }

  private boolean areFlags(long function) {
    int flags = elf.word(elf.offset(function) + FLAGS);
    return flags > 0 && flags <= ALL_FLAGS;
  }

  private Binding binding(long function) {
    int flags = elf.word(elf.offset(function) + FLAGS);
    if ((flags & CLASS) != 0) {
      return Binding.CLASS;
    }
    return (flags & STATIC) != 0 ? Binding.NONE : Binding.INSTANCE;
  }

  /// {@return the attributes of a table whose getter begins with an import, and that}: one call
  /// before it may look for what was kept.
  Map<String, String> importing(long table) {
    Map<String, String> importing = new HashMap<>();
    for (int i = 0; i < LONGEST; i++) {
      Optional<String> name = elf.identifier(elf.pointer(table + i * GETTER));
      long getter = elf.pointer(table + i * GETTER + 8);
      if (name.isEmpty()) {
        return importing;
      }
      if (elf.isFunction(getter)) {
        firstImport(getter, 1).ifPresent(module -> importing.put(name.get(), module));
      }
    }
    return importing;
  }

  /// {@return the module whose name a function hands to an import, before which it calls no more
  /// than so many others}
  private Optional<String> firstImport(long function, int callsBefore) {
    Elf.Span span = elf.span(function);
    int calls = 0;
    Optional<String> name = Optional.empty();
    for (int at = span.start(); calls <= callsBefore && instructions.fits(at, span); at++) {
      if (instructions.isAddress(at) && instructions.argument(at) == 1) {
        name = elf.dotted(instructions.taken(at));
      } else if (instructions.called(at) != 0) {
        if (name.isPresent() && importers().contains(instructions.called(at))) {
          return name;
        }
        name = Optional.empty();
        calls++;
      }
    }
    return Optional.empty();
  }

  /// What imports, and the functions of the file that call it.
  private Set<Long> importers() {
    if (importers.isEmpty()) {
      Set<Long> ways = new HashSet<>(instructions.waysTo(IMPORTERS));
      ways.addAll(instructions.callers(ways));
      importers = Optional.of(ways);
    }
    return importers.get();
  }
}
